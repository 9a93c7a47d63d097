"""What search knows records by: their names and codes as phrases, and the words of their texts."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from leukinfo._find import climbs
from leukinfo._spelling import fold
from leukinfo._wording import stems
from leukinfo.models.guidance import Guidance
from leukinfo.models.marker import Marker
from leukinfo.models.source import Source
from leukinfo.models.symptom import Symptom
from leukinfo.vocabulary.naming import Relation, SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.evidence import Statement
    from leukinfo.models.record import Record

SOURCE = 0.43
"""What a title is worth against a name: sources come after what they are cited for."""
RELATED = 0.8
"""What a related name is worth against an exact one."""
ID = 0.95
"""What an id is worth against a name: it may be what another record is called."""
EVERYDAY = frozenset(("symptom", "risk", "guidance"))
"""The kinds whose preferred names are made of everyday words."""
NOT_URGENT = 99
"""The urgency of what says nothing of it."""
SUBJECTS = frozenset(("leukemia", "drug", "regimen", "marker", "test", "staging"))
"""The kinds of record whose names of one word show that a question is about our subject."""


class Phrase(NamedTuple):
    """A name of a record, as it is written and folded; `owner` numbers the record."""

    owner: int
    field: str
    text: str
    key: str
    worth: float


class Phrases(NamedTuple):
    """Phrases by their places, in columns, and their places in the order of their keys."""

    owners: list[int]
    fields: list[str]
    texts: list[str]
    keys: list[str]
    worths: list[float]
    by_key: list[int]

    @classmethod
    def of(cls, phrases: list[Phrase]) -> Self:
        """These phrases in columns."""
        keys = [phrase.key for phrase in phrases]
        return cls(
            [phrase.owner for phrase in phrases],
            [phrase.field for phrase in phrases],
            [phrase.text for phrase in phrases],
            keys,
            [phrase.worth for phrase in phrases],
            sorted(range(len(keys)), key=keys.__getitem__),
        )

    def at(self, place: int) -> Phrase:
        """The phrase at a place."""
        owners, fields, texts, keys, worths, _ = self
        return Phrase(owners[place], fields[place], texts[place], keys[place], worths[place])

    def exactly(self, key: str) -> list[int]:
        """The places of the phrases with a key."""
        keys = self.keys.__getitem__
        start = bisect_left(self.by_key, key, key=keys)
        return self.by_key[start : bisect_right(self.by_key, key, start, key=keys)]

    def beginning(self, start: str) -> list[int]:
        """The places of the phrases whose keys begin so, in the order of their keys."""
        keys = self.keys.__getitem__
        first = bisect_left(self.by_key, start, key=keys)
        last = bisect_right(self.by_key, start + "\U0010ffff", first, key=keys)
        return self.by_key[first:last]


class SearchTable(NamedTuple):
    """What search knows of many records, as plain data.

    Attributes:
        owners: The records, as "kind:id".
        urgency: How soon each says to act, 0 the soonest.
        phrases: Their names and codes, in columns.
        holding: By stem, the places of the phrases that hold it, but for titles of sources.
        titles: By stem, the places of the titles that hold it.
        covering: By stem, in order, the places of the owners that say it anywhere.
        naming: The stems that are a whole name, such as "leukemia".
        telling: The stems that can name something by themselves: those of names of one word,
            and of preferred names, but for kinds whose names are everyday words.
        subjects: The stems that alone are the name of a leukemia, a medicine, a marker or a test,
            or the term for a symptom.
        marked: By marker ("marker:npm1"), the places of the leukemias it says something about.
    """

    owners: list[str]
    urgency: list[int]
    phrases: Phrases
    holding: dict[str, list[int]]
    titles: dict[str, list[int]]
    covering: dict[str, list[int]]
    naming: list[str]
    telling: list[str]
    subjects: list[str]
    marked: dict[str, list[int]]

    @classmethod
    def of(cls, records: "Iterable[Record]") -> Self:
        """The table of these records."""
        known = tuple(records)
        named = [phrase for owner, record in enumerate(known) for phrase in _phrases(owner, record)]
        named += _climbed(known)
        holding: dict[str, list[int]] = {}
        titles: dict[str, list[int]] = {}
        naming: set[str] = set()
        telling: set[str] = set()
        subjects: set[str] = set()
        terms = _terms(known)
        said = [set(stems(fold(" ".join(text for _, text in texts(record))))) for record in known]
        for place, phrase in enumerate(named):
            column = titles if isinstance(known[phrase.owner], Source) else holding
            own = sorted(stems(phrase.key))
            if len(own) == 1 and phrase.worth == 1:
                naming.update(own)
            if _tells(phrase, known[phrase.owner]):
                telling.update(own)
            if _is_subject(phrase, known[phrase.owner]) or phrase.key in terms:
                subjects.update(own)
            for stem in own:
                said[phrase.owner].add(stem)
                column.setdefault(stem, []).append(place)
        covering: dict[str, list[int]] = {stem: [] for stem in sorted(set().union(*said))}
        for owner, words in enumerate(said):
            for stem in words:
                covering[stem].append(owner)
        return cls(
            [f"{record.kind}:{record.id}" for record in known],
            [_urgency(record) for record in known],
            Phrases.of(named),
            holding,
            titles,
            covering,
            sorted(naming),
            sorted(telling),
            sorted(subjects),
            _marked(known),
        )

    @classmethod
    def read(cls, rows: list[Any]) -> Self:
        """The table that was written as these rows."""
        owners, urgency, phrases, *columns = rows
        return cls(owners, urgency, Phrases(*phrases), *columns)


def _tells(phrase: Phrase, record: "Record") -> bool:
    """Whether a single word of a phrase can name the record."""
    if isinstance(record, Source):
        return False
    is_term = phrase.field == "name" and record.kind not in EVERYDAY
    return is_term or " " not in phrase.key


def _is_subject(phrase: Phrase, record: "Record") -> bool:
    """Whether a phrase is one word, and the name of something that shows what is asked about."""
    return record.kind in SUBJECTS and " " not in phrase.key and phrase.field != "code"


def _terms(records: "tuple[Record, ...]") -> frozenset[str]:
    """The names of one word for symptoms that only professionals use.

    No text for patients says them, but for one that explains them.
    """
    plain = Counter(
        stem
        for record in records
        if record.plain is not None
        for stem in stems(fold(record.plain.text))
    )
    names = (
        fold(name)
        for record in records
        if isinstance(record, Symptom)
        for name in (record.name, *_exact(record))
    )
    return frozenset(
        name for name in names if " " not in name and all(plain[stem] <= 1 for stem in stems(name))
    )


def _exact(record: "Record") -> Iterator[str]:
    """The names that say the same thing, but for those of everyday speech."""
    same = (SynonymKind.EXACT, SynonymKind.FORMER)
    return (synonym.text for synonym in record.synonyms if synonym.kind in same)


def _marked(records: "tuple[Record, ...]") -> dict[str, list[int]]:
    """By marker, the places of the leukemias it says something about."""
    places = {record.id: place for place, record in enumerate(records) if record.kind == "leukemia"}
    return {
        f"marker:{record.id}": [places[meaning.leukemia_id] for meaning in record.meanings]
        for record in records
        if isinstance(record, Marker)
    }


def _urgency(record: "Record") -> int:
    return record.urgency.place if isinstance(record, Symptom | Guidance) else NOT_URGENT


def _phrases(owner: int, record: "Record") -> Iterator[Phrase]:
    worth = SOURCE if isinstance(record, Source) else 1.0
    yield _phrase(owner, "name", record.name, worth)
    if not isinstance(record, Source):
        yield _phrase(owner, "id", record.id.replace("-", " "), worth * ID)
    for synonym in record.synonyms:
        share = RELATED if synonym.kind is SynonymKind.RELATED else 1.0
        yield _phrase(owner, "synonym", synonym.text, worth * share)
    for code in record.codes:
        yield _phrase(owner, "code", code.code, worth)
    if isinstance(record, Guidance):
        yield _phrase(owner, "situation", record.situation, 1.0)


def _phrase(owner: int, field: str, text: str, worth: float) -> Phrase:
    return Phrase(owner, field, text, fold(text), worth)


def texts(record: "Record") -> Iterator[tuple[str, str]]:
    """The texts that are searched, with their fields."""
    for field in ("plain", "clinical", "chain"):
        statement: Statement | None = getattr(record, field, None)
        if statement is not None:
            yield field, statement.text
    drug_class: str | None = getattr(record, "drug_class", None)
    if drug_class is not None:
        yield "drug_class", drug_class
    for level in getattr(record, "levels", ()):
        yield "levels", str(level)


def _climbed(records: "tuple[Record, ...]") -> Iterator[Phrase]:
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
