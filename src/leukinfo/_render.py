"""Showing a record: as text for a terminal and as HTML for a notebook, with its sources."""

from collections.abc import Iterator
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from leukinfo.models._base import Part, field_names
from leukinfo.models.evidence import Citation, Statement

if TYPE_CHECKING:
    from leukinfo.models.record import Record

_HEADINGS = {
    "plain": "In plain words",
    "clinical": "For professionals",
    "urgency_rules": "How soon to act",
    "chain": "Why it happens",
    "other_causes": "What else causes it",
    "lookalikes": "What looks like it",
    "on_dark_skin": "On brown or black skin",
    "in_leukemia": "In leukemia",
    "codes": "Codes",
    "iarc": "IARC",
}
_OTHER_SIDE = {
    "leukemia": (
        ("subtypes", "Types within it"),
        ("guidance", "What to do"),
        ("risks", "Risk factors"),
        ("treatments", "Treatments"),
        ("markers", "Markers"),
        ("tests", "Tests and staging"),
    ),
    "symptom": (
        ("leukemias", "Leukemias that show it"),
        ("guidance", "What to do"),
        ("cells", "Blood cells behind it"),
    ),
}
_FIRST = ("urgency_rules", "plain")
_HIDDEN = ("kind", "id", "name", "citations", "reviewed", "checked")


class Section(NamedTuple):
    """One field of a record as people read it: a heading and lines, each with its sources."""

    heading: str
    lines: tuple[tuple[str, tuple[Citation, ...]], ...]


def sections(record: "Record") -> Iterator[Section]:
    """The fields of a record that hold something, urgency and the plain text first."""
    names = [name for name in field_names(type(record)) if name not in _HIDDEN]
    names.sort(key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
    for name in names:
        lines = tuple(_lines(getattr(record, name)))
        if lines:
            heading = name.removesuffix("_id").removesuffix("_ids").replace("_", " ").capitalize()
            yield Section(_HEADINGS.get(name, heading), lines)
    yield from _from_the_other_side(record)


def _from_the_other_side(record: "Record") -> Iterator[Section]:
    """Records that name this one, where a library holds it."""
    if hasattr(record, "_library"):
        for name, heading in _OTHER_SIDE.get(record.kind, ()):
            found: tuple[Record, ...] = getattr(record, name)
            if found:
                yield Section(heading, ((", ".join(other.name for other in found), ()),))


def _lines(value: object) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    if value is None or value is False or value == ():
        return
    if isinstance(value, Statement):
        for paragraph in value.paragraphs[:-1]:
            yield paragraph, ()
        yield value.paragraphs[-1], value.citations
    elif isinstance(value, tuple) and isinstance(value[0], Part) and hasattr(value[0], "citations"):
        for item in value:
            yield str(item), item.citations
            for figure in getattr(item, "figures", ()):
                if str(figure) not in str(item):
                    yield f"- {figure}", figure.citations
    elif isinstance(value, tuple):
        yield ", ".join(map(str, value)), ()
    else:
        yield str(value), getattr(value, "citations", ())


class _Numbers:
    """Numbers for sources, in the order they are first cited."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def marks(self, citations: tuple[Citation, ...]) -> str:
        found = [self.ids.setdefault(c.source_id, len(self.ids) + 1) for c in citations]
        return "".join(f"[{number}]" for number in dict.fromkeys(found))


def to_text(record: "Record", width: int = 80) -> str:
    """A record as text, wrapped, with numbered sources at the end."""
    numbers = _Numbers()
    out = [f"{record.name} ({record.kind} {record.id})", "=" * len(record.name)]
    for heading, lines in sections(record):
        out += ["", heading]
        for text, citations in lines:
            marked = f"{text} {numbers.marks(citations)}".rstrip()
            out += wrap(marked, width, initial_indent="  ", subsequent_indent="  ")
    numbers.marks(record.citations)
    if numbers.ids:
        out += ["", "Sources"]
        for id, number in numbers.ids.items():
            line = f"[{number}] {record.library.sources[id].reference}"
            out += wrap(line, width, initial_indent="  ", subsequent_indent="      ")
    out += ["", _dates(record)]
    out += wrap(record.library.about.notice, width)
    return "\n".join(out) + "\n"


def _dates(record: "Record") -> str:
    """When it was revised, and whether a second reader has checked it."""
    if record.kind in ("source", "code-system"):
        return f"Reviewed {record.reviewed}."
    if record.checked is None:
        return f"Reviewed {record.reviewed}. Not yet checked by a second reader."
    return f"Reviewed {record.reviewed}. Checked by a second reader {record.checked}."


_STYLE = (
    "<style>.leukinfo{max-width:48em;line-height:1.45}.leukinfo h3,.leukinfo h4{margin:.6em 0 .2em}"
    ".leukinfo p{margin:.2em 0}.leukinfo small{opacity:.8}</style>"
)


def to_html(record: "Record") -> str:
    """A record as an HTML fragment for a notebook; every text is escaped.

    A record that no library holds is shown without the titles of its sources.
    """
    numbers = _Numbers()
    body = [f"<h3>{escape(record.name)}</h3>"]
    body.append(f"<p><small>{escape(record.kind)} <code>{escape(record.id)}</code></small></p>")
    for heading, lines in sections(record):
        body.append(f"<h4>{escape(heading)}</h4>")
        for text, citations in lines:
            marks = numbers.marks(citations)
            body.append(f"<p>{escape(text)}{f' <sup>{marks}</sup>' if marks else ''}</p>")
    numbers.marks(record.citations)
    library = getattr(record, "_library", None)
    if numbers.ids:
        items = "".join(
            f"<li>{escape(library.sources[id].reference if library else id)}</li>"
            for id in numbers.ids
        )
        body.append(f"<h4>Sources</h4><ol>{items}</ol>")
    notice = f" {library.about.notice}" if library else ""
    body.append(f"<p><small>{_dates(record)}{escape(notice)}</small></p>")
    return f'{_STYLE}<div class="leukinfo">{"".join(body)}</div>'
