"""The library: links both ways, inheritance in the open, and the bond to one world."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import dedent
from threading import Barrier, Thread

import pytest
from pydantic import ValidationError

from leukinfo import Library, Record
from leukinfo._about import About
from leukinfo.errors import UnknownRecordError, UnknownWordError
from tests.conftest import DAY, empty_library, leukemia, toy_records


def ids(records: tuple[Record, ...]) -> list[str]:
    return [record.id for record in records]


def test_the_tree(toy: Library) -> None:
    holm = toy.leukemias["holm-oak"]
    assert holm.parent is toy.leukemias["oak"]
    assert ids(holm.ancestors) == ["oak", "tree"]
    assert toy.leukemias["tree"].parent is None
    assert ids(toy.leukemias["tree"].subtypes) == ["elm", "oak"]
    assert ids(toy.leukemias["tree"].descendants) == ["elm", "oak", "holm-oak"]


def test_presentations_both_ways(toy: Library) -> None:
    oak, dots = toy.leukemias["oak"], toy.symptoms["dots"]
    assert ids(oak.symptoms) == ["dots", "gray"]
    assert oak.presentations[0].symptom is dots
    assert oak.presentations[0].leukemia is oak
    assert oak.presentations[0].owner is oak
    assert [shown.leukemia.id for shown in dots.presentations] == ["holm-oak", "oak"]
    assert ids(dots.leukemias) == ["holm-oak", "oak"]


def test_what_is_inherited_is_told_apart(toy: Library) -> None:
    holm = toy.leukemias["holm-oak"]
    assert [shown.symptom_id for shown in holm.presentations] == ["dots"]
    assert [shown.symptom_id for shown in holm.inherited_presentations] == ["gray"]
    assert holm.inherited_presentations[0].leukemia.id == "oak"
    assert holm.risks == ()
    assert ids(holm.inherited_risks) == ["soot"]
    assert ids(toy.leukemias["oak"].risks) == ["soot"]
    assert toy.leukemias["oak"].inherited_risks == ()
    assert ids(toy.leukemias["oak"].treatments) == ["sapinib"]
    assert ids(toy.leukemias["oak"].inherited_treatments) == ["care"]


def test_every_link_of_every_kind(toy: Library) -> None:
    oak, drug, marker = toy.leukemias["oak"], toy.drugs["sapinib"], toy.markers["acorn"]
    elm = toy.leukemias["elm"]
    assert oak.defining_markers == (marker,)
    assert elm.defining_markers == ()
    assert oak.markers == elm.markers == (marker,)
    assert marker.leukemias == (oak, elm)
    assert marker.treatments == (drug,)
    assert ids(marker.tests) == ["ring-count"]
    assert marker.defines == (oak,)
    assert marker.meanings[0].leukemia is oak
    assert ids(oak.tests) == ["ring-count"]
    assert toy.tests["ring-count"].leukemias == (oak,)
    assert toy.tests["ring-count"].markers == (marker,)
    assert ids(oak.guidance) == ["dots-ill"]
    assert ids(drug.leukemias) == ["oak", "elm"]
    assert drug.indications[0].leukemia is oak
    assert drug.indications[0].treatment is drug
    assert drug.indications[0].biomarkers == (marker,)
    assert ids(drug.approaches) == ["watering"]
    care, watering = toy.approaches["care"], toy.approaches["watering"]
    assert watering.parent is care
    assert care.parent is None
    assert watering.ancestors == (care,)
    assert care.descendants == (watering,)
    assert ids(watering.members) == ["sapinib"]
    assert ids(care.members) == ["watering"]
    assert ids(toy.regimens["sap-and-water"].components) == ["sapinib", "watering"]
    soot, lamp = toy.risks["soot"], toy.risks["lamp-soot"]
    assert lamp.parent is soot
    assert soot.parent is None
    assert soot.members == soot.descendants == (lamp,)
    assert lamp.ancestors == (soot,)
    assert soot.leukemias == (oak,)
    assert soot.type is None
    assert soot.effects[0].leukemia is oak
    assert soot.effects[0].risk is soot
    dots, platelet = toy.symptoms["dots"], toy.cells["platelet"]
    assert dots.cells == (platelet,)
    assert platelet.symptoms == (dots,)
    assert platelet.lack is not None
    assert platelet.lack.symptoms == (dots,)
    assert platelet.parent is None
    assert platelet.ancestors == platelet.descendants == ()
    assert ids(dots.guidance) == ["dots-ill", "dots-adult"]
    assert dots.guidance[0].symptoms == (dots,)
    assert dots.guidance[0].leukemias == (oak,)
    assert oak.codes[0].code_system is toy.code_systems["icdx"]


def test_sources_both_ways(toy: Library) -> None:
    manual = toy.sources["manual"]
    assert toy.leukemias["oak"].sources == (manual,)
    assert toy.leukemias["oak"].plain.citations[0].source is manual
    cited_by = ids(manual.cited_by)
    assert cited_by[:4] == ["elm", "holm-oak", "oak", "tree"]
    assert "manual" not in cited_by
    assert manual.title == "The manual"
    assert manual.reference == "The manual. A press. 2020. https://doi.org/10.1000/manual"


def test_a_record_by_kind(toy: Library) -> None:
    assert toy.record("drug", "sapinib") is toy.record("treatments", "sapinib")
    with pytest.raises(UnknownWordError, match="did you mean 'drug'"):
        toy.record("drugg", "sapinib")


def test_as_of_is_the_newest_review(toy: Library) -> None:
    assert toy.as_of == DAY
    assert repr(toy) == "<Library: data of 2026.01.0>"


def test_preload_leaves_nothing_to_load() -> None:
    asked: list[str] = []

    def supply(name: str) -> list[Record]:
        asked.append(name)
        return [r for r in toy_records() if empty_library().collection_of(r) == name]

    library = Library(supply, lambda: About("1", 1, "", ""), dict)
    library.preload()
    count = len(asked)
    assert count == len(set(asked)) == len(library.collections)
    library.preload()
    library.search("oak")
    library.find("oak")
    assert len(asked) == count


def test_a_touch_loads_only_what_it_needs() -> None:
    asked: list[str] = []

    def supply(name: str) -> list[Record]:
        asked.append(name)
        return [leukemia("oak", "Oak")] if name == "leukemias" else []

    library = Library(supply, lambda: About("1", 1, "", ""), dict)
    assert library.leukemias["oak"].parent is None
    assert asked == ["leukemias"]


def paged() -> tuple[Library, list[str]]:
    """A library whose treatments have pages of their own, and what it has loaded."""
    asked: list[str] = []

    def supply(name: str) -> list[Record]:
        asked.append(name)
        return [r for r in toy_records() if empty_library().collection_of(r) == name]

    def page(name: str, id: str) -> Record | None:
        asked.append(f"{name}/{id}")
        return next((r for r in toy_records() if (name, r.id) == ("treatments", id)), None)

    return Library(supply, lambda: About("1", 1, "", ""), dict, page=page), asked


def test_a_page_loads_alone_and_once() -> None:
    library, asked = paged()
    drug = library.treatments["sapinib"]
    assert library.treatments["sapinib"] is library.drugs["sapinib"] is drug
    assert drug.library is library
    assert asked == ["treatments/sapinib"]


def test_a_record_loaded_alone_stays_the_one_it_is() -> None:
    library, _ = paged()
    drug = library.treatments["sapinib"]
    assert len(library.treatments) > 1
    assert library.treatments["sapinib"] is drug
    assert library.drugs["sapinib"] is drug
    assert library.find("sapinib") is drug


def test_a_page_of_another_kind_is_not_of_this_collection() -> None:
    library, _ = paged()
    assert library.treatments["sapinib"].kind == "drug"
    with pytest.raises(UnknownRecordError, match="approaches has no 'sapinib'"):
        _ = library.approaches["sapinib"]


def test_sixteen_threads_load_once_and_see_one_library() -> None:
    asked: list[str] = []

    def supply(name: str) -> list[Record]:
        asked.append(name)
        return [r for r in toy_records() if empty_library().collection_of(r) == name]

    library = Library(supply, lambda: About("1", 1, "", ""), dict)
    start = Barrier(16)

    def touch(_: int) -> tuple[int, int, int]:
        start.wait()
        oak = library.leukemias["oak"]
        return id(oak), id(library.find("oak")), id(library.search("tiny red spots")[0].record)

    with ThreadPoolExecutor(16) as pool:
        seen = set(pool.map(touch, range(16)))
    assert len(seen) == 1
    assert sorted(asked) == sorted(set(asked))


def wait_until_blocked(thread: Thread) -> None:
    """Give a thread time to reach a lock that this one holds."""
    thread.start()
    thread.join(0.2)
    assert thread.is_alive()


def test_a_thread_that_waited_for_a_load_does_not_load_again() -> None:
    asked: list[str] = []

    def supply(name: str) -> list[Record]:
        asked.append(name)
        return []

    library = Library(supply, lambda: About("1", 1, "", ""), dict)
    other = Thread(target=lambda: len(library.leukemias))
    with library._lock:
        wait_until_blocked(other)
        assert len(library.leukemias) == 0
    other.join()
    assert asked == ["leukemias"]


def test_a_thread_that_waited_for_the_default_library_gets_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from leukinfo import _loading

    first = _loading.default_library()
    made: list[Library] = []
    seen: list[Library] = []
    monkeypatch.setattr(_loading, "_DEFAULT", made)
    other = Thread(target=lambda: seen.append(_loading.default_library()))
    with _loading._LOCK:
        wait_until_blocked(other)
        made.append(first)
    other.join()
    assert seen == [first]


def test_the_ledger_is_filed_by_collection() -> None:
    from leukinfo._collection import Retired
    from leukinfo._loading import ledger_of

    one, two = Retired("risks", "a", "1", "x"), Retired("leukemias", "b", "1", "x")
    assert ledger_of([one, two]) == {"risks": {"a": one}, "leukemias": {"b": two}}


def test_loading_leaves_the_collector_as_it_was() -> None:
    import gc

    from leukinfo._loading import _packaged_records

    _packaged_records("markers")
    assert gc.isenabled()
    gc.disable()
    try:
        _packaged_records("markers")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_packaged_page_loads_alone_and_no_other_file_is_taken_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from leukinfo import _loading

    monkeypatch.setattr(_loading, "_DEFAULT", [])
    library = _loading.default_library()
    aml = library.leukemias["aml"]
    assert aml.library is library
    assert library.leukemias.get("aml") is aml
    for name, id in (("symptoms", "../about"), ("risks", "smke"), ("markers", "npm-1")):
        with pytest.raises(UnknownRecordError, match=f"{name} has no '{id}'"):
            _ = library.collections[name][id]


def test_a_file_that_was_changed_after_sealing_is_validated(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from leukinfo import _loading

    page = tmp_path / "data" / "leukemias" / "oak.json"
    page.parent.mkdir(parents=True)
    page.write_text('{"kind": "leukemia", "id": "oak", "rank": "shrub"}', encoding="utf-8")
    monkeypatch.setattr(_loading, "packaged", tmp_path.joinpath)
    monkeypatch.setattr(_loading, "_packaged_seal", lambda: {"leukemias/oak.json": "0"})
    with pytest.raises(ValidationError, match="'group', 'entity' or 'subtype'"):
        _loading._packaged_page("leukemias", "oak")


def test_a_library_that_let_go_loads_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from leukinfo import _loading

    monkeypatch.setattr(_loading, "_DEFAULT", [])
    library = _loading.default_library()
    alone, drug = library.leukemias["aml"], library.drugs["imatinib"]
    library.preload()
    found = library.find("AML"), library.search("AML")[0].record, library.annotate("AML")[0].record
    assert all(record is alone for record in found)
    library._let_go()
    fresh = library.leukemias["aml"]
    assert fresh is not alone
    assert fresh == alone
    assert library.drugs["imatinib"] is not drug
    found = library.find("AML"), library.search("AML")[0].record, library.annotate("AML")[0].record
    assert all(record is fresh for record in found)
    assert alone.library is library


def test_records_are_freed_before_the_last_searches_for_garbage() -> None:
    """What is registered before leukinfo is called after it; the collector finds nothing to do."""
    code = """
        import atexit, gc, weakref
        atexit.register(lambda: print(alone(), leukinfo.leukemias["aml"].name))
        import leukinfo
        gc.disable()
        alone = weakref.ref(leukinfo.leukemias["aml"])
        assert alone().figures[0].owner is alone()
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", dedent(code)],
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "None Acute myeloid leukemia"


def test_nothing_is_let_go_while_a_thread_is_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    from leukinfo import _loading

    monkeypatch.setattr(_loading, "_DEFAULT", [])
    library = _loading.default_library()
    aml = library.leukemias["aml"]
    with ThreadPoolExecutor(1) as pool:
        pool.submit(library._lock.acquire).result()
        library._let_go()
        assert library.leukemias["aml"] is aml
        pool.submit(library._lock.release).result()
    library._let_go()
    assert library.leukemias["aml"] is not aml
