"""Building records from JSON that was validated before: no checks, a fraction of the time.

A record starts folded, with its kind and id; the rest is read and built when it is first looked
into.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from threading import RLock
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic_core import from_json

from leukinfo._links import steps
from leukinfo.models._base import Bound, Part, field_names
from leukinfo.models.record import Loaded, Record, is_folded
from leukinfo.vocabulary import Word

Bond = tuple[Record, Any]
"""The record that a part is written on, and the library that holds both, if one does."""
ABSENT = object()
_LOCK = RLock()
_set_unfold = vars(Loaded)["_unfold"]
_set_library = vars(Bound)["_library"].__set__
_set_kind = vars(Record)["kind"].__set__
_set_id = vars(Record)["id"].__set__
_set_owner = vars(Part)["_owner"].__set__


class Slot(NamedTuple):
    """One field of a class: its name in JSON, how to set it, its default, how to read it.

    A value is read by itself (`convert`), or as parts with their bond (`nest`), or kept as it is.
    """

    name: str
    put: Callable[[Any, Any], None]
    default: Any
    convert: Callable[[Any], Any] | None = None
    nest: Callable[[Any, Bond], Any] | None = None


def folded(cls: type[Record], kind: str, id: str, content: bytes | dict[str, Any]) -> Record:
    """A record with these contents, as JSON or parsed, which are trusted."""
    record = object.__new__(cls)
    _set_kind(record, kind)
    _set_id(record, id)
    _set_unfold.__set__(record, partial(_unfold, record, content))
    return record


def _unfold(record: Record, content: bytes | dict[str, Any]) -> None:
    """Give a folded record all its fields, once, whatever the number of threads."""
    with _LOCK:
        if is_folded(record):
            data = from_json(content) if isinstance(content, bytes) else content
            _fill(record, data, (record, getattr(record, "_library", None)))
            _set_unfold.__delete__(record)


def _fill(holder: Bound, data: Mapping[str, Any], bond: Bond) -> None:
    for name, put, default, convert, nest in _slots(type(holder)):
        value = data.get(name, ABSENT)
        if value is ABSENT:
            put(holder, default)
        elif nest is not None:
            put(holder, nest(value, bond))
        else:
            put(holder, value if convert is None else convert(value))


def _part(cls: type[Part], data: Mapping[str, Any], bond: Bond) -> Part:
    """A part with these contents, tied to its record and library."""
    made = object.__new__(cls)
    owner, library = bond
    if library is not None:
        _set_owner(made, owner)
        _set_library(made, library)
    _fill(made, data, bond)
    return made


def _parts(cls: type[Part], items: list[Any], bond: Bond) -> tuple[Part, ...]:
    return tuple([_part(cls, item, bond) for item in items])


_SLOTS: dict[type[Bound], tuple[Slot, ...]] = {}


def _slots(cls: type[Bound]) -> tuple[Slot, ...]:
    if cls not in _SLOTS:
        fields: dict[str, Any] = cls.__pydantic_fields__  # type: ignore[attr-defined]
        _SLOTS[cls] = tuple(_slot(cls, name, fields[name]) for name in field_names(cls))
    return _SLOTS[cls]


def _slot(cls: type[Bound], name: str, field: Any) -> Slot:
    put = getattr(cls, name).__set__
    default = None if field.is_required() else field.default
    for step in steps(cls):
        if step.field == name and step.part is not None:
            return Slot(name, put, default, nest=partial(_parts if step.many else _part, step.part))
    return Slot(name, put, default, convert=_converter(field.annotation))


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
        convert = date.fromisoformat
    elif isinstance(annotation, type) and issubclass(annotation, Word):
        convert = {word.value: word for word in annotation}.__getitem__
    return convert


def _tuple(each: Callable[[Any], Any], items: list[Any]) -> tuple[Any, ...]:
    return tuple(map(each, items))
