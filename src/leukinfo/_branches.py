"""The names that texts may use, as a tree of words, and how far into it the words of a text lead.

A branch is made when a text first takes it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from leukinfo._mentions import (
    APOSTROPHES,
    LETTERS,
    LONGEST_ACRONYM,
    SHORTEST_ACRONYM,
    Name,
)
from leukinfo._spelling import fold


class Node:
    """Names that begin with the same words: those that end here, and the others by their next word.

    What follows a word is made when a text first takes it.
    """

    __slots__ = ("_depth", "_following", "names")

    def __init__(self, names: Iterable[Name], depth: int) -> None:
        self._depth = depth
        self._following: dict[str, list[Name] | Node] = {}
        self.names: list[Name] = []
        following: dict[str, list[Name]] = {}
        for name in names:
            words = name.words.split(" ", depth + 1)
            if len(words) == depth:
                self.names.append(name)
            else:
                following.setdefault(words[depth], []).append(name)
        self._following.update(following)

    def after(self, word: str) -> "Node | None":
        """The names that go on with a word."""
        following = self._following.get(word)
        if isinstance(following, list):
            following = self._following[word] = Node(following, self._depth + 1)
        return following


class Ending(NamedTuple):
    """A name that ends with some words, as they are written.

    Attributes:
        letters: Those of an acronym.
        owner: The record it names; None for what must be passed over.
        tail: How many characters at the end of the words are not of the name, as in "ALL+".
    """

    letters: str | None
    owner: str | None
    tail: int


class State(dict[str, "State | None"]):
    """What texts may go on with after some words.

    By the next word as it is written, it holds the state after it, or None if no name goes on so;
    each is made when a text first takes it. An empty word changes nothing. `endings` are the names
    that end here.
    """

    __slots__ = ("_letters", "_met", "_nodes", "endings")

    def __init__(self, nodes: list[Node], letters: str, word: str, met: list[str]) -> None:
        super().__init__({"": self})
        self._nodes = nodes
        self._letters = letters + LETTERS.sub("", word)
        self._met = met
        self.endings = tuple(
            Ending(name.letters, name.owner, len(word) - len(_bare(word, name)))
            for node in nodes
            for name in node.names
            if _is_written(name.letters, self._letters)
        )

    def __missing__(self, word: str) -> "State | None":
        self[word] = state = self.after(word)
        return state

    def after(self, word: str) -> "State | None":
        """The state after one more word."""
        self._met.append(word)
        reached = (node.after(form) for node in self._nodes for form in _forms(word))
        nodes = [node for node in reached if node is not None]
        return State(nodes, self._letters, word, self._met) if nodes else None


def _bare(word: str, name: Name) -> str:
    """A word as written at the end of a name, without the signs that are not of the name."""
    bare = word if name.words.endswith("+") else word.removesuffix("+")
    return bare.rstrip(APOSTROPHES)


def _is_written(letters: str | None, written: str) -> bool:
    """Whether what is written may be meant for these letters: an acronym is written as one."""
    if letters is None or written in (letters, f"{letters}s", letters.upper()):
        return True
    return len(written) > LONGEST_ACRONYM and letters in written


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
