"""Hot paths: lookups against a dict, filters and searches against what a user would write."""

from statistics import median, quantiles
from timeit import repeat
from typing import NamedTuple

import leukinfo as li


class Row(NamedTuple):
    """One case: nanoseconds, and its ratio to the baseline of the same run."""

    name: str
    nanoseconds: float
    baseline: str
    ratio: float


TYPO = "petichiae"
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


def searches() -> list[Row]:
    """Search against rapidfuzz over all names: exact and misspelled names of every symptom."""
    from rapidfuzz import fuzz, process, utils

    names = {
        f"{record.kind}:{record.id}:{place}": utils.default_process(name)
        for record in li.library.records()
        if record.kind != "source"
        for place, name in enumerate(record.names)
    }
    rows = []
    exact = [symptom.name for symptom in li.symptoms.values()]
    typos = [name[:2] + name[3:] for name in exact]
    for label, queries in (("search, exact name", exact), ("search, a letter missing", typos)):
        ours, theirs, found, rival = [], [], 0, 0
        for query, symptom in zip(queries, li.symptoms.values(), strict=True):
            scope: dict[str, object] = {
                "li": li,
                "query": query,
                "asked": utils.default_process(query),
                "names": names,
                "process": process,
                "fuzz": fuzz,
            }
            ours.append(timed("li.search(query, limit=10)", scope, 1))
            code = "process.extract(asked, names, scorer=fuzz.WRatio, limit=10)"
            theirs.append(timed(code, scope, 1))
            found += symptom in [hit.record for hit in li.search(query, limit=10)]
            hits = process.extract(scope["asked"], names, scorer=fuzz.WRatio, limit=10)
            rival += any(key.startswith(f"symptom:{symptom.id}:") for _, _, key in hits)
        own, other = quantiles(ours, n=20)[-1], quantiles(theirs, n=20)[-1]
        hit_rates = (
            f"rapidfuzz WRatio (hit@10 {rival / len(exact):.2f} against {found / len(exact):.2f})"
        )
        rows.append(Row(f"{label}, p95", own, hit_rates, own / other))
    return rows
