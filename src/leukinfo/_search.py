"""Ranked search in anyone's words, and why each hit was found.

A question is a bag of stemmed words; a word weighs the more, the fewer records hold it. A
record's score has two parts. The larger is how well one of its names agrees with the question:
words that only the question has count against it a little (people say more than a name), words
that only the name has count more. The smaller is how much of the question its names and texts
cover together. A record none of whose names fit can still be found by its texts.

A word nobody knows weighs more than any known one, so that a question about something else
finds nothing; a misspelled or unfinished word stands for the words it is like, at a discount.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._phrases import NOT_URGENT, RELATED, SOURCE, SearchTable, texts
from leukinfo._spelling import fold, nearest
from leukinfo._weighing import Asked, Weights
from leukinfo._wording import everyday, is_filler
from leukinfo.errors import EmptyQueryError, UnknownWordError

if TYPE_CHECKING:
    from leukinfo.models.record import Record

EXACT = 100.0
"""Score when the whole question is one of the record's names."""
NEARLY = 96.0
"""Score when the whole question is a name that is only related to the record."""
ALIKE = 95.0
"""The highest score of anything else."""
BEGUN = 90.0
"""The highest score of a name that the question only begins; half as much if it ends early."""
UNFINISHED = 3
"""How many letters begin a name."""
COVER = 0.34
"""What covering the question is worth, against agreeing with a name."""
TEXT = 0.45
"""What covering the question with texts is worth when no name agrees."""
ENOUGH = 3
"""How many words of the question a text must cover to count without a name."""
SAID_MORE = 0.3
"""How much a word that only the question has counts against a name."""
SAID_LESS = 0.8
"""How much a word that only the name has counts against it."""
BY_ITSELF = 3.0
"""How much more either counts when all they share is one word that names nothing by itself."""
LEAST = 0.15
"""The share of a question's weight that a name must hold to be looked at."""
LEAST_OF_TITLE = 0.4
"""The share that a title must hold; one with less would stay below the floor."""
FLOOR = 39.0
"""Hits below this score are left out."""
FLOOR_HERE = 32.0
"""The same in a question that names a leukemia, a medicine, a marker or a test."""
MESSAGE = 10
"""How many words that carry meaning make a question a message: its passages are asked too."""
PASSAGE = 6
"""How many such words make a passage; the next begins a third further on."""
WORDS = 300
"""How many words of a question are asked."""
FLOOR_OF_PASSAGE = 52.0
"""Hits of a passage below this score are left out."""
FLOOR_HERE_OF_PASSAGE = 42.0
"""The same in a message that names a leukemia, a medicine, a marker or a test."""
IN_PASSAGE = 0.95
"""What a hit of a passage is worth against one of the whole question."""
CLOSE = 3.0
"""How near two scores are that fit about equally: then the more urgent is not below."""

_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_NONE: frozenset[int] = frozenset()


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


class _Found(NamedTuple):
    """A record that fits a question, by its place, with what fits best; "" stands for texts."""

    owner: int
    score: float
    field: str
    text: str


class Index:
    """Every name and text of many records, by the words in them."""

    __slots__ = (
        "_bearers",
        "_covering",
        "_exact",
        "_holding",
        "_in_full",
        "_kinds",
        "_open",
        "_order",
        "_owners",
        "_phrases",
        "_sayers",
        "_sorted",
        "_titles",
        "_urgency",
        "_weighed",
        "_weights",
        "_worth",
    )

    def __init__(self, table: SearchTable, open: "Callable[[str], Record]") -> None:
        self._open = open
        self._owners, self._urgency, self._phrases = table.owners, table.urgency, table.phrases
        self._holding, self._titles, self._covering = table.holding, table.titles, table.covering
        self._kinds = [label.partition(":")[0] for label in self._owners]
        self._worth = [SOURCE if kind == "source" else 1.0 for kind in self._kinds]
        self._exact: dict[str, list[int]] = {}
        for place, phrase in enumerate(self._phrases):
            self._exact.setdefault(phrase.key, []).append(place)
        self._weights = Weights(table)
        mass = [0.0] * len(self._phrases)
        for word, places in chain(self._holding.items(), self._titles.items()):
            for place in places:
                mass[place] += self._weights.rarity[word]
        self._weighed = [
            (phrase.owner, phrase.worth, mass[place]) for place, phrase in enumerate(self._phrases)
        ]
        self._sorted: list[str] = []
        preferred = {
            phrase.owner: phrase.text for phrase in table.phrases if phrase.field == "name"
        }
        self._in_full = {
            self._phrases[place].text: preferred[self._phrases[place].owner]
            for word in everyday()
            for place in self._exact.get(word, ())
        }
        self._order = {word: place for place, word in enumerate(COLLECTION_OF)}
        self._sayers: dict[str, frozenset[int]] = {}
        self._bearers: dict[str, frozenset[int]] = {}

    def search(self, query: str, *, kind: str | None, limit: int | None) -> tuple[Hit, ...]:
        """The records that fit a question, best first."""
        if not isinstance(query, str):
            raise TypeError(f"a question is text, not {query!r}")
        if limit is not None and limit < 1:
            raise ValueError(f"the limit of hits is at least 1, not {limit!r}")
        key = _folded(query)
        if not key:
            raise EmptyQueryError
        wanted = _kind_words(kind)
        share = SOURCE if wanted == {"source"} else 1.0
        keys = dict.fromkeys((key, _folded(self._spelled_out(query))))
        whole = chain(*(self._fitting(said, share) for said in keys))
        best: dict[int, _Found] = {}
        for fit in chain(whole, self._in_passages(*keys), self._named(key), self._begun(key)):
            if fit.owner not in best or fit.score > best[fit.owner].score:
                best[fit.owner] = fit
        found = [fit for fit in best.values() if self._kinds[fit.owner] in wanted]
        ranked = sorted(_urgent_first(found, self._urgency), key=self._rank)[:limit]
        return tuple(self._hit(fit, key) for fit in ranked)

    def _fitting(self, key: str, share: float) -> Iterable[_Found]:
        """The records that fit a folded question, above this share of the floor."""
        asked, ours = self._weights.asked(key)
        return self._scored(asked, share * (FLOOR_HERE if ours else FLOOR)).values()

    def _in_passages(self, *keys: str) -> Iterator[_Found]:
        """The records whose names fit a passage of a message: most of it may be about else."""
        here = any(self._weights.asked(key).ours for key in keys)
        for passage in chain(*map(_passages, keys)):
            asked, ours = self._weights.asked(passage)
            floor = FLOOR_HERE_OF_PASSAGE if ours or here else FLOOR_OF_PASSAGE
            for fit in self._scored(asked, floor / IN_PASSAGE).values():
                if fit.field:
                    yield fit._replace(score=round(fit.score * IN_PASSAGE, 1))

    def _named(self, key: str) -> Iterator[_Found]:
        """The records that a folded question is a name of."""
        for place in self._exact.get(key, ()):
            owner, field, text, _, worth = self._phrases[place]
            yield _Found(owner, NEARLY if worth == RELATED else EXACT * worth, field, text)

    def _spelled_out(self, query: str) -> str:
        """A question with the names of acronyms that in small letters are everyday words: "ALL"."""
        if query.isupper():
            return query
        return _CAPITALS.sub(lambda found: self._in_full.get(found[0], found[0]), query)

    def _begun(self, key: str) -> Iterator[_Found]:
        """The names that a question begins, such as "imat"; not if it is a word by itself."""
        if len(key) < UNFINISHED or (" " not in key and self._weights.knows(key)):
            return
        if not self._sorted:
            self._sorted = sorted(self._exact)
        start = bisect_left(self._sorted, key)
        for name in takewhile(lambda name: name.startswith(key), islice(self._sorted, start, None)):
            for place in self._exact[name]:
                owner, field, text, _, worth = self._phrases[place]
                if field != "code" and worth != SOURCE:
                    score = BEGUN * worth * (1 + len(key) / len(name)) / 2
                    yield _Found(owner, round(score, 1), field, text)

    def _rank(self, found: _Found) -> tuple[float, int, int, str]:
        owner = found.owner
        order = self._order[self._kinds[owner]]
        return -found.score, self._urgency[owner], order, self._owners[owner]

    def _scored(self, asked: list[Asked], floor: float) -> dict[int, _Found]:
        """The records that fit, by their places."""
        whole = sum(word.weight for word in asked)
        against = whole + sum(word.odd for word in asked)
        found: dict[int, _Found] = {}
        said = self._holders(asked)
        for owner, (alike, place) in self._agreeing(asked, whole, against).items():
            worth = self._worth[owner]
            if round(ALIKE * ((1 - COVER) * alike + COVER * worth), 1) < floor:
                continue
            cover = _covered(said, owner)[0] * worth / (whole if worth == SOURCE else against)
            score = round(ALIKE * ((1 - COVER) * alike + COVER * cover), 1)
            if score >= floor:
                phrase = self._phrases[place]
                found[owner] = _Found(owner, score, phrase.field, phrase.text)
        if len(asked) < ENOUGH:
            return found
        least = floor / ALIKE / TEXT * whole
        for owner, common in self._shared(asked, self._covering, least).items():
            if _covered(said, owner)[1] < ENOUGH:
                continue
            score = round(ALIKE * TEXT * common * self._worth[owner] / whole, 1)
            if score >= floor and (owner not in found or score > found[owner].score):
                found[owner] = _Found(owner, score, "", "")
        return found

    def _agreeing(
        self, asked: list[Asked], whole: float, against: float
    ) -> dict[int, tuple[float, int]]:
        """By owner, how well its best phrase agrees with a question, and which that is."""
        agreeing: dict[int, tuple[float, int]] = {}
        nothing = (0.0, 0)
        names = self._shared(asked, self._holding, LEAST * whole)
        titles = self._shared(asked, self._titles, LEAST_OF_TITLE * whole)
        lone = self._lone(asked)
        for place, common in chain(names.items(), titles.items()):
            owner, worth, mass = self._weighed[place]
            unsaid = mass - common if mass > common else 0.0
            more = (whole if worth == SOURCE else against) - common
            apart = SAID_MORE * more + SAID_LESS * unsaid
            if place in lone.get(common, _NONE):
                apart *= BY_ITSELF
            alike = worth * common / (common + apart)
            if alike > agreeing.get(owner, nothing)[0]:
                agreeing[owner] = (alike, place)
        return agreeing

    def _lone(self, asked: list[Asked]) -> dict[float, frozenset[int]]:
        """By weight, the phrases that hold a word of this weight that names nothing by itself."""
        lone: dict[float, frozenset[int]] = {}
        for word in asked:
            for way, gain in () if word.names else word.ways.items():
                lone[gain] = lone.get(gain, _NONE) | self._bearing(way)
        return lone

    def _bearing(self, way: str) -> frozenset[int]:
        """The places of the names that hold a word."""
        if way not in self._bearers:
            self._bearers[way] = frozenset(self._holding.get(way, ()))
        return self._bearers[way]

    def _holders(self, asked: list[Asked]) -> "list[_Holders]":
        """For each word of a question, what it adds to the records that say it; most first."""
        return [
            [
                (gain, self._said(way))
                for way, gain in sorted(word.ways.items(), key=lambda held: -held[1])
            ]
            for word in asked
        ]

    def _said(self, way: str) -> frozenset[int]:
        """The places of the records that say a word anywhere."""
        if way not in self._sayers:
            self._sayers[way] = frozenset(self._covering[way])
        return self._sayers[way]

    def _hit(self, found: _Found, key: str) -> Hit:
        """What was found, as a record; by its texts, with the one that holds most of it."""
        record = self._open(self._owners[found.owner])
        if found.field:
            return Hit(record, *found[1:])
        asked = self._weights.asked(key).words

        def held(told: tuple[str, str]) -> float:
            text = told[1].casefold()
            return sum(
                max((gain for way, gain in word.ways.items() if way in text), default=0.0)
                for word in asked
            )

        field, text = max([*texts(record), ("name", record.name)], key=held)
        return Hit(record, found.score, field, text)

    def _shared(
        self,
        asked: list[Asked],
        holding: "Mapping[str, Iterable[int]]",
        least: float,
    ) -> dict[int, float]:
        """For each place that holds enough of a question, the weight of the words it holds.

        The weightiest words come first. Once the words left weigh less than the least that
        counts, they only add to the places already met.
        """
        shared: dict[int, float] = {}
        left = sum(word.weight for word in asked)
        for word in sorted(asked, key=lambda word: -word.weight):
            gains: dict[int, float] = {}
            for way, gain in sorted(word.ways.items(), key=lambda held: held[1]):
                gains |= dict.fromkeys(holding.get(way, ()), gain)
            if left < least:
                gains = {place: gains[place] for place in gains.keys() & shared.keys()}
            left -= word.weight
            for place, gain in gains.items():
                shared[place] = shared.get(place, 0.0) + gain
        return {place: common for place, common in shared.items() if common >= least}


_Holders = list[tuple[float, frozenset[int]]]


def _covered(said: list[_Holders], owner: int) -> tuple[float, int]:
    """How much of a question a record covers with all it says, and how many of its words."""
    total, count = 0.0, 0
    for word in said:
        for gain, owners in word:
            if owner in owners:
                total += gain
                count += gain > 0
                break
    return total, count


def _folded(query: str) -> str:
    """A question, folded, as far as it is asked."""
    return " ".join(fold(query).split(" ", WORDS)[:WORDS])


def _passages(key: str) -> list[str]:
    """The passages of a folded message, overlapping; none of a short question."""
    words = [word for word in key.split() if not is_filler(word)]
    if len(words) < MESSAGE:
        return []
    step = PASSAGE // 3
    starts = range(0, len(words) - PASSAGE + step, step)
    return [" ".join(words[start : start + PASSAGE]) for start in starts]


def _urgent_first(found: list[_Found], urgency: Sequence[int]) -> list[_Found]:
    """What was found, with none scoring below a milder one that fits only about as well."""
    lifted: list[_Found] = []
    milder: list[_Found] = []
    for fit in sorted(found, key=lambda fit: -fit.score):
        score, own = fit.score, urgency[fit.owner]
        if score <= ALIKE and own != NOT_URGENT:
            milder = [other for other in milder if other.score - score <= CLOSE]
            passed = (other.score for other in milder if own < urgency[other.owner])
            score = max(passed, default=score)
            milder.append(fit)
        lifted.append(fit._replace(score=score))
    return lifted


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
