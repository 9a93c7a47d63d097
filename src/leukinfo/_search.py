"""Ranked search in anyone's words, and why each hit was found.

A hit's score is that of its best field; fields are never summed, so that many weak matches
cannot outrank one good one. A name scores by how much of the question and of the name agree
(Dice's coefficient over words, rare words counting more); a text by how much of the question
it covers.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from leukinfo._find import climbs
from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._spelling import fold, nearest
from leukinfo.errors import EmptyQueryError, UnknownWordError
from leukinfo.models.guidance import Guidance
from leukinfo.models.source import Source
from leukinfo.vocabulary.naming import Relation, SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.record import Record

EXACT = 100.0
"""Score when the whole question is one of the record's names."""
NAME = 95.0
"""Score of a name that agrees in every word but not in their order."""
TEXT = 60.0
"""Score of a text that holds every word of the question."""
SOURCE = 0.4
"""What a title is worth against a name: sources come after what they are cited for."""
RELATED = 0.8
"""What a related name is worth against an exact one."""
FLOOR = 34.0
"""Hits below this score are left out."""
MEND = 0.78
"""How alike an unknown word and a known one must be for the known one to stand in."""
PREFIX = 4
"""How many letters a word needs to stand for the words it begins."""
LONGEST = 40
"""Above how many letters a word is not taken for a misspelled one."""

ROOT = 3
"""How many letters a word keeps when an ending is taken off."""

_SAME = {"chemo": "chemotherapy", "temp": "temperature", "tummy": "belly", "poo": "stool"}
_ENDINGS = (("iness", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_STOP_WORDS = frozenset(
    """
    a about after all am an and any are as at be because been being but by can could did do does
    doing dont for from get gets getting got had has have having he her hers him his how i if in
    into is it its just keep keeps ll me my no not of off on onto or our she should so some that
    the their them then there these they this those to too us very was we were what when where
    which while who whom why will with would you your
    """.split()
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that fits a question.

    Attributes:
        record: The record.
        score: How well it fits, from 0 to 100; comparable within one search only.
        field: The field that fits best: "name", "synonym", "text" and so on.
        text: What that field says.
    """

    record: "Record"
    score: float
    field: str
    text: str

    def __repr__(self) -> str:
        return f"Hit({self.record!r}, {self.score:.0f}, {self.field}: {self.text[:40]!r})"


class _Phrase(NamedTuple):
    """A name or text of a record, as the index holds it; `owner` numbers the record."""

    owner: int
    record: "Record"
    field: str
    text: str
    key: str
    words: frozenset[str]
    worth: float
    is_text: bool = False


@cache
def stem(word: str) -> str:
    """A word without the endings that questions vary: "spots" and "spot" meet."""
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= ROOT and not word.endswith("ss"):
            return word[: -len(ending)] + rest
    return word


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that carry meaning, stemmed, in order.

    >>> words_of("tiny red spots on my skin")
    ('tiny', 'red', 'spot', 'skin')
    """
    return _words(fold(text))


def _words(folded: str) -> tuple[str, ...]:
    return tuple(stem(_SAME.get(word, word)) for word in folded.split() if word not in _STOP_WORDS)


def _phrases(owner: int, record: "Record") -> Iterator[_Phrase]:
    worth = SOURCE if isinstance(record, Source) else 1.0
    yield _phrase(owner, record, "name", record.name, worth)
    yield _phrase(owner, record, "id", record.id.replace("-", " "), worth)
    for synonym in record.synonyms:
        share = RELATED if synonym.kind is SynonymKind.RELATED else 1.0
        yield _phrase(owner, record, "synonym", synonym.text, worth * share)
    for code in record.codes:
        yield _phrase(owner, record, "code", code.code, worth)
    if isinstance(record, Guidance):
        yield _phrase(owner, record, "situation", record.situation, 1.0)
    for field in ("plain", "clinical", "chain"):
        statement = getattr(record, field, None)
        if statement is not None:
            yield _phrase(owner, record, field, statement.text, 1.0)._replace(is_text=True, key="")


def _phrase(owner: int, record: "Record", field: str, text: str, worth: float) -> _Phrase:
    key = fold(text)
    return _Phrase(owner, record, field, text, key, frozenset(_words(key)), worth)


def _climbed(records: "tuple[Record, ...]", phrases: list[_Phrase]) -> Iterator[_Phrase]:
    """The codes that no record states, each as a phrase of the record of the code above it."""
    stated = {
        str(code): phrase
        for relation in (Relation.NARROW, Relation.CLOSE, Relation.EXACT)
        for phrase in phrases
        if phrase.field == "name"
        for code in phrase.record.codes
        if code.relation is relation
    }
    for system in records:
        above = {code: wider for code, wider in climbs(system).items() if ":" in code}
        for code in above:
            wider: str | None = code
            while wider is not None and wider not in stated:
                wider = above.get(wider)
            if wider is not None and wider != code:
                owner, record = stated[wider].owner, stated[wider].record
                yield _phrase(owner, record, "code", code.partition(":")[2], 1.0)


class Index:
    """Every name and text of many records, by the words in them."""

    __slots__ = (
        "_exact",
        "_holding",
        "_mass",
        "_order",
        "_phrases",
        "_rarity",
        "_shortened",
        "_vocabulary",
    )

    def __init__(self, records: "Iterable[Record]") -> None:
        held = tuple(records)
        self._phrases = [
            phrase for owner, record in enumerate(held) for phrase in _phrases(owner, record)
        ]
        self._phrases += _climbed(held, self._phrases)
        self._exact: dict[str, list[int]] = {}
        self._holding: dict[str, list[int]] = {}
        for place, phrase in enumerate(self._phrases):
            if not phrase.is_text:
                self._exact.setdefault(phrase.key, []).append(place)
            for word in phrase.words:
                self._holding.setdefault(word, []).append(place)
        total = len(self._phrases) + 1
        self._rarity = {word: log(total / len(held)) for word, held in self._holding.items()}
        self._mass = [sum(map(self._rarity.__getitem__, phrase.words)) for phrase in self._phrases]
        self._vocabulary = sorted(self._holding)
        self._shortened: dict[str, list[str]] = {}
        self._order = {word: place for place, word in enumerate(COLLECTION_OF)}

    def search(self, query: str, *, kind: str | None, limit: int | None) -> tuple[Hit, ...]:
        """The records that fit a question, best first."""
        if not isinstance(query, str):
            raise TypeError(f"a question is text, not {query!r}")
        if limit is not None and limit < 1:
            raise ValueError(f"the limit of hits is at least 1, not {limit!r}")
        key = fold(query)
        if not key:
            raise EmptyQueryError
        wanted = _kind_words(kind)
        best: dict[int, tuple[float, _Phrase]] = {}
        for place in self._exact.get(key, ()):
            self._keep(best, place, EXACT * self._phrases[place].worth)
        self._score(words_of(query), best)
        hits = [
            Hit(phrase.record, score, phrase.field, phrase.text)
            for score, phrase in best.values()
            if phrase.record.kind in wanted
        ]
        hits.sort(key=lambda hit: (-hit.score, self._order[hit.record.kind], hit.record.id))
        return tuple(hits[:limit])

    def _keep(self, best: dict[int, tuple[float, _Phrase]], place: int, score: float) -> None:
        """Take a phrase's score as its record's, if it is the record's best yet."""
        phrase = self._phrases[place]
        if score > best.get(phrase.owner, (0.0,))[0]:
            best[phrase.owner] = (score, phrase)

    def _score(self, words: tuple[str, ...], best: dict[int, tuple[float, _Phrase]]) -> None:
        """Score every phrase that shares enough of the words to stand above the floor."""
        asked = [
            (max((self._rarity[word] * alike for word, alike in ways.items()), default=0.0), ways)
            for ways in self._known(words)
        ]
        unknown = log(len(self._phrases) + 1)
        whole = sum(most or unknown for most, _ in asked)
        for place, common in self._shared(asked, whole).items():
            phrase = self._phrases[place]
            if phrase.is_text:
                score = TEXT * common / whole
            else:
                agreement = 2 * common / (whole + self._mass[place])
                score = NAME * phrase.worth * min(agreement, 1.0)
            if score >= FLOOR:
                self._keep(best, place, round(score, 1))

    def _shared(
        self, asked: list[tuple[float, dict[str, float]]], whole: float
    ) -> dict[int, float]:
        """For each phrase, how much of the question it shares: the rarity of its words.

        The rarest words come first. Once the words left could not lift a phrase above the floor
        by themselves, they only add to the phrases already met.
        """
        shared: dict[int, float] = {}
        left = sum(most for most, _ in asked)
        for most, ways in sorted(asked, key=lambda entry: -entry[0]):
            may_open = max(NAME * 2 * left / (whole + left), TEXT * left / whole) >= FLOOR
            left -= most
            gains: dict[int, float] = {}
            for word, alike in ways.items():
                gain = self._rarity[word] * alike
                held = self._holding[word]
                if not may_open and len(held) > len(shared):
                    held = [place for place in shared if word in self._phrases[place].words]
                for place in held:
                    gains[place] = max(gain, gains.get(place, 0.0))
            for place, gain in gains.items():
                if may_open or place in shared:
                    shared[place] = shared.get(place, 0.0) + gain
        return shared

    def _known(self, words: tuple[str, ...]) -> list[dict[str, float]]:
        """For each word of a question the known words it stands for, and how alike they are."""
        return [
            {word: 1.0} if word in self._holding else self._begun(word) or self._mended(word)
            for word in dict.fromkeys(words)
        ]

    def _begun(self, word: str) -> dict[str, float]:
        """The known words that a word begins."""
        if len(word) < PREFIX:
            return {}
        start = bisect_left(self._vocabulary, word)
        end = bisect_left(self._vocabulary, word + "\U0010ffff")
        return {found: len(word) / len(found) for found in self._vocabulary[start:end]}

    def _mended(self, word: str) -> dict[str, float]:
        """The known words that a misspelled word is most like."""
        if not PREFIX <= len(word) <= LONGEST:
            return {}
        from difflib import SequenceMatcher

        if not self._shortened:
            made: dict[str, list[str]] = {}
            for known in self._vocabulary:
                for short in _one_letter_less(known):
                    made.setdefault(short, []).append(known)
            self._shortened = made
        near = {
            known for short in _one_letter_less(word) for known in self._shortened.get(short, ())
        }
        alike = {known: SequenceMatcher(None, word, known).ratio() for known in sorted(near)}
        return {known: ratio for known, ratio in alike.items() if ratio >= MEND}


def _one_letter_less(word: str) -> set[str]:
    """A word and every way of leaving one letter out: two words an edit apart share one."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _kind_words(kind: str | None) -> frozenset[str]:
    """The kinds that a search asks for: one, a collection's, or all."""
    if kind is None:
        return frozenset(COLLECTION_OF)
    if kind in KINDS:
        return frozenset(KINDS[kind].classes)
    if kind not in COLLECTION_OF:
        known = [*COLLECTION_OF, *KINDS]
        raise UnknownWordError("kind", kind, nearest(kind, known), known)
    return frozenset((kind,))
