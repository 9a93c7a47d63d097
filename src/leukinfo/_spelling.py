"""Spelling: fold names so that variants meet, split text into words, suggest what was meant.

`fold` is used for names and for questions alike, so that "Leukaemia", "leukemia" and
"LEUKEMIA" are one key.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LIGATURES = re.compile(r"[ao]+e")
_MARKS = re.compile(r"[^a-z0-9+]+")
_ASCII_MARKS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "+")}
_ASCII_MARKS[ord("'")] = ""
_GREEK = {
    ord(unicodedata.lookup(f"GREEK SMALL LETTER {name}")): name.lower()
    for name in ("ALPHA", "BETA", "GAMMA", "DELTA", "EPSILON", "KAPPA", "ZETA")
} | {ord("\N{GREEK SMALL LETTER LAMDA}"): "lambda"}
_BRITISH = (
    ("leuco", "leuko"),
    ("tumour", "tumor"),
    ("colour", "color"),
    ("odour", "odor"),
    ("favour", "favor"),
    ("fibre", "fiber"),
    ("litre", "liter"),
    ("programme", "program"),
)


@lru_cache(maxsize=32768)
def fold(text: str) -> str:
    r"""One key for every way of writing a name: case, accents, marks, Greek, UK and US spelling.

    >>> fold("Leukaemia, hairy-cell")
    'leukemia hairy cell'
    >>> fold("PML-RAR\N{GREEK SMALL LETTER ALPHA}")
    'pml raralpha'
    """
    plain = text.casefold()
    if plain.isascii():
        plain = " ".join(plain.translate(_ASCII_MARKS).split())
    else:
        decomposed = unicodedata.normalize("NFKD", plain).translate(_GREEK)
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
        plain = plain.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
        plain = _MARKS.sub(" ", plain).strip()
    if "ae" in plain or "oe" in plain:
        plain = _LIGATURES.sub("e", plain)
    for british, american in _BRITISH:
        plain = plain.replace(british, american)
    return plain


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known words that look most like this one, best first.

    >>> nearest("amll", ["aml", "cll", "hcl"])
    ('aml',)
    """
    from difflib import get_close_matches

    by_key: dict[str, str] = {}
    for name in known:
        by_key.setdefault(fold(name), name)
    close = get_close_matches(fold(word), by_key, n=limit, cutoff=0.6)
    return tuple(by_key[key] for key in close)
