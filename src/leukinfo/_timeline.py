"""What agencies decided about medicines, in the order of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, overload

from leukinfo._spelling import nearest
from leukinfo.errors import UnknownWordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leukinfo._graph import Graph
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.treatment import Indication

HEAD = ("Date", "Agency", "Decision", "Medicine", "Leukemia", "For")


@dataclass(frozen=True, slots=True, repr=False)
class Timeline(Sequence["Indication"]):
    """Decisions of agencies, oldest first, those without a date last.

    Prints as lines of text and shows as a table in a notebook.

    Attributes:
        decisions: The decisions; each knows its `treatment` and `leukemia`.
    """

    decisions: "tuple[Indication, ...]"

    @property
    def newest(self) -> "Indication | None":
        """The newest dated decision; None if there is none."""
        dated = [decision for decision in self.decisions if decision.decided]
        return dated[-1] if dated else None

    @overload
    def __getitem__(self, place: int) -> "Indication": ...
    @overload
    def __getitem__(self, place: slice) -> "Timeline": ...
    def __getitem__(self, place: int | slice) -> "Indication | Timeline":
        if isinstance(place, slice):
            return Timeline(self.decisions[place])
        return self.decisions[place]

    def __len__(self) -> int:
        return len(self.decisions)

    def __str__(self) -> str:
        return "\n".join("  ".join(filter(None, row)) for row in self._rows())

    def __repr__(self) -> str:
        return f"<Timeline: {len(self)} decisions>"

    def _repr_html_(self) -> str:
        head = "".join(f"<th scope='col'>{name}</th>" for name in HEAD)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
            for row in self._rows()
        )
        return (
            f"<table class='leukinfo'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )

    def _rows(self) -> "Iterator[tuple[str, ...]]":
        for decision in self.decisions:
            yield (
                decision.decided or "undated",
                decision.agency,
                decision.approval,
                decision.treatment.name,
                decision.leukemia.name,
                decision.whom,
            )


def timeline(graph: "Graph", leukemia: "Leukemia | None", agency: str | None) -> Timeline:
    """The decisions about a leukemia and what lies below it; about all if none is given."""
    wanted = None if leukemia is None else {leukemia.id, *(t.id for t in leukemia.descendants)}
    every = [
        decision
        for treatment in graph.collections["treatments"].values()
        for decision in getattr(treatment, "indications", ())
    ]
    if agency is not None and agency not in (known := {held.agency for held in every}):
        raise UnknownWordError("agency", agency, nearest(agency, known), sorted(known))
    found = [
        held
        for held in every
        if (wanted is None or held.leukemia_id in wanted) and agency in (None, held.agency)
    ]
    return Timeline(tuple(sorted(found, key=_when)))


def _when(decision: "Indication") -> tuple[bool, str, str]:
    return decision.decided is None, decision.decided or "", decision.owner.id
