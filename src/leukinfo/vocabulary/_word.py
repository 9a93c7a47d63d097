"""What a controlled word is: a string that knows its meaning and its place."""

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A controlled word.

    Attributes:
        meaning: What the word means, in one sentence.
        place: Its place in the vocabulary, from 0; urgencies are declared fastest first.
    """

    meaning: str
    place: int

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """A word with its meaning and its place."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.meaning = meaning
        word.place = len(cls.__members__)
        return word
