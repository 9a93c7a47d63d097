"""Timelines: decisions in the order of time, of a leukemia and what lies below it."""

from dataclasses import replace

import pytest

from leukinfo import Library
from leukinfo.errors import UnknownRecordError, UnknownWordError
from leukinfo.models import Indication
from tests.conftest import CITED


@pytest.fixture
def toy(toy: Library) -> Library:
    """The toy with an undated decision and one about a subtype, written out of order."""
    late = Indication(
        leukemia_id="holm-oak",
        setting="Relapsed",
        biomarker="acorn positive",
        population="adults",
        combination="water",
        agency="FDA",
        decided="2019-12-31",
        approval="regular",
        citations=CITED,
    )
    undated = replace(late, decided=None, leukemia_id="oak")
    drug = toy.drugs["sapinib"]
    return toy.override([replace(drug, indications=(undated, *drug.indications, late))])


def test_decisions_stand_in_order_and_undated_ones_last(toy: Library) -> None:
    assert [held.decided for held in toy.timeline()] == ["2019-12-31", "2020-05", "2021", None]
    newest = toy.timeline().newest
    assert newest is not None
    assert newest.decided == "2021"


@pytest.mark.parametrize(
    ("combination", "said"),
    [("water", "with water"), ("alone or with sap", "alone or with sap"), (None, None)],
)
def test_partners_read_as_one_phrase(
    toy: Library, combination: str | None, said: str | None
) -> None:
    dated = next(held for held in toy.timeline() if held.decided == "2019-12-31")
    parts = replace(dated, combination=combination).whom.split("; ")
    assert parts == [part for part in ("Relapsed", "acorn positive", said, "adults") if part]


def test_subtypes_count_and_wider_types_do_not(toy: Library) -> None:
    assert [d.leukemia_id for d in toy.timeline("oak")] == ["holm-oak", "oak", "oak"]
    assert [d.leukemia_id for d in toy.timeline(toy.leukemias["holm-oak"])] == ["holm-oak"]
    assert [d.agency for d in toy.timeline("tree", agency="EMA")] == ["EMA"]


def test_it_is_a_sequence(toy: Library) -> None:
    found = toy.timeline("oak")
    assert len(found) == 3
    assert found[0].treatment is toy.drugs["sapinib"]
    assert [held.decided for held in found[1:]] == ["2020-05", None]
    assert found[:0].newest is None
    assert repr(found) == "<Timeline: 3 decisions>"


def test_it_shows_as_text_and_html(toy: Library) -> None:
    lines = str(toy.timeline("oak")).splitlines()
    assert lines[0] == (
        "2019-12-31  FDA  regular  sapinib  Holm oak leukemia  "
        "Relapsed; acorn positive; with water; adults"
    )
    assert lines[1] == "2020-05  FDA  accelerated  sapinib  Oak leukemia"
    assert lines[2].startswith("undated  ")
    shown = toy.timeline("oak")._repr_html_()
    assert "<th scope='col'>Agency</th>" in shown
    assert shown.count("<tr>") == 4
    assert "acorn positive" in shown


def test_what_cannot_be_asked(toy: Library) -> None:
    with pytest.raises(UnknownRecordError, match="has no 'pine'"):
        toy.timeline("pine")
    with pytest.raises(TypeError, match="asked of a leukemia"):
        toy.timeline("dots")
    with pytest.raises(UnknownWordError, match="FDA"):
        toy.timeline(agency="FDAA")
