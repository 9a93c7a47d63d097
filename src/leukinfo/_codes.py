"""Code sets: which codes stand for a record and what lies below it."""

from typing import TYPE_CHECKING

from leukinfo.vocabulary.naming import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leukinfo.models.naming import Code
    from leukinfo.models.record import Record


def code_set(records: "Iterable[Record]", system: str | None) -> "tuple[Code, ...]":
    """The codes of these records that are not broader than them, one of each, sorted."""
    found: dict[str, Code] = {}
    for record in records:
        for code in record.codes:
            if code.relation is not Relation.BROAD and system in (None, code.system):
                found.setdefault(str(code), code)
    return tuple(found[curie] for curie in sorted(found))
