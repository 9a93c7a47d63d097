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
from leukinfo.errors import EmptyQueryError

CONTENT = Path(__file__).parents[1] / "tests" / "content"
FIRST = 3


def name(record: li.Record) -> str:
    return f"{li.library.collection_of(record)}:{record.id}"


def searched(question: str) -> list[str]:
    """The first records that a question finds; none if it holds no word."""
    try:
        return [name(hit.record) for hit in li.search(question, limit=10)]
    except EmptyQueryError:
        return []


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
            found = searched(row["question"])
            if not wanted:
                counts["unrelated"] += 1
                counts["silent"] += not found
                continue
            places = [place for place, id in enumerate(found, 1) if id in wanted]
            is_first, is_among = places[:1] == [1], bool(places) and places[0] <= FIRST
            for label in ("", row["kind"]):
                counts[f"asked {label}"] += 1
                counts[f"first {label}"] += is_first
                counts[f"among {label}"] += is_among
            rank += 1 / places[0] if places else 0
            if part == "tune" and not is_first:
                print(f"  {row['question']!r}: {row['ids']}, found {found[:FIRST]}")
        print(
            f"questions, {part}: mean reciprocal rank {rank / counts['asked ']:.2f}; "
            f"silent on {counts['silent']} of {counts['unrelated']} unrelated ones"
        )
        for label in sorted({"", *(row["kind"] for row in rows if row["ids"])}):
            asked = counts[f"asked {label}"]
            first, among = counts[f"first {label}"] / asked, counts[f"among {label}"] / asked
            print(f"  {label or 'all'}: {asked} asked, first {first:.2f}, in {FIRST} {among:.2f}")


def sentences() -> None:
    """Mentions found, by collection, and how often their status is right."""
    path = CONTENT / "golden_sentences.jsonl"
    rows: list[Any] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for part in ("tune", "report"):
        for kind in ("sentences", "notes"):
            told = [
                row for row in rows if (row["part"], row.get("set", "sentences")) == (part, kind)
            ]
            mentions(f"{kind}, {part}", told)


def mentions(label: str, rows: list[Any]) -> None:
    """A mention is right if its place is and it is one of the records that may be meant."""
    right, missed, extra = Counter[str](), Counter[str](), Counter[str]()
    statuses: Counter[bool] = Counter()
    for row in rows:
        found = {(m.start, m.end): m for m in li.annotate(row["text"])}
        for wanted in row["mentions"]:
            meant = wanted["record"].split("|")
            kind = meant[0].partition(":")[0]
            place = (wanted["start"], wanted["end"])
            if place in found and name(found[place].record) in meant:
                right[kind] += 1
                said = found.pop(place).status
                statuses[said in (wanted["status"], wanted.get("also"))] += 1
            else:
                missed[kind] += 1
        extra.update(li.library.collection_of(mention.record) for mention in found.values())
    print(f"{label}: {len(rows)} texts, status right {statuses[True] / statuses.total():.2f}")
    for kind in sorted(right | missed | extra):
        recall = right[kind] / max(1, right[kind] + missed[kind])
        precision = right[kind] / max(1, right[kind] + extra[kind])
        print(f"  {kind}: recall {recall:.2f}, precision {precision:.2f}")


if __name__ == "__main__":
    questions()
    sentences()
