"""Code sets: what is in, by what rule, what is left out and why."""

from dataclasses import replace

import pytest

from leukinfo import Library
from leukinfo.errors import UnknownRecordError, UnknownWordError
from leukinfo.models import Code, Concept
from tests.conftest import CITED


@pytest.fixture(scope="module")
def coded(toy: Library) -> Library:
    """Trees coded X1 (oaks) with X1.1 (holm oaks), X2 (elms), and a shrub filed among them."""
    tree = (
        Concept(code="X", name="Trees"),
        Concept(code="X1", name="Oaks", parent="X"),
        Concept(code="X1.1", name="Holm oaks", parent="X1"),
        Concept(code="X1.10", name="Young holm oaks", parent="X1.1", leaf=True),
        Concept(code="X1.9", name="Oaks, other", parent="X1", leaf=True),
        Concept(code="X2", name="Elms", parent="X", leaf=True),
        Concept(code="X3", name="Gorse", parent="X", leaf=True, excluded="a shrub"),
        Concept(code="X3.1", name="Dwarf gorse", parent="X3", leaf=True),
    )
    return toy.override(
        [
            replace(toy.code_systems["icdx"], concepts=tree),
            replace(
                toy.leukemias["elm"],
                codes=(Code(system="icdx", code="X2", relation="close"),),
                citations=CITED,
            ),
            replace(
                toy.leukemias["tree"],
                codes=(Code(system="icdx", code="X", relation="exact"),),
                citations=CITED,
            ),
        ]
    )


def curies(found: object) -> list[str]:
    return [str(entry) for entry in found]  # type: ignore[attr-defined]


def test_a_type_brings_its_subtypes_and_what_lies_below_its_codes(coded: Library) -> None:
    oak = coded.codes("oak", system="icdx")
    assert curies(oak) == ["icdx:X1", "icdx:X1.1", "icdx:X1.10", "icdx:X1.9"]
    assert [entry.record.id for entry in oak] == ["oak", "holm-oak", "holm-oak", "oak"]
    assert [entry.leaf for entry in oak] == [False, False, True, True]
    assert oak[1].name == "Holm oaks"
    assert oak[1:3] == (oak[1], oak[2])
    assert len(oak) == 4
    assert repr(oak) == "<CodeSet of oak: 4 codes>"


def test_what_is_no_part_of_it_is_left_out_with_the_reason(coded: Library) -> None:
    tree = coded.codes(coded.leukemias["tree"])
    assert "icdx:X3" not in curies(tree)
    assert "icdx:X3.1" not in curies(tree)
    assert tree.left_out == (("icdx:X3", "a shrub"),)
    assert coded.codes("holm-oak").left_out == ()


def test_the_rule_is_stated_and_can_be_changed(coded: Library) -> None:
    assert coded.codes("oak").rule == (
        "codes of the record and of every subtype; whose relation is exact, close, narrow; "
        "with everything below them in their system"
    )
    alone = coded.codes("tree", subtypes=False, relations=["close"])
    assert curies(alone) == []
    assert curies(coded.codes("oak", subtypes=False)) == ["icdx:X1", "icdx:X1.9"]
    assert alone.rule.startswith("codes of the record alone; whose relation is close;")
    assert curies(coded.codes("oak", relations=["broad"])) == [
        "icdx:X",
        "icdx:X1",
        "icdx:X1.1",
        "icdx:X1.10",
        "icdx:X1.9",
        "icdx:X2",
    ]
    with pytest.raises(UnknownWordError, match="'near' is not a word for relation"):
        coded.codes("oak", relations=["near"])


def test_subtypes_can_be_left_out_with_every_code_that_holds_them(coded: Library) -> None:
    tree = coded.codes("tree", without=["oak"])
    assert curies(tree) == ["icdx:X2"]
    assert tree.rule.endswith("; without oak, holm-oak")
    assert curies(coded.codes("oak", without=[coded.leukemias["holm-oak"]])) == ["icdx:X1.9"]


def test_leaves_only(coded: Library) -> None:
    leaves = coded.codes("oak", leaves=True)
    assert curies(leaves) == ["icdx:X1.10", "icdx:X1.9"]
    assert leaves.rule.endswith("; leaves only")


def test_csv_is_what_code_list_tools_read(coded: Library, toy: Library) -> None:
    assert coded.codes("elm").to_csv() == "code,term\nX2,Elms\n"
    second = replace(toy.code_systems["icdx"], id="other", name="Other", pattern=None)
    both = toy.extend([second]).override(
        [
            replace(
                toy.leukemias["elm"],
                codes=(
                    Code(system="other", code="E", relation="exact"),
                    Code(system="icdx", code="X2", relation="exact"),
                ),
            )
        ]
    )
    assert both.codes("elm").to_csv() == (
        "system,code,term\nicdx,X2,Elm leukemia\nother,E,Elm leukemia\n"
    )
    assert both.codes("elm")[0].leaf is None


def test_a_record_without_codes_has_an_empty_set(toy: Library) -> None:
    assert len(toy.codes("elm")) == 0
    with pytest.raises(UnknownRecordError, match="did you mean 'icdx'"):
        toy.codes("oak", system="icdy")


def test_find_climbs_from_a_leaf_to_the_type(coded: Library) -> None:
    assert coded.find("icdx:X1.10").id == "holm-oak"
    assert coded.find("X1.9").id == "oak"
    assert coded.find("X").id == "tree"
    with pytest.raises(UnknownRecordError):
        coded.find("icdx:X3")


def test_a_code_is_in_a_set_by_curie_by_code_and_by_entry(coded: Library) -> None:
    oak = coded.codes("oak")
    asked: tuple[object, ...] = ("icdx:X1", "X1.1", oak[0], "icdx:X2")
    assert [code in oak for code in asked] == [True, True, True, False]


def test_one_word_stands_for_a_list_of_one(coded: Library) -> None:
    assert coded.codes("tree", without="oak").rule == coded.codes("tree", without=["oak"]).rule
    assert curies(coded.codes("oak", relations="broad")) == curies(
        coded.codes("oak", relations=["broad"])
    )


def test_what_is_not_below_cannot_be_left_out(coded: Library) -> None:
    with pytest.raises(UnknownRecordError, match="'elm' is not below 'oak'"):
        coded.codes("oak", without=["elm"])


def test_a_code_below_a_stated_one_is_searched_for(coded: Library) -> None:
    for code in ("X1.9", "icdx:X1.9", "X1.10"):
        hit = coded.search(code)[0]
        assert hit.record.id == coded.find(code).id
    assert not any(hit.text == "X3.1" for hit in coded.search("X3.1"))
