"""Canonical writing: stable, complete, and safe to run on anyone's folder."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukinfo import Library, read, to_json
from leukinfo._formatting import canonical, format_folder, uncanonical
from leukinfo._writing import WIDTH, layout
from leukinfo.errors import IntegrityError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_layout_keeps_every_value(value: object) -> None:
    assert json.loads(layout(value)) == value


def test_short_things_stand_on_one_line_and_long_ones_do_not(toy: Library) -> None:
    text = to_json(toy.leukemias["oak"])
    assert '  "synonyms": [' in text
    assert '    {"text": "OL", "kind": "abbreviation"},\n' in text
    assert text.endswith("}\n")
    short = [line for line in text.splitlines() if "paragraphs" not in line]
    assert all(len(line) <= WIDTH for line in short)


def test_fields_stand_in_model_order_and_defaults_are_left_out(toy: Library) -> None:
    data = json.loads(to_json(toy.leukemias["elm"]))
    assert list(data)[:3] == ["kind", "id", "name"]
    assert "synonyms" not in data
    assert "scope" not in data
    assert data["parent_id"] == "tree"


def test_canonical_files_are_left_alone(folder: Path) -> None:
    assert uncanonical(folder) == {}
    assert format_folder(folder) == ()
    assert len(canonical(folder)) == len(list(folder.rglob("*.json")))


def test_format_mends_form_and_keeps_content(folder: Path) -> None:
    before = {to_json(record) for record in read(folder)}
    path, rows = folder / "leukemias" / "oak.json", folder / "guidance.json"
    path.write_text(json.dumps(json.loads(path.read_text())), encoding="utf-8")
    rows.write_text(json.dumps(json.loads(rows.read_text())[::-1]), encoding="utf-8")
    assert set(format_folder(folder)) == {path, rows}
    assert {to_json(record) for record in read(folder)} == before
    assert format_folder(folder) == ()
    assert not list(folder.rglob(".*"))


def test_format_writes_nothing_when_anything_is_wrong(
    spoil: Callable[[str, str, str], Path],
) -> None:
    folder = spoil("leukemias/elm.json", '"acute"', '"fast"')
    path = folder / "leukemias" / "oak.json"
    path.write_text(json.dumps(json.loads(path.read_text())), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(IntegrityError):
        format_folder(folder)
    assert path.read_bytes() == before
