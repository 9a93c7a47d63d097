"""New libraries from old: copies of the old records with a user's own, proven whole first."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from leukinfo._collection import Retired
from leukinfo._integrity import problem, problems
from leukinfo._kinds import KINDS
from leukinfo._library import Library
from leukinfo._links import unbound
from leukinfo._spelling import nearest
from leukinfo.errors import IntegrityError, Problem

if TYPE_CHECKING:
    from leukinfo.models.record import Record


def extended(base: Library, records: "Iterable[Record]") -> Library:
    """The base with records added; a known id is a problem."""
    given = _given(records)
    return _joined(base, given, _retired_in(records), base.records(), ())


def overridden(base: Library, records: "Iterable[Record]") -> Library:
    """The base with records replaced; an unknown id is a problem."""
    given = _given(records)
    kept = _without(base, given)
    return _joined(base, given, _retired_in(records), kept, _unknown_ids(base, given))


def merged(base: Library, records: "Iterable[Record]") -> Library:
    """The base with records replaced where their id is known and added where it is not."""
    given = _given(records)
    return _joined(base, given, _retired_in(records), _without(base, given), ())


def every_problem(base: Library, error: IntegrityError) -> tuple[Problem, ...]:
    """What refused some content, and what else is wrong with the records that could be read.

    A link to what could not be read is no further problem.
    """
    try:
        merged(base, error.records)
    except IntegrityError as more:
        unread = {Path(found.file).stem for found in error.problems}
        further = [
            found
            for found in more.problems
            if not any(
                f"'{name}'" in found.reason or f"{name} has" in found.reason for name in unread
            )
        ]
        return tuple(dict.fromkeys((*error.problems, *further)))
    return error.problems


def _given(records: "Iterable[Record]") -> "tuple[Record, ...]":
    given = tuple(records)
    for record in given:
        if not hasattr(record, "kind"):
            raise TypeError(
                f"a library takes records, not {record!r}; read a folder with leukinfo.read(...)"
            )
    return given


def _retired_in(records: object) -> tuple[Retired, ...]:
    return getattr(records, "retired", ())


def _without(base: Library, given: "tuple[Record, ...]") -> "tuple[Record, ...]":
    replaced = {(base.collection_of(record), record.id) for record in given}
    return tuple(
        record
        for record in base.records()
        if (base.collection_of(record), record.id) not in replaced
    )


def _unknown_ids(base: Library, given: "tuple[Record, ...]") -> Iterator[Problem]:
    for record in given:
        name = base.collection_of(record)
        known = base.collections[name]
        if record.id not in known:
            close = nearest(record.id, known)
            hint = f"did you mean {close[0]!r}?" if close else "add it with extend()"
            yield problem(record, f"{name} has no {record.id!r} to override; {hint}", "id")


def _joined(
    base: Library,
    given: "tuple[Record, ...]",
    retired: tuple[Retired, ...],
    kept: "tuple[Record, ...]",
    found: Iterable[Problem],
) -> Library:
    ledger: Mapping[str, dict[str, Retired]] = {
        name: dict(base.retired.get(name, {})) for name in KINDS
    }
    for entry in retired:
        ledger[entry.collection][entry.id] = entry
    content: dict[str, list[Record]] = {name: [] for name in KINDS}
    for record in (*kept, *given):
        content[base.collection_of(record)].append(record)
    refused = [*found, *problems(content, ledger)]
    if refused:
        raise IntegrityError(refused)
    copies = {name: tuple(map(unbound, held)) for name, held in content.items()}
    return Library(copies.__getitem__, lambda: base.about, lambda: ledger)
