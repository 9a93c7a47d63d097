"""Loading the packaged content: the default library, and a collection or a page from bytes."""

from functools import cache, reduce
from operator import or_
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any

from leukinfo._about import About, Ledger
from leukinfo._building import folded
from leukinfo._collection import Retired
from leukinfo._kinds import KINDS
from leukinfo._library import Library
from leukinfo._memory import collector_paused
from leukinfo._resources import packaged
from leukinfo._seal import NAME, TABLES, digest, holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic import TypeAdapter

    from leukinfo.models.record import Record

_LOCK = Lock()
_DEFAULT: list[Library] = []


def default_library() -> Library:
    """The library of the packaged content, made once."""
    if not _DEFAULT:
        with _LOCK:
            if not _DEFAULT:
                _DEFAULT.append(
                    Library(
                        _packaged_records,
                        _packaged_about,
                        _packaged_ledger,
                        page=_packaged_page,
                        prepared=_packaged_table,
                        is_default=True,
                    )
                )
    return _DEFAULT[0]


def ledger_of(entries: "Iterable[Retired]") -> Ledger:
    """Retired ids by collection and id."""
    ledger: dict[str, dict[str, Retired]] = {}
    for entry in entries:
        ledger.setdefault(entry.collection, {})[entry.id] = entry
    return ledger


def _packaged_about() -> About:
    return About(**_parsed("about.json"))


def _packaged_ledger() -> Ledger:
    return ledger_of(Retired(**entry) for entry in _parsed("retired.json"))


def _parsed(name: str) -> Any:
    import json

    return json.loads(packaged("data").joinpath(name).read_bytes())


@cache
def adapter(name: str) -> "TypeAdapter[list[Record]]":
    """What validates a list of the records of one collection."""
    from pydantic import Field, TypeAdapter

    classes = tuple(KINDS[name].record_classes().values())
    if len(classes) == 1:
        return TypeAdapter(list[classes[0]])  # type: ignore[valid-type]
    union: Any = Annotated[reduce(or_, classes), Field(discriminator="kind")]
    return TypeAdapter(list[union])


@cache
def _packaged_seal() -> dict[str, str]:
    from pydantic_core import from_json

    return dict(from_json(packaged("data").joinpath(NAME).read_bytes()))


def _packaged_table(name: str) -> list[Any] | None:
    """The rows of a table that was made ahead of these very files, if there is one."""
    table = packaged("data").joinpath(TABLES, f"{name}.json")
    if not table.is_file():
        return None
    from pydantic_core import from_json

    seal, rows = from_json(table.read_bytes())
    return rows if seal == digest(packaged("data").joinpath(NAME).read_bytes()) else None


def _packaged_records(name: str) -> "Sequence[Record]":
    data = packaged("data")
    if KINDS[name].pages:
        pages = data.joinpath(name).iterdir()
        return _records(name, {f"{name}/{page.name}": page.read_bytes() for page in pages})
    return _records(name, {f"{name}.json": data.joinpath(f"{name}.json").read_bytes()})


def _packaged_page(name: str, id: str) -> "Record | None":
    if not KINDS[name].pages or not str(id).replace("-", "").isalnum():
        return None
    page = packaged("data").joinpath(name, f"{id}.json")
    if not page.is_file():
        return None
    (record,) = _records(name, {f"{name}/{page.name}": page.read_bytes()})
    return record


def _records(name: str, files: dict[str, bytes]) -> "Sequence[Record]":
    """The records of files: built as they are if their seal holds, else validated."""
    with collector_paused():
        if holds(_packaged_seal(), files):
            return _folded_pages(name, files) if KINDS[name].pages else _folded_rows(name, files)
        content = b",".join(files.values())
        if KINDS[name].pages:
            content = b"[" + content + b"]"
        return adapter(name).validate_json(content, strict=True)


def _folded_pages(name: str, files: dict[str, bytes]) -> "Sequence[Record]":
    """The records of pages; canonical, they begin with their kind."""
    classes = KINDS[name].record_classes()
    made = []
    for path, content in files.items():
        kind = content.split(b'"', 4)[3].decode()
        id = path.removeprefix(f"{name}/").removesuffix(".json")
        made.append(folded(classes[kind], kind, id, content))
    return made


def _folded_rows(name: str, files: dict[str, bytes]) -> "Sequence[Record]":
    from pydantic_core import from_json

    classes = KINDS[name].record_classes()
    (content,) = files.values()
    return [folded(classes[row["kind"]], row["kind"], row["id"], row) for row in from_json(content)]
