"""Treatments: approaches, drugs with their approvals, and regimens."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from leukinfo.models._base import (
    LeukemiaId,
    MarkerId,
    Part,
    PartialDate,
    Text,
    TreatmentId,
    model,
)
from leukinfo.models.evidence import Citations, Statement
from leukinfo.models.gene import Gene
from leukinfo.models.record import Record
from leukinfo.vocabulary.treatment import ApprovalKind, ChoiceFactor, DrugStatus, Route

if TYPE_CHECKING:
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.marker import Marker


class _ForLeukemia(Part):
    """The base of links from a treatment to a leukemia."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def leukemia_id(self) -> str: ...

    @property
    def leukemia(self) -> "Leukemia":
        """The leukemia."""
        return self.library.leukemias[self.leukemia_id]

    @property
    def treatment(self) -> "Treatment":
        """The treatment."""
        return self.library.treatments[self.owner.id]


@model
class Use(_ForLeukemia):
    """A leukemia that a treatment is used for, without an agency's approval in view.

    Attributes:
        leukemia_id: The leukemia.
        setting: When in the disease.
        population: For whom.
        note: What else a reader must know.
        citations: Where it is stated; never empty.
    """

    leukemia_id: LeukemiaId
    setting: Text | None = None
    population: Text | None = None
    note: Text | None = None
    citations: Citations

    def __str__(self) -> str:
        return f"{self.leukemia_id}: {self.setting}" if self.setting else self.leukemia_id


@model
class Indication(_ForLeukemia):
    """A use that an agency approved, or withdrew.

    Attributes:
        leukemia_id: The leukemia.
        setting: When in the disease.
        line: The line of treatment, such as "first".
        biomarker_ids: Markers that must be present.
        biomarker: The marker condition in words.
        population: For whom.
        combination: What it is given with.
        agency: The agency, such as "FDA".
        decided: The date of the decision, to the day, month or year.
        approval: What the agency decided.
        current: Whether it stands, as of the day the record was reviewed.
        later: What has happened to it later.
        note: What else a reader must know.
        citations: Where it is stated; never empty.
    """

    leukemia_id: LeukemiaId
    setting: Text | None = None
    line: Text | None = None
    biomarker_ids: tuple[MarkerId, ...] = ()
    biomarker: Text | None = None
    population: Text | None = None
    combination: Text | None = None
    agency: Text
    decided: PartialDate | None = None
    approval: ApprovalKind
    current: bool = True
    later: Text | None = None
    note: Text | None = None
    citations: Citations

    @property
    def biomarkers(self) -> "tuple[Marker, ...]":
        """The markers that must be present."""
        return tuple(self.library.markers[id] for id in self.biomarker_ids)

    @property
    def whom(self) -> str:
        """When and for whom, in words: setting, marker, partners and population."""
        given = self.combination
        if given is not None and not given.startswith(("alone", "given")):
            given = f"with {given}"
        return "; ".join(filter(None, (self.setting, self.biomarker, given, self.population)))

    def __str__(self) -> str:
        return f"{self.leukemia_id}: {self.agency} {self.decided or ''} ({self.approval})"


@model
class Factor(Part):
    """One thing that the choice of a treatment depends on.

    Attributes:
        factor: What it depends on.
        text: How it matters.
        citations: Where it is stated; never empty.
    """

    factor: ChoiceFactor
    text: Text
    citations: Citations

    def __str__(self) -> str:
        return f"{self.factor}: {self.text}"


@model
class Treatment(Record):
    """What approaches, drugs and regimens share.

    Attributes:
        kind: "approach", "drug" or "regimen".
        plain: The text for patients and families.
        clinical: The text for professionals.
        uses: The leukemias it is used for.
        factors: What the choice of it depends on.
        experience: What it is like for the person, in plain words.
        harms: The main risks, in plain words.
    """

    plain: Statement
    clinical: Statement
    uses: tuple[Use, ...] = ()
    factors: tuple[Factor, ...] = ()
    experience: Statement | None = None
    harms: Statement | None = None

    @property
    def leukemias(self) -> "tuple[Leukemia, ...]":
        """The leukemias it is used or approved for, in the order stated."""
        return self.library.targets(self, "leukemias")


@model
class Approach(Treatment):
    """A kind of treatment, such as chemotherapy or stem cell transplant.

    Attributes:
        kind: Always "approach".
        parent_id: The wider approach it belongs to.
    """

    kind: Literal["approach"] = "approach"
    parent_id: TreatmentId | None = None

    @property
    def parent(self) -> "Treatment | None":
        """The wider approach it belongs to."""
        return None if self.parent_id is None else self.library.treatments[self.parent_id]

    @property
    def ancestors(self) -> "tuple[Approach, ...]":
        """Every wider approach, nearest first."""
        return self.library.ancestors(self)

    @property
    def descendants(self) -> "tuple[Approach, ...]":
        """Every approach below."""
        return self.library.descendants(self)

    @property
    def members(self) -> "tuple[Treatment, ...]":
        """The approaches and drugs directly below, by id."""
        return self.library.linking("treatments", self, "parent_id", "approach_ids")


@model
class Drug(Treatment):
    """A medicine.

    Attributes:
        kind: Always "drug".
        drug_class: The class, such as "BCR::ABL1 tyrosine kinase inhibitor".
        mechanism: How it works.
        targets: The genes whose products it acts on.
        routes: How it enters the body.
        approach_ids: The approaches it belongs to, the main one first.
        status: Where it stands for leukemia.
        status_note: What else a reader must know about that.
        essential: Whether it is on the WHO Model List of Essential Medicines.
        indications: What agencies decided, oldest first.
    """

    kind: Literal["drug"] = "drug"
    drug_class: Text
    mechanism: Statement
    targets: tuple[Gene, ...] = ()
    routes: tuple[Route, ...] = ()
    approach_ids: Annotated[tuple[TreatmentId, ...], Field(min_length=1)]
    status: DrugStatus
    status_note: Text | None = None
    essential: bool | None = None
    indications: tuple[Indication, ...] = ()

    @property
    def approaches(self) -> "tuple[Treatment, ...]":
        """The approaches it belongs to, the main one first."""
        return tuple(self.library.treatments[id] for id in self.approach_ids)


@model
class Regimen(Treatment):
    """A named combination of treatments; names and parts only, no doses.

    Attributes:
        kind: Always "regimen".
        component_ids: The drugs and approaches it is made of.
        name_origin: Where the name comes from.
    """

    kind: Literal["regimen"] = "regimen"
    component_ids: Annotated[tuple[TreatmentId, ...], Field(min_length=1)]
    name_origin: Statement | None = None

    @property
    def components(self) -> "tuple[Treatment, ...]":
        """The drugs and approaches it is made of."""
        return tuple(self.library.treatments[id] for id in self.component_ids)
