"""Exact lookup by any name or code: one record, or an error that lists the candidates."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from leukinfo._spelling import fold, nearest
from leukinfo.errors import AmbiguousNameError, UnknownRecordError
from leukinfo.vocabulary.naming import Relation, SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.record import Record

_TIER_OF_SYNONYM = {
    SynonymKind.EXACT: 2,
    SynonymKind.ABBREVIATION: 2,
    SynonymKind.FORMER: 2,
    SynonymKind.BRAND: 2,
    SynonymKind.LAY: 3,
    SynonymKind.RELATED: 4,
}
_TIER_OF_ID = 8
"""Of an id that is not written as it is, but for case and marks."""
_LAST = 9
REMEMBERED = 4096
"""How many spellings are remembered beyond those of the table."""
_TIER_OF_CODE = {Relation.EXACT: 5, Relation.CLOSE: 6, Relation.NARROW: 7}
_WIDER = 20
"""Of a code that is broader than the record: it stands for no one record."""


def _keys(record: "Record") -> Iterator[tuple[int, str]]:
    """The names and codes of a record, with their tiers: a name beats a code.

    What is only a source comes after everything that cites one; a code that is broader than the
    record, after all else.
    """
    if record.kind == "source":
        yield _LAST, record.id
        yield _LAST + 1, record.name
        return
    yield 1, record.name
    for synonym in record.synonyms:
        yield _TIER_OF_SYNONYM[synonym.kind], synonym.text
    for code in record.codes:
        tier = _TIER_OF_CODE.get(code.relation, _WIDER)
        yield tier, code.code
        yield tier, str(code)
    yield _TIER_OF_ID, record.id
    yield _TIER_OF_ID, f"{record.kind}:{record.id}"


def climbs(record: "Record") -> dict[str, str]:
    """For each code of a code system that has one above it, that one, as code and as CURIE."""
    climbs: dict[str, str] = {}
    for concept in getattr(record, "concepts", ()):
        if concept.parent is not None and not concept.excluded:
            climbs[concept.code] = concept.parent
            climbs[f"{record.id}:{concept.code}"] = f"{record.id}:{concept.parent}"
    return climbs


def _spellings(name: str) -> dict[str, None]:
    """The forms under which a name is kept: as written, without case, folded."""
    return dict.fromkeys((name, name.casefold(), fold(name)))


class NameTable(NamedTuple):
    """Every name and code of many records, as plain data.

    Attributes:
        owners: The records, as "kind:id".
        only: By spelling, the place among the owners of the one record it stands for.
        several: By spelling, what it may stand for, where that is not one record.
        above: By code, the code above it.
    """

    owners: list[str]
    only: dict[str, int]
    several: dict[str, list[str]]
    above: dict[str, str]

    @classmethod
    def of(cls, records: "Iterable[Record]", *, ids: bool = True) -> Self:
        """The table of these records, by their ids too.

        A spelling that is found without its case is not kept.
        """
        known = tuple(records)
        owners = [f"{record.kind}:{record.id}" for record in known]
        elsewhere = _elsewhere(known)
        only: dict[str, int] = {}
        several: dict[str, list[str]] = {}
        for key, (tier, found) in _bearers(known, ids=ids).items():
            if len(found) == 1 and tier != _WIDER and key not in elsewhere:
                only[key] = next(iter(found))
            else:
                several[key] = [*(owners[owner] for owner in found), *elsewhere.get(key, ())]
        needless = [key for key, owner in only.items() if _without_case(only, key) == owner]
        for key in needless:
            del only[key]
        above: dict[str, str] = {}
        for record in known:
            above |= climbs(record)
        return cls(owners, only, several, above)

    @classmethod
    def read(cls, rows: list[Any]) -> Self:
        """The table that was written as these rows."""
        return cls(*rows)


def _bearers(records: "tuple[Record, ...]", *, ids: bool) -> dict[str, tuple[int, dict[int, None]]]:
    """By spelling, the places of the records that bear it most closely, and their tier."""
    best: dict[str, tuple[int, dict[int, None]]] = {}
    for place, record in enumerate(records):
        for tier, key in _spelled(record, ids=ids):
            held = best.get(key)
            if held is None or tier < held[0]:
                best[key] = (tier, {place: None})
            elif tier == held[0]:
                held[1][place] = None
    return {key: held for key, held in best.items() if not _only_titled(key, best)}


def _only_titled(key: str, best: Mapping[str, tuple[int, dict[int, None]]]) -> bool:
    """Whether a spelling is one of a title of what is no source: "leukaemia" is leukemia."""
    tier, of_folded = best[key][0], best.get(fold(key), (0, {}))[0]
    return _LAST <= tier < _WIDER and 0 < of_folded < _LAST


def _spelled(record: "Record", *, ids: bool) -> Iterator[tuple[int, str]]:
    """Every spelling that a record answers to, with its tier; an id as it is beats a name."""
    if ids and record.kind != "source":
        yield 0, record.id
        yield 0, f"{record.kind}:{record.id}"
    for tier, name in _keys(record):
        for key in _spellings(name):
            yield tier, key


def _elsewhere(records: "tuple[Record, ...]") -> dict[str, tuple[str, ...]]:
    """By spelling, what a name commonly means outside the library."""
    elsewhere: dict[str, tuple[str, ...]] = {}
    for record in records:
        for synonym in record.synonyms:
            if synonym.also_means:
                elsewhere |= dict.fromkeys(_spellings(synonym.text), synonym.also_means)
    return elsewhere


def _without_case(only: Mapping[str, int], name: str) -> int | None:
    """The record that a name stands for in another spelling than its own."""
    for key in (name.casefold(), fold(name)):
        if key != name and key in only:
            return only[key]
    return None


class Names:
    """Every name and code of many records, for exact lookup.

    `known` holds the records that were found, by the spelling that was asked for.
    """

    __slots__ = ("_open", "_room", "_table", "known")

    def __init__(self, table: NameTable, open: "Callable[[str], Record]") -> None:
        self.known: dict[str, Record] = {}
        self._table = table
        self._open = open
        self._room = len(table.only) + REMEMBERED

    def find(self, name: str) -> "Record":
        """The one record with this id, name, synonym, abbreviation or code.

        The name is tried as it is written, then without case, then folded; a code that no
        record names stands for the record of the code above it.
        """
        if not isinstance(name, str):
            raise TypeError(f"a name is text, not {name!r}")
        table = self._table
        owner = table.only.get(name)
        if owner is None:
            owner = _without_case(table.only, name)
        if owner is not None:
            found = self._open(table.owners[owner])
            if len(self.known) < self._room:
                self.known[name] = found
            return found
        above = table.above.get(name)
        if above is None or name in table.several:
            raise self._refusal(name)
        return self.find(above)

    def _refusal(self, name: str) -> AmbiguousNameError | UnknownRecordError:
        for key in _spellings(name):
            if key in self._table.several:
                return AmbiguousNameError(name, self._table.several[key])
        close = nearest(name, self._table.only)
        return UnknownRecordError(name, "library", tuple(map(self._written, close)))

    def _written(self, key: str) -> str:
        """A spelling as its record writes it."""
        record = self._open(self._table.owners[self._table.only[key]])
        return next(name for _, name in _keys(record) if key in _spellings(name))
