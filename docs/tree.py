"""The tree of leukemia types as a picture: one row a type, indented, linked to its page."""

from collections.abc import Iterator
from html import escape

import leukinfo as li

ROW, STEP, LEFT = 24, 22, 14
WIDTH = 860
DASH = {"core": "", "borderline": "4 3", "precursor": "1 3"}


def rows(leukemia: li.Leukemia, depth: int = 0) -> Iterator[tuple[int, li.Leukemia]]:
    """Every type with its depth, parents before their subtypes."""
    yield depth, leukemia
    for below in leukemia.subtypes:
        yield from rows(below, depth + 1)


def svg() -> str:
    """The picture; text and lines take the color of the page, so that it reads in the dark."""
    (root,) = (found for found in li.leukemias.values() if found.parent is None)
    placed = list(rows(root))
    height = ROW * len(placed) + 10
    last_at: dict[int, int] = {}
    lines, texts = [], []
    for place, (depth, leukemia) in enumerate(placed):
        x, y = LEFT + STEP * depth, ROW * place + 18
        if depth:
            above = last_at[depth - 1]
            lines.append(f'<path d="M{x - STEP} {above + 7}V{y - 4}H{x - 8}"/>')
        last_at[depth] = y
        weight = 600 if leukemia.rank == "group" else 400
        short = [name.text for name in leukemia.synonyms if name.kind == "abbreviation"][:1]
        told = f"{leukemia.name} ({short[0]})" if short else leukemia.name
        dash = DASH[leukemia.scope]
        under = f' stroke-dasharray="{dash}"' if dash else ""
        lines.append(f'<circle cx="{x - 4}" cy="{y - 4}" r="3"{under}/>')
        texts.append(
            f'<a href="../leukemias/{leukemia.id}/"><text x="{x + 6}" y="{y}" '
            f'font-weight="{weight}">{escape(told)}</text></a>'
        )
    return (
        f'<svg class="tree" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'xmlns="http://www.w3.org/2000/svg" role="group" '
        'aria-label="The tree of leukemia types; every name is a link to its page">'
        '<g fill="none" stroke="currentColor" stroke-width="1">'
        f'{"".join(lines)}</g><g fill="currentColor" font-size="14">{"".join(texts)}</g></svg>'
    )


def page() -> str:
    """The page that holds the picture, and what its signs mean."""
    return (
        "# The tree of leukemia types\n\n"
        "Groups stand in bold. A dashed dot marks what the classifications call leukemia only "
        "in part, a dotted one what may come before leukemia. Every name leads to its page; the "
        "[list of leukemias](leukemias/index.md) holds the same types as text.\n\n"
        f'<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Tree">{svg()}</div>\n'
    )
