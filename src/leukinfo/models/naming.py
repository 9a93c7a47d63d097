"""What things are called: synonyms, and codes of other systems."""

from typing import TYPE_CHECKING

from leukinfo.models._base import CodeSystemId, Part, Text, model
from leukinfo.vocabulary.naming import Relation, SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.code_system import CodeSystem


@model
class Synonym(Part):
    """Another name.

    Attributes:
        text: The name.
        kind: How it relates to the record.
        also_means: What else the same letters commonly stand for, outside this library; `find`
            then asks instead of choosing.
    """

    text: Text
    kind: SynonymKind
    also_means: tuple[Text, ...] = ()

    def __str__(self) -> str:
        return self.text


@model
class Code(Part):
    """A code of another system; `str()` gives its CURIE.

    Attributes:
        system: The id of the code system.
        code: The code as that system writes it.
        relation: How the code relates to the record (SKOS).
    """

    system: CodeSystemId
    code: Text
    relation: Relation

    @property
    def code_system(self) -> "CodeSystem":
        """The code system, with its edition, publisher and licence."""
        return self.library.code_systems[self.system]

    def __str__(self) -> str:
        return f"{self.system}:{self.code}"
