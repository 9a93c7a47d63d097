"""What the short forms of a text stand for, as it says itself: "hairy cell leukemia (HCL)"."""

import re
from itertools import islice

from leukinfo._mentions import APOSTROPHES, LETTERS

_DEFINED = re.compile(r"\(\s*([^\W_][\w+\-]{1,9})\s*([),;])")
_INITIAL = re.compile(r"[^\W_](?![^\W_])")
"""The first letter of a word in a text that is read backwards."""


class ShortForms:
    """What the short forms of one text stand for, as the text itself says.

    Attributes:
        given: Those in parentheses, by where what they may stand for ends.
        meant: Those that follow a name, with what it names.
        other: Those of names that are spelled out as something else.
    """

    __slots__ = ("given", "meant", "other")

    def __init__(self, text: str, acronyms: set[str]) -> None:
        self.given: dict[int, str] = {}
        self.meant: dict[str, str] = {}
        self.other: set[str] = set()
        for found in _DEFINED.finditer(text):
            letters, start = LETTERS.sub("", found[1]), found.start()
            if letters != letters.lower():
                self.given[_end_before(text, start)] = letters
            if found[2] == ")" and letters in acronyms and _spelled_before(text, start, letters):
                self.other.add(letters)

    def define(self, letters: str, owner: str) -> None:
        """Take letters as the short form of what a mention names."""
        self.meant[letters] = owner
        self.other.discard(letters)


def _end_before(text: str, bracket: int) -> int:
    """Where the word just before a bracket ends."""
    end = bracket - (text[bracket - 1 : bracket] == " ")
    while end and text[end - 1] in APOSTROPHES:
        end -= 1
    return end


def _spelled_before(text: str, place: int, letters: str) -> bool:
    """Whether the words just before begin with the letters of an acronym."""
    backwards = text[max(0, place - 30 * len(letters)) : place][::-1]
    found = islice(_INITIAL.finditer(backwards), len(letters))
    initials = "".join(initial[0] for initial in found)[::-1]
    return initials.casefold() == letters.casefold()
