"""Code systems: edition, publisher, terms, and the leukemia part of their hierarchy."""

from typing import Literal

from leukinfo.models._base import Part, Text, model
from leukinfo.models.record import Record


@model
class Concept(Part):
    """A code of the leukemia part of a system.

    Attributes:
        code: The code.
        name: Our own name for it, or the system's label where its licence allows.
        parent: The code above it.
        leaf: Whether records may be coded with it (billable, where the system bills).
        excluded: Why it belongs to no code set, when it does not.
    """

    code: Text
    name: Text
    parent: Text | None = None
    leaf: bool = False
    excluded: Text | None = None

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


@model
class CodeSystem(Record):
    """A system of codes: ICD-10-CM, OncoTree, HPO and others.

    Attributes:
        kind: Always "code-system".
        edition: The edition the codes were checked against.
        publisher: Who publishes it.
        licence: The terms it comes under.
        url: Where it is.
        uri: The identifier of the system in FHIR.
        pattern: A regular expression that its codes match whole.
        concepts: The leukemia part of the hierarchy, where a code set needs it.
    """

    kind: Literal["code-system"] = "code-system"
    edition: Text
    publisher: Text
    licence: Text
    url: Text | None = None
    uri: Text | None = None
    pattern: Text | None = None
    concepts: tuple[Concept, ...] = ()
