"""Finding what a text mentions: names of records with their places, and what is said of them.

The text is split into words, each folded as names are folded, so that spelling, hyphens and
fusion notations do not matter. At each word the longest name wins, and what it covers is taken.
The time grows with the length of the text, whatever the text is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from leukinfo._context import Context, lowered, sentences
from leukinfo._mentions import LETTERS, SHORTEST_ACRONYM, WORD, MentionTable, Name
from leukinfo._spelling import fold
from leukinfo.vocabulary.mention import Status

if TYPE_CHECKING:
    from leukinfo.models.record import Record

REMEMBERED = 32768
"""How many words of texts are remembered with the names they may begin."""
GAP = 3
"""How many characters may stand between two words of a name."""

_BETWEEN = re.compile(r"[\s\-\u2010-\u2015/:;,()\[\]]*")
_DEFINED = re.compile(r"\(\s*([^\W_][\w+\-]{1,9})\s*[),;]")
_IN_PARENTHESES = re.compile(r"\(\s*([^\W_][\w+\-]{1,9})\s*\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a record in a text.

    Attributes:
        start: Where it starts, in characters from 0.
        end: Where it ends, so that `text[start:end]` is what was written.
        text: What was written.
        record: The record it names.
        status: What the sentence says of it.
    """

    start: int
    end: int
    text: str
    record: "Record"
    status: Status

    def __repr__(self) -> str:
        return f"Mention({self.text!r} at {self.start}, {self.record!r}, {self.status})"


class _Node(dict[str, "_Node"]):
    """The words that may follow, and the names that end here."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        super().__init__()
        self.names: list[Name] = []


class Annotator:
    """Every name of many records, as a tree of words."""

    __slots__ = ("_acronyms", "_open", "_root", "_starts")

    def __init__(self, table: MentionTable, open: "Callable[[str], Record]") -> None:
        self._open = open
        self._root = _Node()
        self._starts = _Starts(self._root)
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

    def annotate(self, text: str) -> tuple[Mention, ...]:
        """The mentions in a text, in order."""
        if not isinstance(text, str):
            raise TypeError(f"a text is a string, not {text!r}")
        spans = [(start, end, self._open(owner)) for start, end, owner in self._spans(text)]
        return tuple(_told(text, spans))

    def _spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where the longest names are, from left to right, and what each names."""
        words = _Words(text)
        said = _Definitions(text, self._acronyms)
        free = 0
        for place in self._places(words, said):
            if place < free:
                continue
            begun = self._starts[words.written[place]]
            size, owner = _longest(words, place, begun[0] if begun else [], said)
            free = place + max(size, 1)
            if owner is not None:
                start, end = words.span(place, size)
                yield start, end, owner
                if words.after[free - 1].lstrip().startswith("("):
                    said.define(end, owner)

    def _places(self, words: "_Words", said: "_Definitions") -> list[int]:
        """Where a name may begin: by the word there and the next, or since the text defines it."""
        if len(self._starts) > REMEMBERED:
            self._starts.clear()
        begun = [
            place
            for place, start in enumerate(map(self._starts.__getitem__, words.written))
            if start and (start[1] or not start[2].isdisjoint(words.forms[place + 1]))
        ]
        if not said.definable:
            return begun
        defined = (place for place, word in enumerate(words.written) if word in said.definable)
        return sorted({*begun, *defined})


class _Starts(dict[str, "_Start | None"]):
    """What may begin with each word that was met, if anything does."""

    __slots__ = ("_root",)

    def __init__(self, root: _Node) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, word: str) -> "_Start | None":
        nodes = _after([self._root], _forms(word))
        is_name = any(node.names for node in nodes)
        self[word] = (nodes, is_name, frozenset().union(*nodes)) if nodes else None
        return self[word]


_Start = tuple[list[_Node], bool, frozenset[str]]
"""Where names go on after a first word, whether one ends with it, and what words may follow."""


class _Words:
    """The words of a text as they are written, where each ends, and what stands after each.

    `forms` holds how a name may hold each, and ends with an empty one.
    """

    __slots__ = ("after", "ends", "forms", "text", "written")

    def __init__(self, text: str) -> None:
        pieces = WORD.split(text)
        self.text = text
        self.written = pieces[1::2]
        self.after = pieces[2::2]
        self.ends = list(accumulate(map(len, pieces)))[1::2]
        self.forms = [*map(_forms, self.written), ()]

    def span(self, place: int, size: int) -> tuple[int, int]:
        """Where so many words start and end, with the bracket that one of them opened."""
        start, end = self.ends[place] - len(self.written[place]), self.ends[place + size - 1]
        if self.after[place + size - 1].startswith(")"):
            end += self.text.count("(", start, end) > self.text.count(")", start, end)
        return start, end


def _longest(
    words: _Words, place: int, nodes: list[_Node], said: "_Definitions"
) -> tuple[int, str | None]:
    """How many words the longest name at a place has, and what it names."""
    own = said.meant.get(words.written[place])
    best: tuple[int, str | None] = (0, None) if own is None else (1, own)
    size = 1
    while nodes:
        for node in nodes:
            for name in node.names:
                if size > best[0] and said.allows(words, place, size, name.letters):
                    best = (size, name.owner)
        between = words.after[place + size - 1]
        if between != " " and not _joins(between):
            break
        nodes = _after(nodes, words.forms[place + size])
        size += 1
    return best


def _after(nodes: list[_Node], forms: tuple[str, ...]) -> list[_Node]:
    """Where names go on after a word with these forms."""
    return [node[form] for node in nodes for form in forms if form in node]


class _Definitions:
    """What the short forms of one text stand for, as the text itself says.

    `definable` are the words in parentheses; `meant` those of them that follow a name, with what
    it names.
    """

    __slots__ = ("_other", "_text", "definable", "meant")

    def __init__(self, text: str, acronyms: set[str]) -> None:
        self._text = text
        self.meant: dict[str, str] = {}
        aside = [(found.start(), found[1]) for found in _IN_PARENTHESES.finditer(text)]
        self.definable = {LETTERS.sub("", found[1]) for found in _DEFINED.finditer(text)}
        self._other = {
            letters
            for start, word in aside
            if (letters := LETTERS.sub("", word)) in acronyms
            and _spelled_before(text, start, letters)
        }

    def define(self, end: int, owner: str) -> None:
        """Take what stands in parentheses after a mention as its short form."""
        found = _DEFINED.match(self._text, self._text.index("(", end))
        if found is not None and found.group(1).lower() != found.group(1):
            letters = LETTERS.sub("", found.group(1))
            self.meant[letters] = owner
            self._other.discard(letters)

    def allows(self, words: _Words, place: int, size: int, letters: str | None) -> bool:
        """Whether a name that is an acronym is written as one and not used for something else."""
        if letters is None:
            return True
        start, end = words.span(place, size)
        written = LETTERS.sub("", words.text[start:end])
        return letters not in self._other and written in (letters, f"{letters}s")


@lru_cache(maxsize=1024)
def _joins(between: str) -> bool:
    """Whether what stands between two words lets them be of one name."""
    return len(between) <= GAP and _BETWEEN.fullmatch(between) is not None


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


def _told(text: str, found: "list[tuple[int, int, Record]]") -> Iterator[Mention]:
    """Mentions with what their sentences say of them."""
    small = lowered(text)
    waiting = iter(found)
    span = next(waiting, None)
    for start, end in sentences(text):
        if span is None:
            return
        if span[0] >= end:
            continue
        context = Context(small, start, end)
        while span is not None and span[0] < end:
            low, high, record = span
            yield Mention(low, high, text[low:high], record, context.status(low, high))
            span = next(waiting, None)
