"""Risk factors and associated conditions: how much, for whom, and how sure we are."""

from typing import TYPE_CHECKING, Literal

from leukinfo.models._base import LeukemiaId, Part, RiskId, Text, model
from leukinfo.models.evidence import Citations, Figure, Statement
from leukinfo.models.gene import Gene
from leukinfo.models.record import Record
from leukinfo.vocabulary.risk import (
    Direction,
    IarcEvidence,
    IarcGroup,
    Modifiable,
    RiskCategory,
    Strength,
)

if TYPE_CHECKING:
    from leukinfo.models.leukemia import Leukemia


@model
class Effect(Part):
    """What a risk factor does to the risk of one leukemia.

    Attributes:
        leukemia_id: The leukemia.
        direction: Which way the risk moves.
        strength: How strong the evidence is.
        figures: Relative and absolute risks, each with its interval and population.
        note: What else a reader must know.
        citations: Where it is stated; never empty.
    """

    leukemia_id: LeukemiaId
    direction: Direction
    strength: Strength
    figures: tuple[Figure, ...] = ()
    note: Text | None = None
    citations: Citations

    @property
    def leukemia(self) -> "Leukemia":
        """The leukemia."""
        return self.library.leukemias[self.leukemia_id]

    @property
    def risk(self) -> "Risk":
        """The risk factor."""
        return self.library.risks[self.owner.id]

    def __str__(self) -> str:
        return f"{self.leukemia_id}: {self.direction} ({self.strength} evidence)"


@model
class Iarc(Part):
    """A classification by the International Agency for Research on Cancer.

    Attributes:
        group: The group of the agent.
        volumes: The monograph volumes.
        evidence: The agency's evidence in humans for leukemia.
        detail: The cancers it names.
        citations: Where it is stated; never empty.
    """

    group: IarcGroup
    volumes: tuple[Text, ...] = ()
    evidence: IarcEvidence
    detail: Text | None = None
    citations: Citations

    def __str__(self) -> str:
        return f"IARC group {self.group}, evidence for leukemia: {self.evidence}"


@model
class Risk(Record):
    """Something that raises or lowers the risk of leukemia, or was thought to.

    Attributes:
        kind: Always "risk".
        plain: The text for patients and families.
        clinical: The text for professionals.
        category: What kind of factor it is.
        parent_id: The wider factor it belongs to.
        type_id: Its own record among the leukemias, when it is also a type or precursor.
        genes: The principal genes.
        inheritance: How it is passed on.
        direction: Which way it moves the risk overall.
        strength: How strong the evidence is overall.
        modifiable: Whether exposure can be avoided or reduced.
        lowering: What is known about lowering the risk, in plain words.
        effects: What it does to the risk of each leukemia.
        iarc: The agency's classification, kept apart from strength.
        germline_lists: Classifications that list it as a germline predisposition.
        figures: Figures about the factor itself.
    """

    kind: Literal["risk"] = "risk"
    plain: Statement
    clinical: Statement
    category: RiskCategory
    parent_id: RiskId | None = None
    type_id: LeukemiaId | None = None
    genes: tuple[Gene, ...] = ()
    inheritance: Text | None = None
    direction: Direction
    strength: Strength
    modifiable: Modifiable
    lowering: Statement | None = None
    effects: tuple[Effect, ...] = ()
    iarc: Iarc | None = None
    germline_lists: tuple[Text, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def parent(self) -> "Risk | None":
        """The wider factor it belongs to."""
        return None if self.parent_id is None else self.library.risks[self.parent_id]

    @property
    def ancestors(self) -> "tuple[Risk, ...]":
        """Every wider factor, nearest first."""
        return self.library.ancestors(self)

    @property
    def members(self) -> "tuple[Risk, ...]":
        """The factors directly below, by id."""
        return self.library.linking("risks", self, "parent_id")

    @property
    def descendants(self) -> "tuple[Risk, ...]":
        """Every factor below."""
        return self.library.descendants(self)

    @property
    def type(self) -> "Leukemia | None":
        """Its own record among the leukemias, when it is also a type or precursor."""
        return None if self.type_id is None else self.library.leukemias[self.type_id]

    @property
    def leukemias(self) -> "tuple[Leukemia, ...]":
        """The leukemias whose risk it moves, in the order of `effects`."""
        return tuple(effect.leukemia for effect in self.effects)
