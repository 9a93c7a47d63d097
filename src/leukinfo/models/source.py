"""Sources: the bibliography, with the terms each source comes under."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from leukinfo.models._base import Text, model
from leukinfo.models.record import Record
from leukinfo.vocabulary.source import Seen, SourceCategory


@model
class Source(Record):
    """A document that statements and figures cite.

    Attributes:
        kind: Always "source".
        category: What kind of source it is.
        publisher: Who published it.
        authors: Who wrote it, when it is signed.
        journal: Journal, volume and pages, for an article.
        url: Where it is.
        doi: Its DOI, without a prefix.
        pmid: Its PubMed id.
        year: When it was published.
        edition: The version or snapshot that was read.
        licence: The terms it comes under.
        seen: How much of it was opened for this work.
        note: What else a reader must know.
    """

    kind: Literal["source"] = "source"
    category: SourceCategory
    publisher: Text
    authors: Text | None = None
    journal: Text | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    pmid: Annotated[str, StringConstraints(pattern=r"^\d{1,8}$")] | None = None
    year: int | None = None
    edition: Text | None = None
    licence: Text
    seen: Seen
    note: Text | None = None

    @property
    def title(self) -> str:
        """The title."""
        return self.name

    @property
    def reference(self) -> str:
        """The source as a line for a list of references."""
        when = str(self.year) if self.year else self.edition
        where = f"https://doi.org/{self.doi}" if self.doi else self.url
        said = (self.authors, self.name, self.journal, self.publisher, when)
        line = " ".join(text if text[-1] in ".?!" else f"{text}." for text in said if text)
        return f"{line} {where}" if where else line

    @property
    def cited_by(self) -> tuple[Record, ...]:
        """Every record that cites it, by collection and id."""
        return self.library.citing(self)
