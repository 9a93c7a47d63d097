"""Write the catalogue: one Markdown page per record, before the site is built.

Pages stand on disk, so any site generator that reads Markdown can build them. Every field
that holds something is shown; whatever links to a record is linked back from its page.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from math import log2
from operator import attrgetter
from pathlib import Path
from shutil import rmtree
from typing import Any

import pictures
import timelines
import tree as type_tree

import leukinfo as li
from leukinfo import vocabulary
from leukinfo._links import steps
from leukinfo.models import (
    Citation,
    Code,
    Concept,
    Figure,
    Gene,
    Part,
    Statement,
    Synonym,
)
from leukinfo.models._base import field_names

ROOT = Path(__file__).parent / "catalogue"
ABOUT = {
    "leukemias": "The tree of types: groups, entities and subtypes.",
    "symptoms": "Symptoms, signs and laboratory findings: why they appear, how soon to act.",
    "risks": "Risk factors and associated conditions: how much, for whom, how sure.",
    "treatments": "Approaches, drugs and regimens.",
    "markers": "Genes, fusions, chromosome changes and antigens.",
    "tests": "Tests, response measures, staging and risk systems.",
    "cells": "Blood cells, blood measurements and the marrow.",
    "guidance": "When to see a doctor, and on whose word; fastest first.",
    "code_systems": "The systems that codes come from, with edition and terms.",
}

Getter = Callable[[Any], object]


def _facts(others: str, *fields: str) -> Getter:
    """The parts of linked records that speak of this one, such as a risk's effect on it."""

    def found(record: Any) -> tuple[Part, ...]:
        return tuple(
            part
            for other in getattr(record, others)
            for field in fields
            for part in getattr(other, field, ())
            if part.leukemia_id == record.id
        )

    return found


UNSEARCHED = " { data-search-exclude }"
"""Marks a heading whose section the site's search passes over, since another page holds it."""
GLANCE = ("At a glance", "")
"""The place for short fields that have no section of their own."""
LAYOUT: dict[str, tuple[tuple[str, str | Getter], ...]] = {
    "leukemia": (
        ("In plain words", "plain"),
        GLANCE,
        ("Types within it", "subtypes"),
        ("Symptoms", "presentations"),
        ("Symptoms stated for wider types", "inherited_presentations"),
        ("Guidance", "guidance"),
        ("Risk factors", _facts("risks", "effects")),
        ("Risk factors stated for wider types", "inherited_risks"),
        ("Treatments", _facts("treatments", "uses", "indications")),
        ("Treatments stated for wider types", "inherited_treatments"),
        ("For professionals", "clinical"),
        ("Figures", "figures"),
        ("Classifications", "classifications"),
        ("Markers", _facts("markers", "meanings")),
        ("Tests and staging", "tests"),
    ),
    "symptom": (
        ("In plain words", "plain"),
        ("Why leukemia causes it", "chain"),
        ("What else it can be", "other_causes"),
        ("What looks like it", "lookalikes"),
        ("On brown or black skin", "on_dark_skin"),
        ("Leukemias that show it", "presentations"),
        ("What to do", "guidance"),
        ("For professionals", "clinical"),
        ("Figures", "figures"),
        ("Blood cells behind it", "cells"),
        GLANCE,
    ),
    "risk": (
        ("In plain words", "plain"),
        GLANCE,
        ("What it does to the risk", "effects"),
        ("Lowering the risk", "lowering"),
        ("For professionals", "clinical"),
        ("International Agency for Research on Cancer", "iarc"),
        ("Figures", "figures"),
        ("Within it", "members"),
    ),
    "approach": (
        ("In plain words", "plain"),
        GLANCE,
        ("What it is like", "experience"),
        ("Main risks", "harms"),
        ("Used for", "uses"),
        ("What the choice depends on", "factors"),
        ("For professionals", "clinical"),
        ("Within it", "members"),
    ),
    "marker": (
        ("In plain words", "plain"),
        GLANCE,
        ("For professionals", "clinical"),
        ("What it means", "meanings"),
        ("Defines", "defines"),
        ("Medicines", "drugs"),
    ),
    "test": (
        ("In plain words", "plain"),
        GLANCE,
        ("For professionals", "clinical"),
        ("Levels", "levels"),
    ),
    "cell": (
        ("In plain words", "plain"),
        GLANCE,
        ("In leukemia", "in_leukemia"),
        ("Too few", "lack"),
        ("Too many", "excess"),
        ("Normal ranges", "ranges"),
        ("How long it lives", "lifespan"),
        ("For professionals", "clinical"),
    ),
    "guidance": (("Situation", "situation"), ("What to do", "action"), GLANCE),
    "code-system": (GLANCE, ("Codes", "concepts")),
}
LAYOUT["drug"] = (
    *LAYOUT["approach"][:-1],
    ("How it works", "mechanism"),
    ("Approvals", "indications"),
)
LAYOUT["regimen"] = (
    *LAYOUT["approach"][:-1],
    ("Where the name comes from", "name_origin"),
)
LAYOUT["staging"] = LAYOUT["test"]

HIDDEN = frozenset(
    ("kind", "id", "name", "synonyms", "codes", "citations", "reviewed", "checked", "urgency_rules")
)
LABELS = {
    "essential": "On the WHO list of essential medicines",
    "type_id": "Also a leukemia type",
    "parent_id": "Part of",
    "skin": "Seen on the skin",
    "uri": "FHIR identifier",
}
LEADING = ("leukemia_id", "agency", "decided", "approval")
"""Fields of a part that are told first."""
PHRASES = {
    "basis": "({})",
    "blasts": "blasts: {}",
    "combination": "given with {}",
    "drug_id": "{}:",
    "leukemia_id": "{}:",
    "Lookalike.name": "{}:",
    "Lookalike.symptom_id": "see {}",
    "symptom_id": "{}:",
    "factor": "{}:",
    "group": "group {}",
    "Iarc.evidence": "evidence for leukemia: {}",
    "Imbalance.name": "{}:",
    "Level.name": "{}:",
    "line": "{} line",
    "population": "in {}",
    "scheme": "({})",
    "since": "since then: {}",
    "strength": "{} evidence",
    "system": "{}:",
    "timeframe": "as stated: {}",
    "volumes": "volume {}",
    "within_id": "within {}",
}
UNREAD = "**Not yet checked by a second reader.**"
ADMONITIONS = {"emergency": "danger", "same-day": "warning"}


def escaped(text: str) -> str:
    """A text that Markdown and HTML leave as it is."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"([\\`*_{}\[\]|])", r"\\\1", text)
    text = re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", text)
    return re.sub(r"^[-+#=:!?~^]", lambda mark: f"&#{ord(mark[0])};", text)


def spoken(name: str) -> str:
    """A field or word as people say it."""
    text = name.removesuffix("_id").removesuffix("_ids").replace("_", " ").replace("-", " ")
    return text[:1].upper() + text[1:]


def addressed(record: Any) -> str:
    """A word ahead of guidance or a rule that is not for the person concerned."""
    return "For health professionals: " if record.addressee == "clinician" else ""


def gist(record: Any) -> str:
    """The first sentence of what a record says."""
    if record.kind == "guidance":
        text = addressed(record) + record.action
    else:
        text = record.plain.text if record.plain else ""
    return escaped(re.split(r"(?<=[.!?])\s", text)[0]) if text else ""


def put(place: str, lines: Iterable[str], *, boost: float, **front: object) -> None:
    """Write a page, with what the site is told: a factor for its search, and front matter."""
    path = ROOT / place
    path.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps({"search": {"boost": boost}, **front}, ensure_ascii=False)
    body = "\n".join(lines)
    path.write_text(f"---\n{head}\n---\n\n{body}\n", encoding="utf-8")


def boost(record: Any) -> float:
    """A page outranks those whose longer names hold its own, and those of what lies below it."""
    below = len(li.library.descendants(record))
    if below and "parent_id" in field_names(type(record)) and record.ancestors == ():
        return 40.0
    kind = 1.3 if record.kind == "marker" else 1  # types name their markers many times over
    return round(kind * (2 + 20 / len(record.name)) * (1 + 0.15 * log2(1 + below)), 2)


class Page:
    """The page of one record; its citations are numbered as they are met."""

    def __init__(self, record: Any) -> None:
        self.record = record
        self.folder = li.library.collection_of(record)
        self.citations: dict[str, Citation] = {}
        self.linked: set[li.Record] = {record}

    def lines(self) -> Iterator[str]:
        """The page, top to bottom: what to do first, evidence last."""
        record = self.record
        layout = LAYOUT[record.kind]
        yield f"# {escaped(record.name)}\n"
        yield f"[Catalogue](../index.md) / [{spoken(self.folder)}](index.md)"
        yield from self.urgency()
        for heading, wanted in layout:
            if not wanted:
                shown = {wanted for _, wanted in layout} | HIDDEN
                rest = [name for name in field_names(type(record)) if name not in shown]
                yield from self.section(heading, self.glance(rest))
            else:
                value = wanted(record) if callable(wanted) else getattr(record, wanted)
                yield from self.section(heading, self.block(value))
        names = [f"- {escaped(other.text)} ({other.kind})" for other in record.synonyms]
        yield from self.section("Other names", names)
        yield from self.section("Codes", self.block(record.codes))
        yield from self.section("See also", self.block(tuple(self.linking())))
        yield from self.tail()

    def urgency(self) -> Iterator[str]:
        """How soon to act, before anything else: the fastest first."""
        record = self.record
        rules = (record,) if record.kind == "guidance" else getattr(record, "urgency_rules", ())
        if rules:
            kind = ADMONITIONS.get(rules[0].urgency, "info")
            yield f'\n!!! {kind} "How soon to act"\n'
        for urgency, found in groupby(rules, attrgetter("urgency")):
            yield f"    **{urgency.meaning}**\n"
            for rule in found:
                told = getattr(rule, "circumstance", None) or "whenever it is unexplained"
                if record.kind == "guidance":
                    told = record.situation
                told = addressed(rule) + told
                said = [rule.jurisdiction, rule.timeframe and f"as stated: {rule.timeframe}"]
                terms = "; ".join(escaped(text) for text in said if text)
                basis = f"[{self.plainly(rule.basis)}](../vocabulary.md#basis)"
                marks = self.marks(rule.citations)
                yield (
                    f"    - {rule.audience.meaning.removesuffix('.')}: {escaped(told)}"
                    f" ({terms}{'; ' if terms else ''}{basis}){marks}"
                )
            yield ""

    def section(self, heading: str, lines: Iterable[str]) -> Iterator[str]:
        """A heading and what stands under it, if anything does."""
        held = list(lines)
        if held:
            told_elsewhere = heading.endswith("stated for wider types")
            yield f"\n## {heading}{UNSEARCHED if told_elsewhere else ''}\n"
            yield from held

    def block(self, value: Any) -> Iterator[str]:
        """Anything a record holds, as paragraphs or a list."""
        if isinstance(value, Statement):
            yield "\n\n".join(map(escaped, value.paragraphs)) + self.marks(value.citations)
        elif isinstance(value, str):
            yield escaped(value)
        elif value is not None:
            for item in value if isinstance(value, tuple) else (value,):
                yield f"- {self.inline(item)}"

    def glance(self, names: list[str]) -> Iterator[str]:
        """Short fields, each with its meaning."""
        for name in names:
            value = getattr(self.record, name)
            if value not in (None, (), False):
                said = self.linked_ids(name, value) or self.inline(value)
                yield f"- **{LABELS.get(name, spoken(name))}**: {said}"

    def linked_ids(self, field: str, value: Any) -> str:
        """Links for the ids that a field holds, if it holds ids."""
        step = next((step for step in steps(type(self.record)) if step.field == field), None)
        if step is None or step.target is None:
            return ""
        ids = value if step.many else (value,)
        return ", ".join(self.link(li.library.collections[step.target][id]) for id in ids)

    def inline(self, value: Any) -> str:
        """Anything on one line."""
        if isinstance(value, li.Record):
            return self.listed(value)
        if isinstance(value, Part):
            return self.part(value)
        if isinstance(value, tuple):
            return "; ".join(map(self.inline, value))
        if isinstance(value, vocabulary.Word):
            anchor = type(value).__name__.lower()
            return (
                f"[{spoken(value)}](../vocabulary.md#{anchor}) ({value.meaning.removesuffix('.')})"
            )
        if isinstance(value, bool):
            return "yes" if value else "no"
        return escaped(str(value))

    def link(self, record: li.Record) -> str:
        """A link to the page of a record."""
        self.linked.add(record)
        folder = li.library.collection_of(record)
        if folder == "sources":
            return f"[{escaped(record.name)}](../sources.md#{record.id})"
        place = "" if folder == self.folder else f"../{folder}/"
        return f"[{escaped(record.name)}]({place}{record.id}.md)"

    def listed(self, record: li.Record) -> str:
        """A link to a record, and for guidance what it says."""
        if isinstance(record, li.Guidance):
            said = f"{addressed(record)}{escaped(record.situation)} {escaped(record.action)}"
            return f"**{record.urgency.meaning}** {said} ({self.link(record)})"
        return self.link(record)

    def part(self, part: Any) -> str:
        """A part of a record: what it concerns, what it says, its figures, its sources."""
        if isinstance(part, Code):
            system = self.link(part.code_system)
            return f"`{part}` ({system}, {part.relation})"
        if isinstance(part, Concept):
            excluded = f" (in no code set: {escaped(part.excluded)})" if part.excluded else ""
            return f"`{part.code}` {escaped(part.name)}{excluded}"
        if isinstance(part, Gene | Synonym):
            return escaped(str(part))
        if isinstance(part, Figure):
            return self.figure(part)
        said = [] if part.owner == self.record else [f"{self.link(part.owner)}:"]
        figures: tuple[Figure, ...] = ()
        for step in steps(type(part)):
            if step.part is Figure:
                figures += getattr(part, step.field)
        said += self.said(part)
        text = "; ".join(piece.removesuffix(".") for piece in said)
        text = text.replace(":;", ":").replace("; (", " (").removesuffix(":")
        text += self.marks(getattr(part, "citations", ()))
        for figure in figures:
            text += f"\n    - {self.figure(figure)}"
        return text

    def said(self, part: Any) -> Iterator[str]:
        """The fields of a part in words, links first."""
        targets = {step.field: step for step in steps(type(part))}
        for name in sorted(field_names(type(part)), key=lambda name: name not in LEADING):
            value, step = getattr(part, name), targets.get(name)
            if value in (None, (), False) or name == "citations":
                continue
            if step and step.part and step.part is not Code:
                continue
            phrase = PHRASES.get(f"{type(part).__name__}.{name}", PHRASES.get(name, "{}"))
            if step and step.target:
                collection = li.library.collections[step.target]
                found = [collection[id] for id in (value if step.many else (value,))]
                if found != [self.record]:
                    yield phrase.format(", ".join(map(self.link, found)))
            elif step:
                yield ", ".join(map(self.part, value))
            else:
                yield phrase.format(self.plainly(value))

    def plainly(self, value: Any) -> str:
        """A word, number or text without its meaning."""
        if isinstance(value, tuple):
            return ", ".join(map(self.plainly, value))
        if isinstance(value, vocabulary.Frequency):
            return f"{spoken(value).lower()} ({value.meaning.removesuffix('.')})"
        if isinstance(value, vocabulary.Word):
            return value.replace("-", " ")
        return escaped(str(value))

    def figure(self, figure: Figure) -> str:
        """A figure with all that a reader needs to use it."""
        said = [escaped(str(figure))]
        if figure.ci_low is not None:
            said.append(f"95% confidence interval {figure.ci_low} to {figure.ci_high}")
        if figure.numerator is not None and figure.denominator is not None:
            said.append(f"{figure.numerator:,} of {figure.denominator:,} people")
        if figure.note:
            said.append(escaped(figure.note))
        said.append(f"[{figure.grade}](../vocabulary.md#grade)")
        text = "; ".join(piece.removesuffix(".") for piece in said)
        return text + self.marks(figure.citations)

    def marks(self, citations: Iterable[Citation]) -> str:
        """Numbered references to the places cited."""
        keys = dict.fromkeys(str(citation) for citation in citations)
        self.citations.update({str(citation): citation for citation in citations})
        order = list(self.citations)
        return "".join(f"[^{order.index(key) + 1}]" for key in keys)

    def linking(self) -> Iterator[li.Record]:
        """Records that link here and are not on the page yet."""
        for name in ABOUT:
            for other in li.library.linking(name, self.record):
                if other not in self.linked:
                    yield other

    def tail(self) -> Iterator[str]:
        """Sources, review date, notice."""
        marks = self.marks(self.record.citations)
        if self.citations:
            whole = f"For names, codes and short fields: {marks}\n\n" if marks else ""
            yield f"\n## Sources{UNSEARCHED}\n\n{whole}///Footnotes Go Here///\n"
        yield f"\nLast revised against its sources on {self.record.reviewed}."
        if self.record.kind not in ("source", "code-system"):
            checked = self.record.checked
            yield f"Checked by a second reader on {checked}." if checked else UNREAD

        yield f"Id: `{self.record.id}` in `leukinfo.{self.folder}`.\n"
        yield f'!!! note "Information, not advice"\n    {li.NOTICE}\n'
        for number, citation in enumerate(self.citations.values(), 1):
            source = citation.source
            when = str(source.year) if source.year else source.edition
            said = [f"{self.link(source)}", escaped(source.publisher), when and escaped(when)]
            if citation.locator:
                said.append(escaped(citation.locator))
            yield f"[^{number}]: {'. '.join(filter(None, said))}."


def index(name: str, records: tuple[Any, ...]) -> Iterator[str]:
    """The index page of a collection."""
    yield f"# {spoken(name)}\n\n{ABOUT[name]}\n"
    yield from tree(records) if name == "leukemias" else grouped(records)


def row(record: Any) -> str:
    """A record in an index."""
    said = gist(record)
    return f"[{escaped(record.name)}]({record.id}.md)" + (f": {said}" if said else "")


def tree(records: tuple[Any, ...], depth: int = 0) -> Iterator[str]:
    """Leukemia types, each under the wider one."""
    for record in records:
        if depth or record.parent_id is None:
            yield f"{'    ' * depth}- {row(record)}"
            yield from tree(record.subtypes, depth + 1)


def grouped(records: tuple[Any, ...]) -> Iterator[str]:
    """Records under a heading for each category, or urgency."""

    def group(record: Any) -> Any:
        return getattr(record, "urgency", None) if record.kind == "guidance" else category(record)

    def category(record: Any) -> Any:
        return getattr(record, "category", record.kind)

    def place(record: Any) -> tuple[int, str]:
        return getattr(group(record), "place", 0), str(group(record))

    for _, found in groupby(sorted(records, key=place), group):
        members = sorted(found, key=lambda record: record.name.casefold())
        heading = group(members[0])
        yield f"\n## {spoken(heading)}\n"
        if isinstance(heading, vocabulary.Word):
            yield f"{heading.meaning}\n"
        yield from (f"- {row(record)}" for record in members)


def bibliography() -> Iterator[str]:
    """Every source with its terms, and what cites it."""
    yield "# Sources\n\nEvery document that a statement, figure or link cites, by kind."
    yield "Facts are restated in our own words; the terms are those of each source."

    def category(source: li.Source) -> vocabulary.SourceCategory:
        return source.category

    ordered = sorted(li.sources.values(), key=lambda source: (source.category.place, source.name))
    for heading, found in groupby(ordered, category):
        yield f"\n## {spoken(heading)}\n\n{heading.meaning}"
        for source in found:
            yield f"\n### {escaped(source.name)} {{ #{source.id} }}\n"
            yield f"- {escaped(source.reference)}"
            if source.edition:
                yield f"- Edition: {escaped(source.edition)}"
            yield f"- Terms: {escaped(source.licence)}"
            yield f"- {source.seen.meaning}"
            if source.note:
                yield f"- {escaped(source.note)}"
            citing = ", ".join(
                f"[{escaped(other.name)}]({li.library.collection_of(other)}/{other.id}.md)"
                for other in source.cited_by
                if other.kind != "source"
            )
            if citing:
                yield f"- Cited by: {citing}"


def words() -> Iterator[str]:
    """Every controlled word with its meaning."""
    yield "# Vocabulary\n\nEvery controlled word has one meaning. In Python a word is a string"
    yield "that carries it: `word.meaning`."
    for cls in (getattr(vocabulary, name) for name in vocabulary.__all__ if name != "Word"):
        title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).capitalize()
        yield f"\n## {title} {{ #{cls.__name__.lower()} }}\n\n{cls.__doc__}\n"
        yield "| word | meaning |\n| --- | --- |"
        yield from (f"| `{word}` | {escaped(word.meaning)} |" for word in cls)


def contents() -> Iterator[str]:
    """The front page of the catalogue."""
    yield "# Catalogue\n\nEverything leukinfo holds, one page per record.\n"
    yield "| collection | records | what |\n| --- | --- | --- |"
    for name, about in ABOUT.items():
        count = len(li.library.collections[name])
        yield f"| [{spoken(name)}]({name}/index.md) | {count} | {about} |"
    yield f"| [Sources](sources.md) | {len(li.sources)} | The bibliography, with terms. |"
    yield f"\nContent {li.DATA_VERSION}, last reviewed {li.library.as_of}. {li.NOTICE}"


def main() -> None:
    """Write every page afresh."""
    rmtree(ROOT, ignore_errors=True)
    put("index.md", contents(), boost=0.5)
    put("sources.md", bibliography(), boost=0.2, hide=["toc"])
    put("vocabulary.md", words(), boost=0.5)
    put("pictures.md", pictures.page(), boost=0.5)
    put("timelines.md", timelines.page(), boost=0.5)
    put("tree.md", [type_tree.page()], boost=0.5, hide=["toc"])
    for name in ABOUT:
        records = tuple(li.library.collections[name].values())
        put(f"{name}/index.md", index(name, records), boost=0.5)
        for record in records:
            put(
                f"{name}/{record.id}.md",
                Page(record).lines(),
                boost=boost(record),
                tags=(*record.names, *map(str, getattr(record, "genes", ()))),
            )
    print(f"{sum(1 for _ in ROOT.rglob('*.md'))} pages written to docs/catalogue")


if __name__ == "__main__":
    main()
