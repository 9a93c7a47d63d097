"""Hot paths: lookups against a dict, filters against what a user would write."""

from statistics import median
from timeit import repeat
from typing import NamedTuple

import leukinfo as li


class Row(NamedTuple):
    """One case: nanoseconds, and its ratio to the baseline of the same run."""

    name: str
    nanoseconds: float
    baseline: str
    ratio: float


LOOKUPS = {
    "record by id": "leukemias['aml']",
    "record by name": "find('Acute myeloid leukemia')",
    "record by name, other case": "find('acute MYELOID leukemia')",
    "record by name, UK spelling": "find('Acute myeloid leukaemia')",
    "record by code": "find('icd10cm:C91.1')",
}


def timed(code: str, names: dict[str, object], number: int = 20_000) -> float:
    """Nanoseconds of one evaluation: the median of nine tries."""
    return median(repeat(code, globals=names, number=number, repeat=9)) / number * 1e9


def lookups() -> list[Row]:
    names: dict[str, object] = {
        "known": {record.id: record for record in li.leukemias.values()},
        "leukemias": li.leukemias,
        "find": li.find,
    }
    rows = []
    for name, code in LOOKUPS.items():
        floor = timed("known['aml']", names)
        spent = timed(code, names)
        rows.append(Row(name, spent, "dict", spent / floor))
    return rows


def filters() -> list[Row]:
    names: dict[str, object] = {
        "symptoms": li.symptoms,
        "loop": "[s for s in symptoms.values() if 'anemia' in s.causes and s.skin]",
    }
    loop = timed("[s for s in symptoms.values() if 'anemia' in s.causes and s.skin]", names, 500)
    where = timed("symptoms.where(cause='anemia', skin=True)", names, 500)
    return [Row("where, two conditions", where, "hand-written loop", where / loop)]
