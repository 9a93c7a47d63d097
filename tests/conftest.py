"""A toy library, so that unit tests never depend on real content."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from leukinfo import Library, Record
from leukinfo._about import About
from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._writing import rows_to_json, to_json
from leukinfo.models import (
    Approach,
    BloodCell,
    Citation,
    Code,
    CodeSystem,
    Drug,
    Effect,
    Figure,
    Gene,
    Guidance,
    Imbalance,
    Indication,
    Leukemia,
    Marker,
    Meaning,
    Presentation,
    Regimen,
    Risk,
    Source,
    Statement,
    Symptom,
    Synonym,
    Test,
    UrgencyRule,
    Use,
)

DAY = datetime.now(UTC).date() - timedelta(days=20)
"""When the toy was reviewed: not long ago, whenever the tests are run."""
CITED = (Citation(source_id="manual"),)


def says(text: str) -> Statement:
    return Statement(paragraphs=(text,), citations=CITED)


def rate(value: float) -> Figure:
    return Figure(measure="at diagnosis", unit="%", value=value, grade="study", citations=CITED)


def leukemia(id: str, name: str, parent: str | None = None, **more: object) -> Leukemia:
    fields: dict[str, object] = {
        "plain": says(f"{name} in short."),
        "clinical": says(f"{name}, defined."),
        "rank": "entity",
        "lineage": "myeloid",
        "course": "acute",
        "reviewed": DAY,
        "checked": DAY,
    }
    return Leukemia(id=id, name=name, parent_id=parent, **{**fields, **more})


def symptom(id: str, name: str, *rules: tuple[str, str], **more: object) -> Symptom:
    fields: dict[str, object] = {
        "plain": says(f"{name} in short."),
        "clinical": says(f"{name}, defined."),
        "category": "sign",
        "causes": ("anemia",),
        "body_system": "skin",
        "urgency_rules": tuple(
            UrgencyRule(urgency=urgency, audience=audience, basis="sourced", citations=CITED)
            for urgency, audience in rules or (("monitor", "any"),)
        ),
        "chain": says("The marrow makes too few cells."),
        "other_causes": says("Many other things cause it."),
        "reviewed": DAY,
        "checked": DAY,
    }
    return Symptom(id=id, name=name, **{**fields, **more})


def toy_records() -> tuple[Record, ...]:
    """A dozen and a half records, a few of every kind, linked every way there is."""
    texts = {
        "plain": says("Plain words."),
        "clinical": says("Clinical words."),
        "reviewed": DAY,
        "checked": DAY,
    }
    return (
        leukemia("tree", "Tree leukemia", rank="group", course="variable"),
        leukemia(
            "oak",
            "Oak leukemia",
            "tree",
            synonyms=(
                Synonym(text="OL", kind="abbreviation"),
                Synonym(text="quercus leukaemia", kind="former"),
            ),
            codes=(
                Code(system="icdx", code="X1", relation="exact"),
                Code(system="icdx", code="X", relation="broad"),
            ),
            citations=CITED,
            presentations=(
                Presentation(symptom_id="dots", figures=(rate(40),), citations=CITED),
                Presentation(symptom_id="gray", band="frequent", citations=CITED),
            ),
        ),
        leukemia(
            "holm-oak",
            "Holm oak leukemia",
            "oak",
            rank="subtype",
            course="chronic",
            codes=(Code(system="icdx", code="X1.1", relation="exact"),),
            citations=CITED,
            presentations=(Presentation(symptom_id="dots", figures=(rate(80),), citations=CITED),),
        ),
        leukemia("elm", "Elm leukemia", "tree", lineage="b-cell"),
        symptom(
            "dots",
            "Dots",
            ("emergency", "child"),
            ("within-days", "adult"),
            synonyms=(Synonym(text="tiny red spots", kind="lay"),),
            causes=("thrombocytopenia-bleeding", "coagulopathy"),
            skin=True,
        ),
        symptom("gray", "Grayness", category="symptom"),
        Risk(
            id="soot",
            name="Soot",
            category="chemical",
            direction="increases",
            strength="strong",
            modifiable="yes",
            lowering=says("Less soot, less risk."),
            effects=(
                Effect(
                    leukemia_id="oak", direction="increases", strength="strong", citations=CITED
                ),
            ),
            **texts,
        ),
        Risk(
            id="lamp-soot",
            name="Lamp soot",
            parent_id="soot",
            category="chemical",
            direction="unclear",
            strength="weak",
            modifiable="no",
            **{**texts, "plain": says("Plain words on dots.")},
        ),
        Approach(id="care", name="Care", uses=(Use(leukemia_id="tree", citations=CITED),), **texts),
        Approach(id="watering", name="Watering", parent_id="care", **texts),
        Drug(
            id="sapinib",
            name="sapinib",
            drug_class="inhibitor",
            mechanism=says("Blocks sap."),
            targets=(Gene(symbol="SAP1"),),
            approach_ids=("watering",),
            status="approved",
            indications=(
                Indication(
                    leukemia_id="oak",
                    agency="FDA",
                    decided="2020-05",
                    approval="accelerated",
                    biomarker_ids=("acorn",),
                    citations=CITED,
                ),
                Indication(
                    leukemia_id="elm",
                    agency="EMA",
                    decided="2021",
                    approval="conditional",
                    citations=CITED,
                ),
            ),
            **texts,
        ),
        Regimen(
            id="sap-and-water", name="Sap and water", component_ids=("sapinib", "watering"), **texts
        ),
        Marker(
            id="acorn",
            name="ACORN",
            symbol="ACORN",
            category="mutation",
            meanings=(
                Meaning(leukemia_id="oak", roles=("defining",), citations=CITED),
                Meaning(leukemia_id="elm", roles=("diagnostic",), citations=CITED),
            ),
            reviewed=DAY,
            checked=DAY,
        ),
        Test(
            id="ring-count",
            name="Ring count",
            category="procedure",
            leukemia_ids=("oak",),
            marker_ids=("acorn",),
            **texts,
        ),
        BloodCell(
            id="platelet",
            name="Platelet",
            category="cell",
            lack=Imbalance(
                name="too few", text="Bleeding.", symptom_ids=("dots",), citations=CITED
            ),
            **texts,
        ),
        Guidance(
            id="dots-adult",
            name="Dots in an adult",
            audience="adult",
            situation="An adult has dots.",
            action="A doctor orders a test.",
            urgency="within-days",
            basis="sourced",
            symptom_ids=("dots",),
            citations=CITED,
            reviewed=DAY,
            checked=DAY,
        ),
        Guidance(
            id="dots-ill",
            name="Dots and feeling ill",
            audience="any",
            situation="Anyone has dots and feels ill.",
            action="Call the emergency number.",
            urgency="emergency",
            basis="sourced",
            symptom_ids=("dots",),
            leukemia_ids=("oak",),
            citations=CITED,
            reviewed=DAY,
            checked=DAY,
        ),
        Source(
            id="manual",
            name="The manual",
            category="textbook",
            publisher="A press",
            year=2020,
            doi="10.1000/manual",
            licence="free",
            seen="yes",
            reviewed=DAY,
        ),
        CodeSystem(
            id="icdx",
            name="ICD-X",
            edition="1",
            publisher="A house",
            licence="free",
            pattern=r"X[\d.]*",
            reviewed=DAY,
        ),
    )


def empty_library() -> Library:
    about = About("2026.01.0", 1, "CC0", "A toy, not advice.")
    return Library(lambda _: (), lambda: about, dict)


@pytest.fixture(scope="session")
def toy() -> Library:
    return empty_library().extend(toy_records())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The toy records as files."""
    write_folder(tmp_path / "content", toy_records())
    return tmp_path / "content"


def write_folder(root: Path, records: tuple[Record, ...]) -> None:
    root.mkdir()
    rows: dict[str, list[Record]] = {}
    for record in records:
        name = COLLECTION_OF[record.kind]
        if KINDS[name].pages:
            (root / name).mkdir(exist_ok=True)
            (root / name / f"{record.id}.json").write_text(to_json(record), encoding="utf-8")
        else:
            rows.setdefault(name, []).append(record)
    for name, held in rows.items():
        (root / f"{name}.json").write_text(rows_to_json(tuple(held)), encoding="utf-8")


@pytest.fixture
def spoil(folder: Path) -> Callable[[str, str, str], Path]:
    """Replaces text in one file of the toy content; gives the folder."""

    def change(file: str, old: str, new: str) -> Path:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return change
