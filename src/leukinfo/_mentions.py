"""What running text may call records: the names that `annotate` looks for."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from leukinfo._find import NameTable
from leukinfo._spelling import fold
from leukinfo.models.leukemia import Leukemia
from leukinfo.models.marker import Marker
from leukinfo.vocabulary.leukemia import Rank
from leukinfo.vocabulary.naming import SynonymKind

if TYPE_CHECKING:
    from leukinfo.models.naming import Synonym
    from leukinfo.models.record import Record

KINDS = frozenset(("leukemia", "symptom", "approach", "drug", "regimen", "marker", "risk"))
"""The kinds of record that texts are searched for."""
TREATMENTS = frozenset(("approach", "drug", "regimen"))
"""Those of them whose names may say what they are for."""
LONGEST_ACRONYM = 7
"""Up to how many letters a name in capitals must be written in capitals."""
LONGEST_MIXED = 4
"""Up to how many letters a name in capitals and small letters must be written as it is."""
SHORTEST_ACRONYM = 3
"""Below how many letters an acronym counts only where the text says what it stands for."""
LAY_WORDS = range(2, 6)
"""How many words a lay name of several may have to count in running text."""
EVERYDAY = "ALL"
"""An acronym that in small letters is an everyday word: inside longer names too, it is one."""
AMBIGUOUS = frozenset(
    """
    ashen boils carbo collapse consolidation cranky debulking drained exhausted farmer fit flooding
    induction monitoring operation painter pasty peaky port shakes shattered staggering weak weary
    welts
    """.split()
)
"""Names of one word that texts mostly use for something else."""
SETTLED = frozenset("ADE ATG CHIP CHOP HHT MAC MUD PCL SCT TAM TBI TFR".split())
"""Acronyms with other meanings that a text about a leukemia does not use them for."""
SHORT_FOR = {
    "induction": "induction chemotherapy",
    "maintenance": "maintenance therapy",
    "transplant": "stem cell transplant",
    "transplanted": "stem cell transplant",
}
"""What texts about a leukemia say for a treatment; of themselves they mean many things."""
DOUBT = "?"
"""Stands before what a name means only in a text that names a leukemia otherwise."""
JOINING = (" with ", " plus ", " and ", " ")
"""What may stand between two medicines of a regimen; a space stands for a slash or a plus too."""

PART = 512
"""How many characters are spaced at once: without accents they take far less time."""
APOSTROPHES = "'\u2019"
"""What may stand inside a word, and around one."""
LETTERS = re.compile(r"[\W_]+")
_NOT_OF_WORDS = re.compile(rf"[^\w+{APOSTROPHES}\u0300-\u036f]|_")
_ASCII_MARKS = bytes(
    code if chr(code).isalnum() or chr(code) in f"+{APOSTROPHES}" else ord(" ")
    for code in range(128)
).ljust(256)
_PLUS = re.compile(r"\+(?:(?=[^\W\d])|(?<!\w\+))")
_CHANGE = re.compile(r"(?:(.+?) (?:gene )?(?:mutations?|expression))|(?:(.+::.+) fusion)")
_JOINED = re.compile(r" (?:with|plus|and) ")
_PLURAL = re.compile(r"(?<=[a-z]{3}[^\W\d_siu])s$")
_AMOUNT = re.compile(r"(low|high|raised|elevated) (\S+(?: \S+)?)")
_FINDING = re.compile(r"\+|\b(?:cells?|rods|shadows|immunophenotype|rearrangements?|population)$")
_WHERE = re.compile(r" (?:in [A-Z][\w-]*|genes?|or .*|\(.*\))$")
_DELETION = re.compile(r"(.+?) (?:gene )?deletion")
_REARRANGEMENT = re.compile(r"(.+?) (?:gene )?rearrangement")


class Name(NamedTuple):
    """A name that texts may use.

    Attributes:
        words: The name, folded.
        letters: Those of an acronym, which must be written just so, alone or in a longer name.
        owner: The record it names, as "kind:id"; None for what must be passed over. With a
            question mark before it, in texts that name a leukemia otherwise.
    """

    words: str
    letters: str | None
    owner: str | None


class MentionTable(NamedTuple):
    """What texts may call many records, as plain data."""

    names: list[Name]

    @classmethod
    def of(cls, records: "Iterable[Record]") -> Self:
        """The table of these records."""
        sought = [record for record in records if record.kind in KINDS]
        known = NameTable.of(sought, ids=False)
        labelled = list(zip(known.owners, sought, strict=True))
        bearers = _bearers(labelled, _running)
        for name, bearing in _bearers(labelled, _combined).items():
            if len(bearing) == 1:
                bearers.setdefault(name, bearing)
        medicines = {
            fold(name) for record in sought if record.kind == "drug" for name in record.names
        }
        names: dict[Name, None] = {}
        for name, bearing in bearers.items():
            words, letters = fold(name), _acronym(name)
            spoken = " ".join(spaced(words).split())
            if spoken.isdigit() or _names_medicine(words, bearing, medicines):
                continue
            too_short = letters is not None and len(letters) < SHORTEST_ACRONYM
            meant = None if too_short else _meant(known, words, bearing)
            names[Name(spoken, letters, meant)] = None
        for short, full in SHORT_FOR.items():
            if full in known.only:
                names[Name(short, None, f"{DOUBT}{known.owners[known.only[full]]}")] = None
        return cls(list(names))

    @classmethod
    def read(cls, rows: list[Any]) -> Self:
        """The table that was written as these rows."""
        return cls(list(map(Name._make, rows[0])))


def spaced(text: str) -> str:
    """A text in which a space stands for each character that is not of a word.

    A plus is of the word before it, as in "CD34+", and joins two numbers, as in "7+3".

    >>> spaced("t(9;22), CD34+ (\u2265 5%)")
    't 9 22   CD34+    5  '
    """
    if "+" in text:
        text = _PLUS.sub(" ", text)
    if text.isascii():
        return _plain(text)
    return "".join(_plain(text[start : start + PART]) for start in range(0, len(text), PART))


def _plain(text: str) -> str:
    """A text with spaces for all but letters, digits, marks on letters, apostrophes and plus."""
    if text.isascii():
        return text.encode().translate(_ASCII_MARKS).decode()
    return _NOT_OF_WORDS.sub(" ", text)


def _names_medicine(words: str, bearing: list[str], medicines: set[str]) -> bool:
    """Whether a name of anything but treatment by name holds that of a medicine, which counts."""
    kinds = {label.partition(":")[0] for label in bearing}
    wider = kinds <= {"approach", "risk", "symptom"} and " " in words
    return wider and not medicines.isdisjoint(words.split())


def _meant(known: NameTable, words: str, bearing: list[str]) -> str | None:
    """What a name means in a text: the one record that bears it, or the one leukemia of several."""
    is_settled = words.upper() in SETTLED
    if words in known.only:
        owner = known.owners[known.only[words]]
        return f"{DOUBT}{owner}" if is_settled else owner
    several = known.several.get(words, bearing)
    own = [label for label in several if label in known.owners]
    wanted = [label for label in own if label.startswith("leukemia:")]
    if len(own) < len(several):
        return f"{DOUBT}{own[0]}" if is_settled and len(own) == 1 else None
    if len(own) > 1 and len(wanted) != 1:
        return None
    return (wanted or own)[0]


def _bearers(
    labelled: "list[tuple[str, Record]]", naming: "Callable[[Record], Iterator[str]]"
) -> dict[str, list[str]]:
    """By name, the records that bear it."""
    bearers: dict[str, list[str]] = {}
    for label, record in labelled:
        for name in dict.fromkeys(naming(record)):
            bearers.setdefault(name, []).append(label)
    return bearers


def _running(record: "Record") -> Iterator[str]:
    """The names of a record that running text may use, in the singular and "platelets low" too.

    Not those that say what a treatment is for: a text that says so mentions both.
    """
    for name in _written(record):
        if record.kind in TREATMENTS and " for " in name:
            continue
        yield name
        if " " in name or record.kind != "symptom":
            yield _PLURAL.sub("", name)
        if record.kind == "symptom" and (amount := _AMOUNT.fullmatch(name)):
            yield from (f"{amount[2]} {verb}{amount[1]}" for verb in ("", "is ", "are "))


def _written(record: "Record") -> Iterator[str]:
    """The names of a record that running text may use, as they are written."""
    yield record.name
    if record.kind == "symptom" or (record.kind == "regimen" and not _names_type(record)):
        yield record.id.replace("-", " ")
    if isinstance(record, Marker):
        yield record.symbol
        yield from (name for name in _bare(record) if not name.islower())
    for synonym in record.synonyms:
        text = synonym.text
        if text in AMBIGUOUS or _is_apart(record, synonym):
            continue
        if synonym.kind is SynonymKind.LAY and " " in text and len(text.split()) not in LAY_WORDS:
            continue
        yield text
    if record.kind == "regimen":
        for name in record.names:
            yield from _joined(name)


def _is_apart(record: "Record", name: "Synonym") -> bool:
    """Whether a related name of a leukemia means no leukemia by itself.

    It is what a leukemia is known by, such as its cells, or what is wider than a group of them.
    """
    if not isinstance(record, Leukemia) or name.kind is not SynonymKind.RELATED:
        return False
    is_wider = record.rank is Rank.GROUP and "leuk" not in name.text.casefold()
    return is_wider or _FINDING.search(name.text) is not None


def _names_type(record: "Record") -> bool:
    """Whether an id names a leukemia, as "cml-blast-phase" does: it is no name of a regimen."""
    return any(word in record.library.leukemias for word in record.id.split("-"))


def _combined(record: "Record") -> Iterator[str]:
    """A leukemia as a wider one with the one thing that defines it, such as "AML with t(8;21)"."""
    if not isinstance(record, Leukemia):
        return
    for wider in record.ancestors:
        short = [name.text for name in wider.synonyms if name.kind is SynonymKind.ABBREVIATION]
        markers = record.defining_markers
        for marker in markers if short and len(markers) == 1 else ():
            for name in (wider.name, *short):
                yield from (f"{name} with {named}" for named in (marker.symbol, *_bare(marker)))


def _joined(name: str) -> Iterator[str]:
    """A name of two medicines with the other words that may join them."""
    parts = _JOINED.split(name)
    if len(parts) == 2:  # noqa: PLR2004
        yield from (f"{parts[0]}{word}{parts[1]}" for word in JOINING)


def _bare(marker: Marker) -> Iterator[str]:
    """A marker's names without the word for what kind of change it is, or as said of a cell."""
    for name in marker.names:
        changed, rearranged = _CHANGE.fullmatch(name), _REARRANGEMENT.fullmatch(name)
        deleted = _DELETION.fullmatch(name)
        yield (changed[1] or changed[2]) if changed else name
        yield _WHERE.sub("", name)
        if rearranged:
            yield f"{rearranged[1]}-rearranged"
        if deleted:
            yield f"{deleted[1]} deleted"


def _acronym(name: str) -> str | None:
    """The letters of a name that must be written in capitals as it is, or None."""
    letters = LETTERS.sub("", name)
    if letters.isdigit():
        return None
    if len(letters) > LONGEST_ACRONYM and EVERYDAY in name.split():
        return EVERYDAY
    if len(letters) <= SHORTEST_ACRONYM and not letters.islower():
        return letters
    short = len(letters) <= LONGEST_ACRONYM and not any(word.islower() for word in name.split())
    longer = len(letters) > LONGEST_MIXED and not letters.isupper()
    return letters if short and not longer and sum(map(str.isupper, letters)) > 1 else None
