"""What makes content whole: the rules that refuse duplicates, dangling links and cycles."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from leukinfo._about import Ledger
from leukinfo._kinds import KINDS
from leukinfo._links import links
from leukinfo._spelling import fold, nearest
from leukinfo.errors import Problem
from leukinfo.models.record import Record

Content = Mapping[str, Sequence[Record]]
"""Records by collection; an id may wrongly occur twice."""


def problem(record: Record, reason: str, field: str = "") -> Problem:
    """A problem of one record."""
    file = getattr(record, "_file", "")
    return Problem(reason, file=file, record=f"{record.kind}:{record.id}", field=field)


def problems(content: Content, ledger: Ledger) -> list[Problem]:
    """Everything that keeps this content from being one library."""
    return [found for rule in RULES for found in rule(content, ledger)]


def duplicate_ids(content: Content, ledger: Ledger) -> Iterator[Problem]:
    """An id is used once in a collection."""
    for name, records in content.items():
        seen: dict[str, Record] = {}
        for record in records:
            if record.id in seen:
                first = getattr(seen[record.id], "_file", "") or "another record"
                yield problem(record, f"id {record.id!r} is already used by {first}", "id")
            elif record.id in ledger.get(name, {}):
                yield problem(record, f"id {record.id!r} was retired; ids are never reused", "id")
            seen[record.id] = record


def dangling_links(content: Content, _: Ledger) -> Iterator[Problem]:
    """Every link leads to a record."""
    ids = {name: {record.id for record in content.get(name, ())} for name in KINDS}
    for records in content.values():
        for record in records:
            for link in links(record):
                if link.id in ids[link.target]:
                    continue
                close = " or ".join(map(repr, nearest(link.id, ids[link.target])))
                hint = f"; did you mean {close}?" if close else ""
                reason = f"{link.target} has no {link.id!r}{hint}"
                yield problem(record, reason, link.path)


def cycles(content: Content, _: Ledger) -> Iterator[Problem]:
    """No record is its own ancestor."""
    for records in content.values():
        parents = {record.id: getattr(record, "parent_id", None) for record in records}
        for record in records:
            path = [record.id]
            while (above := parents.get(path[-1])) is not None and above not in path:
                path.append(above)
            if above == record.id:
                loop = " -> ".join([*path, above])
                yield problem(record, f"is its own ancestor: {loop}", "parent_id")


def clashing_names(content: Content, _: Ledger) -> Iterator[Problem]:
    """A preferred name is used once in a collection."""
    for name, records in content.items():
        if name == "sources":
            continue
        seen: dict[str, Record] = {}
        for record in records:
            first = seen.setdefault(fold(record.name), record)
            if first.id != record.id:
                yield problem(record, f"name {record.name!r} is that of {first.id!r} too", "name")


def retired_successors(content: Content, ledger: Ledger) -> Iterator[Problem]:
    """The successor of a retired id is live, or retired with a successor of its own."""
    for name, entries in ledger.items():
        live = {record.id for record in content.get(name, ())}
        for entry in entries.values():
            seen: set[str] = set()
            last = entry.replaced_by
            while last is not None and last in entries and last not in seen:
                seen.add(last)
                last = entries[last].replaced_by
            if last is not None and last not in live:
                reason = f"its successor {last!r} is not live"
                yield Problem(reason, file="retired.json", record=f"{name}:{entry.id}")


RULES: tuple[Callable[[Content, Ledger], Iterator[Problem]], ...] = (
    duplicate_ids,
    dangling_links,
    cycles,
    clashing_names,
    retired_successors,
)
