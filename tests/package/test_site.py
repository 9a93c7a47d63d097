"""The documentation: built strictly, a page for every record, every name in its search."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import leukinfo as li

ROOT = Path(__file__).parents[2]
PROSE = ("leukemias", "symptoms", "risks", "treatments")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    subprocess.run([sys.executable, "docs/catalogue.py"], cwd=ROOT, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", target],
        cwd=ROOT,
        env=quiet,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return target


@pytest.mark.parametrize("name", PROSE)
def test_every_record_has_a_page_with_its_name_notice_and_review(site: Path, name: str) -> None:
    for record in li.library.collections[name].values():
        page = (site / "catalogue" / name / record.id / "index.html").read_text(encoding="utf-8")
        assert record.id in page
        assert str(record.reviewed) in page
        assert "not reviewed by a named clinician" in page


def test_a_symptom_page_shows_urgency_first(site: Path) -> None:
    page = (site / "catalogue/symptoms/petechiae/index.html").read_text(encoding="utf-8")
    urgency, plain = (
        page.index("How soon to act"),
        page.index(li.symptoms["petechiae"].plain.text[:40]),
    )
    assert urgency < plain


def test_the_timelines_name_every_decision_and_draw_every_dated_one(site: Path) -> None:
    page = (site / "catalogue/timelines/index.html").read_text(encoding="utf-8")
    for id in ("aml", "all", "cll", "cml", "hcl"):
        picture = page.partition(f'aria-labelledby="timeline-{id}-title')[2].partition("</svg>")[0]
        dated = [held for held in li.timeline(id) if held.decided]
        assert picture.count("<circle") == len(dated) + len(("FDA", "EMA", "other"))
        for held in dated:
            assert f"{held.decided}, {held.agency} ({held.approval}" in page
            assert f'href="../treatments/{held.treatment.id}/"' in page


def test_every_picture_says_in_words_what_it_shows(site: Path) -> None:
    page = (site / "catalogue/pictures/index.html").read_text(encoding="utf-8")
    for name in ("spots", "chain", "body"):
        labels = f'role="img" aria-labelledby="{name}-title {name}-told"'
        assert labels in page
        told = page.partition(f'<desc id="{name}-told">')[2].partition("</desc>")[0]
        assert len(told.split()) > 30
    for symptom in li.symptoms.values():
        assert f'href="../symptoms/{symptom.id}/"' in page


def test_every_name_is_in_the_search_index(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    titles = " ".join(entry["title"] for entry in index["docs"])
    missing = [
        record.name
        for name in (*PROSE, "guidance", "markers", "tests", "cells")
        for record in li.library.collections[name].values()
        if record.name.replace("&", "&amp;") not in titles and record.name not in titles
    ]
    assert missing == []


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    for tag in ('<script src="http', '<link rel="stylesheet" href="http', "fonts.googleapis"):
        assert tag not in page
