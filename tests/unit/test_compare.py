"""Comparing two types: shared facts once, the others on their side."""

import pytest

from leukinfo import Library


def test_facts_stand_on_their_side(toy: Library) -> None:
    found = toy.compare("oak", toy.leukemias["elm"])
    assert found["lineage"].left == ("myeloid",)
    assert found["lineage"].right == ("b-cell",)
    assert found["course"].shared == ("acute",)
    assert found["belongs to"].shared == ("Tree leukemia",)
    assert found["symptoms"].left == ("Dots", "Grayness")
    assert found["defining markers"].left == ("ACORN",)
    assert found["codes"].left == ("icdx:X1",)


def test_what_is_inherited_counts(toy: Library) -> None:
    found = toy.compare("holm-oak", "oak")
    assert found["symptoms"].shared == ("Dots", "Grayness")
    assert found["markers"].shared == ("ACORN",)


def test_it_shows_as_text_and_html(toy: Library) -> None:
    found = toy.compare("oak", "elm")
    assert str(found).startswith(
        "Oak leukemia | Elm leukemia\n\nlineage\n  oak: myeloid\n  elm: b-cell"
    )
    assert "<th scope='col'>Oak leukemia</th>" in found._repr_html_()
    assert repr(found) == "<Comparison of oak and elm>"


def test_only_leukemias_are_compared(toy: Library) -> None:
    with pytest.raises(TypeError, match="asked of a leukemia"):
        toy.compare("oak", "dots")


def test_aspects_are_named_and_can_be_gone_through(toy: Library) -> None:
    found = toy.compare("oak", "elm")
    assert [aspect.name for aspect in found] == [aspect.name for aspect in found.aspects]
    with pytest.raises(KeyError, match="nothing called 'curse' is compared; did you mean 'course'"):
        _ = found["curse"]
