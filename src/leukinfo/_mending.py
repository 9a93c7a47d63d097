"""Which known words an unknown one stands for: misspelled, unfinished, or two written as one."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable
from itertools import pairwise

from leukinfo._elsewhere import ELSEWHERE
from leukinfo._wording import everyday, written

MENDED = 0.8
"""What a misspelled word is worth against one spelled right."""
MENDED_LONG = 0.95
"""The same for a long word, which is less likely to be another word."""
MEND = 0.78
"""How alike an unknown word and a known one must be for the known one to stand in."""
SOUND = 0.5
"""How alike they must be when they sound the same, which then counts as the former."""
ALIKE = 0.8
"""How alike they must be when both are long and begin alike: two letters may differ."""
LIKE = 0.66
"""How alike they must be beside others of the same name."""
LONG = 7
"""How many letters make a word long: two of them may be wrong."""
SWAPPED = 0.85
"""How alike two words are at least that hold the same letters."""
SHORTEST = 3
"""How many letters a word needs to be taken for a misspelled one."""
SHORTEST_EVERYDAY = 4
"""How many letters a word needs to be taken for a word of any conversation."""
PREFIX = 4
"""How many letters a word needs to stand for the words it begins."""
SOUNDING = 5
"""How many letters a word needs to stand for words that sound like it."""
LONGEST = 40
"""Above how many letters a word is not taken for a misspelled one."""

_SOUNDS = (
    *(("tion", "sn"), ("sion", "sn"), ("tio", "sio"), ("ght", "t"), ("sch", "sk"), ("sh", "s")),
    *(("kn", "n"), ("pn", "n"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ph", "f")),
    *(("mf", "nf"), ("ch", "k"), ("ck", "k")),
    *(("qu", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("y", "i"), ("th", "t"), ("gh", "g")),
    ("h", ""),
)


class Vocabulary:
    """Known words, and which of them an unknown one stands for.

    Words are known by their stems; a misspelled one is compared with words as they are written,
    since an ending that is misspelled is not taken off. An odd word, which texts hold and no name
    does, may be a misspelled one too.
    """

    __slots__ = (
        "_beginning",
        "_everyday",
        "_joined",
        "_names",
        "_odd",
        "_shortened",
        "_sorted",
        "_sounding",
        "_stems",
    )

    def __init__(
        self, stems: Iterable[str], odd: Container[str], names: Callable[[], Iterable[str]]
    ) -> None:
        self._sorted = sorted(stems)
        self._odd = odd
        self._names = names
        self._stems: dict[str, str] = {}
        self._everyday = frozenset(everyday().values())
        self._joined: dict[str, str] = {}
        self._beginning: dict[str, list[str]] = {}
        self._shortened: dict[str, list[str]] = {}
        self._sounding: dict[str, list[str]] = {}

    def meant(self, word: str, stem: str) -> dict[str, float]:
        """The stems that a word with this stem stands for, and how alike: 1 is the same."""
        place = bisect_left(self._sorted, stem)
        is_known = self._sorted[place : place + 1] == [stem]
        if is_known and stem not in self._odd:
            return {stem: 1.0}
        meant = {stem: 1.0} if is_known else self._begun(stem)
        mended = self._mended(word)
        if not self._everyday.isdisjoint(mended):
            return max(meant, mended, key=lambda ways: max(ways.values(), default=0.0))
        return {
            found: max(meant.get(found, 0.0), mended.get(found, 0.0)) for found in meant | mended
        }

    def like(self, word: str) -> dict[str, float]:
        """The stems that an unknown word may stand for beside others of the same name."""
        like: dict[str, float] = {}
        if _may_be_wrong(word):
            near = self._an_edit_away(word).union(self._sounding.get(sound(word), ()))
            for found in sorted(near or self._long_ones(word)):
                alike, stem = likeness(word, found), self._stems[found]
                if alike >= LIKE:
                    like[stem] = max(alike, like.get(stem, 0.0))
        return like

    def apart(self, word: str) -> str:
        """A word, in two if names hold those two side by side: "stemcell"."""
        if not self._joined:
            self._joined = {
                f"{one}{other}": f"{one} {other}"
                for name in self._names()
                for one, other in pairwise(name.split())
            }
        return self._joined.get(word, word)

    def _begun(self, stem: str) -> dict[str, float]:
        """The known stems that a stem begins."""
        if len(stem) < PREFIX:
            return {}
        start = bisect_left(self._sorted, stem)
        end = bisect_left(self._sorted, stem + "\U0010ffff")
        return {found: len(stem) / len(found) for found in self._sorted[start:end]}

    def _mended(self, word: str) -> dict[str, float]:
        """The known stems whose words a misspelled word is most like, or else sounds like."""
        if not _may_be_wrong(word):
            return {}
        share = MENDED if len(word) < LONG else MENDED_LONG
        near = self._an_edit_away(word)
        heard = {found for found in near if sound(found) == sound(word)}
        for known, least, ends_alike in (
            (near, MEND, MEND),
            (heard.union(self._sounding.get(sound(word), ())), SOUND, SWAPPED),
            (self._long_ones(word), ALIKE, MEND),
        ):
            mended: dict[str, float] = {}
            for found in sorted(known):
                alike, stem = likeness(word, found), self._stems[found]
                if stem in self._everyday and len(word) < SHORTEST_EVERYDAY:
                    continue
                if alike >= least:
                    alike = max(alike, ends_alike if word[-1] == found[-1] else MEND)
                    mended[stem] = max(share * alike, mended.get(stem, 0.0))
            if mended:
                return self._one_sense(mended)
        return {}

    def _an_edit_away(self, word: str) -> set[str]:
        """The known words that differ from a word by one letter, or by two that changed places."""
        if not self._stems:
            self._learn()
        return {
            known for short in _one_letter_less(word) for known in self._shortened.get(short, ())
        }

    def _one_sense(self, mended: dict[str, float]) -> dict[str, float]:
        """What a word stands for: words of names, or one of any conversation if that is nearer."""
        nearest = max(mended, key=mended.__getitem__)
        named = {stem: alike for stem, alike in mended.items() if stem not in self._everyday}
        best = max(named.values(), default=0.0)
        return named if best >= mended[nearest] else {nearest: mended[nearest]}

    def _long_ones(self, word: str) -> list[str]:
        """The known words that begin as a long one does and are about as long."""
        if len(word) < LONG:
            return []
        size = range(len(word) - 2, len(word) + 3)
        return [known for known in self._beginning.get(word[:2], ()) if len(known) in size]

    def _learn(self) -> None:
        """Make what is needed to mend misspelled words: known words as they are written."""
        words = {word for name in self._names() for word in name.split()}
        stems = written(" ".join(sorted(words)))
        stems |= {stem: stem for stem in sorted(set(stems.values()))}
        stems = {**everyday(), **stems}
        self._shortened, self._sounding = _tables(stems)
        for word in stems:
            self._beginning.setdefault(word[:2], []).append(word)
        self._stems = stems


def _may_be_wrong(word: str) -> bool:
    """Whether a word may be a misspelled one of ours."""
    return word not in ELSEWHERE and SHORTEST <= len(word) <= LONGEST


def likeness(word: str, known: str) -> float:
    """How alike two words are, 1 being the same; more if letters only changed places."""
    from difflib import SequenceMatcher

    alike = SequenceMatcher(None, word, known).ratio()
    return max(alike, SWAPPED) if sorted(word) == sorted(known) else alike


def _one_letter_less(word: str) -> set[str]:
    """A word and every way of leaving one letter out: two words an edit apart share one."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def sound(word: str) -> str:
    """A word as it sounds, roughly: its first letter and the consonants after it."""
    for spelled, heard in _SOUNDS:
        word = word.replace(spelled, heard)
    kept = [letter for place, letter in enumerate(word) if place == 0 or letter not in "aeiou"]
    return "".join(
        letter for place, letter in enumerate(kept) if place == 0 or letter != kept[place - 1]
    )


def _tables(words: Iterable[str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Known words by their forms with a letter less, and by their sound."""
    shortened: dict[str, list[str]] = {}
    sounding: dict[str, list[str]] = {}
    for word in words:
        for short in _one_letter_less(word):
            shortened.setdefault(short, []).append(word)
        if len(word) >= SOUNDING:
            sounding.setdefault(sound(word), []).append(word)
    return shortened, sounding
