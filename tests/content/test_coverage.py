"""Every record of the scope is here, and every leukemia code of every system leads to one."""

import re
from pathlib import Path

import pytest

import leukinfo as li
from leukinfo.errors import AmbiguousNameError
from leukinfo.models import Concept

SCOPE = Path(__file__).parent / "scope"
DOCS = Path(__file__).parents[2] / "docs"
SYSTEMS = [system for system in li.code_systems.values() if system.concepts]
ACUTE_MYELOID = {
    "apl": "C92.4",
    "aml-kmt2a": "C92.6",
    "aml-erythroid": "C94.0",
    "aml-megakaryoblastic": "C94.2",
    "aml-monocytic": "C93.0",
    "aml-myelomonocytic": "C92.5",
}


def explained() -> set[str]:
    """The ids that the sections "Left out" of the docs explain."""
    sections = (
        page.read_text(encoding="utf-8").partition("## Left out")[2].partition("\n## ")[0]
        for page in DOCS.glob("*.md")
    )
    return {id for section in sections for id in re.findall(r"\n\| `([a-z0-9-]+)` \|", section)}


@pytest.mark.parametrize("path", sorted(SCOPE.iterdir()), ids=lambda path: path.stem)
def test_every_row_of_the_scope_exists_or_its_absence_is_explained(path: Path) -> None:
    scope, held = set(path.read_text(encoding="utf-8").split()), set(getattr(li, path.stem))
    assert sorted(scope - held - explained()) == []
    assert sorted(scope & held & explained()) == []


def test_every_leukemia_is_in_the_scope() -> None:
    assert sorted(li.leukemias) == (SCOPE / "leukemias.txt").read_text(encoding="utf-8").split()


def test_an_entity_has_ages_and_figures_or_the_docs_say_why_not() -> None:
    page = (DOCS / "classification.md").read_text(encoding="utf-8")
    for entity in li.leukemias.where(rank="entity"):
        assert (entity.typical_ages and entity.figures) or entity.name in page


def test_every_fab_class_of_the_docs_is_a_name_of_its_type() -> None:
    page = (DOCS / "classification.md").read_text(encoding="utf-8")
    rows = re.findall(r"\n\| ([LM]\d\w*) \| (.+?) \|", page)
    assert len(rows) == 15
    for fab, name in rows:
        type_ = li.find(name)
        assert isinstance(type_, li.Leukemia)
        known = [held.name for held in type_.classifications if held.system == "FAB"]
        assert re.search(rf"\b{fab}\b", " ".join([*type_.names, *map(str, known)])), fab


def state(system: li.CodeSystem, concept: Concept) -> str:
    """How a code is covered: by whom, through which code above it, or why it is excluded."""
    above = {held.code: held.parent for held in system.concepts}
    code: str | None = concept.code
    while code is not None:
        for leukemia in li.leukemias.values():
            for stated in leukemia.codes:
                if (stated.system, stated.code) == (system.id, code):
                    return f"{stated.relation} {leukemia.id}"
        if concept.excluded:
            return f"excluded: {concept.excluded}"
        code = above[code]
    return ""


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.id)
def test_every_leukemia_code_leads_to_a_type_or_says_why_not(system: li.CodeSystem) -> None:
    states = {concept.code: state(system, concept) for concept in system.concepts}
    excluded = sum(said.startswith("excluded") for said in states.values())
    led = len(states) - excluded
    print(f"{system.name}: {len(states)} codes, {led} lead to a type, {excluded} excluded")
    assert [code for code, said in states.items() if not said] == []


def test_icd_10_cm_agrees_with_the_open_package() -> None:
    icd = pytest.importorskip("simple_icd_10_cm")
    held = li.code_systems["icd10cm"].concepts
    for concept in held:
        assert icd.is_valid_item(concept.code), concept.code
        assert icd.is_leaf(concept.code) == concept.leaf, concept.code
        assert icd.get_description(concept.code) == concept.name
    for leukemia in li.leukemias.values():
        for code in leukemia.codes:
            assert code.system != "icd10cm" or icd.is_valid_item(code.code), str(code)
    listed = {
        code for block in ("C91", "C92", "C93", "C94", "C95") for code in icd.get_descendants(block)
    }
    assert listed <= {concept.code for concept in held}


def codes(name: str) -> set[str]:
    return {entry.code for entry in li.codes(name, system="icd10cm", leaves=True)}


@pytest.mark.parametrize(("type_", "code"), ACUTE_MYELOID.items())
def test_aml_holds_its_kinds_in_every_state(type_: str, code: str) -> None:
    states = {f"{code}{state}" for state in "012"}
    assert states <= codes("aml")
    assert states <= codes(type_) or type_ == "aml-kmt2a"


def test_neighbors_stay_apart() -> None:
    assert not codes("cll") & codes("hcl")
    assert not codes("aml") & codes("cml")
    assert not codes("all") & codes("aml")


def test_leukemia_holds_every_billable_code_that_is_one_and_says_what_it_leaves_out() -> None:
    every = {
        concept.code
        for concept in li.code_systems["icd10cm"].concepts
        if concept.leaf and concept.code[:3] in ("C91", "C92", "C93", "C94", "C95")
    }
    found = li.codes("leukemia", system="icd10cm", leaves=True)
    assert every - {entry.code for entry in found} == {"C94.6"}
    assert dict(found.left_out)["icd10cm:C94.6"].startswith("A myelodysplastic")


@pytest.mark.parametrize("code", ["C92.01", "icd10cm:C92.01", "C90.12", "C94.02"])
def test_a_leaf_code_climbs_to_its_type(code: str) -> None:
    assert isinstance(li.find(code), li.Leukemia)


def test_every_code_of_a_type_is_found() -> None:
    for leukemia in li.leukemias.values():
        for code in leukemia.codes:
            if code.relation == "exact":
                try:
                    found = {li.find(str(code)).id}
                except li.LeukinfoError as error:
                    found = set(str(error).replace("leukemia:", "").replace(",", "").split())
                assert leukemia.id in found, str(code)


def test_known_errors_upstream_are_not_copied() -> None:
    stated = {
        (leukemia.id, str(code), code.relation)
        for leukemia in li.leukemias.values()
        for code in leukemia.codes
    }
    exact = {(id, code) for id, code, relation in stated if relation == "exact"}
    assert ("cml", "ncit:C3172") not in exact
    assert ("apl-pml-rara", "ncit:C7968") not in exact
    assert ("apl-pml-rara", "ncit:C36055") not in exact
    assert ("aml-mr", "mondo:MONDO:0100409") not in exact


@pytest.mark.parametrize("leukemia", li.leukemias.values(), ids=lambda record: record.id)
def test_every_name_finds_its_type_or_says_who_shares_it(leukemia: li.Leukemia) -> None:
    for name in leukemia.names:
        try:
            found: tuple[str, ...] = (li.find(name).id,)
        except AmbiguousNameError as error:
            found = error.candidates
        assert {leukemia.id, f"leukemia:{leukemia.id}"} & set(found), name


def test_letters_of_another_disease_are_not_taken_for_a_leukemia() -> None:
    with pytest.raises(AmbiguousNameError, match="mantle cell lymphoma"):
        li.find("MCL")


def test_a_name_of_several_types_lists_them() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        li.find("T-cell leukemia")
    assert {"leukemia:t-all", "leukemia:atll"} <= set(caught.value.candidates)
