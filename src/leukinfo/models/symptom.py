"""Symptoms, signs and findings: why they appear, what else they can be, how soon to act."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, field_validator

from leukinfo.models._base import Part, SymptomId, Text, model
from leukinfo.models.evidence import Citations, Figure, Statement
from leukinfo.models.record import Record
from leukinfo.vocabulary.symptom import BodySystem, Cause, Finding, Timing
from leukinfo.vocabulary.urgency import Addressee, Audience, Basis, Urgency

if TYPE_CHECKING:
    from leukinfo.models.cell import BloodCell
    from leukinfo.models.guidance import Guidance
    from leukinfo.models.leukemia import Leukemia, Presentation


@model
class UrgencyRule(Part):
    """How soon to act, for whom, in what circumstance, on whose word.

    Attributes:
        urgency: How soon.
        audience: Whose situation it is.
        addressee: Who is to act.
        circumstance: When the rule holds; absent means whenever the symptom is unexplained.
        timeframe: The time as the source states it.
        jurisdiction: Where the rule applies; absent means it is not tied to a country.
        basis: Whose word it rests on.
        citations: Where it is stated; never empty.
    """

    urgency: Urgency
    audience: Audience
    addressee: Addressee = Addressee.PERSON
    circumstance: Text | None = None
    timeframe: Text | None = None
    jurisdiction: Text | None = None
    basis: Basis
    citations: Citations

    def __str__(self) -> str:
        when = f" if {self.circumstance}" if self.circumstance else ""
        whom = (
            f"{self.audience}; {self.addressee} acts"
            if self.addressee == "clinician"
            else self.audience
        )
        return f"{self.urgency} ({whom}){when}"


@model
class Lookalike(Part):
    """Something that looks like the symptom, and how to tell them apart.

    Attributes:
        name: What it is called.
        symptom_id: Its own record, where there is one.
        difference: What sets it apart.
        citations: Where it is stated; never empty.
    """

    name: Text
    symptom_id: SymptomId | None = None
    difference: Text
    citations: Citations

    def __str__(self) -> str:
        return f"{self.name}: {self.difference}"


@model
class Symptom(Record):
    """A symptom, sign or finding that leukemia can cause.

    Attributes:
        kind: Always "symptom".
        plain: The text for patients and families.
        clinical: The text for professionals.
        category: Symptom, sign or finding.
        causes: How leukemia brings it about, the main way first.
        body_system: Where it shows.
        timing: When it appears.
        skin: Whether it is seen on the skin.
        urgency_rules: How soon to act, fastest first; never empty.
        chain: Why leukemia causes it, step by step, in plain words.
        other_causes: What else causes it, more often, in plain words.
        on_dark_skin: How it looks on brown or black skin, in plain words.
        lookalikes: What looks like it.
        figures: Figures about the symptom itself, not about one leukemia.
    """

    kind: Literal["symptom"] = "symptom"
    plain: Statement
    clinical: Statement
    category: Finding
    causes: Annotated[tuple[Cause, ...], Field(min_length=1)]
    body_system: BodySystem
    timing: Timing = Timing.PRESENTING
    skin: bool = False
    urgency_rules: Annotated[tuple[UrgencyRule, ...], Field(min_length=1)]
    chain: Statement
    other_causes: Statement
    on_dark_skin: Statement | None = None
    lookalikes: tuple[Lookalike, ...] = ()
    figures: tuple[Figure, ...] = ()

    @field_validator("urgency_rules")
    @classmethod
    def _fastest_first(cls, rules: tuple[UrgencyRule, ...]) -> tuple[UrgencyRule, ...]:
        order = [rule.urgency.place for rule in rules]
        if order != sorted(order):
            raise ValueError("put the fastest rule first")
        return rules

    @property
    def urgency(self) -> Urgency:
        """The fastest urgency of any rule."""
        return self.urgency_rules[0].urgency

    @property
    def presentations(self) -> "tuple[Presentation, ...]":
        """The leukemias that show it, with how often: highest figure first."""
        return self.library.presentations_of(self)

    @property
    def leukemias(self) -> "tuple[Leukemia, ...]":
        """The leukemias that show it, most frequent first."""
        return tuple(dict.fromkeys(shown.leukemia for shown in self.presentations))

    @property
    def guidance(self) -> "tuple[Guidance, ...]":
        """What to do about it, fastest first.

        Among equals, what a person can do comes before what a clinician can, and rows that
        name this symptom first come before others.
        """
        found = self.library.linking("guidance", self)
        return tuple(
            sorted(
                found,
                key=lambda row: (
                    row.urgency.place,
                    row.addressee.place,
                    row.symptom_ids.index(self.id),
                ),
            )
        )

    @property
    def cells(self) -> "tuple[BloodCell, ...]":
        """The blood cells whose lack or excess leads to it."""
        return self.library.linking("cells", self)
