"""Markers: genes, fusions, chromosome changes and antigens, and what they mean."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from leukinfo.models._base import LeukemiaId, Part, Text, TreatmentId, model
from leukinfo.models.evidence import Citations
from leukinfo.models.gene import Gene
from leukinfo.models.record import Record
from leukinfo.vocabulary.marker import DrugEffect, MarkerCategory, MarkerRole, Prognosis

if TYPE_CHECKING:
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.test import Assessment
    from leukinfo.models.treatment import Treatment


@model
class Meaning(Part):
    """What a marker means in one leukemia.

    Attributes:
        leukemia_id: The leukemia.
        roles: What it is used for there.
        prognosis: The outlook it goes with.
        scheme: The scheme that says so.
        note: What else a reader must know.
        citations: Where it is stated; never empty.
    """

    leukemia_id: LeukemiaId
    roles: Annotated[tuple[MarkerRole, ...], Field(min_length=1)]
    prognosis: Prognosis | None = None
    scheme: Text | None = None
    note: Text | None = None
    citations: Citations

    @property
    def leukemia(self) -> "Leukemia":
        """The leukemia."""
        return self.library.leukemias[self.leukemia_id]


@model
class DrugLink(Part):
    """What a marker means for one medicine.

    Attributes:
        drug_id: The medicine.
        effect: What it means for it.
        note: What else a reader must know.
        citations: Where it is stated; never empty.
    """

    drug_id: TreatmentId
    effect: DrugEffect
    note: Text | None = None
    citations: Citations

    @property
    def drug(self) -> "Treatment":
        """The medicine."""
        return self.library.treatments[self.drug_id]


@model
class Marker(Record):
    """A gene change, chromosome change, antigen or level that says something about leukemia.

    Attributes:
        kind: Always "marker".
        symbol: The symbol, in HGNC notation, such as "BCR::ABL1".
        category: What kind of marker it is.
        genes: The genes concerned.
        alteration: The change, in HGVS, ISCN or words.
        meanings: What it means in each leukemia.
        drugs: What it means for each medicine.
    """

    kind: Literal["marker"] = "marker"
    symbol: Text
    category: MarkerCategory
    genes: tuple[Gene, ...] = ()
    alteration: Text | None = None
    meanings: tuple[Meaning, ...] = ()
    drugs: tuple[DrugLink, ...] = ()

    @property
    def leukemias(self) -> "tuple[Leukemia, ...]":
        """The leukemias in which it means something."""
        return tuple(dict.fromkeys(meaning.leukemia for meaning in self.meanings))

    @property
    def defines(self) -> "tuple[Leukemia, ...]":
        """The leukemias that it defines, alone or as one of several."""
        defined = (held.leukemia for held in self.meanings if MarkerRole.DEFINING in held.roles)
        return tuple(dict.fromkeys(defined))

    @property
    def treatments(self) -> "tuple[Treatment, ...]":
        """The treatments that name it, as what a decision or a use depends on."""
        return self.library.linking("treatments", self)

    @property
    def tests(self) -> "tuple[Assessment, ...]":
        """The tests that look for it."""
        return self.library.linking("tests", self)
