"""Diagnostic tests and response measures; staging and risk systems."""

from typing import TYPE_CHECKING, Literal

from leukinfo.models._base import LeukemiaId, MarkerId, Part, Text, model
from leukinfo.models.evidence import Statement
from leukinfo.models.record import Record
from leukinfo.vocabulary.test import TestCategory

if TYPE_CHECKING:
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.marker import Marker


@model
class Level(Part):
    """One level, stage, group or component of a test.

    Attributes:
        name: What it is called.
        meaning: What it means.
    """

    name: Text
    meaning: Text | None = None

    def __str__(self) -> str:
        return f"{self.name}: {self.meaning}" if self.meaning else self.name


@model
class Assessment(Record):
    """What tests and staging systems share.

    Attributes:
        kind: "test" or "staging".
        plain: The text for patients and families.
        clinical: The text for professionals.
        category: What kind of test or scheme it is.
        leukemia_ids: The leukemias it is used for; empty means any.
        marker_ids: The markers it looks for.
        levels: What is reported, or the stages and groups.
    """

    plain: Statement
    clinical: Statement
    category: TestCategory
    leukemia_ids: tuple[LeukemiaId, ...] = ()
    marker_ids: tuple[MarkerId, ...] = ()
    levels: tuple[Level, ...] = ()

    @property
    def leukemias(self) -> "tuple[Leukemia, ...]":
        """The leukemias it is used for; empty means any."""
        return tuple(self.library.leukemias[id] for id in self.leukemia_ids)

    @property
    def markers(self) -> "tuple[Marker, ...]":
        """The markers it looks for."""
        return tuple(self.library.markers[id] for id in self.marker_ids)


@model
class Test(Assessment):
    """A test: what is measured, for whom, and what the results mean.

    Attributes:
        kind: Always "test".
    """

    kind: Literal["test"] = "test"


@model
class Staging(Assessment):
    """A staging or risk system: its levels and who defined them.

    Attributes:
        kind: Always "staging".
        defined_by: Who defined it, and when.
    """

    kind: Literal["staging"] = "staging"
    defined_by: Text | None = None
