"""The published schemas: equal to the models, and the content passes them."""

import json

import pytest
from jsonschema import Draft202012Validator

import leukinfo as li
from leukinfo import _schemas
from leukinfo._writing import plain_data


@pytest.mark.parametrize(("name", "text"), _schemas.schema_files().items(), ids=lambda v: v[:20])
def test_files_equal_the_models(name: str, text: str) -> None:
    path = _schemas.FOLDER / name
    assert path.read_text(encoding="utf-8") == text, "run: make schemas"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in _schemas.FOLDER.iterdir()} == set(_schemas.schema_files())


def test_every_field_is_described() -> None:
    for name in _schemas.schema_files():
        schema = json.loads((_schemas.FOLDER / name).read_text(encoding="utf-8"))
        for part in (schema, *schema.get("$defs", {}).values()):
            for field, told in part.get("properties", {}).items():
                assert told.get("description"), (name, part["title"], field)


def test_the_content_passes() -> None:
    validators = {
        kind: Draft202012Validator(_schemas.json_schema(kind))
        for kind in {record.kind for record in li.library.records()}
    }
    for record in li.library.records():
        assert list(validators[record.kind].iter_errors(plain_data(record))) == []


def test_writing_makes_the_files(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    monkeypatch.setattr(_schemas, "FOLDER", tmp_path / "schema")
    _schemas.write()
    assert {path.name for path in (tmp_path / "schema").iterdir()} == set(_schemas.schema_files())
