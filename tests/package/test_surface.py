"""The shop window: few names, listed, lazy, and nothing heavy behind a plain import."""

import ast
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path

import pytest

import leukinfo as li
from leukinfo import models

PACKAGE = Path(li.__file__).parent
LAYERS = [
    {"errors", "vocabulary", "_spelling", "_kinds", "_resources", "_seal", "_memory"},
    {"_wording", "_triggers", "_elsewhere"},
    {"models"},
    {"_links", "_building", "_collection", "_readability"},
    {
        "_where",
        "_find",
        "_mentions",
        "_phrases",
        "_mending",
        "_guessing",
        "_weighing",
        "_scoring",
        "_search",
        "_codes",
        "_compare",
        "_context",
        "_writing",
        "_render",
    },
    {"_branches", "_short_forms"},
    {"_about", "_annotate", "_timeline"},
    {"_graph", "_store"},
    {"_asking"},
    {"_library"},
    {"_integrity", "_loading"},
    {"_extension", "_tables"},
    {"_reading", "_editorial"},
    {"_formatting"},
    {"__init__"},
    {"_doctor"},
    {"_cli", "_schemas"},
    {"__main__", "_frozen"},
]


def in_python(code: str, *flags: str) -> str:
    done = subprocess.run(
        [sys.executable, *flags, "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_dir_is_all_and_every_name_works() -> None:
    assert dir(li) == sorted(li.__all__)
    assert len(li.__all__) == len(set(li.__all__))
    for name in li.__all__:
        assert getattr(li, name) is not None
    assert dir(models) == sorted(models.__all__)
    for name in models.__all__:
        assert getattr(models, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"module 'leukinfo' has no attribute 'leukemas'"):
        _ = li.leukemas
    with pytest.raises(AttributeError, match=r"'leukinfo.models' has no attribute 'Leukaemia'"):
        _ = models.Leukaemia


def test_star_import_gives_the_listed_names() -> None:
    code = "from leukinfo import *; print(aml if 'aml' in dir() else leukemias['aml'].name)"
    assert in_python(code) == "Acute myeloid leukemia"


def test_no_lazy_name_is_a_submodule() -> None:
    modules = {path.stem for path in PACKAGE.glob("*.py")} | {"models"}
    assert modules & set(li.__all__) == set()


def test_a_plain_import_loads_nothing_heavy_and_opens_no_file() -> None:
    code = (
        "import sys; before = set(sys.modules); opened = [];"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])));"
        "import leukinfo;"
        "new = set(sys.modules) - before;"
        "print(sorted(new), [path for path in opened if path.endswith('.json')])"
    )
    assert in_python(code, "-I") == "['leukinfo'] []"


def test_a_first_look_up_opens_only_its_own_page() -> None:
    code = (
        "import sys; opened = [];"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])));"
        "import leukinfo; leukinfo.leukemias['aml'];"
        "read = {path.replace('\\\\', '/').split('/data/')[1] for path in opened"
        " if '/data/' in path and path.endswith('.json')};"
        "heavy = {'difflib', 'leukinfo._search', 'leukinfo.models.symptom'} & set(sys.modules);"
        "print(sorted(read), sorted(heavy))"
    )
    assert in_python(code) == "['leukemias/aml.json', 'seal.json'] []"


def test_a_record_loaded_alone_is_the_one_of_its_collection() -> None:
    code = (
        "import leukinfo as li; alone = li.drugs['imatinib']; aml = li.leukemias['aml'];"
        "print(alone is li.treatments['imatinib'], aml is li.leukemias.get('aml'),"
        " alone is dict(li.drugs)['imatinib'], aml is li.find('AML'), aml.parent is"
        " li.leukemias[aml.parent_id], 'imatinib' in li.approaches)"
    )
    assert in_python(code) == "True True True True True False"


def test_an_id_that_is_a_path_reads_no_file() -> None:
    for id in ("../about", "aml.json", "a/ml", "", "-"):
        with pytest.raises(li.LeukinfoError, match="leukemias has no"):
            _ = li.leukemias[id]


@pytest.mark.parametrize(
    "flags", [("-W", "error"), ("-X", "dev", "-W", "error"), ("-O",), ("-OO",)]
)
def test_it_works_under_strict_flags(flags: tuple[str, ...]) -> None:
    code = (
        "import leukinfo as li; li.preload(); li.find('AML');"
        "print(li.search('tiny red spots on my skin')[0].record.id)"
    )
    assert in_python(code, *flags) == "petechiae"


def test_it_needs_no_network() -> None:
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise OSError('no sockets')\n"
        "socket.socket = refuse; socket.create_connection = refuse\n"
        "import leukinfo as li\n"
        "li.preload(); print(len(li.check()) >= 0, li.find('CLL').id)"
    )
    assert in_python(code) == "True cll"


def test_sixteen_threads_see_one_library() -> None:
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from threading import Barrier\n"
        "import leukinfo as li\n"
        "start = Barrier(16)\n"
        "def touch(_):\n"
        "    start.wait()\n"
        "    return id(li.library), id(li.leukemias['aml']), id(li.find('AML'))\n"
        "with ThreadPoolExecutor(16) as pool: seen = set(pool.map(touch, range(16)))\n"
        "print(len(seen))"
    )
    assert in_python(code) == "1"


def test_imports_point_one_way_at_module_level() -> None:
    rank = {name: place for place, names in enumerate(LAYERS) for name in names}
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        top = ast.parse(path.read_text(encoding="utf-8"))
        for node in top.body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("leukinfo."):
                other = (node.module or "").split(".")[1]
                assert rank[other] <= rank[inside], f"{inside} imports {other}"


def test_the_tree_has_no_undeclared_module() -> None:
    known = set().union(*LAYERS)
    assert {path.stem for path in PACKAGE.glob("*.py")} <= known


def test_modules_are_small() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert long == {}


def test_only_one_module_touches_resources() -> None:
    for path in PACKAGE.rglob("*.py"):
        if path.name != "_resources.py":
            assert "importlib.resources" not in path.read_text(encoding="utf-8")
            assert "importlib_resources" not in path.read_text(encoding="utf-8")


def test_documented_attributes_are_the_fields() -> None:
    import re

    from leukinfo.models._base import field_names

    for name in models.__all__:
        cls = getattr(models, name)
        if name in ("Bound", "Part") or "Attributes:" not in (cls.__doc__ or ""):
            assert name in ("Bound", "Part"), name
            continue
        documented = re.findall(r"^ {4}(\w+): ", cleandoc(cls.__doc__), re.MULTILINE)
        inherited = set(field_names(models.Record)) if issubclass(cls, models.Record) else set()
        for base in cls.__mro__[1:]:
            if issubclass(base, models.Record) and base is not cls:
                inherited |= set(field_names(base))
        own = set(field_names(cls)) - (inherited if name != "Record" else set())
        assert own <= set(documented), (name, own - set(documented))
        assert set(documented) <= set(field_names(cls)), name


@pytest.mark.parametrize(
    ("version", "module"), [((3, 12), "importlib_resources"), ((3, 13), "importlib.resources")]
)
def test_resources_come_from_the_backport_below_3_13(
    version: tuple[int, int], module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import runpy
    from types import SimpleNamespace

    for name in ("importlib_resources", "importlib.resources"):
        monkeypatch.setitem(sys.modules, name, SimpleNamespace(files=name))
        stub = SimpleNamespace(Traversable=name)
        monkeypatch.setitem(sys.modules, f"{name}.abc", stub)
    monkeypatch.setattr(sys, "version_info", version)
    made = runpy.run_path(str(PACKAGE / "_resources.py"))
    assert made["files"] == made["Traversable"] == module


def test_the_frozen_hook_collects_content_and_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy
    from types import SimpleNamespace

    from leukinfo._frozen import hook_dirs

    hooks = SimpleNamespace(
        collect_data_files=lambda name: [(name, "data")],
        collect_submodules=lambda name: [f"{name}.models"],
    )
    monkeypatch.setitem(sys.modules, "PyInstaller", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "PyInstaller.utils", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    (folder,) = hook_dirs()
    made = runpy.run_path(str(Path(folder) / "hook-leukinfo.py"))
    assert made["datas"] == [("leukinfo", "data")]
    assert made["hiddenimports"] == ["leukinfo.models"]
