"""The links between records, followed both ways: what a record leads to, and what leads to it."""

from collections.abc import Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any

from leukinfo._collection import Collection
from leukinfo._kinds import COLLECTION_OF, KINDS

if TYPE_CHECKING:
    from leukinfo._links import Link
    from leukinfo.models.leukemia import Presentation
    from leukinfo.models.record import Record
    from leukinfo.models.source import Source


class Graph:
    """Collections whose records lead to each other.

    Attributes:
        collections: Every collection, by name.
    """

    __slots__ = ("_by_target", "_lock", "collections")

    collections: Mapping[str, Collection[Any]]

    def __init__(self) -> None:
        self._lock = RLock()
        self._by_target: dict[str, dict[tuple[str, str], list[tuple[Record, Link]]]] = {}

    def _inverse(self, name: str) -> "dict[tuple[str, str], list[tuple[Record, Link]]]":
        """The links written in one collection, by what they lead to; made once."""
        with self._lock:
            if name not in self._by_target:
                from leukinfo._links import links

                made: dict[tuple[str, str], list[tuple[Record, Link]]] = {}
                for record in self.collections[name].values():
                    for link in links(record):
                        made.setdefault((link.target, link.id), []).append((record, link))
                self._by_target[name] = made
            return self._by_target[name]

    def collection_of(self, record: "Record") -> str:
        """The name of the collection that a record belongs to."""
        return COLLECTION_OF[record.kind]

    def linking(self, name: str, record: "Record", *fields: str) -> tuple[Any, ...]:
        """The records of a collection that link to this one, by id.

        Args:
            name: The collection to look in.
            record: The record linked to.
            fields: Only links written in these fields; any field if none is given.
        """
        found = self._inverse(name).get((self.collection_of(record), record.id), ())
        return tuple(
            dict.fromkeys(other for other, link in found if not fields or link.field in fields)
        )

    def inherited(self, name: str, record: "Record", *fields: str) -> tuple[Any, ...]:
        """What links to the ancestors of a record and not to itself, nearest ancestor first."""
        own = set(self.linking(name, record, *fields))
        above = (self.linking(name, wider, *fields) for wider in self.ancestors(record))
        return tuple(dict.fromkeys(other for found in above for other in found if other not in own))

    def targets(self, record: "Record", name: str) -> tuple[Any, ...]:
        """The records of a collection that this one links to, in the order written."""
        from leukinfo._links import links

        ids = dict.fromkeys(link.id for link in links(record) if link.target == name)
        return tuple(self.collections[name][id] for id in ids)

    def presentations_of(self, symptom: "Record") -> "tuple[Presentation, ...]":
        """The presentations that name a symptom, the highest frequency first."""
        found: Any = self._inverse("leukemias").get(("symptoms", symptom.id), ())
        return tuple(sorted((link.holder for _, link in found), key=lambda shown: -shown.share))

    def ancestors(self, record: "Record") -> tuple[Any, ...]:
        """Every record above this one, nearest first."""
        above = []
        collection = self.collections[self.collection_of(record)]
        while (parent_id := getattr(record, "parent_id", None)) is not None:
            record = collection[parent_id]
            above.append(record)
        return tuple(above)

    def descendants(self, record: "Record") -> tuple[Any, ...]:
        """Every record below this one, parents before children."""
        below = list(self.linking(self.collection_of(record), record, "parent_id"))
        for child in below:
            below += self.linking(self.collection_of(child), child, "parent_id")
        return tuple(below)

    def sources_of(self, record: "Record") -> "tuple[Source, ...]":
        """Every source that anything on a record cites, in order of first use."""
        return self.targets(record, "sources")

    def citing(self, source: "Record") -> "tuple[Record, ...]":
        """Every record that cites a source, by collection and id."""
        return tuple(other for name in KINDS for other in self.linking(name, source))
