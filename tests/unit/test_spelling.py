"""Spelling: variants meet, different words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukinfo._spelling import fold, nearest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leukaemia", "leukemia"),
        ("anaemia", "Anemia"),
        ("haemorrhage", "hemorrhage"),
        ("oedema", "edema"),
        ("tumour", "tumor"),
        ("leucocyte", "leukocyte"),
        ("B-cell", "b cell"),
        ("Waldenström", "waldenstrom"),
        ("don't fade", "dont  fade"),
        ("don\N{RIGHT SINGLE QUOTATION MARK}t", "don't"),
        ("BCR::ABL1", "bcr abl1"),
    ],
)
def test_variants_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_things_stay_apart() -> None:
    names = [
        "CLL",
        "CML",
        "ALL",
        "AML",
        "leukopenia",
        "leukemia",
        "CD19",
        "CD20",
        "t(8;21)",
        "t(9;22)",
    ]
    assert len({fold(name) for name in names}) == len(names)


@given(st.text())
def test_folding_is_final_and_never_fails(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


def test_nearest_is_best_first_and_empty_when_nothing_is_near() -> None:
    assert nearest("leukemya", ["leukemia", "leukopenia", "cat"])[0] == "leukemia"
    assert nearest("zzz", ["leukemia"]) == ()
