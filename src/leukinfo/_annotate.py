"""Finding what a text mentions: names of records with their places, and what is said of them.

The text is split into words, each folded as names are folded, so that spelling, hyphens and
fusion notations do not matter. At each word the longest name wins, and what it covers is taken.
The time grows with the length of the text, whatever the text is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from leukinfo._context import Context, sentences
from leukinfo._find import NameTable
from leukinfo._spelling import fold
from leukinfo.models.marker import Marker
from leukinfo.vocabulary.mention import Status
from leukinfo.vocabulary.naming import SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.record import Record

KINDS = frozenset(("leukemia", "symptom", "approach", "drug", "regimen", "marker", "risk"))
"""The kinds of record that texts are searched for."""
LONGEST_ACRONYM = 7
"""Up to how many letters a name in capitals must be written in capitals."""
SHORTEST_ACRONYM = 3
"""Below how many letters an acronym counts only where the text says what it stands for."""
LAY_WORDS = range(2, 6)
"""How many words a lay name may have to count in running text."""
GAP = 3
"""How many characters may stand between two words of a name."""

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+(?:['\u2019](?:[^\W_])+)*\+?")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015/:;,()\[\]]*")
_DEFINED = re.compile(r"\s*\(\s*([^\W_][\w+\-]{1,9})\s*[),;]")
_IN_PARENTHESES = re.compile(r"\(\s*([^\W_][\w+\-]{1,9})\s*\)")
_LETTERS = re.compile(r"[\W_]+")
_CHANGE = re.compile(r" (?:gene )?(?:mutations?|expression|rearrangement|fusion|deletion)$")


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


class _Word(NamedTuple):
    """A word of a text: its place, and the forms under which a name may hold it."""

    start: int
    end: int
    forms: tuple[str, ...]


class Name(NamedTuple):
    """A name that texts may use.

    Attributes:
        words: The name, folded.
        letters: Those of an acronym, which must be written just so.
        owner: The record it names, as "kind:id"; None for what must be passed over.
    """

    words: str
    letters: str | None
    owner: str | None


class _Node(dict[str, "_Node"]):
    """The words that may follow, and the names that end here."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        super().__init__()
        self.names: list[Name] = []


class MentionTable(NamedTuple):
    """What texts may call many records, as plain data."""

    names: list[Name]

    @classmethod
    def of(cls, records: "Iterable[Record]") -> Self:
        """The table of these records."""
        sought = [record for record in records if record.kind in KINDS]
        known = NameTable.of(sought)
        bearers: dict[str, dict[str, None]] = {}
        for owner, record in zip(known.owners, sought, strict=True):
            for name in _running(record):
                bearers.setdefault(name, {})[owner] = None
        names: dict[Name, None] = {}
        for name, bearing in bearers.items():
            words, letters = fold(name), _acronym(name)
            meant = next(iter(bearing)) if len(bearing) == 1 else None
            if words in known.only:
                meant = known.owners[known.only[words]]
            too_short = letters is not None and len(letters) < SHORTEST_ACRONYM
            if words in known.several or too_short:
                meant = None
            names[Name(words, letters, meant)] = None
        return cls(list(names))

    @classmethod
    def read(cls, rows: list[Any]) -> Self:
        """The table that was written as these rows."""
        return cls([Name(*row) for row in rows[0]])


class Annotator:
    """Every name of many records, as a tree of words."""

    __slots__ = ("_acronyms", "_open", "_root")

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

    def annotate(self, text: str) -> tuple[Mention, ...]:
        """The mentions in a text, in order."""
        if not isinstance(text, str):
            raise TypeError(f"a text is a string, not {text!r}")
        words = _words(text)
        said = _Definitions(text, self._acronyms)
        spans = [
            (start, end, self._open(owner)) for start, end, owner in self._spans(text, words, said)
        ]
        return tuple(_told(text, spans))

    def _spans(
        self, text: str, words: list[_Word], said: "_Definitions"
    ) -> Iterator[tuple[int, int, str]]:
        place = 0
        while place < len(words):
            size, owner = self._longest(text, words, place, said)
            if owner is not None:
                start, end = words[place].start, words[place + size - 1].end
                yield start, end, owner
                said.define(end, owner)
            place += max(size, 1)

    def _longest(
        self, text: str, words: list[_Word], place: int, said: "_Definitions"
    ) -> tuple[int, str | None]:
        """How many words the longest name at a place has, and what it names."""
        best: tuple[int, str | None] = (0, None)
        own = said.meaning(text[words[place].start : words[place].end])
        if own is not None:
            best = (1, own)
        nodes = [self._root]
        for last in range(place, len(words)):
            if last > place and not _joined(text, words[last - 1].end, words[last].start):
                break
            nodes = [node[form] for node in nodes for form in words[last].forms if form in node]
            if not nodes:
                break
            if last - place < best[0]:
                continue
            written = text[words[place].start : words[last].end]
            for name in (name for node in nodes for name in node.names):
                if name.letters is None or said.allows(written, name.letters):
                    best = (last - place + 1, name.owner)
                    break
        return best


class _Definitions:
    """What the short forms of one text stand for, as the text itself says."""

    __slots__ = ("_meant", "_other", "_text")

    def __init__(self, text: str, acronyms: set[str]) -> None:
        self._text = text
        self._meant: dict[str, str] = {}
        self._other = {
            letters
            for found in _IN_PARENTHESES.finditer(text)
            if (letters := _LETTERS.sub("", found.group(1))) in acronyms
            and _spelled_before(text, found.start(), letters)
        }

    def define(self, end: int, owner: str) -> None:
        """Take what stands in parentheses after a mention as its short form."""
        found = _DEFINED.match(self._text, end)
        if found is not None and found.group(1).lower() != found.group(1):
            letters = _LETTERS.sub("", found.group(1))
            self._meant[letters] = owner
            self._other.discard(letters)

    def meaning(self, written: str) -> str | None:
        """What a word stands for, if the text has said so."""
        return self._meant.get(_LETTERS.sub("", written)) if self._meant else None

    def allows(self, written: str, letters: str) -> bool:
        """Whether an acronym is written as it should be and not used for something else."""
        return letters not in self._other and _LETTERS.sub("", written) in (letters, f"{letters}s")


def _running(record: "Record") -> Iterator[str]:
    """The names of a record that running text may use."""
    yield record.name
    if isinstance(record, Marker):
        yield from (name for name in _bare(record) if any(map(str.isupper, name)))
    for synonym in record.synonyms:
        if synonym.kind is SynonymKind.RELATED:
            continue
        if synonym.kind is SynonymKind.LAY and len(synonym.text.split()) not in LAY_WORDS:
            continue
        yield synonym.text


def _bare(marker: Marker) -> Iterator[str]:
    """A marker's symbol and names without the word for what kind of change it is."""
    yield marker.symbol
    for name in marker.names:
        yield _CHANGE.sub("", name)


def _acronym(name: str) -> str | None:
    """The letters of a name that must be written in capitals as it is, or None."""
    letters = _LETTERS.sub("", name)
    if len(letters) <= SHORTEST_ACRONYM and not letters.islower():
        return letters
    short = len(letters) <= LONGEST_ACRONYM and not any(word.islower() for word in name.split())
    return letters if short and sum(map(str.isupper, letters)) > 1 else None


def _joined(text: str, end: int, start: int) -> bool:
    """Whether what stands between two words lets them be of one name."""
    return start - end <= GAP and _BETWEEN.fullmatch(text, end, start) is not None


def _spelled_before(text: str, place: int, letters: str) -> bool:
    """Whether the words just before begin with the letters of an acronym."""
    before = re.findall(r"[^\W_]+", text[max(0, place - 30 * len(letters)) : place])
    initials = "".join(word[0] for word in before[-len(letters) :])
    return initials.casefold() == letters.casefold()


def _words(text: str) -> list[_Word]:
    """The words of a text, each with the forms it may have in a name."""
    found = []
    for match in _WORD.finditer(text):
        forms = []
        for key in fold(match.group()).split()[:1]:
            forms.append(key)
            bare = key.rstrip("+")
            forms += [form for form in (bare, *_singulars(bare)) if form and form not in forms]
        found.append(_Word(match.start(), match.end(), tuple(forms)))
    return found


def _singulars(word: str) -> Iterator[str]:
    if len(word) > SHORTEST_ACRONYM and word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"


def _told(text: str, found: "list[tuple[int, int, Record]]") -> Iterator[Mention]:
    """Mentions with what their sentences say of them."""
    waiting = iter(found)
    span = next(waiting, None)
    for start, end in sentences(text):
        if span is None:
            return
        if span[0] >= end:
            continue
        context = Context(text, start, end)
        while span is not None and span[0] < end:
            low, high, record = span
            yield Mention(low, high, text[low:high], record, context.status(low, high))
            span = next(waiting, None)
