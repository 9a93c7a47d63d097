"""Building records from JSON that was validated before: no checks, a fraction of the time.

A record starts folded, with its kind and id; the rest is read and built when it is first looked
into.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial
from threading import RLock
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic_core import from_json

from leukinfo._links import steps
from leukinfo.models._base import Bound, Part, field_names
from leukinfo.models.evidence import Citation
from leukinfo.models.record import Loaded, Record, is_folded
from leukinfo.vocabulary import Word

if TYPE_CHECKING:
    from leukinfo.models._base import Home

_LOCK = RLock()
_unfold = vars(Loaded)["_unfold"]
_folded = vars(Loaded)["_folded"]
_set_kind = vars(Record)["kind"].__set__
_set_id = vars(Record)["id"].__set__
_set_home = vars(Part)["_home"].__set__
_set_source = vars(Citation)["source_id"].__set__
_set_locator = vars(Citation)["locator"].__set__

Put = Callable[[Any, Any], None]


class Bond(NamedTuple):
    """Where parts are written, if a library holds their record.

    `cited` are the record's citations, alone and together: what is cited again is the same
    object.
    """

    home: "Home | None"
    cited: dict[object, Any]


class Slots(NamedTuple):
    """The fields of a class, each with its name in JSON, how to set it, and its default.

    A value is kept as it is (`plain`), read by itself (`read`), or read as parts with their
    bond (`nested`).
    """

    plain: list[tuple[str, Put, Any]]
    read: list[tuple[str, Put, Any, Callable[[Any], Any]]]
    nested: list[tuple[str, Put, Any, Callable[[Any, Bond], Any]]]


def folded(cls: type[Record], kind: str, id: str, content: bytes | dict[str, Any]) -> Record:
    """A record with these contents, as JSON or parsed, which are trusted."""
    record = object.__new__(cls)
    _set_kind(record, kind)
    _set_id(record, id)
    _folded.__set__(record, content)
    _unfold.__set__(record, unfold)
    return record


def unfold(record: Record) -> None:
    """Give a folded record all its fields, once, whatever the number of threads."""
    with _LOCK:
        if is_folded(record):
            content = _folded.__get__(record)
            data = from_json(content) if isinstance(content, bytes) else content
            library = getattr(record, "_library", None)
            home = None if library is None else (library, record.kind, record.id)
            _fill(record, data, Bond(home, {}))
            _unfold.__delete__(record)
            _folded.__delete__(record)


def _fill(holder: Bound, data: Mapping[str, Any], bond: Bond) -> None:
    plain, read, nested = _SLOTS.get(type(holder)) or _slots(type(holder))
    for name, put, default in plain:
        put(holder, data.get(name, default))
    for name, put, default, convert in read:
        put(holder, convert(data[name]) if name in data else default)
    for name, put, default, nest in nested:
        put(holder, nest(data[name], bond) if name in data else default)


def _part(cls: type[Part], data: Mapping[str, Any], bond: Bond) -> Any:
    """A part with these contents, tied to its record."""
    made = object.__new__(cls)
    if bond.home is not None:
        _set_home(made, bond.home)
    _fill(made, data, bond)
    return made


def _parts(cls: type[Part], items: list[Any], bond: Bond) -> tuple[Part, ...]:
    return tuple([_part(cls, item, bond) for item in items])


def _citation(cited: tuple[str, str | None], bond: Bond) -> Citation:
    """What `_part` would make, at half the cost: citations are the most common part."""
    made = object.__new__(Citation)
    if bond.home is not None:
        _set_home(made, bond.home)
    _set_source(made, cited[0])
    _set_locator(made, cited[1])
    return made


def _citations(items: list[Any], bond: Bond) -> tuple[Citation, ...]:
    cited = bond.cited
    keys = tuple([(item["source_id"], item.get("locator")) for item in items])
    if keys not in cited:
        for key in keys:
            if key not in cited:
                cited[key] = _citation(key, bond)
        cited[keys] = tuple([cited[key] for key in keys])
    made: tuple[Citation, ...] = cited[keys]
    return made


def _nest(part: type[Part], many: bool) -> Callable[[Any, Bond], Any]:  # noqa: FBT001
    """What reads the parts of a class."""
    if many and part is Citation:
        return _citations
    return partial(_parts if many else _part, part)


_SLOTS: dict[type[Bound], Slots] = {}


def _slots(cls: type[Bound]) -> Slots:
    """The slots of a class, kept for the next of its objects."""
    fields: dict[str, Any] = cls.__pydantic_fields__  # type: ignore[attr-defined]
    nests = {step.field: _nest(step.part, step.many) for step in steps(cls) if step.part}
    made = Slots([], [], [])
    for name in field_names(cls):
        default = None if fields[name].is_required() else fields[name].default
        slot = (name, getattr(cls, name).__set__, default)
        convert = _converter(fields[name].annotation)
        if name in nests:
            made.nested.append((*slot, nests[name]))
        elif convert is not None:
            made.read.append((*slot, convert))
        else:
            made.plain.append(slot)
    _SLOTS[cls] = made
    return made


def _converter(annotation: Any) -> Callable[[Any], Any] | None:
    """What turns a JSON value into a value of this type; None if it is one already."""
    origin, inside = get_origin(annotation), get_args(annotation)
    convert: Callable[[Any], Any] | None = None
    if origin is Annotated:
        convert = _converter(inside[0])
    elif origin is Union or origin is UnionType:
        convert = next(filter(None, map(_converter, inside)), None)
    elif origin is tuple:
        each = _converter(inside[0])
        convert = tuple if each is None else partial(_tuple, each)
    elif annotation is date:
        convert = _date
    elif isinstance(annotation, type) and issubclass(annotation, Word):
        convert = {word.value: word for word in annotation}.__getitem__
    return convert


_date = cache(date.fromisoformat)
"""Dates of review are few, and asked for again and again."""


def _tuple(each: Callable[[Any], Any], items: list[Any]) -> tuple[Any, ...]:
    return tuple(map(each, items))
