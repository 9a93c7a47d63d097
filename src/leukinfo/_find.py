"""Exact lookup by any name or code: one record, or an error that lists the candidates."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

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
_LAST = 8
REMEMBERED = 4096
"""How many spellings that had to be folded are kept beside the names."""
_TIER_OF_CODE = {Relation.EXACT: 5, Relation.CLOSE: 6, Relation.NARROW: 7}


def _keys(record: "Record") -> Iterator[tuple[int, str]]:
    """Everything a record answers to, with its tier: an id beats a name beats a code.

    A code that is broader than the record does not stand for it, and what is only a source
    comes after everything that cites one.
    """
    if record.kind == "source":
        yield _LAST, record.id
        yield _LAST + 1, record.name
        return
    yield 0, record.id
    yield 0, f"{record.kind}:{record.id}"
    yield 1, record.name
    for synonym in record.synonyms:
        yield _TIER_OF_SYNONYM[synonym.kind], synonym.text
    for code in record.codes:
        if code.relation in _TIER_OF_CODE:
            yield _TIER_OF_CODE[code.relation], code.code
            yield _TIER_OF_CODE[code.relation], str(code)


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


class Names:
    """Every name and code of many records, for exact lookup."""

    __slots__ = ("_above", "_room", "_several", "known")

    def __init__(self, records: "Iterable[Record]") -> None:
        best: dict[str, tuple[int, dict[Record, None]]] = {}
        elsewhere: dict[str, tuple[str, ...]] = {}
        self._above: dict[str, str] = {}
        for record in records:
            self._above |= climbs(record)
            for synonym in record.synonyms:
                if synonym.also_means:
                    elsewhere |= dict.fromkeys(_spellings(synonym.text), synonym.also_means)
            for tier, name in _keys(record):
                for key in _spellings(name):
                    held = best.get(key)
                    if held is None or tier < held[0]:
                        best[key] = (tier, {record: None})
                    elif tier == held[0]:
                        held[1][record] = None
        self.known: dict[str, Record] = {}
        self._several: dict[str, list[str]] = {}
        for key, (_, found) in best.items():
            if len(found) == 1 and key not in elsewhere:
                self.known[key] = next(iter(found))
            else:
                self._several[key] = [f"{record.kind}:{record.id}" for record in found]
                self._several[key] += elsewhere.get(key, ())
        self._room = len(self.known) + REMEMBERED

    def find(self, name: str) -> "Record":
        """The one record with this id, name, synonym, abbreviation or code.

        The name is tried as it is written, then without case, then folded, and remembered; a
        code that no record names stands for the record of the code above it.
        """
        if not isinstance(name, str):
            raise TypeError(f"a name is text, not {name!r}")
        found = self.known.get(name.casefold()) or self.known.get(fold(name))
        if found is not None:
            if len(self.known) < self._room:
                self.known[name] = found
            return found
        above = self._above.get(name)
        if above is None or name in self._several:
            raise self._refusal(name)
        return self.find(above)

    def meant(self, key: str, otherwise: "Record | None") -> "Record | None":
        """The one record with this folded name, None if several have it, else the one given."""
        return None if key in self._several else self.known.get(key, otherwise)

    def _refusal(self, name: str) -> AmbiguousNameError | UnknownRecordError:
        for key in _spellings(name):
            if key in self._several:
                return AmbiguousNameError(name, self._several[key])
        return UnknownRecordError(name, "library", nearest(name, tuple(self.known)))
