"""The library: collections filled when touched, asked together, new worlds made from old."""

import atexit
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from leukinfo._about import About, Ledger
from leukinfo._asking import Asking
from leukinfo._collection import Collection
from leukinfo._kinds import KINDS
from leukinfo._memory import collector_paused
from leukinfo._store import Store

if TYPE_CHECKING:
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


class Library(Asking):
    """Linked records about leukemia; immutable, complete, consistent.

    Each record is loaded once, when it is first asked for, under one lock: alone if it has a
    page of its own and is asked for by id, else with its whole collection.
    """

    __slots__ = (
        "__weakref__",
        "_about",
        "_list_retired",
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
        prepared: "Callable[[str], list[Any] | None]" = lambda _table: None,
        is_default: bool = False,
    ) -> None:
        super().__init__(prepared)
        self.is_default: bool = is_default
        self._store = Store(self, supply, page)
        self._tell = about
        self._list_retired = retired
        self._about: About | None = None
        self._retired: Ledger | None = None
        self.collections: Mapping[str, Collection[Any]] = {
            name: self._collection(name, name, tuple(KINDS[name].classes)) for name in KINDS
        }
        for name, collection in self.collections.items():
            setattr(self, name, collection)
        self.approaches = self._collection("approaches", "treatments", ("approach",))
        self.drugs = self._collection("drugs", "treatments", ("drug",))
        self.regimens = self._collection("regimens", "treatments", ("regimen",))
        if is_default:
            atexit.register(self._let_go)

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

    def _let_go(self) -> None:
        """Hold no record any more: what is asked for next is loaded again.

        Done when Python ends: records that nothing holds are freed at once, while the collector,
        which else finds them in its last searches, takes several times as long. Where a thread
        is still loading, or was when this process was forked, nothing is done.
        """
        if not self._lock.acquire(blocking=False):
            return
        narrower = (self.approaches, self.drugs, self.regimens)
        for collection in (*self.collections.values(), *narrower):
            collection._let_go()  # noqa: SLF001
        self._store.let_go()
        self._by_target = {}
        self._known = {}
        self._names = self._index = self._annotator = None
        self._lock.release()

    def preload(self) -> None:
        """Load and build everything now: no later call reads a file or builds a record.

        Names, search and mentions are included.
        """
        from leukinfo.models.record import build

        with collector_paused():
            for record in self.records():
                build(record)
            self._all_names()
            self._search_index()
            self._all_mentions()

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

    @property
    def as_of(self) -> date:
        """The newest review date of any record."""
        return max(record.reviewed for record in self.records())

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
