"""Mentions in texts: where, of what, and what the sentence says of them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukinfo import Library, Mention, _triggers
from leukinfo._annotate import END
from leukinfo._context import Context, sentences
from leukinfo._spelling import fold
from leukinfo.models import Synonym
from leukinfo.vocabulary import Status
from tests.conftest import empty_library, leukemia, symptom, toy_records


@pytest.fixture(scope="module")
def woods() -> Library:
    """Trees with long and short names, acronyms, and letters that mean something else too."""

    def named(text: str, kind: str, *elsewhere: str) -> Synonym:
        return Synonym(text=text, kind=kind, also_means=elsewhere)

    return empty_library().extend(
        [
            leukemia("oak", "Oak leukemia", synonyms=(named("ALL", "abbreviation"),)),
            leukemia(
                "holm",
                "Oak leukemia with KIT mutation",
                "oak",
                synonyms=(named("MCL", "abbreviation", "moss cell lymphoma"),),
            ),
            leukemia("fir", "Fir leukemia", synonyms=(named("pine blight", "exact"),)),
            leukemia(
                "yew",
                "Yew leukemia",
                synonyms=(named("pine blight", "exact"), named("seedling ALL", "exact")),
            ),
            leukemia(
                "ash",
                "BCR::ABL1 leukemia",
                synonyms=(named("XY", "abbreviation"), named("bark transplant", "exact")),
            ),
            symptom(
                "dots",
                "Dots",
                ("same-day", "any"),
                synonyms=(
                    named("tiny red dots", "lay"),
                    named("low sap", "lay"),
                    named("high SC", "lay"),
                    named("shattered", "lay"),
                    named("spotty", "lay"),
                    named("dotted look", "related"),
                ),
            ),
            toy_records()[-2],
        ]
    )


def told(mentions: tuple[Mention, ...]) -> list[tuple[str, str]]:
    return [(mention.text, mention.record.id) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oak leukemia with KIT mutation", [("Oak leukemia with KIT mutation", "holm")]),
        ("oak leukaemia, then Oak-Leukemias", [("oak leukaemia", "oak"), ("Oak-Leukemias", "oak")]),
        ("all the trees, ALL or ALLs", [("ALL", "oak"), ("ALLs", "oak")]),
        ("Seedling ALL, seedlings, all", [("Seedling ALL", "yew")]),
        ("\u6f22\u5b57 ALL", [("ALL", "oak")]),
        ("after bark transplantation", [("bark transplantation", "ash")]),
        (
            "BCR-ABL1 leukemia, BCR/ABL1 leukemia",
            [("BCR-ABL1 leukemia", "ash"), ("BCR/ABL1 leukemia", "ash")],
        ),
        ("tiny red dots, a red leaf", [("tiny red dots", "dots")]),
        ("spotty and shattered", [("spotty", "dots")]),
        ("a dotted look", [("dotted look", "dots")]),
        (
            "sap low, SC high; sap is low",
            [("sap low", "dots"), ("SC high", "dots"), ("sap is low", "dots")],
        ),
        ("Oak leukemia with KIT+ cells, KIT-mutated (MCL-like)", [("Oak leukemia", "oak")]),
        ("'Fir leukemia' _Yew leukemia_", [("Fir leukemia", "fir"), ("Yew leukemia", "yew")]),
        ("Fir leukemia-", [("Fir leukemia", "fir")]),
        ("ALL+ cells", [("ALL", "oak")]),
        ("ALL: NKDA", []),
        ("ALL: sulfa, ALL: in remission", [("ALL", "oak")]),
        ("Fir+leukemia, Fir + Leukemia", [("Fir+leukemia", "fir"), ("Fir + Leukemia", "fir")]),
        ("a pine blight", []),
        ("XY is too short", []),
        ("an MCL", []),
        ("oak. Leukemia", []),
        ("", []),
    ],
)
def test_what_is_mentioned(woods: Library, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(woods.annotate(text)) == expected


def test_places_are_those_of_the_text(woods: Library) -> None:
    text = "\N{EVERGREEN TREE} na\u00efve Oak leuk\u0061\u0301mia? \u201cALL\u201d"
    for mention in woods.annotate(text):
        assert text[mention.start : mention.end] == mention.text
    (letters,) = woods.annotate("\N{EVERGREEN TREE} ALL")
    assert (letters.start, letters.end) == (2, 5)
    assert repr(letters).startswith("Mention('ALL' at 2, Leukemia(id='oak'")


def test_a_text_may_say_what_its_letters_stand_for(woods: Library) -> None:
    assert told(woods.annotate("fir leukemia (XY); XY again")) == [
        ("fir leukemia", "fir"),
        ("XY", "fir"),
        ("XY", "fir"),
    ]
    assert told(woods.annotate("Oak leukemia with KIT mutation (MCL): MCL")) == [
        ("Oak leukemia with KIT mutation", "holm"),
        ("MCL", "holm"),
        ("MCL", "holm"),
    ]
    assert told(woods.annotate("'fir leukemia' (QQQ): QQQ")) == [
        ("fir leukemia", "fir"),
        ("QQQ", "fir"),
        ("QQQ", "fir"),
    ]
    assert told(woods.annotate("annual leaf loss (ALL), and ALL again")) == []
    assert told(woods.annotate("fir leukemia (rare)")) == [("fir leukemia", "fir")]


def test_a_course_of_treatment_is_one_where_a_leukemia_is_named(toy: Library) -> None:
    care = replace(toy.treatments["care"], name="Maintenance therapy")
    told_of = toy.override([care])
    assert told(told_of.annotate("Oak leukemia, on maintenance.")) == [
        ("Oak leukemia", "oak"),
        ("maintenance", "care"),
    ]
    assert told(told_of.annotate("The lift is down for maintenance.")) == []
    assert told(toy.annotate("Oak leukemia, on maintenance.")) == [("Oak leukemia", "oak")]


def test_a_short_form_means_in_the_title_what_the_text_says_later(woods: Library) -> None:
    assert told(woods.annotate("XY or QQ. Fir leukemia (XY) is not oak leukemia (QQ).")) == [
        ("XY", "fir"),
        ("QQ", "oak"),
        ("Fir leukemia", "fir"),
        ("XY", "fir"),
        ("oak leukemia", "oak"),
        ("QQ", "oak"),
    ]
    assert [
        id for _, id in told(woods.annotate("XY. Fir leukemia (XY), yew leukemia (XY), XY"))
    ] == [
        "fir",
        "fir",
        "fir",
        "yew",
        "yew",
        "yew",
    ]
    assert told(woods.annotate("Seedling ALL is rare. Oak leukemia (ALL) is not.")) == [
        ("Seedling ALL", "yew"),
        ("Oak leukemia", "oak"),
        ("ALL", "oak"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There is ALL.", "present"),
        ("No evidence of ALL.", "negated"),
        ("ALL was ruled out.", "negated"),
        ("No dots but ALL.", "present"),
        ("She denies fever, chills and ALL.", "negated"),
        ("No increase in ALL.", "present"),
        ("Rule out ALL.", "possible"),
        ("We cannot exclude ALL.", "possible"),
        ("ALL cannot be excluded.", "possible"),
        ("His mother had ALL.", "family"),
        ("His mother reports ALL.", "present"),
        ("No family history of ALL.", "negated"),
        ("History of ALL.", "history"),
        ("ALL in 2010.", "history"),
        ("Past ALL.", "history"),
        ("For the past 3 weeks ALL.", "present"),
        ("Hx ALL, well.", "history"),
        ("ALL 2013, well since.", "history"),
        ("He stopped ALL.", "history"),
        ("ALL- cells", "negated"),
        ("ALL+, others negative", "present"),
        ("MRI of ALL: no change", "present"),
        ("Risk of ALL.", "possible"),
        ("Awaiting ALL.", "possible"),
        ("ALL prophylaxis.", "possible"),
        ("ALL likely.", "possible"),
        ("ALL that likely represents change.", "present"),
        ("Nil ALL.", "negated"),
        ("ALL undetectable.", "negated"),
        ("ALL settled.", "history"),
        ("ALL stopped in May.", "history"),
        ("He underwent ALL.", "history"),
        ("ALL if it relapses.", "possible"),
        ("Her daughter has ALL.", "family"),
        ("Her daughter rang about ALL.", "present"),
        ("MPO normal, ALL absent.", "negated"),
        ("ALL for 3 months, fever denied.", "present"),
        ("ALL, chills and fever denied.", "negated"),
        ("ALL, rash mutated, fever absent.", "present"),
        ("ALL in month one, since resolved.", "history"),
        ("ALL normal.", "negated"),
        ("ALL was found with normal flow.", "present"),
        ("ALL not detected by flow.", "negated"),
        ("Fever not detected by flow, ALL.", "present"),
        ("Not detected: fever, ALL.", "negated"),
        ("No fever: ALL.", "present"),
        ("No rash on ALL.", "present"),
        ("He is not on ALL.", "negated"),
        ("No fever despite ALL.", "present"),
        ("Presumed fever (ALL).", "present"),
        ("Should ALL occur, ring us.", "possible"),
        ("Ex-ALL.", "history"),
        ("Fever post ALL.", "history"),
        ("Fever post induction with much that is new: ALL.", "present"),
        ("Dx ALL 2013.", "present"),
        ("ALL off since May.", "history"),
        ("Off ALL since May.", "history"),
        ("Diagnosed with ALL in 2016.", "present"),
        ("Non-ALL.", "negated"),
        ("ALL runs in the family.", "family"),
        ("Her sister, who came along, has ALL.", "family"),
        ("His father had gout; he has ALL.", "present"),
        ("Sibling allograft for ALL.", "present"),
        ("No fever. ALL.", "present"),
        ("No fever\n\nALL", "present"),
        ("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}zmir: NO ALL", "negated"),
        ("The film is not yet ALL.", "negated"),
        ("A count below the threshold for ALL.", "negated"),
        ("ALL can safely be dismissed.", "negated"),
        ("ALL was never confirmed.", "negated"),
        ("ALL: none so far.", "negated"),
        ("No loss of ALL.", "present"),
        ("The differential lies between a virus and ALL.", "possible"),
        ("If confirmed: ALL protocol.", "possible"),
        ("ALL remains on the list.", "possible"),
        ("Red flags: bruises, ALL.", "possible"),
        ("ALL is considered drug-related.", "present"),
        ("ALL, low risk.", "present"),
        ("Sx: ALL - no; fever.", "negated"),
        ("Received ALL? No. Well.", "negated"),
        ("D/dx: fever (gout), ALL.", "possible"),
        ("The main concern is ALL.", "possible"),
        ("ALL was considered but never done.", "negated"),
        ("ALL held, fever gone.", "negated"),
        ("Stopped in favour of ALL.", "present"),
        ("ALL below the limit of detection.", "negated"),
        ("ALL panel sent.", "possible"),
        ("ALL risk.", "possible"),
        ("Rasburicase in ALL for lysis risk.", "present"),
        ("Fever, sapinib stopped for ALL.", "present"),
        ("ALL, on pills (gout tablets stopped).", "present"),
        ("Previously fit and well, ALL.", "present"),
        ("Found to have ALL.", "present"),
        ("An ex-smoker with ALL.", "present"),
        ("ALL, gout excluded.", "present"),
        ("ALL with a cough she says might settle.", "present"),
        ("Mum has noticed ALL.", "present"),
        ("Mother of this 6 year old girl with ALL.", "present"),
        ("Had ALL at school.", "history"),
        ("Presented in May after much ado with ALL.", "history"),
        ("Screen for gout prior to ALL.", "present"),
        ("No toxicity from ALL.", "present"),
        ("The ALL of last spring has since disappeared.", "history"),
        ("ALL in March, now gone.", "history"),
        ("Presenting features: ALL.", "history"),
        ("Parents to bring the ALL diary.", "present"),
        ("Without treatment she becomes weak with ALL.", "present"),
        ("Nothing of note other than ALL.", "present"),
        ("No fever since ALL.", "present"),
        ("Brought in by mother for 3 weeks of ALL.", "present"),
        ("Nodes, none meeting size criteria for ALL.", "negated"),
        ("It does meet the criteria for ALL.", "present"),
        ("Ring us should rash or fever >38.5 or ALL develop.", "possible"),
        ("ALL only if MRD negative.", "possible"),
        ("ALL again after he was found MRD negative.", "present"),
        ("G-CSF in reserve for ALL.", "possible"),
        ("Assessment/Plan: ALL.", "present"),
        ("Plan: ALL.", "possible"),
        ("ALL is favored over gout.", "possible"),
        ("As a newborn he had ALL.", "history"),
        ("The count is holding with ALL.", "negated"),
        ("The count is holding above 1 with ALL.", "present"),
        ("ALL, which has cleared.", "history"),
        ("D/c ALL.", "history"),
        ("D/c home on ALL.", "present"),
    ],
)
def test_what_the_sentence_says(woods: Library, text: str, status: str) -> None:
    found = [m for m in woods.annotate(text) if m.text.startswith("ALL")]
    assert [mention.status for mention in found] == [status]


def test_what_says_itself_how_much_there_is_stands_alone(woods: Library) -> None:
    said = woods.annotate("No ALL, sap low.")
    assert [mention.status for mention in said] == ["negated", "present"]


def test_repeats_in_triggers_stay_repeats() -> None:
    tables = [value for name, value in vars(_triggers).items() if name.isupper()]
    rules = [r for t in tables for r in (t.values() if isinstance(t, dict) else [t])]
    assert [rule for rule in rules if re.search(r"\(\d+, ?\d+\)", rule)] == []


def test_sentences_cover_the_text() -> None:
    text = "One. Two! 3 is next? yes\n\n- four"
    assert [text[start:end] for start, end in sentences(text)] == [
        "One.",
        "Two!",
        "3 is next? yes",
        "- four",
    ]
    assert Context("", 0, 0).status(0, 0) is Status.PRESENT


@given(st.text(alphabet="oak leukmi ALMC()-:;.\u0301\u00e9\u2019+1", max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    library = empty_library().extend([leukemia("oak", "Oak leukemia"), toy_records()[-2]])
    end = 0
    for mention in library.annotate(text):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


def test_time_grows_with_length_only(woods: Library) -> None:
    for text in ("(" * 200_000, "e" + "\u0301" * 200_000, "oak " * 50_000, "no " * 50_000):
        assert woods.annotate(text) == ()
    assert len(woods.annotate("no oak leukemia " * 5_000)) == 5_000
    for text in ("ALL " * 50_000 + "denied", "presented in may " * 20_000 + "ALL"):
        assert {mention.status for mention in woods.annotate(text)} >= {"present"}


def test_words_are_remembered_up_to_a_limit(
    woods: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leukinfo._annotate.REMEMBERED", 3)
    woods.annotate("one two three four")
    assert told(woods.annotate("Oak leukemia")) == [("Oak leukemia", "oak")]
    assert woods._annotator is not None
    assert set(woods._annotator._known) == {"Oak", "leukemia", END}


def test_a_text_is_a_string(woods: Library) -> None:
    with pytest.raises(TypeError, match="a text is a string, not None"):
        woods.annotate(None)


NAMED = {
    "Oak leukemia": "oak",
    "ALL": "oak",
    "Oak leukemia with KIT mutation": "holm",
    "MCL": None,
    "Fir leukemia": "fir",
    "Yew leukemia": "yew",
    "pine blight": None,
    "BCR::ABL1 leukemia": "ash",
    "XY": None,
    "Dots": "dots",
    "tiny red dots": "dots",
    "dotted look": "dots",
}
"""What each name of the woods means in running text; None is passed over."""
ACRONYMS = ("ALL", "MCL", "XY")
TOKENS = """
    Oak oak leukemia leukaemias with KIT mutation mutations ALL ALLs all MCL mcl Fir Yew pine blight
    blights BCR ABL1 XY Dots dot tiny red dots dotted look a\u0301 \u03b2 x
""".split()
BETWEEN = [" ", "  ", "-", "/", "::", " / ", ", ", ". ", "\n", "    "]


def spelled(name: str, words: list[str]) -> bool:
    """Whether words are those of a name, some perhaps in the plural."""
    own = fold(name).split()
    heard = [fold(word) for word in words]
    alike = (word in (part, f"{part}s") for part, word in zip(own, heard, strict=False))
    return len(own) == len(heard) and all(alike)


def exhaustive(tokens: list[str], gaps: list[str]) -> list[tuple[int, int, str]]:
    """Every mention by trying every name at every place, the longest first."""
    found, place = [], 0
    lengths = [len(token) + len(gap) for token, gap in zip(tokens, gaps, strict=True)]
    starts = [sum(lengths[:index]) for index in range(len(tokens))]
    while place < len(tokens):
        best, record = 0, None
        for name, id in NAMED.items():
            size = len(fold(name).split())
            words = tokens[place : place + size]
            if size <= best or len(words) < size or not spelled(name, words):
                continue
            if any(len(gap) > 3 or "." in gap for gap in gaps[place : place + size - 1]):
                continue
            if name in ACRONYMS and words[0] not in (name, f"{name}s"):
                continue
            best, record = size, id
        if record is not None:
            last = place + best - 1
            found.append((starts[place], starts[last] + len(tokens[last]), record))
        place += max(best, 1)
    return found


@given(
    st.lists(st.tuples(st.sampled_from([*TOKENS, *NAMED]), st.sampled_from(BETWEEN)), max_size=20)
)
def test_mentions_are_those_of_an_exhaustive_search(
    woods: Library, said: list[tuple[str, str]]
) -> None:
    tokens, gaps = [], []
    for phrase, gap in said:
        words = phrase.replace("::", " ").split()
        tokens += words
        gaps += [" "] * (len(words) - 1) + [gap]
    text = "".join(token + gap for token, gap in zip(tokens, gaps, strict=True))
    found = [(held.start, held.end, held.record.id) for held in woods.annotate(text)]
    assert found == exhaustive(tokens, gaps)
