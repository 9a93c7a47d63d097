"""Code sets: which codes stand for a record and what lies below it, and by what rule."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from leukinfo._spelling import nearest
from leukinfo.errors import UnknownRecordError, UnknownWordError
from leukinfo.vocabulary.naming import Relation

if TYPE_CHECKING:
    from leukinfo._graph import Graph
    from leukinfo.models.code_system import Concept
    from leukinfo.models.naming import Code
    from leukinfo.models.record import Record

MEANING_THE_RECORD = (Relation.EXACT, Relation.CLOSE, Relation.NARROW)


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One code of a code set; `str()` gives its CURIE.

    Attributes:
        system: The id of the code system.
        code: The code as that system writes it.
        name: Our name for it, or the name of the record it stands for.
        relation: How the code, or the code above it, relates to `record`.
        record: The record it stands for.
        leaf: Whether records may be coded with it; None where the system's hierarchy is not held.
    """

    system: str
    code: str
    name: str
    relation: Relation
    record: "Record"
    leaf: bool | None

    def __str__(self) -> str:
        return f"{self.system}:{self.code}"


@dataclass(frozen=True, slots=True)
class CodeSet(Sequence[CodeEntry]):
    """The codes of a record, sorted by system and code, without repeats.

    Attributes:
        record: The record asked for.
        entries: The codes.
        left_out: Neighboring codes of the same systems that are left out, each with the reason.
        rule: By what rule codes are in, in words.
    """

    record: "Record"
    entries: tuple[CodeEntry, ...]
    left_out: tuple[tuple[str, str], ...]
    rule: str

    @overload
    def __getitem__(self, place: int) -> CodeEntry: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[CodeEntry, ...]: ...
    def __getitem__(self, place: int | slice) -> CodeEntry | tuple[CodeEntry, ...]:
        return self.entries[place]

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, code: object) -> bool:
        """Whether an entry, a CURIE such as "icd10cm:C92.0", or a bare code is in the set."""
        return any(code in (entry, str(entry), entry.code) for entry in self.entries)

    def to_csv(self) -> str:
        """The set as `code,term` lines, the layout of code-list tools.

        A first column `system` is added when the set holds codes of several systems.
        """
        several = len({entry.system for entry in self.entries}) > 1
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*["system"][:several], "code", "term"])
        for entry in self.entries:
            writer.writerow([*[entry.system][:several], entry.code, entry.name])
        return out.getvalue()

    def __repr__(self) -> str:
        return f"<CodeSet of {self.record.id}: {len(self)} codes>"


def code_set(
    library: "Graph",
    record: "Record",
    *,
    system: str | None,
    subtypes: bool,
    without: "Iterable[Record]",
    relations: Iterable[Relation | str],
    leaves: bool,
) -> CodeSet:
    """The code set of a record under the given rule."""
    wanted = tuple(map(_relation, [relations] if isinstance(relations, str) else relations))
    below = library.descendants(record)
    without = tuple(without)
    for gone in without:
        if gone not in below:
            why = f"{gone.id!r} is not below {record.id!r}, so it cannot be left out"
            ids = [under.id for under in below]
            raise UnknownRecordError(
                gone.id, library.collection_of(gone), nearest(gone.id, ids), why
            )
    dropped = [below for gone in without for below in (gone, *library.descendants(gone))]
    kept = [one for one in (record, *(below if subtypes else ())) if one not in dropped]
    every = library.collections["code_systems"]
    hierarchies = {id: _Hierarchy(held.concepts) for id, held in every.items()}
    refused = _curies(dropped, hierarchies)
    elsewhere = set() if subtypes else _curies(below, hierarchies)
    found: dict[str, CodeEntry] = {}
    for entry in _entries(kept, wanted, system, hierarchies):
        inside = (entry.code, *hierarchies[entry.system].below(entry.code))
        holds_refused = any(f"{entry.system}:{code}" in refused for code in inside)
        if not holds_refused and str(entry) not in elsewhere:
            found.setdefault(str(entry), entry)
    entries = [found[curie] for curie in sorted(found) if not leaves or found[curie].leaf]
    systems = sorted({entry.system for entry in entries})
    left_out = [
        (f"{id}:{code}", why)
        for id in systems
        for code, why in hierarchies[id].left_out(
            {e.code for e in found.values() if e.system == id}
        )
    ]
    return CodeSet(
        record,
        tuple(entries),
        tuple(left_out),
        _rule(subtypes=subtypes, relations=wanted, dropped=dropped, leaves=leaves),
    )


def _relation(word: Relation | str) -> Relation:
    try:
        return Relation(word)
    except ValueError:
        known = [str(relation) for relation in Relation]
        raise UnknownWordError("relation", word, nearest(str(word), known), known) from None


def _curies(records: "Iterable[Record]", hierarchies: "dict[str, _Hierarchy]") -> set[str]:
    """The codes that stand for these records, and what lies below them."""
    return {str(entry) for entry in _entries(records, MEANING_THE_RECORD, None, hierarchies)}


def _entries(
    records: "Iterable[Record]",
    relations: tuple[Relation, ...],
    system: str | None,
    hierarchies: "dict[str, _Hierarchy]",
) -> Iterator[CodeEntry]:
    """The codes of records, each followed by what lies below it in its system.

    The codes that records state themselves come before those that lie below a wider one, so
    that each code stands for the narrowest record that names it.
    """
    stated = [
        (record, code)
        for record in records
        for code in record.codes
        if code.relation in relations and system in (None, code.system)
    ]
    for record, code in stated:
        yield _entry(record, code, code.code, hierarchies)
    for record, code in reversed(stated):
        for below in hierarchies[code.system].below(code.code):
            yield _entry(record, code, below, hierarchies)


def _entry(
    record: "Record", code: "Code", stands: str, hierarchies: "dict[str, _Hierarchy]"
) -> CodeEntry:
    concept = hierarchies[code.system].concepts.get(stands)
    name, leaf = (concept.name, concept.leaf) if concept else (record.name, None)
    return CodeEntry(code.system, stands, name, code.relation, record, leaf)


def _rule(
    *, subtypes: bool, relations: tuple[Relation, ...], dropped: "Sequence[Record]", leaves: bool
) -> str:
    parts = [
        "codes of the record and of every subtype" if subtypes else "codes of the record alone",
        f"whose relation is {', '.join(relations)}",
        "with everything below them in their system",
    ]
    if dropped:
        parts.append(f"without {', '.join(record.id for record in dropped)}")
    if leaves:
        parts.append("leaves only")
    return "; ".join(parts)


class _Hierarchy:
    """The part of a code system that is held, by code and by parent."""

    def __init__(self, concepts: "tuple[Concept, ...]") -> None:
        self.concepts = {concept.code: concept for concept in concepts}
        self.children: dict[str, list[str]] = {}
        for concept in concepts:
            if concept.parent is not None:
                self.children.setdefault(concept.parent, []).append(concept.code)

    def below(self, code: str) -> tuple[str, ...]:
        """Every code below one, less those that are excluded and what lies below them."""
        found: list[str] = []
        for child in self.children.get(code, ()):
            if not self.concepts[child].excluded:
                found += [child, *self.below(child)]
        return tuple(found)

    def left_out(self, codes: set[str]) -> Iterator[tuple[str, str]]:
        """Excluded codes that stand beside or below one of these, with the reason."""
        for concept in self.concepts.values():
            family = {concept.parent, *self.children.get(concept.parent or "", ())}
            if concept.excluded and concept.parent and family & codes:
                yield concept.code, concept.excluded
