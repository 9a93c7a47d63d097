"""Real questions, and the record each must find first."""

from pathlib import Path

import pytest

import leukinfo as li

FIRST = {
    "tiny red spots on my skin": "petechiae",
    "pinpoint red dots that don't fade when pressed": "petechiae",
    "petechia": "petechiae",
    "petichiae": "petechiae",
    "tiny red spots": "petechiae",
    "leukaemia": "leukemia",
    "AML": "aml",
    "acute lymphocytic leukaemia": "all",
    "chronic myelogenous leukemia": "cml",
    "hairy cell": "hcl",
    "C91.1": "cll",
    "C92.01": "aml",
    "C93.30": "jmml",
    "AMLM3": "apl",
    "t(9;22)": "bcr-abl1",
    "tired all the time": "fatigue",
    "nosebleed": "epistaxis",
    "nosebleeds": "epistaxis",
    "bleeding gums": "gingival-bleeding",
    "puffy gums": "gingival-overgrowth",
    "swollen glands": "lymphadenopathy",
    "bone pain": "bone-pain",
    "night sweats": "night-sweats",
    "pale skin": "pallor",
    "low platelets": "thrombocytopenia",
    "short of breath": "dyspnea",
    "bone marrow transplant": "stem-cell-transplant",
    "CAR T": "car-t-cell-therapy",
    "chemo": "chemotherapy",
    "Louis-Bar syndrome": "ataxia-telangiectasia",
    "trisomy 21": "down-syndrome",
    "Philadelphia chromosome": "bcr-abl1",
    "Gleevec": "imatinib",
}


@pytest.mark.parametrize(("question", "id"), FIRST.items())
def test_the_first_hit(question: str, id: str) -> None:
    hits = li.search(question, limit=3)
    assert [hit.record.id for hit in hits][:1] == [id], hits


@pytest.mark.parametrize(
    "question", ["how do I bake sourdough bread", "carburetor gasket", "quarterly tax return"]
)
def test_nothing_to_find(question: str) -> None:
    assert li.search(question) == ()


def test_names_that_look_alike_do_not_cross() -> None:
    for name in ("AML", "ALL", "CML", "CLL", "HCL"):
        assert li.find(name).id == li.search(name)[0].record.id == name.lower()
    assert li.search("leukopenia")[0].record.id != "leukemia"


EMERGENCIES = [row for row in li.guidance.values() if row.urgency == "emergency"]
QUERIES = Path(__file__).with_name("emergency_queries.tsv")
"""For each emergency, what people say when they are in it."""
ASKED = [line.split("\t") for line in QUERIES.read_text(encoding="utf-8").splitlines()]
FIRST_ROWS = 3


@pytest.mark.parametrize("row", EMERGENCIES, ids=lambda row: row.id)
def test_every_emergency_is_found_by_its_own_words(row: li.Guidance) -> None:
    for question in (row.name, *row.names[1:]):
        found = [hit.record for hit in li.search(question, kind="guidance", limit=FIRST_ROWS)]
        assert row in found, question


def test_every_emergency_has_questions() -> None:
    assert {row.id for row in EMERGENCIES} <= {id for id, _ in ASKED}


@pytest.mark.parametrize(("id", "question"), ASKED)
def test_an_emergency_is_reached_in_plain_words(id: str, question: str) -> None:
    rows = [hit.record for hit in li.search(question, kind="guidance", limit=FIRST_ROWS)]
    assert li.guidance[id] in rows, rows
    told = [getattr(hit.record, "urgency", "") for hit in li.search(question, limit=FIRST_ROWS)]
    assert "emergency" in told or li.guidance[id].urgency != "emergency", told


def test_no_symptom_is_slower_than_guidance_that_names_it() -> None:
    for symptom in li.symptoms.values():
        for row in symptom.guidance:
            concerned = {row.audience, "any"}
            rules = [rule for rule in symptom.urgency_rules if rule.audience in concerned]
            fastest = min((rule.urgency.place for rule in rules), default=None)
            assert fastest is not None, f"{symptom.id} has no rule for {row.audience}, {row.id}"
            assert fastest <= row.urgency.place, f"{symptom.id} is slower than {row.id}"


def test_the_whole_road_from_spots_to_sources() -> None:
    spots = li.search("tiny red spots on my skin")[0].record
    assert isinstance(spots, li.Symptom)
    assert "platelets" in spots.chain.text
    assert {"aml", "all"} <= {leukemia.id for leukemia in spots.leukemias}
    assert spots.urgency == "emergency"
    assert spots.guidance[0].urgency == "emergency"
    assert {"child", "adult"} <= {rule.audience for rule in spots.urgency_rules}
    assert len(spots.sources) >= 5
    assert all(source.reference for source in spots.sources)
