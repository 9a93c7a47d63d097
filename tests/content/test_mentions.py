"""What clinical texts write, and the records they mention by it."""

import pytest

import leukinfo as li


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("B-ALL with t(12;21)", ["b-all-etv6-runx1"]),
        ("AML with NPM1 mutation", ["aml-npm1"]),
        ("CML with BCR::ABL1", ["cml", "bcr-abl1"]),
        (
            "t(8;21)(q22;q22), monosomy 7 and GATA1 mutation",
            ["runx1-runx1t1", "monosomy-7", "gata1"],
        ),
        ("7+3, then venetoclax plus azacitidine", ["7-plus-3", "ven-aza"]),
        ("venetoclax + azacitidine or ven/aza", ["ven-aza", "ven-aza"]),
        ("pancytopenic, pale and jaundiced", ["pancytopenia", "pallor", "jaundice"]),
        ("weight loss and pleural effusions", ["weight-loss", "pleural-effusion"]),
        ("rashes, then mediastinal masses", ["skin-rash", "mediastinal-mass"]),
        (
            "AML after TBI and a MUD transplant",
            ["aml", "total-body-irradiation", "unrelated-donor-transplant"],
        ),
        ("TBI in a car crash", []),
        ("Ph-like ALL, a FLT3 inhibitor", ["b-all-ph-like", "flt3-inhibitor"]),
        ("CML blast phase, IKZF1 deleted", ["cml", "cml-bp", "ikzf1-deletion"]),
        ("CLL with Gumprecht shadows, CD5+ CD23+", ["cll", "cd5", "cd23"]),
        ("MPN and another hematologic malignancy", []),
        ("The ACL and PCL are intact", []),
        ("AML and PCL", ["aml", "plasma-cell-leukemia"]),
        ("cladribine for hairy cell leukemia", ["cladribine", "hcl"]),
        ("on day 12 of 20 all was well, fit for port removal", []),
    ],
)
def test_what_a_text_mentions(text: str, ids: list[str]) -> None:
    assert [mention.record.id for mention in li.annotate(text)] == ids


@pytest.mark.parametrize(
    ("text", "status"),
    [("former smoker", "history"), ("5q-, well", "present"), ("trisomy 12 -, well", "negated")],
)
def test_what_a_name_itself_says(text: str, status: str) -> None:
    assert [mention.status for mention in li.annotate(text)] == [status]
