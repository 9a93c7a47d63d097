"""The record classes and the parts they are made of, each loaded when it is first named."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leukinfo.models._base import Bound, Part
    from leukinfo.models.cell import BloodCell, Imbalance
    from leukinfo.models.code_system import CodeSystem, Concept
    from leukinfo.models.evidence import Citation, Figure, Statement
    from leukinfo.models.gene import Gene
    from leukinfo.models.guidance import Guidance
    from leukinfo.models.leukemia import Classification, Leukemia, Presentation
    from leukinfo.models.marker import DrugLink, Marker, Meaning
    from leukinfo.models.naming import Code, Synonym
    from leukinfo.models.record import Record
    from leukinfo.models.risk import Effect, Iarc, Risk
    from leukinfo.models.source import Source
    from leukinfo.models.symptom import Lookalike, Symptom, UrgencyRule
    from leukinfo.models.test import Assessment, Level, Staging, Test
    from leukinfo.models.treatment import (
        Approach,
        Drug,
        Factor,
        Indication,
        Regimen,
        Treatment,
        Use,
    )

_HOMES = {
    "_base": ("Bound", "Part"),
    "cell": ("BloodCell", "Imbalance"),
    "code_system": ("CodeSystem", "Concept"),
    "evidence": ("Citation", "Figure", "Statement"),
    "guidance": ("Guidance",),
    "leukemia": ("Classification", "Leukemia", "Presentation"),
    "marker": ("DrugLink", "Marker", "Meaning"),
    "gene": ("Gene",),
    "naming": ("Code", "Synonym"),
    "record": ("Record",),
    "risk": ("Effect", "Iarc", "Risk"),
    "source": ("Source",),
    "symptom": ("Lookalike", "Symptom", "UrgencyRule"),
    "test": ("Assessment", "Level", "Staging", "Test"),
    "treatment": ("Approach", "Drug", "Factor", "Indication", "Regimen", "Treatment", "Use"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Approach",
    "Assessment",
    "BloodCell",
    "Bound",
    "Citation",
    "Classification",
    "Code",
    "CodeSystem",
    "Concept",
    "Drug",
    "DrugLink",
    "Effect",
    "Factor",
    "Figure",
    "Gene",
    "Guidance",
    "Iarc",
    "Imbalance",
    "Indication",
    "Leukemia",
    "Level",
    "Lookalike",
    "Marker",
    "Meaning",
    "Part",
    "Presentation",
    "Record",
    "Regimen",
    "Risk",
    "Source",
    "Staging",
    "Statement",
    "Symptom",
    "Synonym",
    "Test",
    "Treatment",
    "UrgencyRule",
    "Use",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
