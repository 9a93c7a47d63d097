"""Everything the founding page speaks of is here, under its right name."""

import pytest

import leukinfo as li

TYPES = ["leukemia", "myeloid-leukemia", "lymphoid-leukemia", "aml", "all", "cml", "cll", "hcl"]
BY_CAUSE = {
    "neutropenia-infection": [
        "fever",
        "chills",
        "recurrent-infections",
        "flu-like-illness",
        "skin-infection",
        "poor-wound-healing",
        "neutropenia",
    ],
    "anemia": ["fatigue", "weakness", "headache", "pallor", "dyspnea", "anemia"],
    "thrombocytopenia-bleeding": [
        "petechiae",
        "purpura",
        "easy-bruising",
        "ecchymosis",
        "epistaxis",
        "gingival-bleeding",
        "oral-mucosal-bleeding",
        "prolonged-bleeding",
        "heavy-menstrual-bleeding",
        "hematuria",
        "gastrointestinal-bleeding",
        "spontaneous-hematoma",
        "intracranial-hemorrhage",
        "thrombocytopenia",
        "abnormal-bleeding",
    ],
    "tissue-infiltration": [
        "testicular-swelling",
        "lymphadenopathy",
        "hepatomegaly",
        "splenomegaly",
        "bone-pain",
        "arthralgia",
        "gingival-overgrowth",
        "skin-rash",
        "leukemia-cutis",
        "abdominal-pain",
    ],
    "cns-involvement": ["seizure", "nausea", "vomiting", "meningeal-leukemia", "ataxia"],
}
OTHERS = ["weight-loss", "night-sweats", "stroke-like-symptoms", "insect-bite-like-reaction"]
RISKS = [
    "neurofibromatosis-type-1",
    "down-syndrome",
    "bloom-syndrome",
    "fanconi-anemia",
    "shwachman-diamond-syndrome",
    "ataxia-telangiectasia",
    "prenatal-x-ray",
    "myelodysplastic-syndrome",
    "inherited-predisposition-general",
    "ionizing-radiation",
    "chemotherapy-prior",
]
TREATMENTS = [
    "biologic-therapy",
    "radiation-therapy",
    "targeted-therapy",
    "immunotherapy",
    "chemotherapy",
    "clinical-trial",
    "surgery",
    "stem-cell-transplant",
    "car-t-cell-therapy",
    "watchful-waiting",
    "supportive-care",
]


@pytest.mark.parametrize(
    ("collection", "ids"),
    [
        ("leukemias", TYPES),
        ("symptoms", [id for ids in BY_CAUSE.values() for id in ids] + OTHERS),
        ("risks", RISKS),
        ("treatments", TREATMENTS),
        ("cells", ["erythrocyte", "leukocyte", "platelet", "bone-marrow"]),
    ],
)
def test_it_is_there(collection: str, ids: list[str]) -> None:
    assert [id for id in ids if id not in li.library.collections[collection]] == []


@pytest.mark.parametrize(("cause", "ids"), BY_CAUSE.items())
def test_symptoms_stand_under_their_cause(cause: str, ids: list[str]) -> None:
    found = {symptom.id for symptom in li.symptoms.where(cause=cause)}
    assert set(ids) - found == set()


@pytest.mark.parametrize("cell", ["erythrocyte", "leukocyte", "platelet"])
def test_each_cell_says_what_its_lack_does(cell: str) -> None:
    lack = li.cells[cell].lack
    assert lack is not None
    assert lack.symptoms


def test_what_the_choice_of_treatment_depends_on() -> None:
    (root,) = (a for a in li.approaches.values() if a.parent is None and a.factors)
    factors = {factor.factor for factor in root.factors}
    assert {"type", "age", "overall-health", "spread"} <= factors
    spread = next(factor for factor in root.factors if factor.factor == "spread")
    assert "central nervous system" in spread.text


def test_nothing_says_to_wait_where_a_guideline_says_act() -> None:
    for id in ("petechiae", "purpura", "easy-bruising", "ecchymosis", "abnormal-bleeding"):
        rules = li.symptoms[id].urgency_rules
        assert all(rule.urgency in ("emergency", "same-day", "within-days") for rule in rules), id
    for row in li.guidance.values():
        if row.urgency in ("within-weeks", "monitor"):
            words = f"{row.situation} {row.action}".lower()
            assert "petechiae" not in {symptom.id for symptom in row.symptoms}, row.id
            assert "do not see" not in words, row.id


def test_the_spots_are_a_sign_not_the_cancer() -> None:
    text = li.symptoms["petechiae"].plain.text
    assert "leukemia" in text
    assert li.symptoms["petechiae"].other_causes.text
