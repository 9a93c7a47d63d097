"""Records and parts: validated, frozen, bound, short in print, small when pickled."""

import copy
import dataclasses
import json
import pickle
from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError
from rich.pretty import pretty_repr

from leukinfo import Library, to_json
from leukinfo.errors import UnboundRecordError
from leukinfo.models import (
    Citation,
    Figure,
    Leukemia,
    Presentation,
    Statement,
    Symptom,
    UrgencyRule,
)
from tests.conftest import CITED, DAY, leukemia, rate, says, symptom, toy_records


def test_a_statement_needs_a_citation_and_a_text() -> None:
    with pytest.raises(ValidationError):
        Statement(paragraphs=("A text.",), citations=())
    with pytest.raises(ValidationError):
        Statement(paragraphs=(), citations=CITED)
    for text in ("", " lead", "trail ", "two\nlines"):
        with pytest.raises(ValidationError):
            says(text)
    assert says("A text.").text == str(says("A text.")) == "A text."
    assert Statement(paragraphs=("One.", "Two."), citations=CITED).text == "One.\n\nTwo."


@pytest.mark.parametrize("id", ["AML", "a b", "a--b", "-a", "a_b", ""])
def test_ids_are_kebab_case(id: str) -> None:
    with pytest.raises(ValidationError):
        leukemia(id, "Name")


def figure(**fields: object) -> Figure:
    return Figure(**{"measure": "m", "unit": "%", "grade": "study", "citations": CITED, **fields})


def test_a_figure_is_one_number_or_one_range() -> None:
    for fields in ({}, {"value": 1, "low": 1}, {"value": 1, "high": 2}):
        with pytest.raises(ValidationError, match="give either value, or low and high"):
            figure(**fields)
    for fields in ({"low": 3, "high": 2}, {"value": 1, "ci_low": 3, "ci_high": 2}):
        with pytest.raises(ValidationError, match="the lower end 3 is above the upper end 2"):
            figure(**fields)
    with pytest.raises(ValidationError):
        figure(value=float("nan"))


@pytest.mark.parametrize(
    ("fields", "amount", "middle"),
    [
        ({"value": 42}, "42%", 42),
        ({"value": 66890, "unit": "cases"}, "66,890 cases", 66890),
        ({"low": 30, "high": 79}, "30 to 79%", 54.5),
        ({"high": 5}, "up to 5%", 5),
        ({"low": 5}, "5% or more", 5),
        ({"value": 2.5, "qualifier": "about"}, "about 2.5%", 2.5),
    ],
)
def test_amounts_read_well(fields: dict[str, object], amount: str, middle: float) -> None:
    assert figure(**fields).amount == amount
    assert figure(**fields).midpoint == middle


def test_a_figure_says_in_whom() -> None:
    told = figure(value=4, population="adults", sex="male", ages="20+", period="2020")
    assert str(told) == "4% m (adults, male, 20+, 2020)"
    assert str(figure(value=4)) == "4% m"


def test_rules_stand_fastest_first() -> None:
    with pytest.raises(ValidationError, match="put the fastest rule first"):
        symptom("x", "X", ("within-days", "adult"), ("emergency", "child"))
    assert symptom("x", "X", ("emergency", "child"), ("monitor", "any")).urgency == "emergency"


def test_unknown_fields_and_writes_are_refused(toy: Library) -> None:
    with pytest.raises(ValidationError):
        leukemia("x", "X", colour="red")
    with pytest.raises(dataclasses.FrozenInstanceError):
        toy.leukemias["oak"].name = "Pine"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del toy.leukemias["oak"].name


def test_names_start_with_the_preferred_one(toy: Library) -> None:
    assert toy.leukemias["oak"].names == ("Oak leukemia", "OL", "quercus leukaemia")


def test_prints_are_short(toy: Library) -> None:
    oak = toy.leukemias["oak"]
    assert repr(oak) == "Leukemia(id='oak', name='Oak leukemia')"
    assert str(oak) == "Oak leukemia"
    assert pretty_repr(oak) == repr(oak)
    long = says("word " * 40 + "end.")
    assert repr(long).startswith("Statement('word word")
    assert all(len(repr(record)) <= 100 for record in toy.records())
    assert repr(oak.codes[0]) == "Code('icdx:X1')"
    assert repr(Citation(source_id="manual", locator="p. 3")) == "Citation('manual, p. 3')"
    assert str(oak.presentations[0]) == "dots: 40% at diagnosis"
    assert str(oak.presentations[1]) == "gray: 30 to 79 percent."
    assert str(Presentation(symptom_id="dots", citations=CITED)) == "dots: frequency not stated"


def test_parts_print_what_they_say(toy: Library) -> None:
    drug = toy.drugs["sapinib"]
    dots = toy.symptoms["dots"]
    assert str(drug.indications[0]) == "oak: FDA 2020-05 (accelerated)"
    assert str(toy.risks["soot"].effects[0]) == "oak: increases (strong evidence)"
    assert str(dots.urgency_rules[0]) == "emergency (child)"
    assert str(toy.cells["platelet"].lack) == "too few: Bleeding."
    assert str(toy.markers["acorn"].meanings[0]).startswith("oak ")


def test_records_are_equal_by_kind_and_id(toy: Library) -> None:
    oak = toy.leukemias["oak"]
    other = leukemia("oak", "Another text")
    assert oak == other
    assert hash(oak) == hash(other)
    assert oak != toy.leukemias["elm"]
    assert leukemia("dots", "X") != toy.symptoms["dots"]
    assert oak != "oak"
    assert len({oak, other}) == 1


def test_parts_are_equal_by_content() -> None:
    assert rate(1) == rate(1)
    assert hash(rate(1)) == hash(rate(1))
    assert rate(1) != rate(2)


def test_copies_are_the_thing_itself(toy: Library) -> None:
    oak = toy.leukemias["oak"]
    assert copy.copy(oak) is oak
    assert copy.deepcopy(oak) is oak
    assert copy.deepcopy(oak.presentations[0]) is oak.presentations[0]
    changed = dataclasses.replace(oak, name="Evergreen oak")
    assert (changed.name, changed.id) == ("Evergreen oak", "oak")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_record_of_ones_own_library_is_pickled_by_value(toy: Library, protocol: int) -> None:
    for record in toy.records():
        data = pickle.dumps(record, protocol)
        back = pickle.loads(data)  # noqa: S301
        assert to_json(back) == to_json(record)
        assert back == record
        assert len(data) < 6000


def test_an_unbound_record_says_what_to_do(toy: Library) -> None:
    loose = leukemia("oak", "Oak", "tree")
    with pytest.raises(UnboundRecordError, match=r"put it into one with leukinfo.library.extend"):
        _ = loose.parent
    with pytest.raises(UnboundRecordError, match="Figure"):
        _ = rate(3).owner
    back = pickle.loads(pickle.dumps(toy.leukemias["oak"].presentations[0]))  # noqa: S301
    assert back.symptom_id == "dots"
    with pytest.raises(UnboundRecordError):
        _ = back.symptom


def test_strict_json_takes_no_liberties() -> None:
    good = json.loads(to_json(leukemia("oak", "Oak")))
    adapter = TypeAdapter(Leukemia)
    assert adapter.validate_json(json.dumps(good), strict=True).reviewed == DAY
    for field, bad in (
        ("reviewed", 1767312000),
        ("name", 7),
        ("lineage", "Myeloid"),
        ("kind", "symptom"),
    ):
        with pytest.raises(ValidationError):
            adapter.validate_json(json.dumps({**good, field: bad}), strict=True)


def test_records_made_by_hand_take_words_and_members() -> None:
    made = symptom("x", "X", category="sign", reviewed=date(2026, 1, 1))
    assert isinstance(made, Symptom)
    assert made.category.meaning.startswith("Something that can be seen")
    rule = UrgencyRule(
        urgency="monitor", audience="any", circumstance="mild", basis="editorial", citations=CITED
    )
    assert str(rule) == "monitor (any) if mild"


def test_toy_records_cover_every_kind() -> None:
    from leukinfo._kinds import COLLECTION_OF

    assert {record.kind for record in toy_records()} == set(COLLECTION_OF) - {"staging"}


def test_the_rest_of_the_parts_print_what_they_say(toy: Library) -> None:
    from leukinfo.models import Classification, Concept, Factor, Gene, Level, Lookalike, Use

    named = Classification(system="ICC 2022", standing="current", name="Oak", citations=CITED)
    assert str(named) == "ICC 2022: Oak (current)"
    assert str(Concept(code="X1", name="Oak")) == "X1 Oak"
    assert str(Factor(factor="age", text="Older trees.", citations=CITED)) == "age: Older trees."
    assert str(Gene(symbol="SAP1", hgnc_id="HGNC:1")) == "SAP1"
    assert [str(Level(name="I")), str(Level(name="I", meaning="early"))] == ["I", "I: early"]
    assert str(Lookalike(name="Ink", difference="washes off", citations=CITED)) == "Ink: washes off"
    assert str(Use(leukemia_id="oak", citations=CITED)) == "oak"
    assert str(Use(leukemia_id="oak", setting="first", citations=CITED)) == "oak: first"


def test_links_that_may_be_absent_or_there(toy: Library) -> None:
    from leukinfo.models import BloodCell, DrugLink, Iarc, Marker, Risk

    sap = DrugLink(drug_id="sapinib", effect="target", citations=CITED)
    world = toy.override(
        [
            dataclasses.replace(toy.markers["acorn"], drugs=(sap,)),
            dataclasses.replace(
                toy.risks["soot"],
                type_id="elm",
                iarc=Iarc(group="1", evidence="sufficient", citations=CITED),
            ),
            dataclasses.replace(
                toy.guidance["dots-ill"], leukemia_ids=("oak",), symptom_ids=("dots", "gray")
            ),
        ]
    ).extend(
        [dataclasses.replace(toy.cells["platelet"], id="giant", name="Giant", parent_id="platelet")]
    )
    marker, risk, cell = world.markers["acorn"], world.risks["soot"], world.cells["giant"]
    assert isinstance(marker, Marker)
    assert marker.drugs[0].drug is world.drugs["sapinib"]
    assert isinstance(risk, Risk)
    assert risk.type is world.leukemias["elm"]
    assert str(risk.iarc) == "IARC group 1, evidence for leukemia: sufficient"
    assert isinstance(cell, BloodCell)
    assert cell.parent is world.cells["platelet"]
    assert cell.ancestors == (cell.parent,)
    assert cell.parent.descendants == (cell,)


def test_shares_sort_bands_and_odd_units(toy: Library) -> None:
    ratio = dataclasses.replace(rate(7), unit="odds ratio")
    odd = Presentation(symptom_id="dots", figures=(ratio,), citations=CITED)
    assert odd.share == -1
    both = Presentation(symptom_id="dots", figures=(ratio, rate(7)), citations=CITED)
    assert both.share == 7
    assert toy.leukemias["oak"].presentations[1].share == 54.5


def test_vocabulary_loads_by_name() -> None:
    from leukinfo import vocabulary

    assert dir(vocabulary) == sorted(vocabulary.__all__)
    for name in vocabulary.__all__:
        word = getattr(vocabulary, name)
        assert all(member.meaning.endswith(".") for member in word)
        assert [member.place for member in word] == list(range(len(word)))
    with pytest.raises(AttributeError, match=r"'leukinfo.vocabulary' has no attribute 'Pace'"):
        _ = vocabulary.Pace
