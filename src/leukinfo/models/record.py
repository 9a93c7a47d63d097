"""The base of every record: identity, names, codes, the two texts, evidence, review date."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from leukinfo.models._base import Bound, Id, Text, model, unbound_error
from leukinfo.models.evidence import Citation, Statement
from leukinfo.models.naming import Code, Synonym

if TYPE_CHECKING:
    from leukinfo._library import Library
    from leukinfo.models.source import Source


class Loaded(Bound):
    """Something that came from a file: it may be folded, its fields not built yet.

    `_file` names the file for error messages, `_unfold` builds the fields from `_folded`.
    """

    __slots__ = ("__weakref__", "_file", "_folded", "_library", "_unfold")

    _file: str
    _folded: bytes | dict[str, Any]
    _library: "Library"
    _unfold: "Callable[[Loaded], None]"

    @property
    def library(self) -> "Library":
        """The library this belongs to.

        Raises:
            UnboundRecordError: If it was made by hand or unpickled by value.
        """
        try:
            return self._library
        except AttributeError:
            raise unbound_error(self) from None

    if not TYPE_CHECKING:  # pragma: no branch

        def __getattr__(self, name: str) -> object:
            if not name.startswith("_"):
                build(self)
            return object.__getattribute__(self, name)


def build(thing: Loaded) -> None:
    """Give it all its fields, if it is folded."""
    if unfold := getattr(thing, "_unfold", None):
        unfold(thing)


def is_folded(thing: Loaded) -> bool:
    """Whether most of its fields are not built yet."""
    return getattr(thing, "_unfold", None) is not None


@model
class Record(Loaded):
    """The base of every record; two records are equal when kind and id are.

    Attributes:
        kind: What it is, such as "leukemia" or "drug".
        id: The id, kebab-case, unique in its collection and never reused.
        name: The preferred name.
        synonyms: Other names, each with how it relates.
        codes: Codes of other systems, each with its relation.
        plain: The text for patients and families.
        clinical: The text for professionals.
        citations: Where the names, codes and other plain fields are stated.
        reviewed: When the record was last written or revised against its sources.
        checked: When a second reader last checked it against them; absent until one has.
    """

    kind: str
    id: Id
    name: Text
    synonyms: tuple[Synonym, ...] = ()
    codes: tuple[Code, ...] = ()
    plain: Statement | None = None
    clinical: Statement | None = None
    citations: tuple[Citation, ...] = ()
    reviewed: date
    checked: date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the preferred one first, without repeats."""
        return tuple(dict.fromkeys((self.name, *(other.text for other in self.synonyms))))

    @property
    def sources(self) -> "tuple[Source, ...]":
        """Every source that anything on this record cites, in order of first use."""
        return self.library.sources_of(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record):
            return NotImplemented
        return (self.kind, self.id) == (other.kind, other.id)

    def __hash__(self) -> int:
        return hash((self.kind, self.id))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r}, name={self.name!r})"

    def __str__(self) -> str:
        return self.name

    def __reduce__(self) -> tuple[Any, ...]:
        library = getattr(self, "_library", None)
        if library is not None and library.is_default:
            return (recall, (self.kind, self.id))
        return Bound.__reduce__(self)

    def __rich_repr__(self) -> Iterator[tuple[str, str]]:
        yield "id", self.id
        yield "name", self.name

    def _repr_html_(self) -> str:
        from leukinfo._render import to_html

        return to_html(self)


def recall(kind: str, id: str) -> Record:
    """The record of the default library: what a pickled reference comes back as."""
    import leukinfo

    return leukinfo.library.record(kind, id)
