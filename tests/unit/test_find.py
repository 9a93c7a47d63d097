"""Exact lookup by any name: ids before names before codes, and never a guess."""

from dataclasses import replace

import pytest

from leukinfo import Library
from leukinfo._find import Names, NameTable
from leukinfo.errors import AmbiguousNameError, UnknownRecordError
from leukinfo.models import Code, Synonym
from tests.conftest import CITED, empty_library, leukemia, symptom, toy_records


@pytest.mark.parametrize(
    "name",
    [
        "oak",
        "Oak leukemia",
        "OAK  LEUKEMIA",
        "Oak-leukaemia",
        "OL",
        "ol",
        "Quercus leukemia",
        "icdx:X1",
        "X1",
    ],
)
def test_every_way_of_writing_it(toy: Library, name: str) -> None:
    assert toy.find(name) is toy.leukemias["oak"]


def test_a_broader_code_does_not_stand_for_the_record(toy: Library) -> None:
    with pytest.raises(AmbiguousNameError, match="'icdx:X' is wider than leukemia:oak;") as caught:
        toy.find("icdx:X")
    assert caught.value.candidates == ("leukemia:oak",)


def test_a_title_does_not_take_the_british_spelling_of_a_name(toy: Library) -> None:
    titled = toy.override([replace(toy.sources["manual"], name="Oak leukaemia")])
    for asked in ("Oak leukaemia", "oak leukaemia", "OAK LEUKAEMIA", "oak leukemia"):
        assert titled.find(asked) is titled.leukemias["oak"]
    assert titled.find("manual") is titled.sources["manual"]


def test_an_unknown_name_suggests(toy: Library) -> None:
    with pytest.raises(UnknownRecordError, match="did you mean 'Elm leukemia'"):
        toy.find("elmm leukemia")
    with pytest.raises(UnknownRecordError, match=r"try leukinfo.search"):
        toy.find("qqqqqqqq")


def shared() -> Library:
    return empty_library().extend(
        [
            *[record for record in toy_records() if record.kind in ("source", "code-system")],
            leukemia("ash", "Ash", synonyms=(Synonym(text="Grey", kind="exact"),)),
            leukemia(
                "fir",
                "Fir",
                synonyms=(
                    Synonym(text="grey", kind="abbreviation"),
                    Synonym(text="Ash", kind="lay"),
                ),
                codes=(Code(system="icdx", code="X9", relation="narrow"),),
                citations=CITED,
            ),
            symptom("yew", "Grey"),
        ]
    )


def test_a_preferred_name_beats_a_synonym() -> None:
    library = shared()
    assert library.find("Grey") is library.symptoms["yew"]
    assert library.find("ASH") is library.leukemias["ash"]
    assert library.find("X9") is library.leukemias["fir"]


def test_a_name_that_fits_two_is_refused_with_both() -> None:
    library = empty_library().extend(
        [
            leukemia("ash", "Ash", synonyms=(Synonym(text="Gray Tree", kind="exact"),)),
            leukemia("fir", "Fir", synonyms=(Synonym(text="gray tree", kind="exact"),)),
            toy_records()[-2],
        ]
    )
    for asked in ("gray tree", "Gray-TREE", "GRÄY tree"):
        with pytest.raises(AmbiguousNameError, match="leukemia:ash, leukemia:fir") as caught:
            library.find(asked)
        assert caught.value.candidates == ("leukemia:ash", "leukemia:fir")


def test_an_id_beats_a_name_only_as_it_is_written(toy: Library) -> None:
    named = leukemia("fir", "Needle leukemia")
    library = toy.extend([named, symptom("needle-leukemia", "Needles")])
    assert library.find("needle-leukemia") is library.symptoms["needle-leukemia"]
    for asked in ("Needle leukemia", "needle leukaemia", "needle-leukaemia"):
        assert library.find(asked) is library.leukemias["fir"]
    assert library.find("FIR") is library.leukemias["fir"]


def test_letters_that_mean_something_elsewhere_are_asked_about() -> None:
    letters = Synonym(text="FLL", kind="abbreviation", also_means=("false lily lymphoma",))
    fir = leukemia("fir", "Fir leukemia", synonyms=(letters,))
    library = empty_library().extend([fir, toy_records()[-2]])
    for asked in ("FLL", "fll"):
        with pytest.raises(AmbiguousNameError, match="leukemia:fir, false lily") as caught:
            library.find(asked)
        assert caught.value.candidates == ("leukemia:fir", "false lily lymphoma")
    assert library.find("Fir leukemia").id == "fir"


def test_spellings_are_remembered_up_to_a_limit(
    toy: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leukinfo._find.REMEMBERED", 1)
    table = NameTable.of(toy_records())
    names = Names(table, lambda label: toy.record(*label.split(":")))
    for place in range(len(table.only) + 2):
        assert names.find(f"OAK{' ' * place} leukaemia").id == "oak"
    assert len(names.known) == len(table.only) + 1


def test_a_name_is_text(toy: Library) -> None:
    with pytest.raises(TypeError, match="a name is text, not None"):
        toy.find(None)


def test_a_candidate_can_be_asked_for_as_it_is_listed(toy: Library) -> None:
    assert toy.find("leukemia:oak") is toy.leukemias["oak"]


def test_a_message_does_not_repeat_a_very_long_name(toy: Library) -> None:
    with pytest.raises(UnknownRecordError) as caught:
        toy.find("x" * 100_000)
    assert len(str(caught.value)) < 500
    assert len(caught.value.key) == 100_000
