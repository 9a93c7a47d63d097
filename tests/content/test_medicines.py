"""Medicines: ids that several share, decisions in order, withdrawals that are told."""

from collections import defaultdict

import pytest

import leukinfo as li

SYSTEMS = ("atc", "rxnorm", "unii", "ncit")
AGENCIES = {
    *("FDA", "EMA", "PMDA", "NMPA", "MFDS", "AEMPS", "MHRA"),
    *("Swedish Medical Products Agency", "Danish Medicines Agency"),
    "National agencies in Europe",
}
DECISIONS = list(li.timeline())


def test_an_id_stands_exactly_for_one_medicine_only() -> None:
    bearers: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for drug in li.drugs.values():
        for code in drug.codes:
            bearers[str(code)].append((drug.id, code.relation))
    for curie, bearing in bearers.items():
        exact = [id for id, relation in bearing if relation == "exact"]
        assert len(exact) <= 1, f"{curie} is exact for {exact}"
        if len(bearing) > 1:
            others = [relation for id, relation in bearing if id not in exact]
            assert set(others) == {"broad"}, f"{curie} is shared by {bearing}"


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


def test_no_text_about_a_treatment_gives_a_dose() -> None:
    for treatment in li.treatments.values():
        for text in (treatment.plain.text, treatment.clinical.text):
            assert " mg/m" not in text, treatment.id
            assert " mg/kg" not in text, treatment.id
