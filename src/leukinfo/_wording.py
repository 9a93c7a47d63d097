"""The words of questions and texts: which carry meaning, and what they have in common."""

import re
from collections.abc import Mapping
from functools import cache

from leukinfo._spelling import fold

NOTHING = ""
"""The stem of a word that carries no meaning."""
ROOT = 4
"""How many letters a word keeps when an ending is taken off; one less for a plural "s"."""

_CHROMOSOME = r"(1?\d|2[0-2]|x|y)"
_TRANSLOCATION = re.compile(rf"\bt ?{_CHROMOSOME} {_CHROMOSOME}\b")
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
    child: kid kids children son daughter boy girl toddler teen teenager youngster
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
    spine: spinal backbone
    infusion: drip
    armpit: underarm axillary
    pale: pasty pallid
    itch: itchy scratch
    dizzy: lightheaded giddy woozy
    faint: blackout
    period: menstrual
    farm: farmer
    work: occupation occupational workplace
    shiver: shake shaking trembling tremble rigor shivery
    appetite: hungry hunger
    testicle: testis testes testicular scrotum
    enlarged: big large huge massive
    foot: feet toe
    anus: bum bottom backside rectum rectal anal perianal
    cancer: malignancy
    nausea: queasy nauseous
    biopsy: sample
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
    able actually affected afraid afternoon again against age aged ago almost already also although
    always another answer anybody anyone anything anyway anywhere apart appear appointment around
    ask asked aunt aunts away bad badly barely bd became become began begin believe best better bid
    big bit bother bring brought called came cannot cant cause chance code come coming common
    compare completely concern concerned constantly consultant cos couldnt couple cousin cousins
    currently cycle cycles d daily day days definitely despite diagnose diagnosis die differ
    difference different disease dl doc doctor doesnt dose doses double dr during dying early
    effect eight either eleven else email enough especially even evening eventually ever every
    everybody everyone everything everytime exact exactly expect explain extremely fairly far
    father feel feeling felt few fifty fine first five follow forty found four friend gave general
    genetic gently give given giving go goes going gone good google gr grade granddaughter
    grandfather grandmother grandparents grandson great guess guideline half happen happened
    happening happens happy hard hasnt havent hear heard hello help hence here hey hi home honest
    hope hospital hour hours house however hundred hundreds husband icd idea im important
    information inherited instead issue iu job kept kg kind know known knows last late lately later
    latest leaflet least leave left less let letter life like likely list little live lived living
    long longer look looked looking lost lot lots m2 made main mainly make makes making many matter
    may maybe mcg mean meant mention mg might mind minute ml moment month months more morning most
    mostly mother move much must name near nearly need needed needs nephew never new next nice
    niece nine nobody none normal normally nothing notice noticed nowhere number nurse occasionally
    od odd offered often ok okay old older once one online only ordinary other others ought outlook
    over own parents part particular past patient people perhaps person place plan please plus
    point possible possibly pretty probably problem prognosis proper properly put puts q3w qid
    question quick quickly quite ran rather read real really reason recent recently recommendation
    regular regularly relate related remain research result right risk round safe said same
    saturday saw say saying says scared second see seem seemed seems seen sent serious seriously
    set seven several shall shown side sign simple simply since six slightly small somebody someone
    something sometimes somewhere soon sorry sort specific stage start started starting stay still
    stuff such suddenly sunday sure surely symptom take taken takes taking talk tds tell telling
    ten tend terrible test thank thanks thing think third thirty though thought thousand three
    through throughout time today together told tomorrow tonight took totally toward treat
    treatment trial tried trouble true truly try trying turn turned twelve twenty twice two type
    uncle understand unless until up upon use used useful using usual usually various view visit vs
    wait waiting want wanted wants wasnt watch way website wed week weekend weekly weeks well went
    werent whatever whether whole wife without wonder wondering wont work worked working works
    worried worry worse worst worth wouldnt wrong yeah year years yes yesterday yet
"""
"""Words that say what is asked about something, or that any conversation holds."""
SHARED_ACRONYMS = """
    aid ankle atm bay cal calm cart cat chip chop clam fish flag forum give glow kit mac mars mesh
    mud nice optimum pet quantum set ski stamp trap
"""
"""Acronyms of names that are everyday words in small letters."""
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
    return frozenset(map(_meant, set(_words(folded)) - _STOP_WORDS))


def written(folded: str) -> dict[str, str]:
    """The words of a folded text that carry meaning, as they are written, each with its stem."""
    return {word: _meant(word) for word in _words(folded) if word not in _STOP_WORDS}


def _words(folded: str) -> list[str]:
    """The words of a folded text; a translocation, "t 9 22", is one: its numbers say nothing."""
    return _TRANSLOCATION.sub(r"t(\1;\2)", folded).split()


def is_filler(folded: str) -> bool:
    """Whether a folded word carries no meaning."""
    return folded in _STOP_WORDS


@cache
def everyday() -> Mapping[str, str]:
    """The words of any conversation, each with its stem; filler has none."""
    return dict.fromkeys(_STOP_WORDS, NOTHING) | written(fold(LIGHT_WORDS))
