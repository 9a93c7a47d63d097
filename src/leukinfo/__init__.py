"""Everything known about leukemia, as validated, cited, linked data.

Importing this package reads no data and loads nothing heavy: every public name below comes
to life when it is first used.

>>> import leukinfo as li
>>> li.leukemias["aml"].name
'Acute myeloid leukemia'
>>> li.search("tiny red spots on my skin")[0].record
Symptom(id='petechiae', name='Petechiae')

The content was written from its sources, and each record says whether a second reader has
checked it against them. It was not reviewed by a named clinician, and it
informs; it does not advise.
"""

TYPE_CHECKING = False  # what type checkers read as true; importing typing would cost 14 ms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leukinfo._annotate import Mention as Mention
    from leukinfo._codes import CodeEntry as CodeEntry
    from leukinfo._codes import CodeSet as CodeSet
    from leukinfo._collection import Collection as Collection
    from leukinfo._compare import Comparison as Comparison
    from leukinfo._editorial import Finding as Finding
    from leukinfo._editorial import check as check
    from leukinfo._library import Library as Library
    from leukinfo._reading import Content as Content
    from leukinfo._reading import read as read
    from leukinfo._search import Hit as Hit
    from leukinfo._timeline import Timeline as Timeline
    from leukinfo._writing import to_json as to_json
    from leukinfo.errors import LeukinfoError as LeukinfoError
    from leukinfo.models import Approach as Approach
    from leukinfo.models import Assessment as Assessment
    from leukinfo.models import BloodCell as BloodCell
    from leukinfo.models import CodeSystem as CodeSystem
    from leukinfo.models import Drug as Drug
    from leukinfo.models import Guidance as Guidance
    from leukinfo.models import Leukemia as Leukemia
    from leukinfo.models import Marker as Marker
    from leukinfo.models import Record as Record
    from leukinfo.models import Regimen as Regimen
    from leukinfo.models import Risk as Risk
    from leukinfo.models import Source as Source
    from leukinfo.models import Staging as Staging
    from leukinfo.models import Symptom as Symptom
    from leukinfo.models import Test as Test
    from leukinfo.models import Treatment as Treatment
    from leukinfo.vocabulary import Relation

    library: Library
    leukemias: Collection[Leukemia]
    symptoms: Collection[Symptom]
    risks: Collection[Risk]
    treatments: Collection[Treatment]
    approaches: Collection[Approach]
    drugs: Collection[Drug]
    regimens: Collection[Regimen]
    markers: Collection[Marker]
    tests: Collection[Assessment]
    cells: Collection[BloodCell]
    guidance: Collection[Guidance]
    sources: Collection[Source]
    code_systems: Collection[CodeSystem]

    def find(name: str) -> Record:
        """The one record with this name: `Library.find` of the packaged content."""

    def search(query: str, *, kind: str | None = None, limit: int | None = None) -> tuple[Hit, ...]:
        """The records that fit a question: `Library.search` of the packaged content."""

    def annotate(text: str) -> tuple[Mention, ...]:
        """What a text mentions: `Library.annotate` of the packaged content."""

    def codes(
        record: Record | str,
        *,
        system: str | None = None,
        subtypes: bool = True,
        without: Iterable[Record | str] = (),
        relations: Iterable[Relation | str] = ("exact", "close", "narrow"),
        leaves: bool = False,
    ) -> CodeSet:
        """The codes of a record and its subtypes: `Library.codes` of the packaged content."""

    def compare(left: Leukemia | str, right: Leukemia | str) -> Comparison:
        """Two leukemias side by side: `Library.compare` of the packaged content."""

    def timeline(leukemia: Leukemia | str | None = None, *, agency: str | None = None) -> Timeline:
        """What agencies decided: `Library.timeline` of the packaged content."""

    def preload() -> None:
        """Load everything now: `Library.preload` of the packaged content."""

    NOTICE: str
    DATA_VERSION: str
    SCHEMA_VERSION: int

__version__ = "0.1.0"

_OF_LIBRARY = frozenset(
    (
        "annotate",
        "approaches",
        "cells",
        "code_systems",
        "codes",
        "compare",
        "drugs",
        "find",
        "guidance",
        "leukemias",
        "markers",
        "preload",
        "regimens",
        "risks",
        "search",
        "sources",
        "symptoms",
        "tests",
        "timeline",
        "treatments",
    )
)
_OF_ABOUT = {
    "DATA_VERSION": "data_version",
    "NOTICE": "notice",
    "SCHEMA_VERSION": "schema_version",
}
_HOME = {
    "CodeEntry": "_codes",
    "CodeSet": "_codes",
    "Collection": "_collection",
    "Comparison": "_compare",
    "Content": "_reading",
    "Finding": "_editorial",
    "Hit": "_search",
    "LeukinfoError": "errors",
    "Library": "_library",
    "Mention": "_annotate",
    "Timeline": "_timeline",
    "check": "_editorial",
    "read": "_reading",
    "to_json": "_writing",
}
_RECORDS = frozenset(
    (
        "Approach",
        "Assessment",
        "BloodCell",
        "CodeSystem",
        "Drug",
        "Guidance",
        "Leukemia",
        "Marker",
        "Record",
        "Regimen",
        "Risk",
        "Source",
        "Staging",
        "Symptom",
        "Test",
        "Treatment",
    )
)

__all__ = [
    "DATA_VERSION",
    "NOTICE",
    "SCHEMA_VERSION",
    "Approach",
    "Assessment",
    "BloodCell",
    "CodeEntry",
    "CodeSet",
    "CodeSystem",
    "Collection",
    "Comparison",
    "Content",
    "Drug",
    "Finding",
    "Guidance",
    "Hit",
    "Leukemia",
    "LeukinfoError",
    "Library",
    "Marker",
    "Mention",
    "Record",
    "Regimen",
    "Risk",
    "Source",
    "Staging",
    "Symptom",
    "Test",
    "Timeline",
    "Treatment",
    "__version__",
    "annotate",
    "approaches",
    "cells",
    "check",
    "code_systems",
    "codes",
    "compare",
    "drugs",
    "find",
    "guidance",
    "leukemias",
    "library",
    "markers",
    "preload",
    "read",
    "regimens",
    "risks",
    "search",
    "sources",
    "symptoms",
    "tests",
    "timeline",
    "to_json",
    "treatments",
]


def __getattr__(name: str) -> object:
    value = _first_use(name)
    globals()[name] = value
    return value


def _first_use(name: str) -> object:
    from importlib import import_module

    if name in _HOME or name in _RECORDS:
        return getattr(import_module(f"leukinfo.{_HOME.get(name, 'models')}"), name)
    if name != "library" and name not in _OF_LIBRARY and name not in _OF_ABOUT:
        raise AttributeError(f"module 'leukinfo' has no attribute {name!r}")
    library = import_module("leukinfo._loading").default_library()
    if name in _OF_ABOUT:
        return getattr(library.about, _OF_ABOUT[name])
    return library if name == "library" else getattr(library, name)


def __dir__() -> list[str]:
    return __all__
