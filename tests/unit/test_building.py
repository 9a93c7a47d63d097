"""Records of sealed files: there at once, built when they are looked into, once."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from leukinfo import Library
from leukinfo._about import About
from leukinfo._building import folded, unfold
from leukinfo.errors import UnboundRecordError
from leukinfo.models import Leukemia, Record
from leukinfo.models.record import is_folded
from tests.conftest import leukemia

WRITTEN = {
    "kind": "leukemia",
    "id": "fir",
    "name": "Fir leukemia",
    "synonyms": [{"text": "FL", "kind": "abbreviation"}],
    "citations": [{"source_id": "book"}],
    "reviewed": "2026-01-02",
    "rank": "entity",
    "course": "acute",
}


def holding(record: Record) -> Library:
    """A library of one leukemia."""

    def supply(name: str) -> list[Record]:
        return [record] if name == "leukemias" else []

    return Library(supply, lambda: About("1", 1, "", ""), dict)


@pytest.fixture
def fir() -> Leukemia:
    return holding(folded(Leukemia, "leukemia", "fir", WRITTEN)).leukemias["fir"]


def test_what_tells_records_apart_is_there_before_the_rest(fir: Leukemia) -> None:
    assert (fir.kind, fir.id) == ("leukemia", "fir")
    assert fir == leukemia("fir", "Fir leukemia")
    assert hash(fir) == hash(leukemia("fir", "Fir leukemia"))
    assert is_folded(fir)
    assert fir.names == ("Fir leukemia", "FL")
    assert not is_folded(fir)


def test_its_parts_are_bound_and_what_is_not_written_has_its_default(fir: Leukemia) -> None:
    (synonym,) = fir.synonyms
    assert synonym.owner is fir
    assert synonym.library is fir.library
    assert synonym.also_means == fir.codes == ()
    assert fir.reviewed == date(2026, 1, 2)
    assert fir.plain is None


def test_its_json_is_read_when_it_is_looked_into() -> None:
    record = folded(Leukemia, "leukemia", "fir", json.dumps(WRITTEN).encode())
    assert is_folded(record)
    assert record.names == ("Fir leukemia", "FL")


def test_it_is_built_once(fir: Leukemia) -> None:
    unfold(fir)
    built = fir.synonyms
    unfold(fir)
    assert fir.synonyms is built


def test_to_preload_builds_it() -> None:
    record = folded(Leukemia, "leukemia", "fir", WRITTEN | {"citations": []})
    holding(record).preload()
    assert not is_folded(record)


def test_outside_a_library_it_is_built_too() -> None:
    record = folded(Leukemia, "leukemia", "fir", WRITTEN)
    assert record.synonyms[0].text == "FL"
    with pytest.raises(UnboundRecordError):
        _ = record.synonyms[0].owner


def test_what_no_record_has_is_an_attribute_error(fir: Leukemia) -> None:
    for _ in range(2):
        with pytest.raises(AttributeError, match="'Leukemia' object has no attribute 'bark'"):
            fir.bark  # type: ignore[attr-defined]  # noqa: B018


def test_threads_that_look_at_once_see_the_same_parts() -> None:
    for _ in range(50):
        record = holding(folded(Leukemia, "leukemia", "fir", WRITTEN)).leukemias["fir"]
        start = Barrier(8)

        def look(record: Record = record, start: Barrier = start) -> int:
            start.wait()
            assert record.citations[0].owner is record
            return id(record.citations[0])

        with ThreadPoolExecutor(8) as pool:
            assert len({look.result() for look in [pool.submit(look) for _ in range(8)]}) == 1
