"""The words of questions and texts: which carry meaning, what they stand for, how they sound."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable
from functools import cache

from leukinfo._spelling import fold

MENDED = 0.8
"""What a misspelled word is worth against one spelled right."""
MENDED_LONG = 0.95
"""The same for a long word, which is less likely to be another word."""
MEND = 0.78
"""How alike an unknown word and a known one must be for the known one to stand in."""
SOUND = 0.5
"""How alike they must be when they sound the same, which then counts as the former."""
ALIKE = 0.72
"""How alike they must be when both are long and begin alike: two letters may differ."""
LONG = 7
"""How many letters make a word long: two of them may be wrong."""
SHORTEST = 3
"""How many letters a word needs to be taken for a misspelled one."""
PREFIX = 4
"""How many letters a word needs to stand for the words it begins."""
SOUNDING = 5
"""How many letters a word needs to stand for words that sound like it."""
LONGEST = 40
"""Above how many letters a word is not taken for a misspelled one."""

ROOT = 4
"""How many letters a word keeps when an ending is taken off; one less for a plural "s"."""

_ENDINGS = (
    *(("iness", "y"), ("ily", "y"), ("ies", "y"), ("ions", ""), ("ion", ""), ("ing", "")),
    *(("ed", ""), ("es", ""), ("s", ""), ("e", "")),
)


@cache
def stem(word: str) -> str:
    """A word without the endings that questions vary: "spots" and "spot" meet."""
    for ending, rest in _ENDINGS:
        least = len(ending) - len(rest) + ROOT - (ending == "s")
        if word.endswith(ending) and len(word) >= least and not _is_double_s(word):
            return word.removesuffix(ending) + rest
    return word


def _is_double_s(word: str) -> bool:
    return word.endswith("ss") and not word.endswith("iness")


_EVERYDAY = """
    chemotherapy: chemo
    child: kid kids children son daughter boy girl
    baby: infant babies
    mother: mum mom mummy mommy
    father: dad daddy
    grandmother: grandma granny nan
    grandfather: grandpa grandad
    doctor: gp physician
    belly: tummy abdomen abdominal stomach
    urine: pee wee peeing urinating
    stool: poo poop faeces feces
    pain: hurt ache painful sore soreness tender
    swell: swollen puffy puffiness
    tired: exhausted exhaustion tiredness
    bleed: haemorrhage hemorrhage bled
    fever: temperature temp feverish
    medicine: medication meds drug pill tablet
    injection: shot jab
    vaccine: vaccination vaccinated immunization immunisation
    smoke: cigarette tobacco smoker
    alcohol: beer wine
    pregnant: pregnancy
    phone: mobile cellphone
    gland: node
    spot: dot speck pinprick freckle
    lump: bump
    leg: thigh calf calves shin
    vomit: puke barf
    tired: knackered weary fatigue worn
    breath: breathe breathless puffed winded
    sweat: sweaty soaked drenched
    tooth: teeth
    vision: sight eyesight
    weight: kilo kilos pound lb
    lose: lost loss
    fall: fell fallen
    break: broke broken
    grow: grew grown growth
    sibling: brother sister
    gasoline: petrol
    pesticide: insecticide
    herbicide: weedkiller
    ray: xray
    spine: spinal
    infusion: drip
    armpit: underarm axillary
    pale: pasty pallid
    itch: itchy scratch
    dizzy: lightheaded giddy woozy
    faint: blackout
    period: menstrual
    farm: farmer
    work: occupation occupational
"""
_SAME = {
    folded: meant
    for line in _EVERYDAY.split("\n")
    for meant, _, others in [line.strip().partition(":")]
    for other in others.split()
    for folded in (fold(other), stem(fold(other)), stem(fold(f"{other}s")))
}
"""Everyday words that are taken for one another, by the word that stands for them."""
LIGHT_WORDS = """
    able actually affected afraid afternoon again against age aged ago almost already also
    although always another answer anybody anyone anything anyway anywhere apart appear
    appointment around ask asked aunt aunts away bad badly barely became become began begin
    believe best better big bit bother bring brought called came cannot cant cause chance code
    come coming common compare completely concern concerned constantly consultant cos couldnt
    couple cousin cousins currently daily day definitely despite diagnose diagnosis die differ
    difference different disease doc doctor doesnt double dr during dying early effect eight
    either eleven else email enough especially even evening eventually ever every everybody
    everyone everything everytime exact exactly expect explain extremely fairly far father feel
    feeling felt few fifty fine first five follow forty found four friend gave general genetic
    gently give given giving go goes going gone good google granddaughter grandfather
    grandmother grandparents grandson great guess guideline half happen happened happening
    happens happy hard hasnt havent hear heard hello help hence here hey hi home honest hope
    hospital hour house however hundred hundreds husband icd idea im important information
    inherited instead issue job kept kind know known knows last late lately later latest leaflet
    least leave left less let letter life like likely list little live lived living long longer
    look looked looking lost lot lots made main mainly make makes making many matter may maybe
    mean meant mention might mind minute moment month more morning most mostly mother move much
    must name near nearly need needed needs nephew never new next nice niece nine nobody none
    normal normally nothing notice noticed nowhere number nurse occasionally odd offered often
    ok okay old older once one online only ordinary other others ought outlook over own parents
    part particular past patient people perhaps person place plan please plus point possible
    possibly pretty probably problem prognosis proper properly put puts question quick quickly
    quite ran rather read real really reason recent recently recommendation regular regularly
    relate related remain research result right risk round safe said same saturday saw say
    saying says scared second see seem seemed seems seen sent serious seriously set seven
    several shall shown side sign simple simply since six slightly small somebody someone
    something sometimes somewhere soon sorry sort specific stage start started starting stay
    still stuff such suddenly sunday sure surely symptom take taken takes taking talk tell
    telling ten tend terrible test thank thanks thing think third thirty though thought thousand
    three through throughout time today together told tomorrow tonight took totally toward treat
    treatment trial tried trouble true truly try trying turn turned twelve twenty twice two type
    uncle understand unless until up upon use used useful using usual usually various view visit
    vs wait waiting want wanted wants wasnt watch way website wed week weekend well went werent
    whatever whether whole wife without wonder wondering wont work worked working works worried
    worry worse worst worth wouldnt wrong yeah year years yes yesterday yet
"""
"""Words that say what is asked about something, or that any conversation holds."""
SHARED_ACRONYMS = """
    atm bay cal calm cart cat chip chop clam fish flag forum give glow kit mac mars mesh mud nice
    optimum pet quantum set ski stamp trap
"""
"""Acronyms of names that are everyday words in small letters."""
_SOUNDS = (
    *(("tion", "sn"), ("sion", "sn"), ("ght", "t"), ("sch", "sk"), ("sh", "s"), ("kn", "n")),
    *(("ce", "se"), ("ci", "si"), ("cy", "si"), ("ph", "f"), ("ch", "k"), ("ck", "k")),
    *(("qu", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("y", "i"), ("th", "t"), ("gh", "g")),
    ("h", ""),
)
_STOP_WORDS = frozenset(
    fold(
        """
        a about after all am an and any are as at be because been being but by can could did
        do does doing dont for from get gets getting got had has have having he her hers hes
        him his how i id if im in into is isnt it its ive just keep keeps ll me my no not now
        of off on onto or our she shes should so some than that thats the their them then
        there theres these they theyre this those to too us very was wasnt we were what whats
        when where which while who whom whos whose why will with would you your youre
        """
    ).split()
)


@cache
def _meant(word: str) -> str:
    """The stem of a word, or of the everyday word that stands for it."""
    plain = stem(word)
    return stem(_SAME.get(word) or _SAME.get(plain, plain))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that carry meaning, stemmed, in order.

    >>> words_of("tiny red spots on my skin")
    ('tiny', 'red', 'spot', 'skin')
    """
    return tuple(written(fold(text)).values())


def stems(folded: str) -> frozenset[str]:
    """The stems of the words of a folded text that carry meaning."""
    return frozenset(map(_meant, set(folded.split()) - _STOP_WORDS))


def written(folded: str) -> dict[str, str]:
    """The words of a folded text that carry meaning, as they are written, each with its stem."""
    return {word: _meant(word) for word in folded.split() if word not in _STOP_WORDS}


class Vocabulary:
    """Known words, and which of them an unknown one stands for.

    Words are known by their stems; a misspelled one is compared with words as they are written,
    since an ending that is misspelled is not taken off. An odd word, which texts hold and no name
    does, may be a misspelled one too.
    """

    __slots__ = ("_beginning", "_names", "_odd", "_shortened", "_sorted", "_sounding", "_stems")

    def __init__(
        self, stems: Iterable[str], odd: Container[str], names: Callable[[], Iterable[str]]
    ) -> None:
        self._sorted = sorted(stems)
        self._odd = odd
        self._names = names
        self._stems: dict[str, str] = {}
        self._beginning: dict[str, list[str]] = {}
        self._shortened: dict[str, list[str]] = {}
        self._sounding: dict[str, list[str]] = {}

    def meant(self, word: str, stem: str) -> dict[str, float]:
        """The stems that a word with this stem stands for, and how alike: 1 is the same."""
        place = bisect_left(self._sorted, stem)
        if self._sorted[place : place + 1] == [stem]:
            return {**self._mended(word), stem: 1.0} if stem in self._odd else {stem: 1.0}
        meant = self._mended(word)
        for found, alike in self._begun(stem).items():
            meant[found] = max(alike, meant.get(found, 0.0))
        return meant

    def _begun(self, stem: str) -> dict[str, float]:
        """The known stems that a stem begins."""
        if len(stem) < PREFIX:
            return {}
        start = bisect_left(self._sorted, stem)
        end = bisect_left(self._sorted, stem + "\U0010ffff")
        return {found: len(stem) / len(found) for found in self._sorted[start:end]}

    def _mended(self, word: str) -> dict[str, float]:
        """The known stems whose words a misspelled word is most like, or else sounds like."""
        if not SHORTEST <= len(word) <= LONGEST:
            return {}
        from difflib import SequenceMatcher

        if not self._stems:
            self._learn()
        near = {
            known for short in _one_letter_less(word) for known in self._shortened.get(short, ())
        }
        for known, least in (
            (near, MEND),
            (self._sounding.get(sound(word), ()), SOUND),
            (self._long_ones(word), ALIKE),
        ):
            mended: dict[str, float] = {}
            worth = MENDED if len(word) < LONG else MENDED_LONG
            for found in sorted(known):
                alike = SequenceMatcher(None, word, found).ratio()
                if alike >= least:
                    stem = self._stems[found]
                    mended[stem] = max(worth * max(alike, MEND), mended.get(stem, 0.0))
            if mended:
                return mended
        return {}

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
        self._shortened, self._sounding = _tables(stems)
        for word in stems:
            self._beginning.setdefault(word[:2], []).append(word)
        self._stems = stems


def _one_letter_less(word: str) -> set[str]:
    """A word and every way of leaving one letter out: two words an edit apart share one."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def sound(word: str) -> str:
    """A word as it sounds, roughly: its first letter and the consonants after it."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
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
