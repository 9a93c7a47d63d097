"""Medicines: ids that several share, decisions in order, withdrawals that are told."""

import re
from collections import defaultdict

import pytest

import leukinfo as li
from leukinfo._editorial import texts

AGENCIES = {
    *("FDA", "EMA", "PMDA", "NMPA", "MFDS", "AEMPS", "MHRA"),
    *("Swedish Medical Products Agency", "Danish Medicines Agency"),
    "National agencies in Europe",
}
DECISIONS = list(li.timeline())


def test_an_id_that_several_medicines_share_is_broad() -> None:
    bearers: dict[str, list[str]] = defaultdict(list)
    for drug in li.drugs.values():
        for code in drug.codes:
            bearers[str(code)].append(code.relation)
    shared = {curie: set(relations) for curie, relations in bearers.items() if len(relations) > 1}
    assert "rxnorm:1251" in shared
    assert [curie for curie, relations in shared.items() if relations != {"broad"}] == []


@pytest.mark.parametrize("drug", li.drugs.values(), ids=list(li.drugs))
def test_the_decisions_of_a_medicine_stand_in_order(drug: li.Drug) -> None:
    dated = [held.decided for held in drug.indications if held.decided]
    assert dated == sorted(dated)


@pytest.mark.parametrize("held", DECISIONS, ids=lambda held: f"{held.owner.id} {held}")
def test_a_decision_has_a_known_agency_and_a_date_or_a_reason(held: li.models.Indication) -> None:
    assert held.agency in AGENCIES
    assert held.decided or held.note, "a decision without a date says why"


@pytest.mark.parametrize(
    ("drug", "agency"),
    [
        ("alemtuzumab", "EMA"),
        ("ofatumumab", "EMA"),
        ("moxetumomab-pasudotox", "EMA"),
        ("vincristine-liposome", "FDA"),
    ],
)
def test_what_was_withdrawn_is_not_listed_as_current(drug: str, agency: str) -> None:
    ended = li.drugs[drug]
    assert ended in li.drugs.where(agency=agency, current=False)
    assert ended not in li.drugs.where(agency=agency, current=True)


DOSE = re.compile(
    r"\d ?(?:mg|mcg|g|Gy|units)\b(?!/d?L)|/m2\b|per square meter|"
    r"\b(?:once|twice|\w+ times) (?:a day|daily)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", ["140 mg each", "60 Gy", "1 g/m2", "once a day", "Twice daily"])
def test_a_dose_is_seen(text: str) -> None:
    assert DOSE.search(text)


@pytest.mark.parametrize("treatment", li.treatments.values(), ids=list(li.treatments))
def test_no_text_about_a_treatment_gives_a_dose(treatment: li.Treatment) -> None:
    for field, text in texts(treatment):
        assert not DOSE.search(text), field
