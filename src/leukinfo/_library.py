"""The library: collections filled when touched, asked together, new worlds made from old."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from leukinfo._about import About, Ledger
from leukinfo._collection import Collection
from leukinfo._graph import Graph
from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._store import Store

if TYPE_CHECKING:
    from leukinfo._annotate import Annotator, Mention
    from leukinfo._codes import CodeSet
    from leukinfo._compare import Comparison
    from leukinfo._find import Names
    from leukinfo._search import Hit, Index
    from leukinfo.models.cell import BloodCell
    from leukinfo.models.code_system import CodeSystem
    from leukinfo.models.guidance import Guidance
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.marker import Marker
    from leukinfo.models.record import Record
    from leukinfo.models.risk import Risk
    from leukinfo.models.source import Source
    from leukinfo.models.symptom import Symptom
    from leukinfo.models.test import Assessment
    from leukinfo.models.treatment import Approach, Drug, Regimen, Treatment
    from leukinfo.vocabulary.naming import Relation


class Library(Graph):
    """Linked records about leukemia; immutable, complete, consistent.

    Each record is loaded once, when it is first asked for, under one lock: alone if it has a
    page of its own and is asked for by id, else with its whole collection.
    """

    __slots__ = (
        "__weakref__",
        "_about",
        "_annotator",
        "_index",
        "_known",
        "_list_retired",
        "_names",
        "_retired",
        "_store",
        "_tell",
        "approaches",
        "cells",
        "code_systems",
        "drugs",
        "guidance",
        "is_default",
        "leukemias",
        "markers",
        "regimens",
        "risks",
        "sources",
        "symptoms",
        "tests",
        "treatments",
    )

    leukemias: "Collection[Leukemia]"
    symptoms: "Collection[Symptom]"
    risks: "Collection[Risk]"
    treatments: "Collection[Treatment]"
    approaches: "Collection[Approach]"
    drugs: "Collection[Drug]"
    regimens: "Collection[Regimen]"
    markers: "Collection[Marker]"
    tests: "Collection[Assessment]"
    cells: "Collection[BloodCell]"
    guidance: "Collection[Guidance]"
    sources: "Collection[Source]"
    code_systems: "Collection[CodeSystem]"

    def __init__(
        self,
        supply: "Callable[[str], Iterable[Record]]",
        about: Callable[[], About],
        retired: Callable[[], Ledger],
        *,
        page: "Callable[[str, str], Record | None]" = lambda _name, _id: None,
        is_default: bool = False,
    ) -> None:
        super().__init__()
        self.is_default: bool = is_default
        self._store = Store(self, supply, page)
        self._tell = about
        self._list_retired = retired
        self._about: About | None = None
        self._retired: Ledger | None = None
        self._known: Mapping[str, Record] = {}
        self._names: Names | None = None
        self._index: Index | None = None
        self._annotator: Annotator | None = None
        self.collections: Mapping[str, Collection[Any]] = {
            name: self._collection(name, name, tuple(KINDS[name].classes)) for name in KINDS
        }
        for name, collection in self.collections.items():
            setattr(self, name, collection)
        self.approaches = self._collection("approaches", "treatments", ("approach",))
        self.drugs = self._collection("drugs", "treatments", ("drug",))
        self.regimens = self._collection("regimens", "treatments", ("regimen",))

    # Filling

    def _collection(self, name: str, home: str, words: tuple[str, ...]) -> Collection[Any]:
        def classes() -> "tuple[type[Record], ...]":
            known = KINDS[home].record_classes()
            return tuple(known[word] for word in words)

        def fill() -> "Mapping[str, Record]":
            if name == home:
                return self._store.whole(name)
            wanted = classes()
            everything = self.collections[home].items()
            return {id: record for id, record in everything if isinstance(record, wanted)}

        def one(id: str) -> "Record | None":
            record = self._store.page(home, id)
            return record if isinstance(record, classes()) else None

        return Collection(
            self,
            name,
            classes=classes,
            fill=fill,
            one=one,
            retired=lambda: self.retired.get(home, {}),
            lock=self._lock,
        )

    def preload(self) -> None:
        """Load everything now, names, search and annotator included: no later call waits."""
        self._all_names()
        self._search_index()
        self._all_mentions()

    def records(self) -> "tuple[Record, ...]":
        """Every record, by collection and id."""
        return tuple(
            record for collection in self.collections.values() for record in collection.values()
        )

    @property
    def about(self) -> About:
        """What the release says of itself: its date, licence and notice."""
        if self._about is None:
            self._about = self._tell()
        return self._about

    @property
    def retired(self) -> Ledger:
        """The ids that are no longer live, by collection and id."""
        if self._retired is None:
            self._retired = self._list_retired()
        return self._retired

    # Asking

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

        An id beats a preferred name, a preferred name a synonym, a synonym a code.

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
            system = self.code_systems[system].id
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
        from leukinfo.models.leukemia import Leukemia

        one, other = self._named(left), self._named(right)
        if not isinstance(one, Leukemia) or not isinstance(other, Leukemia):
            raise TypeError(f"leukemias can be compared, not {one!r} with {other!r}")
        return compare(one, other)

    def _named(self, record: "Record | str") -> "Record":
        from leukinfo.models.record import Record

        if isinstance(record, Record):
            return record
        return self.find(record)

    @property
    def as_of(self) -> date:
        """The newest review date of any record."""
        return max(record.reviewed for record in self.records())

    def _all_names(self) -> "Names":
        with self._lock:
            if self._names is None:
                from leukinfo._find import Names

                self._names = Names(self.records())
                self._known = self._names.known
            return self._names

    def _all_mentions(self) -> "Annotator":
        with self._lock:
            if self._annotator is None:
                from leukinfo._annotate import Annotator

                self._annotator = Annotator(self.records())
            return self._annotator

    def _search_index(self) -> "Index":
        with self._lock:
            if self._index is None:
                from leukinfo._search import Index

                self._index = Index(self.records())
            return self._index

    # Making a new library

    def extend(self, records: "Iterable[Record]") -> "Library":
        """A new library with these records added; this one is untouched.

        Args:
            records: Records, or what `leukinfo.read` returned.

        Raises:
            IntegrityError: If an id is already used, a link leads nowhere, or anything else
                keeps the whole from being consistent; it lists every problem.
        """
        from leukinfo._extension import extended

        return extended(self, records)

    def override(self, records: "Iterable[Record]") -> "Library":
        """A new library in which these records replace those of the same id.

        Args:
            records: Records, or what `leukinfo.read` returned.

        Raises:
            IntegrityError: If an id is not known yet, or the whole would not be consistent;
                it lists every problem.
        """
        from leukinfo._extension import overridden

        return overridden(self, records)

    def __repr__(self) -> str:
        return f"<Library: data of {self.about.data_version}>"
