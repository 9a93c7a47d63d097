"""The packaged content, record by record: whole, canonical, cited, well written."""

import json
import pickle
import re
from functools import cache
from pathlib import Path

import pytest

import leukinfo as li
from leukinfo import Record, _loading
from leukinfo._editorial import check_records, plain_texts
from leukinfo._formatting import canonical
from leukinfo._integrity import problems
from leukinfo._kinds import KINDS
from leukinfo._links import parts
from leukinfo._readability import grade
from leukinfo._resources import packaged
from leukinfo._seal import digest
from leukinfo._spelling import fold
from leukinfo._writing import rows_to_json, to_json
from leukinfo.errors import AmbiguousNameError
from leukinfo.models import Figure
from leukinfo.models._base import Part, field_names

DATA = Path(li.__file__).parent / "data"
RECORDS = li.library.records()
FINDINGS = check_records(RECORDS)


def label(record: Record) -> str:
    return f"{record.kind}:{record.id}"


def test_the_content_is_whole() -> None:
    content = {name: list(held.values()) for name, held in li.library.collections.items()}
    assert [str(problem) for problem in problems(content, li.library.retired)] == []


def test_the_content_reads_strictly_and_nothing_lies_about() -> None:
    assert {label(record) for record in li.read(DATA)} == {label(record) for record in RECORDS}


@pytest.mark.parametrize(
    ("path", "text"), canonical(DATA).items(), ids=lambda v: getattr(v, "stem", "")
)
def test_files_are_canonical(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run: leukinfo format src/leukinfo/data"


@pytest.mark.parametrize("name", ["about.json", "retired.json"])
def test_the_other_files_are_tidy(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("record", RECORDS, ids=label)
def test_no_editorial_error(record: Record) -> None:
    own = [str(f) for f in FINDINGS if f.record == label(record) and f.level == "error"]
    assert own == []


def answering(name: str) -> set[str]:
    """The records that `find` gives or lists for a name."""
    try:
        return {label(li.find(name))}
    except AmbiguousNameError as error:
        return set(error.candidates)


@pytest.mark.parametrize("record", RECORDS, ids=label)
def test_every_name_is_answered_by_records_that_carry_it(record: Record) -> None:
    if record.kind == "source":
        assert li.sources[record.id] is record
        return
    assert label(record) in answering(record.name)
    elsewhere = {other for name in record.synonyms for other in name.also_means}
    for name in record.names:
        found = answering(name)
        carrying = {label(other) for other in RECORDS if fold(name) in folded_names(other)}
        assert found - elsewhere <= carrying, name


@cache
def folded_names(record: Record) -> frozenset[str]:
    return frozenset(fold(name) for name in (record.id, *record.names))


@pytest.mark.parametrize("record", RECORDS, ids=label)
def test_a_reference_pickles_small_and_comes_back_the_same(record: Record) -> None:
    data = pickle.dumps(record)
    assert len(data) < 200
    assert pickle.loads(data) is record  # noqa: S301


def test_plain_texts_read_at_grade_8_and_half_of_them_below_7() -> None:
    grades = sorted(
        grade(text) for record in RECORDS for field, text in plain_texts(record) if field == "plain"
    )
    assert grades[-1] <= 8
    assert grades[len(grades) // 2] <= 7


def test_figures_in_percent_of_people_name_their_people() -> None:
    bare = [
        f"{label(record)} {path}"
        for record in RECORDS
        for path, part in parts(record)
        if isinstance(part, Figure) and part.unit == "%" and not (part.population or part.ages)
    ]
    assert bare == []


def test_risks_and_treatments_rest_on_two_sources() -> None:
    """A regimen is a name and its parts: one source that states them may be all there is."""
    thin = [
        label(record)
        for record in RECORDS
        if record.kind in ("risk", "approach", "drug") and len(record.sources) < 2
    ]
    assert thin == []


def test_nothing_of_closed_systems_is_shipped() -> None:
    """One table is named as the secondary source of single dates; nothing of it is here."""
    closed = re.compile(
        r"snomed|\bumls\b|meddra|hemonc(?!\.mhmedical)|\bcpt\b(?!\.\d)", re.IGNORECASE
    )
    named = to_json(li.sources["hemonc-alchemy"]) if "hemonc-alchemy" in li.sources else ""
    for record in RECORDS:
        text = to_json(record).replace('"source_id": "hemonc-alchemy"', "")
        assert text == named or not closed.search(text), label(record)


def test_the_notice_says_what_was_not_done() -> None:
    assert "not reviewed by a named clinician" in li.NOTICE
    assert "does not advise" in li.NOTICE


def test_read_extend_override_and_write_give_back_every_byte() -> None:
    content = li.read(DATA)
    base = li.library
    empty = li.Library(lambda _: (), lambda: base.about, dict)
    for world in (empty.extend(content), base.override(content)):
        written: dict[str, str] = {}
        for name, held in world.collections.items():
            if KINDS[name].pages:
                written |= {f"{name}/{id}.json": li.to_json(held[id]) for id in held}
            else:
                written[f"{name}.json"] = rows_to_json(tuple(held.values()))
        assert written == {
            path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
            for path in DATA.rglob("*.json")
            if path.name not in ("about.json", "retired.json", "seal.json")
        }


def contents(thing: object) -> object:
    """Everything that a record or part holds, with the type of each value."""
    if isinstance(thing, tuple):
        return tuple(map(contents, thing))
    if isinstance(thing, (Record, Part)):
        names = field_names(type(thing))
        return type(thing), tuple(contents(getattr(thing, name)) for name in names)
    return type(thing), thing


def test_the_seal_is_that_of_the_files() -> None:
    data = packaged("data")
    seal = json.loads(data.joinpath("seal.json").read_bytes())
    files = {
        f"{name}.json": data.joinpath(f"{name}.json") for name in KINDS if not KINDS[name].pages
    }
    for name in KINDS:
        if KINDS[name].pages:
            files |= {f"{name}/{page.name}": page for page in data.joinpath(name).iterdir()}
    found = {name: digest(file.read_bytes()) for name, file in files.items()}
    assert seal == found, "run: leukinfo format src/leukinfo/data"


@pytest.mark.parametrize("name", KINDS)
def test_what_is_built_under_the_seal_is_what_validation_gives(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    built = _loading._packaged_records(name)
    monkeypatch.setattr(_loading, "_packaged_seal", dict)
    validated = _loading._packaged_records(name)
    assert list(map(contents, built)) == list(map(contents, validated))
