"""Leukemia types: the tree, how each classification names them, how they show themselves."""

from typing import TYPE_CHECKING, Literal

from leukinfo.models._base import LeukemiaId, Part, SymptomId, Text, model
from leukinfo.models.evidence import Citations, Figure, Statement
from leukinfo.models.record import Record
from leukinfo.vocabulary.evidence import Frequency
from leukinfo.vocabulary.leukemia import AgeGroup, Course, Lineage, Rank, Scope, Standing

if TYPE_CHECKING:
    from leukinfo.models.guidance import Guidance
    from leukinfo.models.marker import Marker
    from leukinfo.models.risk import Risk
    from leukinfo.models.symptom import Symptom
    from leukinfo.models.test import Assessment
    from leukinfo.models.treatment import Treatment


@model
class Classification(Part):
    """How one classification treats a type.

    Attributes:
        system: The classification: "WHO-HAEM5", "ICC 2022", "WHO 2017" or "FAB".
        standing: Whether it is an entity there.
        name: The name it has there.
        within_id: The type it is classified within, when it is not one itself.
        blasts: The blast threshold, in words.
        note: What else a reader must know.
        citations: Where it is stated; never empty.
    """

    system: Literal["WHO-HAEM5", "ICC 2022", "WHO 2017", "FAB"]
    standing: Standing
    name: Text | None = None
    within_id: LeukemiaId | None = None
    blasts: Text | None = None
    note: Text | None = None
    citations: Citations

    def __str__(self) -> str:
        return f"{self.system}: {self.name or ''} ({self.standing})"


_BAND_MIDDLE = {
    Frequency.ALWAYS: 100.0,
    Frequency.VERY_FREQUENT: 89.5,
    Frequency.FREQUENT: 54.5,
    Frequency.OCCASIONAL: 17.0,
    Frequency.VERY_RARE: 2.5,
}


@model
class Presentation(Part):
    """A symptom that a leukemia shows, with how often.

    Attributes:
        symptom_id: The symptom.
        band: A stated frequency band, when no figure is known.
        figures: How often, in whom; the most telling first.
        note: What else a reader must know.
        citations: Where the link is stated; never empty.
    """

    symptom_id: SymptomId
    band: Frequency | None = None
    figures: tuple[Figure, ...] = ()
    note: Text | None = None
    citations: Citations

    @property
    def symptom(self) -> "Symptom":
        """The symptom."""
        return self.library.symptoms[self.symptom_id]

    @property
    def leukemia(self) -> "Leukemia":
        """The leukemia that shows it."""
        return self.library.leukemias[self.owner.id]

    @property
    def share(self) -> float:
        """About how many in 100, for sorting only: the first percentage, else the band, else -1."""
        for figure in self.figures:
            if figure.unit == "%":
                return figure.midpoint
        return -1 if self.band is None else _BAND_MIDDLE[self.band]

    @property
    def frequency(self) -> str | None:
        """How often, in words: the first figure, else the band, else None."""
        if self.figures:
            return str(self.figures[0])
        return self.band.meaning if self.band else None

    def __str__(self) -> str:
        return f"{self.symptom_id}: {self.frequency or 'frequency not stated'}"


@model
class Leukemia(Record):
    """A kind of leukemia, from a broad family down to a genetic subtype.

    Attributes:
        kind: Always "leukemia".
        plain: The text for patients and families.
        clinical: The text for professionals.
        rank: Where it stands in the tree.
        scope: Whether the classifications call it leukemia.
        lineage: Which blood-forming line the cells come from.
        course: How fast it moves.
        parent_id: The wider type it belongs to; absent for the root.
        typical_ages: The ages at which it is mostly found.
        classifications: How WHO-HAEM5, ICC 2022 and earlier systems treat it.
        presentations: The symptoms it shows, most telling first.
        figures: Incidence, age, survival and other figures.
    """

    kind: Literal["leukemia"] = "leukemia"
    plain: Statement
    clinical: Statement
    rank: Rank
    scope: Scope = Scope.CORE
    lineage: Lineage
    course: Course
    parent_id: LeukemiaId | None = None
    typical_ages: tuple[AgeGroup, ...] = ()
    classifications: tuple[Classification, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def parent(self) -> "Leukemia | None":
        """The wider type it belongs to."""
        return None if self.parent_id is None else self.library.leukemias[self.parent_id]

    @property
    def ancestors(self) -> "tuple[Leukemia, ...]":
        """Every wider type, nearest first."""
        return self.library.ancestors(self)

    @property
    def subtypes(self) -> "tuple[Leukemia, ...]":
        """The types directly below, by id."""
        return self.library.linking("leukemias", self, "parent_id")

    @property
    def descendants(self) -> "tuple[Leukemia, ...]":
        """Every type below, parents before their subtypes."""
        return self.library.descendants(self)

    @property
    def inherited_presentations(self) -> tuple[Presentation, ...]:
        """What wider types show, nearest first, less the symptoms stated here."""
        seen = {own.symptom_id for own in self.presentations}
        found = []
        for wider in self.ancestors:
            found += [shown for shown in wider.presentations if shown.symptom_id not in seen]
            seen.update(shown.symptom_id for shown in wider.presentations)
        return tuple(found)

    @property
    def symptoms(self) -> "tuple[Symptom, ...]":
        """The symptoms stated for this type, in the order of `presentations`."""
        return tuple(shown.symptom for shown in self.presentations)

    @property
    def risks(self) -> "tuple[Risk, ...]":
        """The risk factors stated for this type."""
        return self.library.linking("risks", self, "effects")

    @property
    def inherited_risks(self) -> "tuple[Risk, ...]":
        """The risk factors stated only for wider types, nearest type first."""
        return self.library.inherited("risks", self, "effects")

    @property
    def treatments(self) -> "tuple[Treatment, ...]":
        """The treatments stated for this type."""
        return self.library.linking("treatments", self)

    @property
    def inherited_treatments(self) -> "tuple[Treatment, ...]":
        """The treatments stated only for wider types, nearest type first."""
        return self.library.inherited("treatments", self)

    @property
    def defining_markers(self) -> "tuple[Marker, ...]":
        """The markers that define it, each alone or as one of several."""
        return tuple(marker for marker in self.markers if self in marker.defines)

    @property
    def markers(self) -> "tuple[Marker, ...]":
        """Every marker that says something about this type."""
        return self.library.linking("markers", self)

    @property
    def tests(self) -> "tuple[Assessment, ...]":
        """The tests and staging systems used for this type."""
        return self.library.linking("tests", self)

    @property
    def guidance(self) -> "tuple[Guidance, ...]":
        """Guidance that names this type, fastest first."""
        found = self.library.linking("guidance", self)
        return tuple(sorted(found, key=lambda row: row.urgency.place))
