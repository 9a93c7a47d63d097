"""Reading a folder of anyone's content, in the layout of the packaged one.

Every problem of every file is collected and told at once, each with its place, the bad
value and the nearest good ones.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from leukinfo import _seal
from leukinfo._collection import Retired
from leukinfo._kinds import KINDS
from leukinfo._loading import adapter
from leukinfo._spelling import nearest
from leukinfo.errors import IntegrityError, Problem
from leukinfo.models._base import field_names, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from pydantic_core import ErrorDetails

    from leukinfo.models.record import Record

RETIRED = "retired.json"
ABOUT = "about.json"
SEAL = _seal.NAME


@dataclass(frozen=True, slots=True)
class Content:
    """What a folder holds: records that no library holds yet, and retired ids.

    Iterating gives the records, so that it can be handed to `extend` or `override`.

    Attributes:
        records: The records, by collection and id.
        retired: The retired ids.
    """

    records: "tuple[Record, ...]"
    retired: tuple[Retired, ...] = ()

    def __iter__(self) -> "Iterator[Record]":
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)


def read(folder: "str | PathLike[str]") -> Content:
    """The records in a folder laid out like the packaged content.

    `symptoms/<id>.json` holds one record, `markers.json` a list of them; see the contributing
    guide. Files whose names start with a dot are passed over.

    Raises:
        IntegrityError: If anything in the folder cannot be read as records; it lists every
            problem of every file.
    """
    return _Reader(Path(folder)).read()


class _Reader:
    """Reads one folder, collecting problems as it goes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.records: list[Record] = []
        self.retired: list[Retired] = []

    def read(self) -> Content:
        for path in self._entries(self.root):
            name = path.stem if path.suffix == ".json" else path.name
            kind = KINDS.get(name)
            if kind is not None and kind.pages and path.is_dir():
                self._read_pages(name, path)
            elif kind is not None and not kind.pages and path.suffix == ".json":
                self._read_rows(name, path)
            elif path.name == RETIRED:
                self._read_retired(path)
            elif path.name not in (ABOUT, SEAL):
                self._refuse_entry(path)
        if not self.problems and not self.records and not self.retired:
            self._refuse(self.root, "there is no content here; expected folders such as symptoms/")
        if self.problems:
            raise IntegrityError(self.problems, self.records)
        return Content(tuple(self.records), tuple(self.retired))

    def _refuse(self, path: Path, reason: str, record: str = "", field: str = "") -> None:
        self.problems.append(Problem(reason, file=str(path), record=record, field=field))

    def _refuse_entry(self, path: Path) -> None:
        expected = [
            f"{kind.collection}/" if kind.pages else f"{kind.collection}.json"
            for kind in KINDS.values()
        ] + [RETIRED]
        close = nearest(path.name, expected)
        hint = f"did you mean {close[0]!r}?" if close else f"expected {', '.join(expected)}"
        self._refuse(path, f"{path.name!r} is no part of the layout; {hint}")

    def _entries(self, folder: Path) -> list[Path]:
        try:
            return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except OSError as error:
            self._refuse(folder, f"cannot be read: {error.strerror}")
            return []

    def _read_pages(self, name: str, folder: Path) -> None:
        for path in self._entries(folder):
            if path.suffix != ".json":
                self._refuse(path, f"{name}/ holds one <id>.json for each record, nothing else")
                continue
            record = self._parsed(path)
            if record is None:
                continue
            if not isinstance(record, dict):
                self._refuse(path, "the file must hold one JSON object, the record")
            elif record.get("id") != path.stem:
                self._refuse(path, f"the file name says {path.stem!r}", _label(record), "id")
            else:
                self._validate(name, path, [record])

    def _read_rows(self, name: str, path: Path) -> None:
        rows = self._parsed(path)
        if isinstance(rows, list):
            self._validate(name, path, rows)
        elif rows is not None:
            self._refuse(path, "the file must hold one JSON array, the records")

    def _read_retired(self, path: Path) -> None:
        entries = self._parsed(path)
        for entry in entries if isinstance(entries, list) else ():
            try:
                values = {**entry, "consider": tuple(entry.get("consider", ()))}
                self.retired.append(Retired(**values))
            except (TypeError, AttributeError) as error:
                self._refuse(path, f"not a retired id: {error}")
        if entries is not None and not isinstance(entries, list):
            self._refuse(path, "the file must hold one JSON array, the retired ids")

    def _parsed(self, path: Path) -> Any:
        try:
            return json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=_no_repeats)
        except OSError as error:
            self._refuse(path, f"cannot be read: {error.strerror}")
        except UnicodeDecodeError as error:
            bad = error.object[error.start]
            self._refuse(path, f"is not UTF-8: byte {error.start} is {bad:#x}")
        except json.JSONDecodeError as error:
            place = f"line {error.lineno}, column {error.colno}"
            self._refuse(path, f"is not valid JSON: {error.msg} at {place}")
        except _RepeatedKeyError as error:
            self._refuse(path, f"the key {error.args[0]!r} is written twice in one object")
        except RecursionError:
            self._refuse(path, "is nested too deeply")
        return None

    def _validate(self, name: str, path: Path, rows: list[Any]) -> None:
        try:
            found = adapter(name).validate_json(json.dumps(rows), strict=True)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                place, *inside = detail["loc"]
                row = rows[int(place)]
                words = KINDS[name].classes
                field = ".".join(str(item) for item in inside if item not in words)
                self._refuse(path, _reason(detail, name), _label(row), field)
            return
        for record in found:
            object.__setattr__(record, "_file", str(path))
        self.records += found


class _RepeatedKeyError(ValueError):
    """A JSON object has a key twice; one of the values would be lost."""


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _RepeatedKeyError(max(keys, key=keys.count))
    return made


def _label(row: Any) -> str:
    """How a message names a record that could not be made."""
    if not isinstance(row, dict):
        return ""
    kind, id = row.get("kind", ""), row.get("id", "")
    return f"{kind}:{id}" if kind else str(id)


def _reason(detail: "ErrorDetails", name: str) -> str:
    """What is wrong in words: the bad value, and the nearest good ones where there are some."""
    kind, value = detail["type"], detail["input"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        bad = str(detail["loc"][-1])
        close = nearest(bad, _known_fields(name))
        return f"unknown key {bad!r}" + (f"; did you mean {close[0]!r}?" if close else "")
    shown = shortened(repr(value))
    if kind in ("enum", "literal_error"):
        allowed = [word.strip("'") for word in detail["ctx"]["expected"].split(", ")]
        allowed[-1:] = allowed[-1].removeprefix("or ").split("' or '")
        close = nearest(str(value), allowed)
        hint = f"did you mean {close[0]!r}?" if close else f"allowed: {', '.join(allowed)}"
        return f"{shown} is not a word for this field; {hint}"
    if kind in ("missing", "missing_argument"):
        return "this key is missing"
    message = detail["msg"].removeprefix("Value error, ")
    return f"{message[:1].lower()}{message[1:]}, got {shown}"


def _known_fields(name: str) -> set[str]:
    """The field names of a collection's records and of the parts inside them."""
    from leukinfo._links import steps

    known: set[str] = set()
    waiting: list[Any] = list(KINDS[name].record_classes().values())
    while waiting:
        cls = waiting.pop()
        known.update(field_names(cls))
        waiting += [step.part for step in steps(cls) if step.part]
    return known
