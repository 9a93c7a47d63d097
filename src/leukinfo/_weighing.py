"""What the words of a question weigh, and which known words they stand for.

A word weighs the more, the fewer records hold it. One that any conversation holds weighs little;
one nobody knows weighs much, so that a question about something else finds nothing, unless the
question names a leukemia or a medicine.
"""

import re
from collections.abc import Iterator, Mapping
from math import log
from typing import NamedTuple

from leukinfo._phrases import SOURCE, Phrase, SearchTable
from leukinfo._spelling import fold
from leukinfo._wording import LIGHT_WORDS, MENDED, SHARED_ACRONYMS, Vocabulary, stems, written

NAMING = 0.5
"""The least a word weighs that is a whole name, against the rarest known one."""
UNKNOWN = 3.2
"""How much more a word nobody knows weighs than the rarest known one."""
UNKNOWN_HERE = 0.6
"""The same in a question that names a leukemia or a medicine: it is about our subject."""
SUBJECTS = frozenset(("leukemia", "drug"))
"""The kinds of record whose names of one word show that a question is about our subject."""
DOUBT = 5.5
"""How much more a word weighs, the less it resembles the known ones it stands for."""
ODD = 1.5
"""How much more a word weighs against a name, when only texts and titles hold it.

Not so in a question about our subject.
"""
LIGHT = 0.3
"""What a word weighs that says what is asked about something, or that any conversation holds."""

_LETTER_DIGIT = re.compile(r"(?<=[a-z])(?=\d)")


class Asked(NamedTuple):
    """A word of a question: what it weighs, and the known words it stands for with theirs.

    `odd` is how much more it weighs against a name, when only texts and titles hold it; `names`
    tells whether it can name something by itself.
    """

    weight: float
    ways: Mapping[str, float]
    odd: float = 0.0
    names: bool = True


class Question(NamedTuple):
    """What a question asks: its words, and whether one names our subject."""

    words: list[Asked]
    ours: bool


class Weights:
    """What every known word weighs: `rarity`, by stem."""

    __slots__ = ("_light", "_odd", "_rarest", "_subjects", "_telling", "_vocabulary", "rarity")

    def __init__(self, table: SearchTable) -> None:
        self._light = stems(fold(LIGHT_WORDS))
        self._rarest = log(len(table.owners) + 1)
        self.rarity = {
            word: self._share(word) * (self._rarest - log(len(owners)))
            for word, owners in table.covering.items()
        }
        for word in table.naming:
            least = self._share(word) * NAMING * self._rarest
            self.rarity[word] = max(self.rarity[word], least)
        self._subjects = frozenset(_subjects(table))
        self._telling = frozenset(table.telling)
        odd = table.covering.keys() - table.holding.keys()
        self._odd = odd | stems(fold(SHARED_ACRONYMS))
        self._vocabulary = Vocabulary(table.covering, odd, lambda: _names(table))

    def asked(self, key: str) -> Question:
        """What a folded question asks."""
        words = {stem: word for word, stem in written(self._apart(key)).items()}
        ours = not self._subjects.isdisjoint(words)
        return Question([self._asked(word, stem, ours) for stem, word in words.items()], ours)

    def knows(self, word: str) -> bool:
        """Whether any name or text holds a folded word."""
        return not written(word) or not self.rarity.keys().isdisjoint(stems(word))

    def _apart(self, key: str) -> str:
        """A question with letters and digits apart in words that nobody knows, such as "inv16"."""
        words = key.split()
        return " ".join(
            word if word in self.rarity else _LETTER_DIGIT.sub(" ", word) for word in words
        )

    def _asked(self, word: str, stem: str, ours: bool) -> Asked:  # noqa: FBT001
        if stem in self._light:
            weight = self.rarity.get(stem, LIGHT * self._rarest)
            return Asked(weight, {stem: weight} if stem in self.rarity else {})
        ways = self._vocabulary.meant(word, stem)
        gains = {way: self.rarity[way] * alike for way, alike in ways.items()}
        names = not self._telling.isdisjoint(ways)
        if stem in ways:
            is_odd = stem in self._odd and not ours
            return Asked(self.rarity[stem], gains, is_odd * ODD * self.rarity[stem], names)
        if not ways:
            return Asked((UNKNOWN_HERE if ours else UNKNOWN) * self._rarest, {})
        doubt = max(0.0, 1 - max(ways.values()) / MENDED)
        weight = max(self.rarity[way] for way in ways) * (1 + DOUBT * doubt)
        return Asked(weight, gains, names=names)

    def _share(self, word: str) -> float:
        return LIGHT if word in self._light else 1.0


def _subjects(table: SearchTable) -> Iterator[str]:
    """The words that alone are the name of a leukemia or a medicine."""
    owners = {
        owner for owner, label in enumerate(table.owners) if label.partition(":")[0] in SUBJECTS
    }
    for phrase in table.phrases:
        if phrase.owner in owners and " " not in phrase.key and _is_name(phrase):
            yield from stems(phrase.key)


def _names(table: SearchTable) -> Iterator[str]:
    return (phrase.key for phrase in table.phrases if _is_name(phrase) and phrase.worth != SOURCE)


def _is_name(phrase: Phrase) -> bool:
    return phrase.field != "code"
