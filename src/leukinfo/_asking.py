"""Asking a library: names, questions, texts, code sets, and two or many things side by side."""

from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from leukinfo._graph import Graph
from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._memory import collector_paused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from leukinfo._annotate import Annotator, Mention
    from leukinfo._codes import CodeSet
    from leukinfo._compare import Comparison
    from leukinfo._find import Names
    from leukinfo._search import Hit, Index
    from leukinfo._timeline import Timeline
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.record import Record
    from leukinfo.vocabulary.naming import Relation


class Table(Protocol):
    """What an answer needs to know of every record, as plain data."""

    @classmethod
    def of(cls, records: "Iterable[Record]") -> Self: ...
    @classmethod
    def read(cls, rows: list[Any]) -> Self: ...


T = TypeVar("T", bound=Table)


class Asking(Graph):
    """Linked records that can be asked; what an answer needs is made when first asked for."""

    __slots__ = ("_annotator", "_index", "_known", "_names", "_prepared")

    def __init__(self, prepared: "Callable[[str], list[Any] | None]") -> None:
        super().__init__()
        self._prepared = prepared
        self._known: Mapping[str, Record] = {}
        self._names: Names | None = None
        self._index: Index | None = None
        self._annotator: Annotator | None = None

    def records(self) -> "tuple[Record, ...]":
        """Every record, by collection and id."""
        with collector_paused():
            return tuple(
                record for collection in self.collections.values() for record in collection.values()
            )

    def record(self, kind: str, id: str) -> "Record":
        """The record of a kind ("drug") or collection ("treatments") with this id.

        Raises:
            UnknownWordError: If there is no such kind.
            UnknownRecordError: If there is no such record.
        """
        name = COLLECTION_OF.get(kind, kind)
        if name not in self.collections:
            from leukinfo._spelling import nearest
            from leukinfo.errors import UnknownWordError

            known = [*COLLECTION_OF, *KINDS]
            raise UnknownWordError("kind", kind, nearest(kind, known), known)
        found: Record = self.collections[name][id]
        return found

    def find(self, name: str) -> "Record":
        """The one record with this id, name, synonym, abbreviation or code.

        An id as it is written beats a preferred name, a preferred name a synonym, a synonym a
        code.

        Raises:
            UnknownRecordError: If nothing has this name; it suggests near ones.
            AmbiguousNameError: If several records have it; it lists them.
        """
        found = self._known.get(name)
        return (self._names or self._all_names()).find(name) if found is None else found

    def search(
        self, query: str, *, kind: str | None = None, limit: int | None = None
    ) -> "tuple[Hit, ...]":
        """The records that fit a question in anyone's words, best first; each says why.

        Args:
            query: What to look for.
            kind: Only records of this kind, such as "symptom".
            limit: At most this many.

        Raises:
            EmptyQueryError: If the query holds no words.
            UnknownWordError: If there is no such kind.
        """
        return (self._index or self._search_index()).search(query, kind=kind, limit=limit)

    def annotate(self, text: str) -> "tuple[Mention, ...]":
        """What a text mentions, in order: types, symptoms, treatments, markers and risks.

        Each mention has its place in characters, its record, and what its sentence says of it.
        The longest name wins; what means several things is passed over, unless the text says
        which.
        """
        return (self._annotator or self._all_mentions()).annotate(text)

    def codes(
        self,
        record: "Record | str",
        *,
        system: str | None = None,
        subtypes: bool = True,
        without: "Iterable[Record | str]" = (),
        relations: "Iterable[Relation | str]" = ("exact", "close", "narrow"),
        leaves: bool = False,
    ) -> "CodeSet":
        """The codes of a record and of everything below it, with the rule and what is left out.

        A code brings with it what lies below it in its system (such as the remission states of
        ICD-10-CM). A broad code is left out unless asked for: it would bring in what the record
        is not.

        Args:
            record: A record, or any name that `find` knows.
            system: Only codes of this code system, by id.
            subtypes: Whether to include the codes of subtypes.
            without: Subtypes to leave out, with everything below them.
            relations: The relations whose codes are in.
            leaves: Only codes that records may be coded with, where the system's hierarchy is held.

        Raises:
            UnknownRecordError: If a record or the code system does not exist.
            UnknownWordError: If a relation is not one of the vocabulary.
        """
        from leukinfo._codes import code_set
        from leukinfo.models.record import Record

        if system is not None:
            system = self.collections["code_systems"][system].id
        return code_set(
            self,
            self._named(record),
            system=system,
            subtypes=subtypes,
            without=map(self._named, [without] if isinstance(without, str | Record) else without),
            relations=relations,
            leaves=leaves,
        )

    def compare(self, left: "Leukemia | str", right: "Leukemia | str") -> "Comparison":
        """Two leukemias side by side, as data, text and HTML; each may be given by any name.

        Raises:
            UnknownRecordError: If one does not exist.
            TypeError: If one is not a leukemia.
        """
        from leukinfo._compare import compare

        return compare(self._leukemia(left), self._leukemia(right))

    def timeline(
        self, leukemia: "Leukemia | str | None" = None, *, agency: str | None = None
    ) -> "Timeline":
        """What agencies decided about a leukemia and its subtypes, oldest first.

        Args:
            leukemia: A leukemia, or any name that `find` knows; every decision if none is given.
            agency: Only decisions of this agency, such as "FDA".

        Raises:
            UnknownRecordError: If there is no such leukemia.
            UnknownWordError: If no decision of this agency is held.
            TypeError: If it is not a leukemia.
        """
        from leukinfo._timeline import timeline

        return timeline(self, None if leukemia is None else self._leukemia(leukemia), agency)

    def _named(self, record: "Record | str") -> "Record":
        from leukinfo.models.record import Record

        if isinstance(record, Record):
            return record
        return self.find(record)

    def _leukemia(self, asked: "Leukemia | str") -> "Leukemia":
        from leukinfo.models.leukemia import Leukemia

        found = self._named(asked)
        if not isinstance(found, Leukemia):
            raise TypeError(f"this is asked of a leukemia, not of {found!r}")
        return found

    def _labelled(self, label: str) -> "Record":
        """The record that a table calls "kind:id"."""
        kind, _, id = label.partition(":")
        found: Record = self.collections[COLLECTION_OF[kind]][id]
        return found

    def _all_names(self) -> "Names":
        with self._lock, collector_paused():
            if self._names is None:
                from leukinfo._find import Names, NameTable

                self._names = Names(self._table("names", NameTable), self._labelled)
                self._known = self._names.known
            return self._names

    def _search_index(self) -> "Index":
        with self._lock, collector_paused():
            if self._index is None:
                from leukinfo._phrases import SearchTable
                from leukinfo._search import Index

                self._index = Index(self._table("search", SearchTable), self._labelled)
            return self._index

    def _all_mentions(self) -> "Annotator":
        with self._lock, collector_paused():
            if self._annotator is None:
                from leukinfo._annotate import Annotator
                from leukinfo._mentions import MentionTable

                self._annotator = Annotator(self._table("mentions", MentionTable), self._labelled)
            return self._annotator

    def _table(self, name: str, kind: "type[T]") -> "T":
        """A table of every record: the one that was made ahead, or else a new one."""
        rows = self._prepared(name)
        return kind.of(self.records()) if rows is None else kind.read(rows)
