"""How model classes are declared, what an id looks like, and the bond to a library."""

from dataclasses import FrozenInstanceError
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    NamedTuple,
    Self,
    TypeVar,
    cast,
    dataclass_transform,
)

from pydantic import ConfigDict, StringConstraints
from pydantic.dataclasses import dataclass

if TYPE_CHECKING:
    from leukinfo._library import Library
    from leukinfo.models.record import Record

    Home = tuple[Library, str, str]
    """A library, and the kind and id of one of its records: where a part is written.

    A part does not hold its record, so that neither keeps the other alive when Python ends.
    """

T = TypeVar("T")
CONFIG = ConfigDict(extra="forbid", allow_inf_nan=False, defer_build=True)


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
def model(cls: type[T]) -> type[T]:
    """Declare a record or part class: validated, frozen, slotted.

    Its validator is built when it is first needed. Equality is not generated: parts and records
    each define it once, in their base class.
    """
    made: Any = dataclass(cls, slots=True, kw_only=True, eq=False, repr=False, config=CONFIG)
    return cast("type[T]", made)


class To(NamedTuple):
    """Marks a field as the id of a record in another collection."""

    collection: str


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Kebab-case, never reused."""
Text = Annotated[str, StringConstraints(pattern=r"^\S(.*\S)?$")]
"""One line with no stray space at either end."""
PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
"""An ISO date known to the day, the month or the year."""

LeukemiaId = Annotated[Id, To("leukemias")]
SymptomId = Annotated[Id, To("symptoms")]
RiskId = Annotated[Id, To("risks")]
TreatmentId = Annotated[Id, To("treatments")]
MarkerId = Annotated[Id, To("markers")]
TestId = Annotated[Id, To("tests")]
CellId = Annotated[Id, To("cells")]
SourceId = Annotated[Id, To("sources")]
CodeSystemId = Annotated[Id, To("code_systems")]


def field_names(cls: type[object]) -> tuple[str, ...]:
    """The declared fields of a record or part class, in order."""
    fields: dict[str, object] = cls.__dataclass_fields__  # type: ignore[attr-defined]
    return tuple(fields)


def shortened(text: str, room: int = 60) -> str:
    """A text cut to fit, with dots where it was cut."""
    return text if len(text) <= room else f"{text[: room - 3]}..."


class Bound:
    """Something that a library holds: it can follow its links.

    Immutable, so that a copy is the thing itself; pickled by its fields alone.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def library(self) -> "Library": ...

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        return (remake, (cls, tuple(getattr(self, name) for name in field_names(cls))))


def unbound_error(thing: Bound) -> Exception:
    from leukinfo.errors import UnboundRecordError

    return UnboundRecordError(repr(thing))


def remake(cls: type[Bound], values: tuple[object, ...]) -> Bound:
    """An unbound object with these field values, which are trusted."""
    fresh = cls.__new__(cls)
    for name, value in zip(field_names(cls), values, strict=True):
        object.__setattr__(fresh, name, value)
    return fresh


class Part(Bound):
    """The base of values that live inside a record; equal when their contents are."""

    __slots__ = ("_home",)

    _home: "Home"

    @property
    def owner(self) -> "Record":
        """The record this is written on.

        Raises:
            UnboundRecordError: If it was made by hand or unpickled by value.
        """
        library, kind, id = self._bond()
        return library.record(kind, id)

    @property
    def library(self) -> "Library":
        """The library of that record.

        Raises:
            UnboundRecordError: If it was made by hand or unpickled by value.
        """
        return self._bond()[0]

    def _bond(self) -> "Home":
        try:
            return self._home
        except AttributeError:
            raise unbound_error(self) from None

    def _content(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in field_names(type(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return self._content() == other._content()

    def __hash__(self) -> int:
        return hash(self._content())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({shortened(str(self))!r})"

    def __str__(self) -> str:
        return " ".join(str(value) for value in self._content() if value not in (None, ()))
