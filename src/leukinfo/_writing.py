"""Canonical writing: the one way a record looks on disk.

UTF-8, two spaces, fields in the order of the model, defaults left out, `kind` always
written; whatever fits on a line of 100 columns stands on one line.
"""

import json
from datetime import date
from typing import Any

from leukinfo.models._base import Part, field_names
from leukinfo.models.record import Record

WIDTH = 100


def plain_data(thing: Any) -> Any:
    """A record or part as dicts, lists, strings and numbers, defaults left out."""
    if isinstance(thing, Record | Part):
        fields = thing.__pydantic_fields__  # type: ignore[union-attr]
        data = {}
        for name in field_names(type(thing)):
            value = getattr(thing, name)
            if name == "kind" or value != fields[name].default:
                data[name] = plain_data(value)
        return data
    if isinstance(thing, tuple):
        return [plain_data(item) for item in thing]
    return thing.isoformat() if isinstance(thing, date) else thing


def to_json(record: Record) -> str:
    """A record in canonical form, with a newline at the end."""
    return layout(plain_data(record)) + "\n"


def rows_to_json(records: tuple[Record, ...]) -> str:
    """Many records as one file, sorted by id."""
    ordered = sorted(records, key=lambda record: record.id)
    return layout([plain_data(record) for record in ordered]) + "\n"


def layout(data: Any, indent: int = 0, room: int = WIDTH) -> str:
    """JSON text in which whatever fits in the room left on the line stands on one line."""
    line = json.dumps(data, ensure_ascii=False)
    if not data or not isinstance(data, dict | list) or (indent and len(line) <= room):
        return line
    pad = "  " * (indent + 1)
    if isinstance(data, dict):
        items = [
            f"{pad}{json.dumps(key)}: " + layout(value, indent + 1, WIDTH - len(pad) - len(key) - 5)
            for key, value in data.items()
        ]
        opening, closing = "{}"
    else:
        items = [pad + layout(value, indent + 1, WIDTH - len(pad) - 1) for value in data]
        opening, closing = "[]"
    return f"{opening}\n" + ",\n".join(items) + f"\n{'  ' * indent}{closing}"
