"""How well search and annotate do on questions and sentences written for the purpose.

`make evaluate` prints the figures of both parts and the misses of the part that is tuned on;
the part called "report" is only reported, so that its figures stay honest.
"""

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

import leukinfo as li

CONTENT = Path(__file__).parents[1] / "tests" / "content"
FIRST = 3


def name(record: li.Record) -> str:
    return f"{li.library.collection_of(record)}:{record.id}"


def questions() -> None:
    """Hits among the first, reciprocal rank, and silence where there is nothing to find."""
    path = CONTENT / "golden_queries.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for part in ("tune", "report"):
        counts: Counter[str] = Counter()
        rank = 0.0
        for row in (row for row in rows if row["part"] == part):
            wanted = set(filter(None, row["ids"].split("|")))
            found = [name(hit.record) for hit in li.search(row["question"], limit=10)]
            if not wanted:
                counts["unrelated"] += 1
                counts["silent"] += not found
                continue
            places = [place for place, id in enumerate(found, 1) if id in wanted]
            counts["asked"] += 1
            counts["first"] += places[:1] == [1]
            counts["among"] += bool(places) and places[0] <= FIRST
            rank += 1 / places[0] if places else 0
            if part == "tune" and places[:1] != [1]:
                print(f"  {row['question']!r}: {row['ids']}, found {found[:FIRST]}")
        asked = counts["asked"]
        print(
            f"questions, {part}: {asked} asked, first {counts['first'] / asked:.2f}, "
            f"in {FIRST} {counts['among'] / asked:.2f}, mean reciprocal rank {rank / asked:.2f}; "
            f"silent on {counts['silent']} of {counts['unrelated']} unrelated ones"
        )


def sentences() -> None:
    """Mentions found, by collection, and how often their status is right."""
    path = CONTENT / "golden_sentences.jsonl"
    rows: list[Any] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for part in ("tune", "report"):
        right, missed, extra = Counter[str](), Counter[str](), Counter[str]()
        statuses: Counter[bool] = Counter()
        for row in (row for row in rows if row["part"] == part):
            found = {(m.start, m.end, name(m.record)): m for m in li.annotate(row["text"])}
            wanted = {(m["start"], m["end"], m["record"]): m for m in row["mentions"]}
            for place, mention in wanted.items():
                kind = mention["record"].partition(":")[0]
                if place in found:
                    right[kind] += 1
                    statuses[found[place].status == mention["status"]] += 1
                else:
                    missed[kind] += 1
            extra.update(id.partition(":")[0] for *_, id in found.keys() - wanted.keys())
        print(f"mentions, {part}: status right {statuses[True] / statuses.total():.2f}")
        for kind in sorted(right | missed | extra):
            recall = right[kind] / max(1, right[kind] + missed[kind])
            precision = right[kind] / max(1, right[kind] + extra[kind])
            print(f"  {kind}: recall {recall:.2f}, precision {precision:.2f}")


if __name__ == "__main__":
    questions()
    sentences()
