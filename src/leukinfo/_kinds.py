"""The table of collections: which records each holds and how its files are laid out."""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from leukinfo.models.record import Record


class Kind(NamedTuple):
    """One collection.

    Attributes:
        collection: Its name, a plural, and that of its folder or file.
        module: The module of `leukinfo.models` that declares its records.
        classes: Its record classes by their kind word.
        pages: One file per record (for people to review), or rows in one file (to scan).
    """

    collection: str
    module: str
    classes: dict[str, str]
    pages: bool

    def record_classes(self) -> "dict[str, type[Record]]":
        """The record classes by kind word; imports the models on first use."""
        module = import_module(f"leukinfo.models.{self.module}")
        return {word: getattr(module, name) for word, name in self.classes.items()}


KINDS = {
    kind.collection: kind
    for kind in (
        Kind("leukemias", "leukemia", {"leukemia": "Leukemia"}, pages=True),
        Kind("symptoms", "symptom", {"symptom": "Symptom"}, pages=True),
        Kind("risks", "risk", {"risk": "Risk"}, pages=True),
        Kind(
            "treatments",
            "treatment",
            {"approach": "Approach", "drug": "Drug", "regimen": "Regimen"},
            pages=True,
        ),
        Kind("markers", "marker", {"marker": "Marker"}, pages=False),
        Kind("tests", "test", {"test": "Test", "staging": "Staging"}, pages=False),
        Kind("cells", "cell", {"cell": "BloodCell"}, pages=False),
        Kind("guidance", "guidance", {"guidance": "Guidance"}, pages=False),
        Kind("sources", "source", {"source": "Source"}, pages=False),
        Kind("code_systems", "code_system", {"code-system": "CodeSystem"}, pages=True),
    )
}
COLLECTION_OF = {word: kind.collection for kind in KINDS.values() for word in kind.classes}
