"""Finding what a text mentions: names of records with their places, and what is said of them.

The text is split into words, each folded as names are folded, so that spelling, hyphens and
fusion notations do not matter. At each word the longest name wins, and what it covers is taken.
The time grows with the length of the text, whatever the text is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, compress, count
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from leukinfo._context import Contexts
from leukinfo._mentions import (
    APOSTROPHES,
    DOUBT,
    LETTERS,
    LONGEST_ACRONYM,
    SHORTEST_ACRONYM,
    MentionTable,
    Name,
    spaced,
)
from leukinfo._short_forms import ShortForms
from leukinfo._spelling import fold
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
"""The heading of a note under which allergies stand, not the leukemia."""
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


class _Node:
    """Names that begin with the same words: those that end here, and the others by their next word.

    What follows a word is made when a text first takes it.
    """

    __slots__ = ("_depth", "_following", "names")

    def __init__(self, names: Iterable[Name], depth: int) -> None:
        self._depth = depth
        self._following: dict[str, list[Name] | _Node] = {}
        self.names: list[Name] = []
        following: dict[str, list[Name]] = {}
        for name in names:
            words = name.words.split(" ", depth + 1)
            if len(words) == depth:
                self.names.append(name)
            else:
                following.setdefault(words[depth], []).append(name)
        self._following.update(following)

    def after(self, word: str) -> "_Node | None":
        """The names that go on with a word."""
        following = self._following.get(word)
        if isinstance(following, list):
            following = self._following[word] = _Node(following, self._depth + 1)
        return following


class _Ending(NamedTuple):
    """A name that ends with some words, as they are written.

    Attributes:
        letters: Those of an acronym.
        owner: The record it names; None for what must be passed over.
        tail: How many characters at the end of the words are not of the name, as in "ALL+".
    """

    letters: str | None
    owner: str | None
    tail: int


class _State(dict[str, "_State | None"]):
    """What texts may go on with after some words.

    By the next word as it is written, it holds the state after it, or None if no name goes on so;
    each is made when a text first takes it. An empty word changes nothing. `endings` are the names
    that end here.
    """

    __slots__ = ("_letters", "_met", "_nodes", "endings")

    def __init__(self, nodes: list[_Node], letters: str, word: str, met: list[str]) -> None:
        super().__init__({"": self})
        self._nodes = nodes
        self._letters = letters + LETTERS.sub("", word)
        self._met = met
        self.endings = tuple(
            _Ending(name.letters, name.owner, len(word) - len(_bare(word, name)))
            for node in nodes
            for name in node.names
            if _is_written(name.letters, self._letters)
        )

    def __missing__(self, word: str) -> "_State | None":
        self[word] = state = self.after(word)
        return state

    def after(self, word: str) -> "_State | None":
        """The state after one more word."""
        self._met.append(word)
        reached = (node.after(form) for node in self._nodes for form in _forms(word))
        nodes = [node for node in reached if node is not None]
        return _State(nodes, self._letters, word, self._met) if nodes else None


class Annotator:
    """Every name of many records, as a tree of words."""

    __slots__ = ("_acronyms", "_known", "_met", "_open", "_root")

    def __init__(self, table: MentionTable, open: "Callable[[str], Record]") -> None:
        self._open = open
        self._root = _Node(table.names, 0)
        self._acronyms = {name.letters for name in table.names if name.letters is not None}
        self._forget()

    def _forget(self) -> None:
        self._met: list[str] = []
        self._known: dict[str, _State | None] = {}

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

    def _states(self, words: list[str]) -> "tuple[_State | None, ...]":
        """The state after each word, as the first of a name; those of new words are made."""
        lookup: Callable[..., tuple[_State | None, ...]] = itemgetter(*words)
        known = self._known
        try:
            return lookup(known)
        except KeyError:
            start = _State([self._root], "", "", self._met)
            known.update((word, start.after(word)) for word in {*words} if word not in known)
            return lookup(known)


class _Reading:
    """One text, cut into words, each with the state that it leads to."""

    __slots__ = ("_early", "_said", "_states", "_text", "_words")

    def __init__(
        self, text: str, words: list[str], states: "tuple[_State | None, ...]", acronyms: set[str]
    ) -> None:
        self._text = text
        self._words = words
        self._states = states
        self._said = ShortForms(text, acronyms)
        self._early: dict[str, str] = {}

    def spans(self) -> list[tuple[int, int, str]]:
        """Where the longest names are, and what each names.

        Read once more if the text uses a short form, as in its title, before it says what it
        stands for.
        """
        spans = [*self._read()]
        if not self._early:
            return spans
        self._said.meant = self._early.copy()
        return [*self._read()]

    def _read(self) -> Iterator[tuple[int, int, str]]:
        """The same, from left to right; `_early` is told what was used before it was defined."""
        text, words, said = self._text, self._words, self._said
        used = self._used()
        free = passed = start = 0
        for place in self._places(used):
            if place < free:
                continue
            start += len("".join(words[passed:place])) + place - passed
            passed = place
            free, end, owner = self._longest(place, start)
            if owner is None or _ALLERGIES.match(text, start):
                continue
            first = start
            while text[first] in APOSTROPHES:
                first += 1
            closed = _closed(text, first, end) if text[end : end + 1] == ")" else end
            yield first, closed, owner
            if end in said.given:
                letters = said.given[end]
                said.define(letters, owner)
                if any(early < place for early in used[letters][:1]):
                    self._early.setdefault(letters, owner)

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


def _bare(word: str, name: Name) -> str:
    """A word as written at the end of a name, without the signs that are not of the name."""
    bare = word if name.words.endswith("+") else word.removesuffix("+")
    return bare.rstrip(APOSTROPHES)


def _closed(text: str, start: int, end: int) -> int:
    """Where a name before a bracket ends: with the bracket that it opened and its bands."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return end
    bands = _BANDS.match(text, end)
    return end + 1 if bands is None else bands.end()


def _is_written(letters: str | None, written: str) -> bool:
    """Whether what is written may be meant for these letters: an acronym is written as one."""
    if letters is None or written in (letters, f"{letters}s", letters.upper()):
        return True
    return len(written) > LONGEST_ACRONYM and letters in written


@lru_cache(maxsize=1024)
def _joins(between: str) -> bool:
    """Whether what stands between two words lets them be of one name."""
    return _BETWEEN.fullmatch(between) is not None


@lru_cache(maxsize=32768)
def _forms(written: str) -> tuple[str, ...]:
    """The forms under which a name may hold a word."""
    for key in fold(written).split()[:1]:
        bare = key.rstrip("+")
        return tuple(dict.fromkeys(form for form in (key, bare, *_roots(bare)) if form))
    return ()


def _roots(word: str) -> Iterator[str]:
    """What a word may be an inflected form of: a singular, or "transplant"."""
    if len(word) > SHORTEST_ACRONYM and word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"
        if word.endswith(("ches", "shes", "sses", "xes")):
            yield word[:-2]
    if word.endswith("plantation"):
        yield word.removesuffix("ation")
    if word.endswith(("penic", "cardic", "bocytic")) or word == "anemic":
        yield f"{word[:-1]}a"
