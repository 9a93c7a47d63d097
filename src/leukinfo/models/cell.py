"""Blood cells, blood measurements and the marrow: what they do, and what goes wrong."""

from typing import TYPE_CHECKING, Literal

from leukinfo.models._base import CellId, Part, SymptomId, Text, model
from leukinfo.models.evidence import Citations, Figure, Statement
from leukinfo.models.naming import Code
from leukinfo.models.record import Record
from leukinfo.vocabulary.cell import CellCategory

if TYPE_CHECKING:
    from leukinfo.models.symptom import Symptom


@model
class Imbalance(Part):
    """Too few or too many of a cell, and what follows.

    Attributes:
        name: What it is called.
        codes: Codes for it.
        text: What follows from it.
        symptom_ids: The symptoms that follow.
        thresholds: The limits in use.
        citations: Where it is stated; never empty.
    """

    name: Text
    codes: tuple[Code, ...] = ()
    text: Text
    symptom_ids: tuple[SymptomId, ...] = ()
    thresholds: tuple[Figure, ...] = ()
    citations: Citations

    @property
    def symptoms(self) -> "tuple[Symptom, ...]":
        """The symptoms that follow."""
        return tuple(self.library.symptoms[id] for id in self.symptom_ids)

    def __str__(self) -> str:
        return f"{self.name}: {self.text}"


@model
class BloodCell(Record):
    """A blood cell, a measurement of blood, or the marrow that makes it.

    Attributes:
        kind: Always "cell".
        plain: The text for patients and families.
        clinical: The text for professionals.
        category: Cell, measurement or tissue.
        parent_id: The group it belongs to, or the cell it comes from.
        lack: Too few, and what follows.
        excess: Too many, and what follows.
        lifespan: How long it lives.
        ranges: Normal ranges, with unit, sex and source; laboratories differ.
        in_leukemia: What leukemia does to it.
    """

    kind: Literal["cell"] = "cell"
    plain: Statement
    clinical: Statement
    category: CellCategory
    parent_id: CellId | None = None
    lack: Imbalance | None = None
    excess: Imbalance | None = None
    lifespan: Figure | None = None
    ranges: tuple[Figure, ...] = ()
    in_leukemia: Statement | None = None

    @property
    def parent(self) -> "BloodCell | None":
        """The group it belongs to, or the cell it comes from."""
        return None if self.parent_id is None else self.library.cells[self.parent_id]

    @property
    def ancestors(self) -> "tuple[BloodCell, ...]":
        """Every wider group or earlier cell, nearest first."""
        return self.library.ancestors(self)

    @property
    def descendants(self) -> "tuple[BloodCell, ...]":
        """Every cell below."""
        return self.library.descendants(self)

    @property
    def symptoms(self) -> "tuple[Symptom, ...]":
        """The symptoms that follow from its lack or excess."""
        return self.library.targets(self, "symptoms")
