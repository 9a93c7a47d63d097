"""Filtering: what a condition of `where()` can name, and which records meet it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NamedTuple,
    Protocol,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

from leukinfo._kinds import KINDS
from leukinfo._links import links, steps
from leukinfo._spelling import nearest
from leukinfo.errors import UnknownFieldError, UnknownWordError
from leukinfo.models._base import Bound, field_names
from leukinfo.models.evidence import Figure, Statement
from leukinfo.models.gene import Gene
from leukinfo.models.naming import Synonym
from leukinfo.models.record import Record
from leukinfo.vocabulary.urgency import Audience

if TYPE_CHECKING:
    from leukinfo._collection import Collection

R = TypeVar("R", bound=Record)


class Place(NamedTuple):
    """Where a condition looks, and what it may be compared with.

    `parts` are the fields that hold the parts to look into, none for the record itself;
    `target` the collection of a link; `words` a vocabulary; `types` the plain types.
    """

    parts: frozenset[str]
    field: str
    target: str | None
    words: type[StrEnum] | None
    types: tuple[type, ...]


def matching(
    collection: "Collection[R]",
    tests: tuple[Callable[[R], bool], ...],
    conditions: Mapping[str, object],
) -> tuple[R, ...]:
    """The records of a collection that pass every test and meet every condition."""
    checks = [*tests, *_compiled(collection, conditions)]
    return tuple(record for record in collection.values() if all(check(record) for check in checks))


def _compiled(
    collection: "Collection[R]", conditions: Mapping[str, object]
) -> Iterator[Callable[[Any], bool]]:
    """One check per condition; conditions that one kind of part can answer become one check."""
    classes = collection.classes()
    places = _places(classes)
    groups: list[_Asked] = []
    for name, value in conditions.items():
        if name == "under" and "parent" in places:
            top = collection[_id(value)]
            yield frozenset(collection.library.descendants(top)).__contains__
        elif name == "source" and name in places:
            yield _citing(value, collection)
        elif name == "since" and "decided" in places:
            _ask(groups, _Asked(places["decided"].parts, [("decided", Since(_date(value)))]))
        elif name in places:
            wanted = _wanted(name, places[name], value, collection)
            _ask(groups, _Asked(places[name].parts, [(places[name].field, wanted)]))
        elif name in _linking_kinds(classes):
            yield _linked_from(name, value, collection)
        else:
            more = [
                word for word, of in (("under", "parent"), ("since", "decided")) if of in places
            ]
            known = sorted({*places, *_linking_kinds(classes), *more})
            raise UnknownFieldError(name, collection.name, nearest(name, known), known)
    for asked in groups:
        yield asked.met_by


class Wanted(Protocol):
    """The values that meet a condition."""

    def isdisjoint(self, values: Iterable[object], /) -> bool:
        """Whether none of these values meets it."""


class Since(NamedTuple):
    """Every date from this one on; a date known to the year counts from its first day."""

    first: str

    def isdisjoint(self, values: Iterable[object], /) -> bool:
        """Whether all of these dates lie before, or are not known."""
        return all(value is None or str(value) < self.first for value in values)


class _Asked:
    """Values wanted of fields of the record, or of one part of it."""

    def __init__(self, parts: frozenset[str], wanted: "list[tuple[str, Wanted]]") -> None:
        self.parts = parts
        self.wanted = wanted

    def met_by(self, record: Record) -> bool:
        if not self.parts:
            return self._holds(record)
        return any(
            self._holds(part)
            for field in self.parts
            for part in _values(record, field)
            if isinstance(part, Bound)
        )

    def _holds(self, holder: Bound) -> bool:
        return all(not wanted.isdisjoint(_values(holder, field)) for field, wanted in self.wanted)


def _ask(groups: list[_Asked], asked: _Asked) -> None:
    """Join conditions that the same parts can answer."""
    for group in groups:
        if group.parts & asked.parts or not (group.parts or asked.parts):
            group.parts &= asked.parts
            group.wanted += asked.wanted
            return
    groups.append(asked)


def _values(holder: Bound, field: str) -> tuple[object, ...]:
    value = getattr(holder, field, ())
    return value if isinstance(value, tuple) else (value,)


def _linked_from(name: str, value: object, collection: "Collection[R]") -> Callable[[Record], bool]:
    """Whether a record is linked to by the given records of the kind called `name`."""
    kind = next(kind for kind in KINDS.values() if kind.module == name)
    origin = collection.library.collections[kind.collection]
    home = _home(collection.classes())
    ids = frozenset(
        link.id
        for asked in _several(value)
        for link in links(origin[_id(asked)])
        if link.target == home
    )
    return lambda record: record.id in ids


def _citing(value: object, collection: "Collection[R]") -> Callable[[Record], bool]:
    """Whether anything on a record cites one of the given sources."""
    library, home = collection.library, _home(collection.classes())
    sources = [library.sources[_id(asked)] for asked in _several(value)]
    return frozenset(
        record for source in sources for record in library.linking(home, source)
    ).__contains__


def _id(value: object) -> str:
    if isinstance(value, Record):
        return value.id
    if isinstance(value, str):
        return value
    raise TypeError(f"a link is compared with an id or a record, not with {value!r}")


def _date(value: object) -> str:
    """A year, a date, or a text that starts with one."""
    given = value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, bool) or not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", given):
        raise TypeError(f"since is a year, a date or a text such as '2020-05', not {value!r}")
    return given


def _several(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple | list | set | frozenset) else (value,)


def _wanted(
    name: str, place: Place, value: object, collection: "Collection[R]"
) -> frozenset[object]:
    """The values that meet a condition, each proven to be possible."""
    return frozenset(
        accepted
        for asked in _several(value)
        for accepted in _accepted(name, place, asked, collection)
    )


def _accepted(
    name: str, place: Place, value: object, collection: "Collection[R]"
) -> tuple[object, ...]:
    if value is None:
        return (None,)
    if place.target is not None:
        return (collection.library.collections[place.target][_id(value)].id,)
    if place.words is not None:
        try:
            word = place.words(str(value))
        except ValueError:
            allowed = [str(word) for word in place.words]
            raise UnknownWordError(name, value, nearest(str(value), allowed), allowed) from None
        return (word, Audience.ANY) if place.words is Audience else (word,)
    if not isinstance(value, place.types):
        expected = " or ".join(sorted({kind.__name__ for kind in place.types}))
        raise TypeError(f"{name} is compared with {expected}, not with {value!r}")
    return (value,)


def _places(classes: tuple[type[Record], ...]) -> dict[str, Place]:
    """What conditions can name: fields of the records first, then fields of their parts.

    Names, texts and figures are left out: they are for `find`, `search` and reading. A gene is
    asked for by its symbol. In a collection of one kind, `kind` asks for the category.
    """
    own: dict[str, Place] = {}
    inner: dict[str, Place] = {}
    for cls in classes:
        own |= _places_of(cls)
        for step in steps(cls):
            found = {}
            if step.part is Gene:
                found[_singular(step.field)] = Place(frozenset(), "symbol", None, None, (str,))
            elif step.part not in (None, Statement, Figure, Synonym):
                found = _places_of(step.part)
            for name, place in found.items():
                known = inner.setdefault(name, place)
                inner[name] = known._replace(parts=known.parts | {step.field})
    if len(classes) == 1 and "category" in own:
        own["kind"] = own["category"]
    return inner | own


def _places_of(cls: type[Bound]) -> dict[str, Place]:
    fields = cls.__pydantic_fields__  # type: ignore[attr-defined]
    targets = {step.field: step.target for step in steps(cls)}
    found = {}
    for field in field_names(cls):
        types = tuple(_leaves(fields[field].annotation))
        if any(issubclass(kind, Bound) for kind in types):
            continue
        words = next((kind for kind in types if issubclass(kind, StrEnum)), None)
        many = get_origin(fields[field].annotation) is tuple
        name = _singular(field) if field in targets or (words and many) else field
        found[name] = Place(frozenset(), field, targets.get(field), words, types)
    return found


def _singular(field: str) -> str:
    """`causes`, `leukemia_id` and `leukemia_ids` are asked for as `cause` and `leukemia`."""
    return field.removesuffix("s").removesuffix("_id")


def _leaves(annotation: Any) -> Iterator[type]:
    """The plain types inside an annotation: `tuple[Cause, ...] | None` holds Cause."""
    if get_origin(annotation) in (tuple, Union, UnionType):
        for inside in get_args(annotation):
            if inside not in (Ellipsis, type(None)):
                yield from _leaves(inside)
    elif get_origin(annotation) is Annotated:
        yield from _leaves(get_args(annotation)[0])
    elif get_origin(annotation) is Literal:
        yield str
    else:
        yield annotation


def _home(classes: tuple[type[Record], ...]) -> str:
    """The collection that records of these classes are filed in."""
    return next(
        kind.collection for kind in KINDS.values() if classes[0] in kind.record_classes().values()
    )


def _linking_kinds(classes: tuple[type[Record], ...]) -> frozenset[str]:
    """The singulars of the kinds whose records link to records of these classes."""
    home = _home(classes)
    return frozenset(
        kind.module
        for kind in KINDS.values()
        if any(
            place.target == home
            for place in _places(tuple(kind.record_classes().values())).values()
        )
    )
