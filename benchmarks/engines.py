"""Search and mentions beside the engines one would use instead, in one process.

Search engines get every name of every record; matchers of mentions get every name that texts
are searched for. An engine that is not installed is left out.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any, NamedTuple

import leukinfo as li
from leukinfo._mentions import KINDS
from leukinfo._resources import packaged

WANTED = 10
ROUNDS = 5
LONG = 4
Find = Callable[[str], list[str]]
Mark = Callable[[str], int]


class Search(NamedTuple):
    """How an engine did on one set of questions."""

    questions: str
    engine: str
    microseconds: float
    to_ours: float
    hits: float


class Marked(NamedTuple):
    """How a matcher did on one text."""

    text: str
    matcher: str
    megabytes: float
    to_ours: float
    mentions: int


@cache
def names() -> dict[str, str]:
    """Every name, by "kind:id:place"."""
    return {
        f"{record.kind}:{record.id}:{place}": name
        for record in li.library.records()
        if record.kind != "source"
        for place, name in enumerate(record.names)
    }


def sets() -> dict[str, dict[str, str]]:
    """Questions, each with the record that is meant: names as they are, misspelled, shuffled."""
    chance = Random(20261122)  # noqa: S311
    exact = {record.name: f"{record.kind}:{record.id}" for record in li.symptoms.values()}
    owners = {name: key.rpartition(":")[0] for key, name in names().items()}
    several = {
        name: words
        for name in owners
        if len(words := [word for word in name.split() if len(word) >= LONG]) > 1
    }
    return {
        "exact name": exact,
        "a letter missing": {_misspelled(name): owner for name, owner in exact.items()},
        "two or three words of a name, shuffled": {
            " ".join(chance.sample(several[name], min(3, len(several[name])))): owners[name]
            for name in chance.sample(list(several), 400)
        },
    }


def _misspelled(name: str) -> str:
    """A name without the third letter of its longest word."""
    longest = max(name.split(), key=len)
    return name.replace(longest, longest[:2] + longest[3:])


def engines() -> Iterator[tuple[str, Find]]:
    yield "leukinfo", _ours
    if find_spec("rapidfuzz"):
        yield from _rapidfuzz()
    yield "SQLite FTS5, words, bm25", _sqlite()
    if find_spec("tantivy"):
        yield "tantivy, English stems", _tantivy()


def _ours(question: str) -> list[str]:
    hits = li.search(question, limit=WANTED)
    return [f"{hit.record.kind}:{hit.record.id}" for hit in hits]


def _rapidfuzz() -> Iterator[tuple[str, Find]]:
    from rapidfuzz import fuzz, process, utils

    folded = {key: utils.default_process(name) for key, name in names().items()}

    def find(question: str, scorer: Any, least: int) -> list[str]:
        asked = utils.default_process(question)
        found = process.extract(asked, folded, scorer=scorer, limit=WANTED, score_cutoff=least)
        return [key.rpartition(":")[0] for _, _, key in found]

    yield "rapidfuzz, WRatio", lambda question: find(question, fuzz.WRatio, 0)
    yield "rapidfuzz, ratio, at least 60", lambda question: find(question, fuzz.ratio, 60)


def _sqlite() -> Find:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE names USING fts5(name, key UNINDEXED)")
    base.executemany(
        "INSERT INTO names VALUES (?, ?)", [(name, key) for key, name in names().items()]
    )

    def find(question: str) -> list[str]:
        words = "".join(char if char.isalnum() else " " for char in question).split()
        rows = base.execute(
            "SELECT key FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{word}"' for word in words), WANTED),
        )
        return [key.rpartition(":")[0] for (key,) in rows]

    return find


def _tantivy() -> Find:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("name", tokenizer_name="en_stem")
    builder.add_text_field("key", stored=True, tokenizer_name="raw")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for key, name in names().items():
        writer.add_document(tantivy.Document(name=[name], key=[key]))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(question: str) -> list[str]:
        words = "".join(char if char.isalnum() else " " for char in question)
        query = index.parse_query(words, ["name"])
        found = searcher.search(query, WANTED).hits
        return [searcher.doc(place)["key"][0].rpartition(":")[0] for _, place in found]

    return find


def searches() -> list[Search]:
    rows = []
    for label, questions in sets().items():
        ours = 0.0
        for engine, find in engines():
            for question in questions:
                find(question)
            spent = [_spent(find, question) for question in questions]
            hits = sum(owner in find(question) for question, owner in questions.items())
            slow = quantiles(spent, n=20)[-1]
            ours = ours or slow
            rows.append(Search(label, engine, 1e6 * slow, slow / ours, hits / len(questions)))
    return rows


def _spent(find: Callable[[str], object], asked: str) -> float:
    """Seconds of one call: the median of a few."""
    tries = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        find(asked)
        tries.append(time.perf_counter() - started)
    return median(tries)


def matchers() -> Iterator[tuple[str, Mark]]:
    from leukinfo import library

    annotator = library._all_mentions()
    yield "leukinfo, where names are", lambda text: len(list(annotator._spans(text)))
    yield "leukinfo, annotate", lambda text: len(li.annotate(text))
    yield "leukinfo, annotate and each status", _with_status
    phrases = sorted(
        {name for record in library.records() if record.kind in KINDS for name in record.names}
    )
    if find_spec("ahocorasick_rs"):
        yield "ahocorasick_rs, whole words, longest", _aho_corasick(phrases)
    if find_spec("flashtext"):
        yield "flashtext", _flashtext(phrases)
    if find_spec("spacy"):
        yield "spaCy PhraseMatcher", _spacy(phrases)


def _with_status(text: str) -> int:
    return len([mention.status for mention in li.annotate(text)])


def _aho_corasick(phrases: list[str]) -> Mark:
    from ahocorasick_rs import AhoCorasick

    machine = AhoCorasick([phrase.lower() for phrase in phrases])

    def mark(text: str) -> int:
        small = text.lower()
        edges = f" {small} "
        found = sorted(
            (start, -end)
            for _, start, end in machine.find_matches_as_indexes(small, overlapping=True)
            if not (edges[start].isalnum() or edges[end + 1].isalnum())
        )
        count, free = 0, 0
        for start, end in found:
            if start >= free:
                count, free = count + 1, -end
        return count

    return mark


def _flashtext(phrases: list[str]) -> Mark:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for phrase in phrases:
        processor.add_keyword(phrase)
    return lambda text: len(processor.extract_keywords(text))


def _spacy(phrases: list[str]) -> Mark:
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    language = spacy.blank("en")
    language.max_length = 10**8
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("name", [language.make_doc(phrase) for phrase in phrases])
    return lambda text: len(filter_spans(matcher(language.make_doc(text), as_spans=True)))


def texts() -> dict[str, list[str]]:
    """Our own prose in one piece, and as notes of a thousand characters."""
    prose = " ".join(
        f"{record.clinical.text} {record.plain.text}"
        for record in li.library.records()
        if record.plain and record.clinical
    )[:200_000]
    notes = [prose[start : start + 1000] for start in range(0, len(prose), 1000)]
    return {"one long text": [prose], "notes of 1 kB": notes}


def mentions() -> list[Marked]:
    rows = []
    for label, held in texts().items():
        size = sum(map(len, held))
        ours = 0.0
        for matcher, mark in matchers():
            count = sum(map(mark, held))
            tries = []
            for _ in range(ROUNDS):
                started = time.perf_counter()
                for text in held:
                    mark(text)
                tries.append(time.perf_counter() - started)
            spent = median(tries)
            ours = ours or spent
            rows.append(Marked(label, matcher, size / spent / 1e6, ours / spent, count))
    return rows


def first_search() -> tuple[float, float]:
    """The first search against `json.loads` of the records, in one process.

    Once with all it loads, pydantic too, and once with its index alone, in a library that has
    given a record before.
    """
    folder = Path(str(packaged("data")))
    files = [path.read_bytes() for path in folder.rglob("*.json") if path.parent.name != "tables"]
    floor = _once(lambda: [json.loads(content) for content in files])
    before = _once(lambda: li.leukemias["aml"].plain)
    search = _once(lambda: li.search("tiny red spots on my skin"))
    return (before + search) / floor, search / floor


def _once(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def report() -> None:
    """Print the tables."""
    whole, index = first_search()
    print(f"\nfirst search / json.loads of the records: {index:.2f}; with all it loads {whole:.2f}")
    print("\n| questions | engine | p95 | / ours | hit@10 |")
    print("|---|---|---:|---:|---:|")
    for row in searches():
        print(
            f"| {row.questions} | {row.engine} | {row.microseconds:,.0f} µs "
            f"| {row.to_ours:.1f} | {row.hits:.2f} |"
        )
    print("\n| text | matcher | MB/s | / ours | mentions |")
    print("|---|---|---:|---:|---:|")
    for marked in mentions():
        print(
            f"| {marked.text} | {marked.matcher} | {marked.megabytes:.1f} "
            f"| {marked.to_ours:.2f} | {marked.mentions} |"
        )


if __name__ == "__main__":
    report()
