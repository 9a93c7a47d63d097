"""What a sentence says of something it mentions, by the rules of ConText.

The rules are those published by Harkema and others (J Biomed Inform 2009;42:839-851): a trigger
before or after a mention sets its status, as far as the sentence reaches or until a word such
as "but" ends its scope; a pseudo-trigger ("no increase in") sets nothing. One that stands behind
reaches back over commas only along a list that "and" or "or" closes. Written for English clinical
prose; it knows no grammar, so a scope can reach too far in a long sentence.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from leukinfo import _triggers
from leukinfo.vocabulary.mention import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CLOSE = 25
"""How many characters may stand between a mention and what counts only close to it."""
BACK = 300
"""How many characters a trigger behind reaches back over; each is looked at for every mention."""
NEXT = 2
"""How many characters may stand between a mention and what counts only right beside it."""
PIECE = 3
"""How many words a piece of a list may have."""

_LOST = re.compile(r"(?:-|\u2212|\(-\))(?=[\s,;.)]|$)| -(?=[,;.)]|$)")
_ARM = re.compile(r"\d+[pq]")
_PAST = re.compile(r"(?:ex|former|previous|prior|past|quit)\b")
_YEAR = re.compile(r"[ ,(]{1,2}(?:19|20)\d\d\b")
_ASIDE = re.compile(r"\([^()]*\)")
_JOINED = re.compile(r"\b(?:and|or|nor)\b|[/&]")
_SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=[^a-z])(?!No[.;,])|\n\s*\n|\n(?=\s*[-*\u2022\d])|\n(?=[A-Z])"
)
_ORDER = (Status.NEGATED, Status.FAMILY, Status.POSSIBLE, Status.HISTORY)


def _pattern(
    far: "Mapping[Status, str] | Mapping[Status | None, str]",
    close: "Mapping[Status, str]",
    next: "Mapping[Status, str]",
) -> re.Pattern[str]:
    """One expression for the tables of triggers; those of each are in groups of their own."""
    groups = (
        f"(?P<{status.value if status else 'nothing'}{ending}>{rule})"
        for table, ending in ((far, ""), (close, "_close"), (next, "_next"))
        for status, rule in table.items()
    )
    return re.compile(rf"(?=\S)(?:(?<!\w)|(?=\W))(?:{'|'.join(groups)})(?:(?<=[?:-])|(?!\w)):?")


class _Rules(NamedTuple):
    """The triggers and what ends their reach, as expressions."""

    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    stops: re.Pattern[str]
    stops_ahead: re.Pattern[str]
    stops_behind: re.Pattern[str]
    stops_kin: re.Pattern[str]


@cache
def _rules() -> _Rules:
    """The rules, made when a status is first asked for."""
    return _Rules(
        _pattern(_triggers.AHEAD, _triggers.JUST_AHEAD, _triggers.NEXT_AHEAD),
        _pattern(_triggers.BEHIND, _triggers.JUST_BEHIND, _triggers.NEXT_BEHIND),
        re.compile(_triggers.STOPS),
        re.compile(_triggers.STOPS_AHEAD),
        re.compile(_triggers.STOPS_BEHIND),
        re.compile(_triggers.STOPS_KIN),
    )


def lowered(text: str) -> str:
    """A text in small letters, each in its old place: what contexts are read from.

    >>> lowered("No CLL")
    'no cll'
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


class Contexts:
    """What the sentences of one text say of the things in them; each is read once."""

    __slots__ = ("_read", "_sentences", "_small", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._small: str | None = None
        self._sentences: list[tuple[int, int]] = []
        self._read: dict[int, Context] = {}

    def status(self, start: int, end: int) -> Status:
        """What the sentence says of what stands from start to end."""
        if self._small is None:
            self._sentences = sentences(self.text)
            self._small = lowered(self.text)
        place = bisect_right(self._sentences, start, key=itemgetter(0)) - 1
        if place not in self._read:
            self._read[place] = Context(self._small, *self._sentences[place])
        return self._read[place].status(start, end)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence starts and ends."""
    breaks = [(found.start(), found.end()) for found in _SENTENCE.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    return list(zip(starts, ends, strict=True))


class Context:
    """What one sentence of a lowered text says of the things in it.

    `ahead` and `behind` hold, for each status, where its triggers end or start; `stops` where
    words such as "but" end their scope; `asides` what stands in brackets.
    """

    __slots__ = ("_ahead", "_asides", "_behind", "_stops_ahead", "_stops_behind", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._ahead: dict[str, list[int]] = {}
        self._behind: dict[str, list[int]] = {}
        rules = _rules()
        for found in rules.ahead.finditer(text, start, end):
            self._ahead.setdefault(str(found.lastgroup), []).append(found.end())
        for found in rules.behind.finditer(text, start, end):
            self._behind.setdefault(str(found.lastgroup), []).append(found.start())
        stops = _places(rules.stops.finditer(text, start, end))
        self._stops_behind = sorted(
            (*stops, *_places(rules.stops_behind.finditer(text, start, end)))
        )
        ahead = sorted((*stops, *_places(rules.stops_ahead.finditer(text, start, end))))
        self._stops_ahead = dict.fromkeys(_ORDER, ahead)
        self._stops_ahead[Status.FAMILY] = _places(rules.stops_kin.finditer(text, start, end))
        self._asides = [aside.span() for aside in _ASIDE.finditer(text, start, end)]

    def status(self, start: int, end: int) -> Status:
        """What the sentence says of what stands from start to end."""
        end -= self._text.endswith("+", start, end)
        if _LOST.match(self._text, end) and not _ARM.fullmatch(self._text, start, end):
            return Status.NEGATED
        is_since = self._is_ahead(Status.PRESENT, start)
        for status in _ORDER:
            lasts = is_since and status is Status.HISTORY
            if self._is_ahead(status, start) or (not lasts and self._is_behind(status, end)):
                return status
        dated = _YEAR.match(self._text, end) and not is_since
        is_past = dated or _PAST.match(self._text, start)
        return Status.HISTORY if is_past else Status.PRESENT

    def _is_ahead(self, status: Status, start: int) -> bool:
        """Whether a trigger of a status that stands before reaches to a place."""
        stops = self._stops_ahead.get(status, [])
        for ends, reach in self._reaching(self._ahead, status, len(self._text)):
            last = bisect_right(ends, start) - 1
            if last < 0 or start - ends[last] > reach or _any(stops, ends[last], start):
                continue
            if status is not Status.POSSIBLE or not self._is_aside(start, ends[last]):
                return True
        return False

    def _is_aside(self, start: int, since: int) -> bool:
        """Whether a place is in brackets that were opened since another."""
        last = bisect_right(self._asides, start, key=itemgetter(0)) - 1
        return last >= 0 and self._asides[last][0] >= since and start < self._asides[last][1]

    def _is_behind(self, status: Status, end: int) -> bool:
        """Whether a trigger of a status that stands behind reaches back to a place."""
        for starts, reach in self._reaching(self._behind, status, BACK):
            first = bisect_left(starts, end)
            if first == len(starts) or starts[first] - end > reach:
                continue
            is_one = status is Status.FAMILY or _is_list(self._text[end : starts[first]])
            if is_one and not _any(self._stops_behind, end, starts[first]):
                return True
        return False

    def _reaching(
        self, triggers: dict[str, list[int]], status: Status, far: int
    ) -> "Iterator[tuple[list[int], int]]":
        """Where the triggers of a status are, and how far they reach."""
        yield triggers.get(status.value, []), far
        yield triggers.get(f"{status.value}_close", []), CLOSE
        yield triggers.get(f"{status.value}_next", []), NEXT


def _places(found: "Iterable[re.Match[str]]") -> list[int]:
    return [match.start() for match in found]


def _any(places: list[int], low: int, high: int) -> bool:
    """Whether one of these places, in order, lies between two others."""
    first = bisect_left(places, low)
    return first < len(places) and places[first] < high


def _is_list(between: str) -> bool:
    """Whether what stands between a thing and what is said of it only goes on with a list."""
    _, bracket, inside = between.rpartition("(")
    if bracket and inside.strip():
        return False
    first, *others = between.split(",")
    if not "".join(others).strip():
        return True
    if first.strip() or not _JOINED.search(others[-1]):
        return False
    return all(len(piece.split()) <= PIECE for piece in others[:-1])
