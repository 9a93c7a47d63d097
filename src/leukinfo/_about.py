"""What a release of the content says of itself, and the ledger of its retired ids."""

from collections.abc import Mapping
from typing import NamedTuple

from leukinfo._collection import Retired


class About(NamedTuple):
    """What a release of the content says of itself.

    Attributes:
        data_version: The date of the content.
        schema_version: The version of the file layout.
        licence: The licence of the content.
        notice: What the content is, and is not.
    """

    data_version: str
    schema_version: int
    licence: str
    notice: str


Ledger = Mapping[str, Mapping[str, Retired]]
"""Retired ids by collection and id."""
