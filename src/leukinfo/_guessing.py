"""Names that a question meant in which several words are misspelled.

One misspelled word by itself is mended with care, for it may be about something else. Words that
are all like those of one name bear each other out, so that less likeness is enough.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

TOGETHER = 2
"""How many words of a name a question must hold, however misspelled."""
WHOLE = 0.5
"""The share of a name that they must make up."""
MOST = 8
"""How many words a question may have to be guessed at."""


class Guess(NamedTuple):
    """A phrase, by its place, that a question is like, and how much: 1 is the same."""

    place: int
    alike: float


def guesses(
    words: Sequence[Mapping[str, float]],
    rarity: Mapping[str, float],
    holding: Mapping[str, Iterable[int]],
    mass: Sequence[float],
) -> Iterator[Guess]:
    """The phrases of which most words are like words of a question.

    Args:
        words: For each word of a question, the stems it may stand for, and how alike.
        rarity: What each stem weighs.
        holding: By stem, the places of the phrases that hold it.
        mass: By place, what the words of the phrase weigh together.
    """
    if not TOGETHER <= len(words) <= MOST:
        return
    common: dict[int, float] = {}
    said: dict[int, float] = {}
    count: Counter[int] = Counter()
    for ways in words:
        best: dict[int, tuple[float, float]] = {}
        for way, alike in sorted(ways.items(), key=lambda held: held[1]):
            full = rarity.get(way, 0.0)
            best |= dict.fromkeys(holding.get(way, ()), (alike * full, full))
        for place, (gain, full) in best.items():
            common[place] = common.get(place, 0.0) + gain
            said[place] = said.get(place, 0.0) + full
            count[place] += 1
    for place, words_held in count.items():
        if words_held >= TOGETHER and said[place] >= WHOLE * mass[place]:
            left = (len(words) - words_held) / len(words)
            yield Guess(place, common[place] / mass[place] * (1 - left))
