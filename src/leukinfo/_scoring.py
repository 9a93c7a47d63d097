"""How well records fit the words of a question.

A question is a bag of stemmed words; a word weighs the more, the fewer records hold it. A
record's score has two parts. The larger is how well one of its names agrees with the question:
words that only the question has count against it a little (people say more than a name), words
that only the name has count more. The smaller is how much of the question its names and texts
cover together. A record none of whose names fit can still be found by its texts.

A word nobody knows weighs more than any known one, so that a question about something else
finds nothing; a misspelled or unfinished word stands for the words it is like, at a discount.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from leukinfo._guessing import guesses
from leukinfo._mending import likeness
from leukinfo._phrases import SOURCE, SearchTable
from leukinfo._weighing import Asked, Question, Weights
from leukinfo._wording import stems

ALIKE = 95.0
"""The highest score of a record that the question is no name of."""
COVER = 0.34
"""What covering the question is worth, against agreeing with a name."""
TEXT = 0.45
"""What covering the question with texts is worth when no name agrees."""
GUESSED = 70.0
"""The highest score of a name whose words are misspelled; none is sought where one fits so well."""
NEARLY = 0.9
"""How alike a question and a name must be, letter by letter, if nothing else fits."""
MANY = 200
"""In how many names the rarest word of such a question may stand."""
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
_NONE: frozenset[int] = frozenset()


class Found(NamedTuple):
    """A record that fits a question, by its place, with what fits best; "" stands for texts."""

    owner: int
    score: float
    field: str
    text: str


class Scores:
    """Every name and text of many records, by the words in them."""

    __slots__ = (
        "_bearers",
        "_covering",
        "_holding",
        "_mass",
        "_phrases",
        "_sayers",
        "_titles",
        "_weighed",
        "_weights",
        "_worth",
    )

    def __init__(self, table: SearchTable) -> None:
        self._phrases = table.phrases
        self._holding, self._titles, self._covering = table.holding, table.titles, table.covering
        self._worth = [SOURCE if label.startswith("source:") else 1.0 for label in table.owners]
        self._weights = Weights(table)
        mass = self._mass = [0.0] * len(self._phrases.keys)
        for word, places in chain(self._holding.items(), self._titles.items()):
            for place in places:
                mass[place] += self._weights.rarity[word]
        self._weighed = [*zip(self._phrases.owners, self._phrases.worths, mass, strict=True)]
        self._sayers: dict[str, frozenset[int]] = {}
        self._bearers: dict[str, frozenset[int]] = {}

    def asked(self, key: str) -> Question:
        """What a folded question asks."""
        return self._weights.asked(key)

    def knows(self, word: str) -> bool:
        """Whether a folded word is one of names, of texts or of any conversation."""
        return self._weights.knows(word)

    def fitting(self, asked: list[Asked], floor: float) -> Iterable[Found]:
        """The records that fit the words of a question, each once."""
        whole = sum(word.weight for word in asked)
        against = whole + sum(word.odd for word in asked)
        found: dict[int, Found] = {}
        said = self._holders(asked)
        for owner, (alike, place) in self._agreeing(asked, whole, against).items():
            worth = self._worth[owner]
            if round(ALIKE * ((1 - COVER) * alike + COVER * worth), 1) < floor:
                continue
            cover = _covered(said, owner)[0] * worth / (whole if worth == SOURCE else against)
            score = round(ALIKE * ((1 - COVER) * alike + COVER * cover), 1)
            if score >= floor:
                phrase = self._phrases.at(place)
                found[owner] = Found(owner, score, phrase.field, phrase.text)
        if len(asked) < ENOUGH:
            return found.values()
        least = floor / ALIKE / TEXT * whole
        for owner, common in self._shared(asked, self._covering, least).items():
            if _covered(said, owner)[1] < ENOUGH:
                continue
            score = round(ALIKE * TEXT * common * self._worth[owner] / whole, 1)
            if score >= floor and (owner not in found or score > found[owner].score):
                found[owner] = Found(owner, score, "", "")
        return found.values()

    def rare(self, key: str) -> float:
        """What the words of a folded name weigh together, if the rarest word there is weighs 1."""
        return sum(map(self._weights.rarity.__getitem__, stems(key))) / self._weights.rarest

    def is_name(self, key: str) -> bool:
        """Whether folded words name something in the midst of others."""
        return " " in key or self._weights.is_subject(key)

    def guessed(self, key: str, floor: float) -> Iterator[Found]:
        """The records of which most words of a name are like those of a folded question."""
        words = self._weights.like(key)
        for place, alike in guesses(words, self._weights.rarity, self._holding, self._mass):
            owner, field, text, _, worth = self._phrases.at(place)
            score = round(GUESSED * worth * alike, 1)
            if score >= floor:
                yield Found(owner, score, field, text)

    def nearly(self, key: str) -> Iterator[Found]:
        """The records of which a name is the question but for a letter."""
        held = [self._holding[stem] for stem in stems(key) if stem in self._holding]
        places = min(held, key=len, default=[])
        for place in places if len(places) <= MANY else ():
            owner, field, text, name, worth = self._phrases.at(place)
            if abs(len(name) - len(key)) <= 1 and likeness(key, name) >= NEARLY:
                yield Found(owner, round(GUESSED * worth, 1), field, text)

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
            for way, gain in () if word.tells else word.ways.items():
                held = self._bearing(way)
                lone[gain] = lone[gain] | held if gain in lone else held
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
