"""Ranked search in anyone's words, and why each hit was found.

A question is asked as it is written, with acronyms spelled out, and, if it is a long message, in
passages; besides, it may be a name, or the beginning of one. How well a record fits is the best
of all this.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._phrases import NOT_URGENT, RELATED, SOURCE, Phrase, SearchTable, texts
from leukinfo._scoring import ALIKE, GUESSED, Found, Scores
from leukinfo._spelling import fold, nearest
from leukinfo._weighing import Question
from leukinfo._wording import everyday, is_filler
from leukinfo.errors import EmptyQueryError, UnknownWordError

if TYPE_CHECKING:
    from leukinfo.models.record import Record

EXACT = 100.0
"""Score when the whole question is one of the record's names."""
NEARLY = 96.0
"""Score when the whole question is a name that is only related to the record."""
BEGUN = 90.0
"""The highest score of a name that the question only begins; half as much if it ends early."""
UNFINISHED = 3
"""How many letters begin a name."""
FLOOR = 39.0
"""Hits below this score are left out."""
FLOOR_HERE = 32.0
"""The same in a question that shows it is about our subject."""
MESSAGE = 10
"""How many words that carry meaning make a question a message: its passages are asked too."""
PASSAGE = 6
"""How many such words make a passage; the next begins a third further on."""
WORDS = 300
"""How many words of a question are asked."""
FLOOR_OF_PASSAGE = 52.0
"""Hits of a passage below this score are left out; no text alone reaches it."""
FLOOR_HERE_OF_PASSAGE = 42.0
"""The same in a message that shows it is about our subject."""
IN_PASSAGE = 0.95
"""What a hit of a passage is worth against one of the whole question."""
TALK = 4
"""How many words that carry meaning make a question that may hold names in its midst."""
MENTIONED = 75.0
"""The score that what a message names nears, the rarer the words of the name."""
HALF = 0.3
"""What the words of a name weigh that scores half of it; the rarest word there is weighs 1."""
RARE = 0.51
"""What they must weigh: more than "leukemia", which in such a question says little."""
SEVERAL = 2
"""How many markers of a question must say something about a leukemia to point to it."""
POINTED = 56.0
"""The score of a leukemia that all markers of a question point to."""
AMISS = 8.0
"""How much less it is, the fewer of them do."""
LONGEST_NAME = 6
"""How many words of a message may make a name."""
FLOOR_OF_GUESS = 37.0
"""Guesses below this score are left out."""
CLOSE = 3.0
"""How near two scores are that fit about equally: then the more urgent is not below."""

_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")


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


class Index:
    """Every name and text of many records, by the words in them."""

    __slots__ = (
        "_in_full",
        "_kinds",
        "_marked",
        "_open",
        "_order",
        "_owners",
        "_phrases",
        "_scores",
        "_urgency",
    )

    def __init__(self, table: SearchTable, open: "Callable[[str], Record]") -> None:
        self._open = open
        self._owners, self._urgency, self._phrases = table.owners, table.urgency, table.phrases
        self._marked = table.marked
        self._kinds = [label.partition(":")[0] for label in self._owners]
        self._scores = Scores(table)
        names = self._phrases.fields, self._phrases.owners, self._phrases.texts
        preferred = {
            owner: text for field, owner, text in zip(*names, strict=True) if field == "name"
        }
        self._in_full = {
            self._phrases.texts[place]: preferred[self._phrases.owners[place]]
            for word in everyday()
            for place in self._phrases.exactly(word)
        }
        self._order = {word: place for place, word in enumerate(COLLECTION_OF)}

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
        asked = {said: self._scores.asked(said) for said in keys}
        whole = chain(*(self._fitting(question, share) for question in asked.values()))
        best: dict[int, Found] = {}
        is_talk = sum(not is_filler(word) for word in key.split()) >= TALK
        mentioned = self._mentioned(asked, is_talk=is_talk)
        told = self._told(mentioned) if is_talk else ()
        parts = chain(self._in_passages(asked), told, self._pointed_at(mentioned))
        for fit in chain(whole, parts, self._named(key), self._begun(key)):
            _keep(fit, best)
        if all(fit.score < GUESSED for fit in best.values()):
            for fit in chain(self._scores.guessed(key, FLOOR_OF_GUESS), self._scores.nearly(key)):
                _keep(fit, best)
        found = [fit for fit in best.values() if self._kinds[fit.owner] in wanted]
        ranked = sorted(_urgent_first(found, self._urgency), key=self._rank)[:limit]
        return tuple(self._hit(fit, asked[key]) for fit in ranked)

    def _fitting(self, asked: Question, share: float) -> Iterable[Found]:
        """The records that fit a question, above this share of the floor."""
        return self._scores.fitting(asked.words, share * (FLOOR_HERE if asked.ours else FLOOR))

    def _in_passages(self, asked: Mapping[str, Question]) -> Iterator[Found]:
        """The records whose names fit a passage of a message: most of it may be about else."""
        here = any(question.ours for question in asked.values())
        for passage in chain(*map(_passages, asked)):
            part = self._scores.asked(passage)
            floor = FLOOR_HERE_OF_PASSAGE if part.ours or here else FLOOR_OF_PASSAGE
            for fit in self._scores.fitting(part.words, floor / IN_PASSAGE):
                yield fit._replace(score=round(fit.score * IN_PASSAGE, 1))

    def _mentioned(self, asked: Mapping[str, Question], *, is_talk: bool) -> list[Phrase]:
        """The names that a question says in so many words, or nearly so, besides being one."""
        said = (
            (key, question.spelled) for key, question in asked.items() if is_talk or question.ours
        )
        runs = dict.fromkeys(chain(*(_runs(way.split()) for way in chain(*said))))
        names = filter(self._scores.is_name, runs)
        return [self._phrases.at(place) for name in names for place in self._phrases.exactly(name)]

    def _told(self, mentioned: Iterable[Phrase]) -> Iterator[Found]:
        """The records that a longer question mentions; the rarer their names, the better."""
        for owner, field, text, key, worth in mentioned:
            rare = self._scores.rare(key)
            if worth != SOURCE and rare >= RARE:
                yield Found(owner, round(MENTIONED * worth * rare / (rare + HALF), 1), field, text)

    def _pointed_at(self, mentioned: Iterable[Phrase]) -> Iterator[Found]:
        """The leukemias that several of the markers a question mentions say something about."""
        marked = [name for name in mentioned if self._owners[name.owner] in self._marked]
        markers = {name.owner: name.text for name in marked}
        met: dict[int, list[str]] = {}
        for marker, name in markers.items():
            for leukemia in self._marked[self._owners[marker]]:
                met.setdefault(leukemia, []).append(name)
        for leukemia, names in met.items():
            if len(names) >= SEVERAL:
                score = POINTED - AMISS * (1 - len(names) / len(markers))
                yield Found(leukemia, round(score, 1), "markers", ", ".join(names))

    def _named(self, key: str) -> Iterator[Found]:
        """The records that a folded question is a name of."""
        for owner, field, text, _, worth in map(self._phrases.at, self._phrases.exactly(key)):
            yield Found(owner, NEARLY if worth == RELATED else EXACT * worth, field, text)

    def _spelled_out(self, query: str) -> str:
        """A question with the names of acronyms that in small letters are everyday words: "ALL"."""
        if query.isupper():
            return query
        return _CAPITALS.sub(lambda found: self._in_full.get(found[0], found[0]), query)

    def _begun(self, key: str) -> Iterator[Found]:
        """The names that a question begins, such as "imat"; not if it is a word by itself."""
        if len(key) < UNFINISHED or (" " not in key and self._scores.knows(key)):
            return
        for owner, field, text, name, worth in map(self._phrases.at, self._phrases.beginning(key)):
            if field != "code" and worth != SOURCE:
                score = BEGUN * worth * (1 + len(key) / len(name)) / 2
                yield Found(owner, round(score, 1), field, text)

    def _rank(self, found: Found) -> tuple[float, int, int, str]:
        owner = found.owner
        order = self._order[self._kinds[owner]]
        return -found.score, self._urgency[owner], order, self._owners[owner]

    def _hit(self, found: Found, asked: Question) -> Hit:
        """What was found, as a record; by its texts, with the one that holds most of it."""
        record = self._open(self._owners[found.owner])
        if found.field:
            return Hit(record, *found[1:])

        def held(told: tuple[str, str]) -> float:
            text = told[1].casefold()
            return sum(
                max((gain for way, gain in word.ways.items() if way in text), default=0.0)
                for word in asked.words
            )

        field, text = max([*texts(record), ("name", record.name)], key=held)
        return Hit(record, found.score, field, text)


def _keep(fit: Found, best: dict[int, Found]) -> None:
    """Keep what fits, unless its record fits better otherwise."""
    if fit.owner not in best or fit.score > best[fit.owner].score:
        best[fit.owner] = fit


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


def _runs(words: list[str]) -> Iterator[str]:
    """Every few words that stand side by side."""
    return (
        " ".join(words[start : start + length])
        for length in range(1, LONGEST_NAME + 1)
        for start in range(len(words) - length + 1)
    )


def _urgent_first(found: list[Found], urgency: Sequence[int]) -> list[Found]:
    """What was found, with none scoring below a milder one that fits only about as well."""
    lifted: list[Found] = []
    milder: list[Found] = []
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
