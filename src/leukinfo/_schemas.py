"""JSON Schemas of the record files, made from the models: `make schemas` writes them.

The descriptions of the fields are those of the `Attributes:` sections of the classes.
"""

import json
import re
from inspect import cleandoc
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from leukinfo import models
from leukinfo._kinds import KINDS

FOLDER = Path(__file__).parent / "schema"
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one record of a kind, such as "drug"."""
    (cls,) = (
        cls
        for collection in KINDS.values()
        for word, cls in collection.record_classes().items()
        if word == kind
    )
    schema = TypeAdapter(cls).json_schema()
    for part in schema.get("$defs", {}).values():
        _describe(part)
    _describe(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _describe(schema: dict[str, Any]) -> None:
    """Give the fields of an object the descriptions of its class."""
    cls = getattr(models, schema.get("title", ""), None)
    if cls is None or "properties" not in schema:
        return
    schema["description"] = cls.__doc__.strip().splitlines()[0]
    for base in reversed(cls.__mro__):
        for name, text in _ATTRIBUTE.findall(cleandoc(base.__doc__ or "")):
            schema["properties"][name]["description"] = " ".join(text.split())


def schema_files() -> dict[str, str]:
    """The text of every schema file, by its name."""
    return {
        f"{word}.json": json.dumps(json_schema(word), indent=2) + "\n"
        for collection in KINDS.values()
        for word in collection.classes
    }


def write() -> None:
    """Write every schema file."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in schema_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
