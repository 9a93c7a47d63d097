"""What a browser makes of the built site: accessibility, search, and nothing from elsewhere.

`make browser` builds the site and runs this file, which needs Chromium with its driver, and
npm to fetch axe-core for the run.
"""

import subprocess
import tarfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from typing import Any

import pytest

import leukinfo

SITE = Path(__file__).parents[2] / "site"
PAGES = (
    "",
    "catalogue/symptoms/petechiae/",
    "catalogue/pictures/",
    "catalogue/timelines/",
    "search/",
    "treatments/",
    "catalogue/treatments/imatinib/",
    "api/",
    "data/",
    "how-to/",
    "contributing/",
)
SCHEMES = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FIRST = 10
"""How far down the results of a search a page may stand."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,1600",
)
SCHEME = "return document.body.dataset.mdColorScheme"
AXE = "const done = arguments[1]; axe.run({runOnly: arguments[0]}).then(r => done(r.violations))"
SEARCH = """
const [name, done] = arguments;
const box = document.querySelector("[data-md-component=search-query]");
const list = document.querySelector(".md-search-result__list");
const ask = text => { box.value = text; box.dispatchEvent(new Event("keyup")); };
const found = () => [...list.querySelectorAll("li > a, li > details > a, li article")]
    .map(hit => (hit.closest("a") || hit).href)
    .filter(Boolean).map(link => new URL(link).pathname);
document.querySelector("#__search").checked = true;
box.focus();
list.replaceChildren();
let changed = 0;
const watch = new MutationObserver(() => { changed = performance.now(); });
watch.observe(list, {childList: true, subtree: true});
const started = performance.now();
ask(name);
const timer = setInterval(() => {
    const now = performance.now();
    if ((changed && now - changed > 60) || now - started > 5000) {
        clearInterval(timer);
        watch.disconnect();
        done([...new Set(found())]);
    }
}, 20);
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if not (SITE / "index.html").is_file():
        pytest.fail("there is no site/; run `make docs` first")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver

    program, driver = which("chromium") or which("chromium-browser"), which("chromedriver")
    if program is None or driver is None:
        pytest.fail("chromium or its driver is missing; on Debian, chromium and chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    made = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    made.set_script_timeout(60)
    yield made
    made.quit()


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    npm = which("npm")
    if npm is None:
        pytest.fail("npm is missing; it fetches axe-core for this run")
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run([npm, "pack", "--silent", "axe-core@4"], cwd=folder, check=True)
    with tarfile.open(next(folder.glob("axe-core-*.tgz"))) as archive:
        script = archive.extractfile("package/axe.min.js")
        assert script is not None
        return script.read().decode("utf-8")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("page", PAGES)
def test_no_accessibility_rule_is_broken(
    browser: Any, address: str, axe: str, page: str, scheme: str
) -> None:
    from selenium.webdriver.support.ui import WebDriverWait

    wanted = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
    browser.get(address + page)
    browser.execute_script("localStorage.clear()")
    browser.get(address + page)
    name = {"light": "default", "dark": "slate"}[scheme]
    WebDriverWait(browser, 10).until(lambda seen: seen.execute_script(SCHEME) == name)
    browser.execute_script(axe)
    broken = [
        f"{rule['id']} ({rule['impact']}): {node['html'][:120]}: {node['failureSummary']}"
        for rule in browser.execute_async_script(AXE, RULES)
        for node in rule["nodes"]
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fetches_nothing_from_elsewhere(browser: Any, address: str, page: str) -> None:
    browser.get(address + page)
    fetched = browser.execute_script(
        "return performance.getEntriesByType('resource').map(entry => entry.name)"
    )
    assert [url for url in fetched if not url.startswith((address, "data:", "blob:"))] == []


def test_the_search_box_finds_every_record_by_one_of_its_names(browser: Any, address: str) -> None:
    browser.get(address)
    missed = []
    for name, collection in leukinfo.library.collections.items():
        if name == "sources":
            continue
        for record in collection.values():
            page = f"/catalogue/{name}/{record.id}/"
            for asked in record.names:
                found = browser.execute_async_script(SEARCH, asked)
                if page in found[:FIRST]:
                    break
                print(f"{asked!r} does not show {page} in the first {FIRST}")
            else:
                missed.append(record.name)
    assert not missed, "\n".join(missed)
