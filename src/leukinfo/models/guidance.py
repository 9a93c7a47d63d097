"""Guidance: in which situation to do what, how soon, and on whose word."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from leukinfo.models._base import LeukemiaId, SymptomId, Text, model
from leukinfo.models.evidence import Citation
from leukinfo.models.record import Record
from leukinfo.vocabulary.urgency import Addressee, Audience, Basis, Urgency

if TYPE_CHECKING:
    from leukinfo.models.leukemia import Leukemia
    from leukinfo.models.symptom import Symptom


@model
class Guidance(Record):
    """What to do in a situation; it passes on guidelines and advises no one in person.

    Attributes:
        kind: Always "guidance".
        citations: Where it is stated; never empty.
        audience: Whose situation it is.
        addressee: Who is to act.
        jurisdiction: Where it applies; absent means it is not tied to a country.
        situation: The situation, in plain words.
        action: What to do, in plain words.
        timeframe: The time as the source states it.
        urgency: How soon.
        basis: Whose word it rests on.
        symptom_ids: The symptoms it concerns.
        leukemia_ids: The leukemias it concerns; empty means any.
        note: What else a reader must know.
    """

    kind: Literal["guidance"] = "guidance"
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    audience: Audience
    addressee: Addressee = Addressee.PERSON
    jurisdiction: Text | None = None
    situation: Text
    action: Text
    timeframe: Text | None = None
    urgency: Urgency
    basis: Basis
    symptom_ids: tuple[SymptomId, ...] = ()
    leukemia_ids: tuple[LeukemiaId, ...] = ()
    note: Text | None = None

    @property
    def symptoms(self) -> "tuple[Symptom, ...]":
        """The symptoms it concerns."""
        return tuple(self.library.symptoms[id] for id in self.symptom_ids)

    @property
    def leukemias(self) -> "tuple[Leukemia, ...]":
        """The leukemias it concerns; empty means any."""
        return tuple(self.library.leukemias[id] for id in self.leukemia_ids)
