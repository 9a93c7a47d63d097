"""Pictures of what agencies decided about medicines over the years, drawn from the records.

Each picture is followed by the same decisions in words and links.
"""

from collections.abc import Iterator
from html import escape

import pictures

import leukinfo as li
from leukinfo import Timeline

SHOWN = ("aml", "all", "cll", "cml", "hcl")
"""The leukemias that have a picture."""
LEFT, RIGHT, TOP, ROW = 250, 830, 44, 22
TICKS = 10
"""Years between two marks on the scale."""
COLORS = {"FDA": "#1f5fa8", "EMA": "#a8541f"}
OTHER = "#5f6b3a"


def color(agency: str) -> str:
    return COLORS.get(agency, OTHER)


def drawn(leukemia: li.Leukemia, story: Timeline) -> str:
    """One row for each medicine, one point for each dated decision."""
    dated = [(held.decided, held) for held in story if held.decided]
    rows = list(dict.fromkeys(held.treatment for _, held in dated))
    begin, end = dated[0][0][:4], dated[-1][0][:4]
    first, last = int(begin) // TICKS * TICKS, int(end) + 1
    height = TOP + ROW * len(rows) + 34

    def across(date: str) -> float:
        year, month = int(date[:4]), int(date[5:7] or 7)
        return LEFT + (RIGHT - LEFT) * (year + (month - 1) / 12 - first) / (last - first)

    parts = [
        f'<path d="M{across(str(year)):.0f} {TOP - 12}V{height - 30}" stroke="currentColor" '
        f'stroke-opacity="0.25"/>{pictures.text(across(str(year)), TOP - 18, str(year))}'
        for year in range(first, last, TICKS)
    ]
    for place, treatment in enumerate(rows):
        y = TOP + ROW * place + 10
        parts.append(pictures.text(LEFT - 12, y + 5, treatment.name, "end"))
        for when, held in dated:
            if held.treatment is treatment:
                filled = color(held.agency) if held.current else "none"
                parts.append(
                    f'<circle cx="{across(when):.1f}" cy="{y}" r="5" fill="{filled}" '
                    f'stroke="{color(held.agency)}" stroke-width="2"/>'
                )
    key = ("FDA", "EMA", "another agency")
    for place, agency in enumerate(key):
        x = LEFT + 130 * place
        parts.append(f'<circle cx="{x}" cy="{height - 14}" r="5" fill="{color(agency)}"/>')
        parts.append(pictures.text(x + 12, height - 9, agency, "start"))
    parts.append(pictures.text(LEFT + 430, height - 9, "hollow: no longer in force", "start"))
    told = (
        f"Decisions about medicines for {leukemia.name}, {begin} to {end}: "
        f"{len(dated)} dated decisions about {len(rows)} medicines, "
        "one row for each medicine, a point for each decision. The list below says the same."
    )
    return pictures.drawing(height, f"timeline-{leukemia.id}", told, "".join(parts))


def page() -> Iterator[str]:
    """The page of the timelines."""
    newest = li.timeline().newest
    assert newest is not None
    yield "# Approvals in order of time\n"
    yield "What agencies decided about medicines for leukemia and its subtypes. A decision is not "
    yield "a recommendation, and nothing here ranks one medicine above another. The newest "
    yield f"decision held is of {newest.decided}; [how this is kept up](../treatments.md#upkeep).\n"
    for id in SHOWN:
        leukemia = li.leukemias[id]
        story = li.timeline(leukemia)
        yield f"## {leukemia.name}\n"
        yield drawn(leukemia, story)
        yield f"The {len(story)} decisions in words:\n"
        for held in story:
            place = f"[{escape(held.treatment.name)}](treatments/{held.treatment.id}.md)"
            ended = "" if held.current else ", no longer in force"
            yield (
                f"- {held.decided or 'undated'}, {held.agency} ({held.approval}{ended}): "
                f"{place}; {escape(held.whom or held.leukemia.name)}"
            )
        yield ""
