"""Tables made ahead: they answer as those made on the spot, and only for their own content."""

import json
from pathlib import Path

import pytest

from leukinfo import Library, _loading, _tables
from leukinfo._resources import packaged
from leukinfo._seal import NAME, digest

ASKED = ("OL", "oak leukaemia", "Quercus", "X1", "tiny red spots", "sapi", "wet garden walk", "oka")
TEXT = "Oak leukemia (OL) with tiny red spots, given sapinib; no Elm leukemia. OL again."


def answers(library: Library, asked: str) -> list[tuple[str, float, str, str]]:
    return [(hit.record.id, hit.score, hit.field, hit.text) for hit in library.search(asked)]


@pytest.fixture
def prepared(toy: Library) -> Library:
    """The toy library with its tables made ahead, written down and read back."""
    rows = {
        name: json.loads(json.dumps(kind.of(toy.records())))
        for name, kind in _tables.MADE_AHEAD.items()
    }
    return Library(
        lambda name: toy.collections[name].values(),
        lambda: toy.about,
        dict,
        prepared=rows.__getitem__,
    )


def test_they_answer_as_those_made_on_the_spot(toy: Library, prepared: Library) -> None:
    for asked in ASKED:
        assert answers(prepared, asked) == answers(toy, asked)
    for record in toy.records():
        for name in (record.id, record.name):
            assert prepared.find(name) == toy.find(name)
    spans = [(said.start, said.end, said.record, said.status) for said in toy.annotate(TEXT)]
    assert len(spans) > 3
    assert spans == [
        (said.start, said.end, said.record, said.status) for said in prepared.annotate(TEXT)
    ]


def test_they_are_written_with_the_seal_of_their_content(tmp_path: Path) -> None:
    seal = digest(packaged("data").joinpath(NAME).read_bytes())
    written = _tables.write(tmp_path)
    assert [path.stem for path in written] == ["names", "search", "mentions"]
    for path in written:
        assert json.loads(path.read_text(encoding="utf-8"))[0] == seal


def test_beside_another_seal_they_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / NAME).write_bytes(b"{}")
    monkeypatch.setattr(_loading, "packaged", lambda _: tmp_path)
    assert _loading._packaged_table("names") is None
    table = tmp_path / "tables" / "names.json"
    table.write_text(json.dumps([digest(b"{}"), [["leukemia:oak"], {}, {}, {}]]))
    assert _loading._packaged_table("names") == [["leukemia:oak"], {}, {}, {}]
    (tmp_path / NAME).write_bytes(b'{"leukemias/oak.json": "new"}')
    assert _loading._packaged_table("names") is None
