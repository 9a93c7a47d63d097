"""Two types side by side: what they share and what sets each apart."""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from leukinfo._spelling import nearest
from leukinfo.errors import UnknownRecordError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leukinfo.models.leukemia import Leukemia


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that is compared.

    Attributes:
        name: What is compared.
        left: What the first has and the second has not.
        right: What the second has and the first has not.
        shared: What both have.
    """

    name: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two leukemias, aspect by aspect; prints as text and shows as HTML in a notebook.

    Attributes:
        left: The first.
        right: The second.
        aspects: What was compared, in a fixed order.
    """

    left: "Leukemia"
    right: "Leukemia"
    aspects: tuple[Aspect, ...]

    def __getitem__(self, name: str) -> Aspect:
        for aspect in self.aspects:
            if aspect.name == name:
                return aspect
        known = [aspect.name for aspect in self.aspects]
        why = f"nothing called {name!r} is compared"
        raise UnknownRecordError(str(name), "aspects", nearest(str(name), known) or known, why)

    def __iter__(self) -> "Iterator[Aspect]":
        return iter(self.aspects)

    def __str__(self) -> str:
        lines = [f"{self.left.name} | {self.right.name}"]
        for aspect in self.aspects:
            lines += ["", aspect.name]
            both = (
                ("both", aspect.shared),
                (self.left.id, aspect.left),
                (self.right.id, aspect.right),
            )
            lines += [f"  {whose}: {', '.join(what)}" for whose, what in both if what]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Comparison of {self.left.id} and {self.right.id}>"

    def _repr_html_(self) -> str:
        head = "".join(
            f"<th scope='col'>{escape(text)}</th>"
            for text in ("", "Both", self.left.name, self.right.name)
        )
        body = "".join(
            f"<tr><th scope='row'>{escape(aspect.name)}</th>"
            + "".join(
                f"<td>{escape(', '.join(what))}</td>"
                for what in (aspect.shared, aspect.left, aspect.right)
            )
            + "</tr>"
            for aspect in self.aspects
        )
        return (
            f"<table class='leukinfo'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def compare(left: "Leukemia", right: "Leukemia") -> Comparison:
    """Two leukemias side by side; symptoms and markers include what wider types state."""
    one, other = _facts(left), _facts(right)
    aspects = tuple(_aspect(name, one[name], other[name]) for name in one)
    return Comparison(left, right, aspects)


def _aspect(name: str, left: tuple[str, ...], right: tuple[str, ...]) -> Aspect:
    return Aspect(
        name,
        tuple(fact for fact in left if fact not in right),
        tuple(fact for fact in right if fact not in left),
        tuple(fact for fact in left if fact in right),
    )


def _facts(leukemia: "Leukemia") -> dict[str, tuple[str, ...]]:
    shown = (*leukemia.presentations, *leukemia.inherited_presentations)
    marked = dict.fromkeys(
        marker.symbol for type_ in (leukemia, *leukemia.ancestors) for marker in type_.markers
    )
    return {
        "lineage": (leukemia.lineage,),
        "course": (leukemia.course,),
        "rank": (leukemia.rank,),
        "typical ages": leukemia.typical_ages,
        "belongs to": tuple(wider.name for wider in leukemia.ancestors),
        "classifications": tuple(str(entry) for entry in leukemia.classifications),
        "defining markers": tuple(marker.symbol for marker in leukemia.defining_markers),
        "markers": tuple(marked),
        "symptoms": tuple(presentation.symptom.name for presentation in shown),
        "codes": tuple(str(code) for code in leukemia.codes if code.relation == "exact"),
    }
