"""Finding what a text mentions: names of records with their places, and what is said of them.

The text is split into words, each folded as names are folded, so that spelling, hyphens and
fusion notations do not matter. At each word the longest name wins, and what it covers is taken.
The time grows with the length of the text, whatever the text is.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from operator import itemgetter
from typing import TYPE_CHECKING

from leukinfo._branches import Node, State
from leukinfo._context import Contexts
from leukinfo._mentions import (
    APOSTROPHES,
    DOUBT,
    MentionTable,
    spaced,
)
from leukinfo._short_forms import ShortForms
from leukinfo.vocabulary.mention import Status

if TYPE_CHECKING:
    from leukinfo.models.record import Record

REMEMBERED = 32768
"""How many words of texts are remembered with what they lead to."""
GAP = 3
"""How many characters may stand between two words of a name."""
END = "\n"
"""Stands after the last word of a text; no name goes on with it."""

_BETWEEN = re.compile(r"[\s+\-\u2010-\u2015/:;,()\[\]]*")
_ALLERGIES = re.compile(
    r"ALL: *(?i:nkd?a|no known|sulf|sulph|penicillin|pcn|amox|augmentin|codeine|"
    r"morphine|latex|aspirin|asa\b|nsaid|iodine|contrast|shellfish|peanut|cef|vanc|macrolide|rash\b)"
)
"""The heading of allergies in a note, with what stands under it."""
_BANDS = re.compile(r"\)\([pq\d.;]+\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a record in a text.

    Attributes:
        start: Where it starts, in characters from 0.
        end: Where it ends, so that `text[start:end]` is what was written.
        text: What was written.
        record: The record it names.
    """

    start: int
    end: int
    text: str
    record: "Record"
    _contexts: Contexts = field(compare=False)

    @property
    def status(self) -> Status:
        """What the sentence says of it; read when first asked for."""
        return self._contexts.status(self.start, self.end)

    def __repr__(self) -> str:
        return f"Mention({self.text!r} at {self.start}, {self.record!r}, {self.status})"


class Annotator:
    """Every name of many records, as a tree of words."""

    __slots__ = ("_acronyms", "_known", "_met", "_open", "_root")

    def __init__(self, table: MentionTable, open: "Callable[[str], Record]") -> None:
        self._open = open
        self._root = Node(table.names, 0)
        self._acronyms = {name.letters for name in table.names if name.letters is not None}
        self._forget()

    def _forget(self) -> None:
        self._met: list[str] = []
        self._known: dict[str, State | None] = {}

    def annotate(self, text: str) -> tuple[Mention, ...]:
        """The mentions in a text, in order."""
        if not isinstance(text, str):
            raise TypeError(f"a text is a string, not {text!r}")
        contexts = Contexts(text)
        return tuple(
            Mention(start, end, text[start:end], self._open(owner), contexts)
            for start, end, owner in self._spans(text)
        )

    def _spans(self, text: str) -> list[tuple[int, int, str]]:
        """Where the longest names are, from left to right, and what each names."""
        if len(self._met) > REMEMBERED:
            self._forget()
        words = [*spaced(text).split(" "), END]
        return _settled(_Reading(text, words, self._states(words), self._acronyms).spans())

    def _states(self, words: list[str]) -> "tuple[State | None, ...]":
        """The state after each word, as the first of a name; those of new words are made."""
        lookup: Callable[..., tuple[State | None, ...]] = itemgetter(*words)
        known = self._known
        try:
            return lookup(known)
        except KeyError:
            start = State([self._root], "", "", self._met)
            known.update((word, start.after(word)) for word in {*words} if word not in known)
            return lookup(known)


class _Reading:
    """One text, cut into words, each with the state that it leads to."""

    __slots__ = ("_early", "_said", "_states", "_text", "_words")

    def __init__(
        self, text: str, words: list[str], states: "tuple[State | None, ...]", acronyms: set[str]
    ) -> None:
        self._text = text
        self._words = words
        self._states = states
        self._said = ShortForms(text, acronyms)
        self._early: dict[str, tuple[int, str]] = {}

    def spans(self) -> list[tuple[int, int, str]]:
        """Where the longest names are, and what each names."""
        used = self._used()
        spans = [*self._read(used)]
        if not self._early:
            return spans
        return sorted({*spans, *self._uses_before(used, spans)})

    def _uses_before(
        self, used: dict[str, list[int]], spans: list[tuple[int, int, str]]
    ) -> Iterator[tuple[int, int, str]]:
        """Where short forms stand, as in a title, before the text says what they stand for."""
        starts = [0, *accumulate(len(word) + 1 for word in self._words)]
        for letters, (defined, owner) in self._early.items():
            for place in used[letters][: bisect_left(used[letters], defined)]:
                start = starts[place]
                last = bisect_left(spans, (start + 1,)) - 1
                if last < 0 or spans[last][1] <= start:
                    yield start, start + len(letters), owner

    def _read(self, used: dict[str, list[int]]) -> Iterator[tuple[int, int, str]]:
        """The same, from left to right; `_early` is told what was used before it was defined."""
        text, words, said = self._text, self._words, self._said
        free = passed = start = 0
        for place in self._places(used):
            if place < free:
                continue
            start += len("".join(words[passed:place])) + place - passed
            passed = place
            free, end, owner = self._longest(place, start)
            if owner is None or _is_heading(text, start):
                continue
            first = start
            while text[first] in APOSTROPHES:
                first += 1
            closed = _closed(text, first, end) if text[end : end + 1] == ")" else end
            yield first, closed, owner
            if end in said.given:
                letters = said.given[end]
                said.define(letters, owner)
                if min(used[letters], default=place) < place:
                    self._early.setdefault(letters, (place, owner))

    def _used(self) -> dict[str, list[int]]:
        """Where the short forms stand that the text may define."""
        used: dict[str, list[int]] = {letters: [] for letters in self._said.given.values()}
        if used:
            for place in compress(count(), map(used.__contains__, self._words)):
                used[self._words[place]].append(place)
        return used

    def _places(self, used: dict[str, list[int]]) -> Iterable[int]:
        """Where a name may begin: by the word there and the next, or since the text defines it."""
        words, states = self._words, self._states
        begun = [
            place
            for place, state in compress(enumerate(states), states)
            if state is not None and (state.endings or state[words[place + 1] or words[place + 2]])
        ]
        return sorted({*begun, *chain(*used.values())}) if used else begun

    def _longest(self, place: int, start: int) -> tuple[int, int, str | None]:
        """The longest name at a place: the next place, its end, and what it names."""
        text, words, said = self._text, self._words, self._said
        word = words[place]
        last, end = place, start + len(word)
        own = said.meant.get(word)
        free, stop = place + (own is not None), end
        state = self._states[place]
        while state is not None:
            for letters, owner, tail in state.endings:
                if free <= last and letters not in said.other:
                    free, stop, own = last + 1, end - tail, owner
            gap = 1
            while not (word := words[last + gap]):
                gap += 1
            state = state[word]
            if state is None or gap > GAP or not _joins(text[end : end + gap]):
                break
            last += gap
            end += gap + len(word)
        return free, stop, own


def _settled(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Places without those of doubtful acronyms, unless a leukemia is named among the others."""
    doubtful = {owner for _, _, owner in spans if owner.startswith(DOUBT)}
    if not doubtful:
        return spans
    if any(owner.startswith("leukemia:") for _, _, owner in spans):
        return [(start, end, owner.removeprefix(DOUBT)) for start, end, owner in spans]
    return [span for span in spans if span[2] not in doubtful]


def _is_heading(text: str, start: int) -> bool:
    """Whether "ALL:" stands here over allergies."""
    return text.startswith("ALL:", start) and _ALLERGIES.match(text, start) is not None


def _closed(text: str, start: int, end: int) -> int:
    """Where a name before a bracket ends: with the bracket that it opened and its bands."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return end
    bands = _BANDS.match(text, end)
    return end + 1 if bands is None else bands.end()


@lru_cache(maxsize=1024)
def _joins(between: str) -> bool:
    """Whether what stands between two words lets them be of one name."""
    return _BETWEEN.fullmatch(between) is not None
