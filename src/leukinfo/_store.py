"""What a library has loaded: whole collections, and single records with a page of their own."""

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from leukinfo._library import Library
    from leukinfo.models.record import Record

    Supply = Callable[[str], Iterable[Record]]
    Pages = Callable[[str, str], Record | None]


class Store:
    """The records of one library, each made and bound once; asked under the library's lock."""

    __slots__ = ("_library", "_page", "_pages", "_supply", "_whole")

    def __init__(self, library: "Library", supply: "Supply", page: "Pages") -> None:
        self._library = library
        self._supply = supply
        self._page = page
        self._pages: dict[tuple[str, str], Record] = {}
        self._whole: dict[str, Mapping[str, Record]] = {}

    def whole(self, name: str) -> "Mapping[str, Record]":
        """A collection by id, in order; a record that was loaded alone stays the one it is."""
        kept = {id: record for (home, id), record in self._pages.items() if home == name}
        made = sorted(self._supply(name), key=attrgetter("id"))
        _bind((record for record in made if record.id not in kept), self._library)
        self._whole[name] = {record.id: kept.get(record.id, record) for record in made}
        return self._whole[name]

    def page(self, name: str, id: str) -> "Record | None":
        """One record without the rest of its collection, if it has a page of its own."""
        if name in self._whole:
            return self._whole[name].get(id)
        record = self._pages.get((name, id)) or self._page(name, id)
        if record is not None and (name, id) not in self._pages:
            _bind((record,), self._library)
            self._pages[name, id] = record
        return record

    def let_go(self) -> None:
        """Hold no record any more; what is asked for next is loaded again."""
        self._pages = {}
        self._whole = {}


def _bind(records: "Iterable[Record]", library: "Library") -> None:
    from leukinfo._links import bind

    for record in records:
        bind(record, library)
