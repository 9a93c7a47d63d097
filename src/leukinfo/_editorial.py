"""Editorial rules: how a record should be written. They report; they never stop a program."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from leukinfo._links import links, parts
from leukinfo._spelling import fold
from leukinfo.errors import MissingExtraError
from leukinfo.models.code_system import CodeSystem
from leukinfo.models.evidence import Figure, Statement
from leukinfo.models.guidance import Guidance
from leukinfo.models.record import Record
from leukinfo.models.risk import Risk
from leukinfo.models.source import Source

if TYPE_CHECKING:
    from leukinfo._library import Library

GRADE = 8.0
"""The highest school grade of a plain text."""
SHORT = 30
"""A text of fewer words is allowed a higher grade: one long word sways it."""
ALLOWANCE = 4.0
SENTENCE = 25
"""The most words in a sentence of a plain text."""
WHOLE = 100
"""Percent."""
REVIEW_MONTHS = 24
APPROVAL_MONTHS = 6
"""Approvals go stale first."""
FORBIDDEN_SYSTEMS = ("snomed", "sctid", "umls", "meddra", "cpt", "hemonc")
PLAIN_FIELDS = (
    "plain",
    "chain",
    "other_causes",
    "on_dark_skin",
    "lowering",
    "experience",
    "harms",
)
_ALARMING = re.compile(
    r"\b(deadly|death sentence|battl\w+|suffer\w*|victims?|hopeless|horrible|"
    r"(?<!natural )killers?|fight your)\b",
    re.IGNORECASE,
)
_ADVISING = re.compile(r"\byou (should|must|need to|have to)\b", re.IGNORECASE)
_BRITISH = re.compile(
    r"\b\w*(leukaem|anaem|haem(?!agglut|5)|tumour|colour|(?<!angi)oedema|paediatr|diarrhoea|oesoph|"
    r"favour|behaviour|odour|centre\b|fibre|litre|ageing|foetal|foetus|bruis(?:eing))\w*",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\S+")


class Finding(NamedTuple):
    """One place where a record breaks an editorial rule.

    Attributes:
        rule: The rule, such as "reading-grade".
        record: The record as "kind:id".
        field: The field, or "".
        message: What is wrong.
        level: "error" for what must be mended, "warning" for what deserves a look.
    """

    rule: str
    record: str
    field: str
    message: str
    level: str

    def __str__(self) -> str:
        place = f"{self.record} {self.field}".strip()
        return f"{self.level}: {place}: {self.message} [{self.rule}]"


def check(library: "Library | None" = None) -> tuple[Finding, ...]:
    """Every editorial finding about a library; the packaged one if none is given.

    The reading grade is measured when the `reading` extra is installed, and one finding says
    so when it is not.
    """
    if library is None:
        from leukinfo._loading import default_library

        library = default_library()
    return check_records(library.records())


def check_records(records: Iterable[Record]) -> tuple[Finding, ...]:
    """Every editorial finding about some records, each held by a library."""
    found = [
        Finding(rule.__name__.replace("_", "-"), f"{record.kind}:{record.id}", *rest)
        for record in records
        for rule in RULES
        for rest in rule(record)
    ]
    return (*_measurable(), *found)


def _measurable() -> Iterator[Finding]:
    from leukinfo._readability import grade

    try:
        grade("One word.")
    except MissingExtraError as error:
        yield Finding("reading-grade", "", "", str(error), "warning")


Rest = tuple[str, str, str]
"""Field, message and level of a finding."""


def texts(record: Record) -> Iterator[tuple[str, str]]:
    """Every text of a record that we wrote, with its field; source titles are not ours."""
    if isinstance(record, Source):
        return
    for name in (*PLAIN_FIELDS, "clinical", "mechanism", "in_leukemia", "name_origin"):
        statement = getattr(record, name, None)
        if isinstance(statement, Statement):
            yield name, statement.text
    if isinstance(record, Guidance):
        yield "situation", record.situation
        yield "action", record.action


def plain_texts(record: Record) -> Iterator[tuple[str, str]]:
    """The texts of a record that patients and families read."""
    wanted = (*PLAIN_FIELDS, "situation", "action")
    clinician = isinstance(record, Guidance) and record.addressee == "clinician"
    return (found for found in texts(record) if found[0] in wanted and not clinician)


def reading_grade(record: Record) -> Iterator[Rest]:
    """Plain texts read at grade 8 or lower."""
    from leukinfo._readability import grade

    for field, text in plain_texts(record):
        try:
            measured = grade(text)
        except MissingExtraError:
            return
        limit = GRADE if len(text.split()) >= SHORT else GRADE + ALLOWANCE
        if measured > limit:
            yield field, f"reads at grade {measured:.1f}, above {limit:.0f}", "error"


def sentence_length(record: Record) -> Iterator[Rest]:
    """Sentences of plain texts have 25 words or fewer."""
    for field, text in plain_texts(record):
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
            count = len(_WORDS.findall(sentence))
            if count > SENTENCE:
                yield field, f"a sentence has {count} words: {sentence[:50]}...", "warning"


def tone(record: Record) -> Iterator[Rest]:
    """Plain texts do not alarm and do not advise in our own voice."""
    for field, text in plain_texts(record):
        if match := _ALARMING.search(text):
            yield field, f"alarming: {match[0]!r}", "error"
        if (match := _ADVISING.search(text)) and field != "action":
            yield field, f"advises the reader: {match[0]!r}; say whose advice it is", "warning"


def us_spelling(record: Record) -> Iterator[Rest]:
    """Our own texts and preferred names use US spelling."""
    ours = texts(record) if isinstance(record, Source) else (*texts(record), ("name", record.name))
    for field, text in ours:
        if match := _BRITISH.search(text):
            yield field, f"not US spelling: {match[0]!r}", "error"


def spacing(record: Record) -> Iterator[Rest]:
    """No double spaces, no curly quotes, no space before a mark."""
    for field, text in texts(record):
        if match := re.search(r"  |[\u2018\u2019\u201c\u201d\u00a0]| [,.;:!?](?=\s|$)", text):
            yield field, f"spacing or quote {match[0]!r}", "error"


def review_date(record: Record) -> Iterator[Rest]:
    """Records are reviewed every 24 months, medicines with approvals every 6."""
    today = datetime.now(UTC).date()
    months = APPROVAL_MONTHS if getattr(record, "indications", ()) else REVIEW_MONTHS
    if record.reviewed > today + timedelta(days=1):
        yield "reviewed", f"{record.reviewed} lies in the future", "error"
    elif record.reviewed < today - timedelta(days=30.4 * months):
        yield "reviewed", f"last reviewed on {record.reviewed}, over {months} months ago", "warning"


def second_reading(record: Record) -> Iterator[Rest]:
    """A second reader has checked every record that states facts, since it was last revised."""
    if isinstance(record, Source | CodeSystem):
        return
    if record.checked is None:
        yield "checked", "no second reader has checked it against its sources", "warning"
    elif record.checked < record.reviewed:
        yield "checked", f"revised on {record.reviewed}, after the second reading", "warning"


def unused_source(record: Record) -> Iterator[Rest]:
    """Every source is cited."""
    if isinstance(record, Source) and not record.cited_by:
        yield "", "nothing cites this source", "error"


def citation_of_names(record: Record) -> Iterator[Rest]:
    """Codes rest on a citation of the record."""
    if record.codes and not record.citations:
        yield "citations", "codes need a source: cite where they were read", "error"


def code_pattern(record: Record) -> Iterator[Rest]:
    """A code looks like the codes of its system."""
    for place, code in enumerate(record.codes):
        pattern = code.code_system.pattern
        if pattern and not re.fullmatch(pattern, code.code):
            yield f"codes[{place}]", f"{code} does not match {pattern}", "error"


def free_systems(record: Record) -> Iterator[Rest]:
    """No content of systems whose terms forbid it."""
    for link in links(record):
        if link.target == "code_systems" and link.id.startswith(FORBIDDEN_SYSTEMS):
            yield link.path, f"{link.id} may not be shipped", "error"


def possible_figures(record: Record) -> Iterator[Rest]:
    """A percentage lies between 0 and 100 and agrees with its count."""
    for path, figure in parts(record):
        if not isinstance(figure, Figure):
            continue
        numbers = [n for n in (figure.value, figure.low, figure.high) if n is not None]
        if figure.unit == "%" and not all(0 <= n <= WHOLE for n in numbers):
            yield path, f"{figure.amount} is no percentage", "error"
        if figure.unit == "%" and figure.numerator is not None and figure.denominator:
            share = WHOLE * figure.numerator / figure.denominator
            if figure.value is not None and abs(share - figure.value) > 1:
                yield path, f"{figure.amount}, but the count gives {share:.1f}%", "error"


def withdrawn_approvals(record: Record) -> Iterator[Rest]:
    """A withdrawal is never current, and says so on the approval that it ended."""
    decisions = getattr(record, "indications", ())
    for place, decision in enumerate(decisions):
        if decision.approval != "withdrawn":
            continue
        if decision.current:
            yield f"indications[{place}]", "a withdrawal is not current", "error"
        ended = [
            other
            for other in decisions
            if (other.agency, other.leukemia_id) == (decision.agency, decision.leukemia_id)
            and other.approval != "withdrawn"
            and not other.current
        ]
        if not ended:
            yield f"indications[{place}]", "no approval is marked as ended by it", "error"


def unknown_lowering(record: Record) -> Iterator[Rest]:
    """A risk that can be avoided or reduced says what is known about lowering it."""
    if isinstance(record, Risk) and record.modifiable in ("yes", "partly") and not record.lowering:
        yield "lowering", "say what is known about lowering this risk, with a source", "error"


def shared_names(record: Record) -> Iterator[Rest]:
    """A name shared by two records of a kind makes `find` ask; it is listed, not refused."""
    if isinstance(record, Source):
        return
    own = {fold(name) for name in record.names}
    library = record.library
    for other in library.collections[library.collection_of(record)].values():
        if other.id > record.id:
            for shared in sorted(own & {fold(name) for name in other.names}):
                yield "names", f"{shared!r} is a name of {other.id!r} too", "warning"


RULES: tuple[Callable[[Record], Iterator[Rest]], ...] = (
    reading_grade,
    sentence_length,
    tone,
    us_spelling,
    spacing,
    review_date,
    second_reading,
    unused_source,
    citation_of_names,
    code_pattern,
    free_systems,
    possible_figures,
    withdrawn_approvals,
    unknown_lowering,
    shared_names,
)
