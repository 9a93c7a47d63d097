"""Every controlled word, with its one meaning.

A word is a string, so `lineage == "myeloid"` holds, and it carries its meaning:

>>> from leukinfo.vocabulary import Course
>>> Course.ACUTE
<Course.ACUTE: 'acute'>
>>> Course("acute").meaning
'Gets worse within days or weeks unless treated.'

The words of each subject stand in the module of that name and load when first named.
"""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leukinfo.vocabulary._word import Word
    from leukinfo.vocabulary.cell import CellCategory
    from leukinfo.vocabulary.evidence import Frequency, Grade, Qualifier, Sex
    from leukinfo.vocabulary.leukemia import AgeGroup, Course, Lineage, Rank, Scope, Standing
    from leukinfo.vocabulary.marker import DrugEffect, MarkerCategory, MarkerRole, Prognosis
    from leukinfo.vocabulary.mention import Status
    from leukinfo.vocabulary.naming import Relation, SynonymKind
    from leukinfo.vocabulary.risk import (
        Direction,
        IarcEvidence,
        IarcGroup,
        Modifiable,
        RiskCategory,
        Strength,
    )
    from leukinfo.vocabulary.source import Seen, SourceCategory
    from leukinfo.vocabulary.symptom import BodySystem, Cause, Finding, Timing
    from leukinfo.vocabulary.test import TestCategory
    from leukinfo.vocabulary.treatment import ApprovalKind, ChoiceFactor, DrugStatus, Route
    from leukinfo.vocabulary.urgency import Addressee, Audience, Basis, Urgency

_HOMES = {
    "_word": ("Word",),
    "cell": ("CellCategory",),
    "evidence": ("Frequency", "Grade", "Qualifier", "Sex"),
    "source": ("Seen", "SourceCategory"),
    "leukemia": ("AgeGroup", "Course", "Lineage", "Rank", "Scope", "Standing"),
    "marker": ("DrugEffect", "MarkerCategory", "MarkerRole", "Prognosis"),
    "mention": ("Status",),
    "naming": ("Relation", "SynonymKind"),
    "risk": ("Direction", "IarcEvidence", "IarcGroup", "Modifiable", "RiskCategory", "Strength"),
    "symptom": ("BodySystem", "Cause", "Finding", "Timing"),
    "test": ("TestCategory",),
    "treatment": ("ApprovalKind", "ChoiceFactor", "DrugStatus", "Route"),
    "urgency": ("Addressee", "Audience", "Basis", "Urgency"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Addressee",
    "AgeGroup",
    "ApprovalKind",
    "Audience",
    "Basis",
    "BodySystem",
    "Cause",
    "CellCategory",
    "ChoiceFactor",
    "Course",
    "Direction",
    "DrugEffect",
    "DrugStatus",
    "Finding",
    "Frequency",
    "Grade",
    "IarcEvidence",
    "IarcGroup",
    "Lineage",
    "MarkerCategory",
    "MarkerRole",
    "Modifiable",
    "Prognosis",
    "Qualifier",
    "Rank",
    "Relation",
    "RiskCategory",
    "Route",
    "Scope",
    "Seen",
    "Sex",
    "SourceCategory",
    "Standing",
    "Status",
    "Strength",
    "SynonymKind",
    "TestCategory",
    "Timing",
    "Urgency",
    "Word",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
