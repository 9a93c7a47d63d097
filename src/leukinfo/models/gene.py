"""Genes, under the symbols the HGNC approves."""

from typing import Annotated

from pydantic import StringConstraints

from leukinfo.models._base import Part, Text, model


@model
class Gene(Part):
    """A gene, under its approved symbol.

    Attributes:
        symbol: The HGNC symbol.
        hgnc_id: The HGNC id, such as "HGNC:76"; absent for genes of other species.
    """

    symbol: Text
    hgnc_id: Annotated[str, StringConstraints(pattern=r"^HGNC:\d+$")] | None = None

    def __str__(self) -> str:
        return self.symbol
