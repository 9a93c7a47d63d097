"""What the words of a question weigh, and which known words they stand for.

A word weighs the more, the fewer records hold it. One that any conversation holds weighs little;
one nobody knows weighs much, so that a question about something else finds nothing, unless the
question shows that it is about our subject.
"""

import re
from collections.abc import Iterator, Mapping
from math import log
from operator import itemgetter
from typing import NamedTuple

from leukinfo._mending import MENDED, Vocabulary
from leukinfo._phrases import SOURCE, SearchTable
from leukinfo._spelling import fold
from leukinfo._wording import SHARED_ACRONYMS, everyday, stems, written

NAMING = 0.5
"""The least a word weighs that is a whole name, against the rarest known one."""
UNKNOWN = 2.4
"""How much more a word nobody knows weighs than the rarest known one."""
UNKNOWN_HERE = 0.6
"""The same in a question that shows it is about our subject: it is ours."""
SURE = 0.83
"""How alike a word must be to the name of one to be taken for it."""
DOUBT = 5.5
"""How much more a word weighs, the less it resembles the known ones it stands for."""
ODD = 2.0
"""How much more a word weighs against a name, when only texts and titles hold it.

Not so in a question about our subject.
"""
LIGHT = 0.3
"""What a word weighs that says what is asked about something, or that any conversation holds."""
TRANSLOCATION = 2.0
"""How much more a translocation weighs than another word: it stands for several."""

_LETTER_DIGIT = re.compile(r"(?<=[a-z])(?=\d)")


class Asked(NamedTuple):
    """A word of a question: what it weighs, and the known words it stands for with theirs.

    `odd` is how much more it weighs against a name, when only texts and titles hold it; `tells`
    says whether it can name something by itself.
    """

    weight: float
    ways: Mapping[str, float]
    odd: float = 0.0
    tells: bool = True


class Question(NamedTuple):
    """What a question asks.

    Attributes:
        words: Its words.
        ours: Whether it shows that it is about our subject.
        spelled: It, folded, with misspelled names of our subject as they are spelled.
    """

    words: list[Asked]
    ours: bool
    spelled: str


class Weights:
    """What every known word weighs: `rarity`, by stem; `rarest` is the most that any could."""

    __slots__ = ("_light", "_odd", "_subjects", "_telling", "_vocabulary", "rarest", "rarity")

    def __init__(self, table: SearchTable) -> None:
        self._light = frozenset(everyday().values())
        self.rarest = log(len(table.owners) + 1)
        self.rarity = {
            word: self._share(word) * (self.rarest - log(len(owners)))
            for word, owners in table.covering.items()
        }
        for word in table.naming:
            least = self._share(word) * NAMING * self.rarest
            self.rarity[word] = max(self.rarity[word], least)
        shared = stems(fold(SHARED_ACRONYMS))
        self._subjects = frozenset(table.subjects) - shared
        self._telling = frozenset(table.telling)
        odd = table.covering.keys() - table.holding.keys()
        self._odd = odd | shared
        self._vocabulary = Vocabulary(table.covering, odd, lambda: _names(table))

    def asked(self, key: str) -> Question:
        """What a folded question asks."""
        words = {stem: word for word, stem in written(self._apart(key)).items()}
        meant = {stem: self._meant(word, stem) for stem, word in words.items()}
        ours = any(
            way in self._subjects and alike >= SURE
            for ways in meant.values()
            for way, alike in ways.items()
        )
        sure = {words[stem]: self._spelled(words[stem], ways) for stem, ways in meant.items()}
        spelled = " ".join(sure.get(word, word) for word in key.replace("+", " ").split())
        asked = [self._asked(stem, ways, ours) for stem, ways in meant.items()]
        return Question(asked, ours, spelled)

    def _spelled(self, word: str, ways: Mapping[str, float]) -> str:
        """A word as it is spelled, if it is surely a misspelled name of our subject."""
        nearest, alike = max(ways.items(), key=itemgetter(1), default=(word, 0.0))
        return nearest if SURE <= alike < 1 and nearest in self._subjects else word

    def like(self, key: str) -> "list[Mapping[str, float]]":
        """For each word of a folded question, the stems it may stand for beside the others."""
        words = written(self._apart(key))
        known = {stem for stem in words.values() if stem in self._light or self._is_sure(stem)}
        if known.issuperset(words.values()):
            return []
        return [
            {stem: 1.0} if stem in known else self._vocabulary.like(word)
            for word, stem in words.items()
        ]

    def _is_sure(self, stem: str) -> bool:
        return stem in self.rarity and stem not in self._odd

    def is_subject(self, word: str) -> bool:
        """Whether a folded word is the name of a leukemia, a medicine, a marker or a test."""
        return not stems(word).isdisjoint(self._subjects)

    def knows(self, word: str) -> bool:
        """Whether a folded word is one of names, of texts or of any conversation."""
        return all(stem in self.rarity or stem in self._light for stem in stems(word))

    def _apart(self, key: str) -> str:
        """A question in which unknown words come apart: "inv16", "stemcell", "CD4+CD56+"."""
        return " ".join(word if self.knows(word) else self._parts(word) for word in key.split())

    def _parts(self, word: str) -> str:
        if "+" in word:
            return self._apart(word.replace("+", " "))
        letters, *digits = _LETTER_DIGIT.split(word)
        if digits and self.knows(letters):
            return " ".join((letters, *digits))
        return self._vocabulary.apart(word)

    def _meant(self, word: str, stem: str) -> Mapping[str, float]:
        """The stems that a word stands for, and how alike; a word of any conversation is itself."""
        return {stem: 1.0} if stem in self._light else self._vocabulary.meant(word, stem)

    def _asked(self, stem: str, ways: Mapping[str, float], ours: bool) -> Asked:  # noqa: FBT001
        if not ways:
            return Asked((UNKNOWN_HERE if ours else UNKNOWN) * self.rarest, {})
        if self._light.issuperset(ways):
            way = max(ways, key=ways.__getitem__)
            weight = self.rarity.get(way, LIGHT * self.rarest)
            return Asked(weight, {way: weight} if way in self.rarity else {})
        tells = not self._telling.isdisjoint(ways)
        gains = {way: self.rarity[way] * alike for way, alike in ways.items()}
        if stem in ways:
            is_odd = stem in self._odd and not ours
            return Asked(self.rarity[stem], gains, is_odd * ODD * self.rarity[stem], tells)
        doubt = max(0.0, 1 - max(ways.values()) / MENDED)
        weight = max(self.rarity[way] for way in ways) * (1 + DOUBT * doubt)
        return Asked(weight, gains, tells=tells)

    def _share(self, word: str) -> float:
        if word.startswith("t("):
            return TRANSLOCATION
        return LIGHT if word in self._light else 1.0


def _names(table: SearchTable) -> Iterator[str]:
    _, fields, _, keys, worths, _ = table.phrases
    for field, key, worth in zip(fields, keys, worths, strict=True):
        if field != "code" and worth != SOURCE:
            yield key
