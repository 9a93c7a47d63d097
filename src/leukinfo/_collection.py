"""A collection: a mapping from id to record that loads what is asked for, when it is."""

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, overload

if TYPE_CHECKING:
    from threading import RLock

    from leukinfo._library import Library
    from leukinfo.models.record import Record

    R = TypeVar("R", bound="Record")
else:
    R = TypeVar("R")
D = TypeVar("D")


class Retired(NamedTuple):
    """An id that is no longer live.

    Attributes:
        collection: The collection it belonged to.
        id: The retired id.
        since: The release that retired it.
        why: Why.
        replaced_by: The id that took its place, or None.
        consider: Ids that may serve instead, when nothing took its place.
    """

    collection: str
    id: str
    since: str
    why: str
    replaced_by: str | None = None
    consider: tuple[str, ...] = ()


class Collection(Mapping[str, R], Generic[R]):
    """Records by id, in the order of their ids; read-only.

    `collection["id"]` raises `UnknownRecordError` (a `KeyError`) that suggests near ids;
    `collection.get("id")` returns None instead. A retired id gives its successor with a
    `RetiredIdWarning`; iteration and `in` know live ids only.
    """

    __slots__ = (
        "_fill",
        "_filled",
        "_lock",
        "_one",
        "_records",
        "_retired",
        "classes",
        "library",
        "name",
    )

    def __init__(
        self,
        library: "Library",
        name: str,
        *,
        classes: Callable[[], "tuple[type[Record], ...]"],
        fill: Callable[[], Mapping[str, R]],
        one: Callable[[str], R | None],
        retired: "Callable[[], Mapping[str, Retired]]",
        lock: "RLock",
    ) -> None:
        self.library: Library = library
        self.name: str = name
        self.classes: Callable[[], tuple[type[Record], ...]] = classes
        self._fill = fill
        self._filled = False
        self._lock = lock
        self._one = one
        self._records: Mapping[str, R] = {}
        self._retired = retired

    def _ready(self) -> Mapping[str, R]:
        if not self._filled:
            with self._lock:
                if not self._filled:
                    self._records = self._fill()
                    self._filled = True
        return self._records

    def _let_go(self) -> None:
        """Hold no record any more; what is asked for next is loaded again."""
        self._filled = False
        self._records = {}

    def __getitem__(self, id: str) -> R:
        try:
            return self._records[id]
        except KeyError:
            return self._seek(id)

    def _seek(self, id: str) -> R:
        with self._lock:
            alone = None if self._filled else self._one(id)
            if alone is not None:
                self._records = {**self._records, id: alone}
                return alone
        records = self._ready()
        if id in records:
            return records[id]
        if id in self._retired():
            return self._successor(id, stacklevel=4)
        from leukinfo._spelling import nearest
        from leukinfo.errors import UnknownRecordError

        raise UnknownRecordError(id, self.name, nearest(str(id), records))

    def _successor(self, id: str, stacklevel: int) -> R:
        from warnings import warn

        from leukinfo.errors import RetiredIdError, RetiredIdWarning

        ledger = self._retired()
        retired = last = ledger[id]
        while last.replaced_by is not None and last.replaced_by in ledger:
            last = ledger[last.replaced_by]
        if last.replaced_by is None:
            raise RetiredIdError(retired.id, self.name, last.why, last.consider)
        warn(
            f"{self.name} {retired.id!r} was retired in {retired.since} ({retired.why}); "
            f"use {last.replaced_by!r}",
            RetiredIdWarning,
            stacklevel=stacklevel,
        )
        return self._records[last.replaced_by]

    @overload
    def get(self, id: str) -> R | None: ...
    @overload
    def get(self, id: str, default: D) -> R | D: ...
    def get(self, id: str, default: D | None = None) -> R | D | None:
        """The record with this id, or the default."""
        records = self._ready()
        if id in records or id not in self._retired():
            return records.get(id, default)
        from leukinfo.errors import RetiredIdError

        try:
            return self._successor(id, stacklevel=3)
        except RetiredIdError:
            return default

    def __contains__(self, id: object) -> bool:
        return id in self._ready()

    def __iter__(self) -> Iterator[str]:
        return iter(self._ready())

    def __len__(self) -> int:
        return len(self._ready())

    def values(self) -> ValuesView[R]:
        """The records, in the order of their ids."""
        return self._ready().values()

    def items(self) -> ItemsView[str, R]:
        """The records with their ids, in the order of these."""
        return self._ready().items()

    def where(self, *tests: Callable[[R], bool], **conditions: object) -> tuple[R, ...]:
        """The records that meet every condition, in the order of their ids.

        A condition names a field, or a link without its `_id`; its value is a word, an id or
        record, a plain value, None, or several of these of which one must hold. Conditions on
        fields of the same link (such as an indication's `agency` and `leukemia`) hold together
        on one link. `under=` keeps what lies below a record of the same collection, `since=` what
        was decided from a year or date on. A row for the audience "any" answers for every
        audience.

        Raises:
            UnknownFieldError: If a condition names no field of these records.
            UnknownWordError: If a value is not a word of that field's vocabulary.
            UnknownRecordError: If a link is compared with an id that does not exist.
            TypeError: If a value has the wrong type.
        """
        from leukinfo._where import matching

        return matching(self, tests, conditions)

    def __repr__(self) -> str:
        return f"<{self.name}: {len(self)} records>"

    def _ipython_key_completions_(self) -> list[str]:
        return list(self)

    def __copy__(self) -> "Collection[R]":
        return self

    def __deepcopy__(self, memo: object) -> "Collection[R]":
        return self
