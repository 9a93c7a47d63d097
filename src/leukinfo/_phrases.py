"""What search knows a record by: its names and codes as phrases, and its texts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from leukinfo._find import climbs
from leukinfo._spelling import fold
from leukinfo._wording import stems
from leukinfo.models.guidance import Guidance
from leukinfo.models.source import Source
from leukinfo.vocabulary.naming import Relation, SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.evidence import Statement
    from leukinfo.models.record import Record

SOURCE = 0.4
"""What a title is worth against a name: sources come after what they are cited for."""
RELATED = 0.8
"""What a related name is worth against an exact one."""


class Phrase(NamedTuple):
    """A name of a record, as the index holds it; `owner` numbers the record."""

    owner: int
    field: str
    text: str
    key: str
    words: frozenset[str]
    worth: float


def phrases(owner: int, record: "Record") -> Iterator[Phrase]:
    worth = SOURCE if isinstance(record, Source) else 1.0
    yield _phrase(owner, "name", record.name, worth)
    if not isinstance(record, Source):
        yield _phrase(owner, "id", record.id.replace("-", " "), worth)
    for synonym in record.synonyms:
        share = RELATED if synonym.kind is SynonymKind.RELATED else 1.0
        yield _phrase(owner, "synonym", synonym.text, worth * share)
    for code in record.codes:
        yield _phrase(owner, "code", code.code, worth)
    if isinstance(record, Guidance):
        yield _phrase(owner, "situation", record.situation, 1.0)


def _phrase(owner: int, field: str, text: str, worth: float) -> Phrase:
    key = fold(text)
    return Phrase(owner, field, text, key, stems(key), worth)


def texts(record: "Record") -> Iterator[tuple[str, str]]:
    """The texts that are searched, with their fields."""
    for field in ("plain", "clinical", "chain"):
        statement: Statement | None = getattr(record, field, None)
        if statement is not None:
            yield field, statement.text


def climbed(records: "tuple[Record, ...]") -> Iterator[Phrase]:
    """The codes that no record states, each as a phrase of the record of the code above it."""
    stated = {
        str(code): owner
        for relation in (Relation.NARROW, Relation.CLOSE, Relation.EXACT)
        for owner, record in enumerate(records)
        for code in record.codes
        if code.relation is relation
    }
    for system in records:
        above = {code: wider for code, wider in climbs(system).items() if ":" in code}
        for code in above:
            wider: str | None = code
            while wider is not None and wider not in stated:
                wider = above.get(wider)
            if wider is not None and wider != code:
                yield _phrase(stated[wider], "code", code.partition(":")[2], 1.0)
