"""Finding what a text mentions: names of records with their places, and what is said of them.

The text is split into words, each folded as names are folded, so that spelling, hyphens and
fusion notations do not matter. At each word the longest name wins, and what it covers is taken.
The time grows with the length of the text, whatever the text is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import itemgetter
from typing import TYPE_CHECKING

from leukinfo._context import Contexts
from leukinfo._mentions import APOSTROPHES, LETTERS, SHORTEST_ACRONYM, MentionTable, Name, spaced
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
_BANDS = re.compile(r"(?<=\))\([pq\d.;]+\)")
_DEFINED = re.compile(r"\(\s*([^\W_][\w+\-]{1,9})\s*([),;])")


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


class _Node(dict[str, "_Node"]):
    """The words that may follow, and the names that end here."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        super().__init__()
        self.names: list[Name] = []


class _State:
    """What texts may go on with after some words.

    Attributes:
        names: The names that end here.
        next: By the next word as it is written, the state after it; None if no name goes on so.
            An empty word changes nothing.
    """

    __slots__ = ("names", "next")

    def __init__(self, nodes: list[_Node], met: list[str]) -> None:
        self.names = tuple(name for node in nodes for name in node.names)
        self.next = _Steps(nodes, met)
        self.next[""] = self


class _Steps(dict[str, _State | None]):
    """The steps from one state, each made when a text first takes it."""

    __slots__ = ("_met", "_nodes")

    def __init__(self, nodes: list[_Node], met: list[str]) -> None:
        super().__init__()
        self._nodes = nodes
        self._met = met

    def __missing__(self, word: str) -> _State | None:
        nodes = [node[form] for node in self._nodes for form in _forms(word) if form in node]
        self._met.append(word)
        self[word] = _State(nodes, self._met) if nodes else None
        return self[word]


class Annotator:
    """Every name of many records, as a tree of words."""

    __slots__ = ("_acronyms", "_met", "_open", "_root", "_steps")

    def __init__(self, table: MentionTable, open: "Callable[[str], Record]") -> None:
        self._open = open
        self._root = _Node()
        self._acronyms: set[str] = set()
        for name in table.names:
            node = self._root
            for word in name.words.split():
                following = node.get(word)
                if following is None:
                    following = node[word] = _Node()
                node = following
            node.names.append(name)
            if name.letters is not None:
                self._acronyms.add(name.letters)
        self._forget()

    def _forget(self) -> None:
        self._met: list[str] = []
        self._steps = _Steps([self._root], self._met)

    def annotate(self, text: str) -> tuple[Mention, ...]:
        """The mentions in a text, in order."""
        if not isinstance(text, str):
            raise TypeError(f"a text is a string, not {text!r}")
        contexts = Contexts(text)
        return tuple(
            Mention(start, end, text[start:end], self._open(owner), contexts)
            for start, end, owner in self._spans(text)
        )

    def _spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where the longest names are, from left to right, and what each names."""
        if len(self._met) > REMEMBERED:
            self._forget()
        return _Reading(text, self._steps, self._acronyms).spans()


class _Reading:
    """One text, cut into words, each with the state that it leads to from the start."""

    __slots__ = ("_lengths", "_said", "_states", "_text", "_words")

    def __init__(self, text: str, steps: _Steps, acronyms: set[str]) -> None:
        self._text = text
        self._words = [*spaced(text).split(" "), END]
        self._states: tuple[_State | None, ...] = itemgetter(*self._words)(steps)
        self._lengths = list(accumulate(map(len, self._words)))
        self._said = _Definitions(text, acronyms)

    def spans(self) -> Iterator[tuple[int, int, str]]:
        """Where the longest names are, and what each names."""
        text, said = self._text, self._said
        free = 0
        for place in self._places():
            if place < free:
                continue
            free, start, end, owner = self._longest(place)
            if owner is not None:
                yield *_trimmed(text, start, end), owner
                if said.aside and text.startswith((" (", "("), end):
                    said.define(text.index("(", end), owner)

    def _places(self) -> Iterable[int]:
        """Where a name may begin: by the word there and the next, or since the text defines it."""
        words, states = self._words, self._states
        begun = [
            place
            for place, state, after in compress(zip(count(), states, words[1:]), states)
            if state and (state.names or state.next[after or words[place + 2]])
        ]
        if not self._said.unknown:
            return begun
        return sorted({*begun, *compress(count(), map(self._said.unknown.__contains__, words))})

    def _longest(self, place: int) -> tuple[int, int, int, str | None]:
        """The longest name at a place: the next place, its start and end, and what it names."""
        text, words, said = self._text, self._words, self._said
        last, end = place, self._lengths[place] + place
        start = end - len(words[place])
        own = said.meant.get(words[place])
        best = (place + (own is not None), start, end, own)
        state = self._states[place]
        while state is not None:
            for name in state.names:
                letters = name.letters
                if best[0] <= last and (letters is None or said.allows(text[start:end], letters)):
                    plus = words[last].endswith("+") and not name.words.endswith("+")
                    best = (last + 1, start, end - plus, name.owner)
            following = last + 1
            while not words[following]:
                following += 1
            state = state.next[words[following]]
            if following - last > GAP or not _joins(text[end : end + following - last]):
                break
            last, end = following, self._lengths[following] + following
        return best


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A place without apostrophes around it, with the bracket that it opened and its bands."""
    while text[start] in APOSTROPHES:
        start += 1
    while text[end - 1] in APOSTROPHES:
        end -= 1
    if text.startswith(")", end):
        end += text.count("(", start, end) > text.count(")", start, end)
    bands = _BANDS.match(text, end)
    return start, end if bands is None else bands.end()


class _Definitions:
    """What the short forms of one text stand for, as the text itself says.

    `aside` are the words in parentheses, `unknown` those that are no acronyms of names; `meant`
    are those that follow a name, with what it names.
    """

    __slots__ = ("_other", "_text", "aside", "meant", "unknown")

    def __init__(self, text: str, acronyms: set[str]) -> None:
        self._text = text
        self.meant: dict[str, str] = {}
        found_aside = [
            (found.start(), LETTERS.sub("", found[1]), found[2])
            for found in _DEFINED.finditer(text)
        ]
        self.aside = {letters for _, letters, _ in found_aside}
        self.unknown = self.aside - acronyms
        self._other = {
            letters
            for start, letters, closing in found_aside
            if closing == ")" and letters in acronyms and _spelled_before(text, start, letters)
        }

    def define(self, place: int, owner: str) -> None:
        """Take what stands in the parentheses opened here as the short form of a mention."""
        found = _DEFINED.match(self._text, place)
        if found is not None and found.group(1).lower() != found.group(1):
            letters = LETTERS.sub("", found.group(1))
            self.meant[letters] = owner
            self._other.discard(letters)

    def allows(self, written: str, letters: str) -> bool:
        """Whether an acronym is written as one and not used for something else."""
        if letters in self._other:
            return False
        bare = LETTERS.sub("", written)
        return bare in (letters, f"{letters}s", letters.upper())


@lru_cache(maxsize=1024)
def _joins(between: str) -> bool:
    """Whether what stands between two words lets them be of one name."""
    return _BETWEEN.fullmatch(between) is not None


def _spelled_before(text: str, place: int, letters: str) -> bool:
    """Whether the words just before begin with the letters of an acronym."""
    before = re.findall(r"[^\W_]+", text[max(0, place - 30 * len(letters)) : place])
    initials = "".join(word[0] for word in before[-len(letters) :])
    return initials.casefold() == letters.casefold()


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
    if word.endswith("plantation"):
        yield word.removesuffix("ation")
    if word.endswith(("penic", "cardic", "bocytic")) or word == "anemic":
        yield f"{word[:-1]}a"
