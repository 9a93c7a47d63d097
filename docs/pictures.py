"""Pictures of symptoms, drawn from the records: skin bleeding by size, why, and where.

Lines and text take the color of the page, so that they read in light and dark. Every picture
is followed by the same in words.
"""

from collections.abc import Iterator
from html import escape
from random import Random

import leukinfo as li
from leukinfo.vocabulary import BodySystem

WIDTH = 860
SCALE = 12
"""Units of the drawing for one millimeter."""
BLOOD = "#b3261e"
SPOTS = (
    ("petechiae", (1.0, 2.0), 22, "pinpoint: usually 1 to 2 mm"),
    ("purpura", (4.5, 8.5), 5, "larger: up to about 1 cm"),
    ("ecchymosis", (17.0, 17.0), 1, "a bruise: wider than about 1 cm"),
)
LINES = ("erythrocyte", "platelet", "neutrophil")
SHOWN = 5
"""How many symptoms of each cell line the picture names."""
PLACES = {
    BodySystem.NERVOUS_SYSTEM: (430, 42, 1),
    BodySystem.EYE: (421, 62, 0),
    BodySystem.EAR: (455, 68, 1),
    BodySystem.MOUTH: (430, 84, 0),
    BodySystem.LYMPHATIC: (442, 112, 1),
    BodySystem.CHEST: (412, 160, 0),
    BodySystem.HEART: (440, 172, 1),
    BodySystem.ABDOMEN: (430, 226, 0),
    BodySystem.KIDNEY: (452, 246, 1),
    BodySystem.REPRODUCTIVE: (430, 288, 1),
    BodySystem.SKIN: (374, 232, 0),
    BodySystem.BONES: (413, 372, 0),
}
"""Where each part of the body lies in the picture, and on which side its label stands."""
FIGURE = (
    '<g fill="none" stroke="currentColor" stroke-width="2">'
    '<ellipse cx="430" cy="64" rx="25" ry="32"/>'
    '<path d="M422 96v14q-46 6-52 26l-22 120q-2 14 6 14t10-10l24-96v96l-6 176q0 12 14 12t14-12'
    "l18-140h4l18 140q0 12 14 12t14-12l-6-176v-96l24 96q2 10 10 10t6-14l-22-120q-6-20-52-26v-14"
    '"/></g>'
)
WHOLE = (BodySystem.BLOOD, BodySystem.IMMUNE, BodySystem.GENERAL)


def drawing(height: int, name: str, told: str, inside: str) -> str:
    """A picture with its text alternative."""
    return (
        f'<svg class="drawing" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{name}-title {name}-told" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{name}-title">{escape(told.partition(":")[0])}</title>'
        f'<desc id="{name}-told">{escape(told)}</desc>'
        f'<g fill="currentColor" font-size="15">{inside}</g></svg>\n'
    )


def text(x: float, y: float, said: str, anchor: str = "middle", weight: int = 400) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-weight="{weight}">'
        f"{escape(said)}</text>"
    )


def spots() -> str:
    """Petechiae, purpura and ecchymosis side by side, to one scale."""
    chance = Random(1)  # noqa: S311  # the same picture every time
    drawn = []
    for place, (id, (least, most), count, size) in enumerate(SPOTS):
        left = 20 + place * 280
        drawn.append(
            f'<rect x="{left}" y="30" width="260" height="240" rx="8" fill="none" '
            'stroke="currentColor"/>'
        )
        held: list[tuple[float, float, float]] = []
        while len(held) < count:
            radius = chance.uniform(least, most) * SCALE / 2
            x = chance.uniform(left + 8 + radius, left + 252 - radius)
            y = chance.uniform(38 + radius, 262 - radius)
            if count == 1:
                x, y = left + 130, 150
            if all((x - a) ** 2 + (y - b) ** 2 > (radius + c + 6) ** 2 for a, b, c in held):
                held.append((x, y, radius))
        for x, y, radius in held:
            drawn.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" fill="{BLOOD}"/>')
        drawn.append(text(left + 130, 20, li.symptoms[id].name, weight=600))
        drawn.append(text(left + 130, 292, size))
    ruler = "".join(
        f'<path d="M{20 + mark * SCALE} 340v-{12 if mark % 5 == 0 else 7}" stroke="currentColor"/>'
        for mark in range(21)
    )
    drawn.append(f'<path d="M20 340h{20 * SCALE}" stroke="currentColor"/>{ruler}')
    drawn.append(text(20 + 20 * SCALE + 12, 342, "2 cm; one mark is 1 mm", "start"))
    told = (
        "Skin bleeding by size: petechiae are pinpoint dots of usually 1 to 2 mm, purpura are "
        "larger spots up to about 1 cm, an ecchymosis is a patch wider than about 1 cm. All are "
        "flat and do not fade when pressed. The ruler below is 2 cm long at the same scale."
    )
    return drawing(352, "spots", told, "".join(drawn))


def chain() -> str:
    """From the crowded marrow through three cell lines to symptoms."""
    drawn = [
        '<rect x="280" y="8" width="300" height="74" rx="12" fill="none" stroke="currentColor"/>',
        text(430, 38, "Leukemia cells crowd the marrow", weight=600),
        text(430, 62, "Less room to make healthy cells"),
    ]
    sentences = []
    for place, id in enumerate(LINES):
        cell = li.cells[id]
        assert cell.lack is not None
        middle = 150 + place * 280
        named = [symptom.name for symptom in cell.lack.symptoms]
        named = [name for name in named if name != cell.lack.name][:SHOWN]
        drawn.append(
            f'<path d="M430 82L{middle} 122" stroke="currentColor" fill="none"/>'
            f'<rect x="{middle - 125}" y="122" width="250" height="62" rx="12" fill="none" '
            'stroke="currentColor"/>'
        )
        drawn.append(text(middle, 148, f"Too few {cell.name.lower()}s", weight=600))
        drawn.append(text(middle, 171, cell.lack.name.lower()))
        drawn.append(f'<path d="M{middle} 184v22" stroke="currentColor"/>')
        drawn += [text(middle, 228 + 24 * row, name) for row, name in enumerate(named)]
        sentences.append(
            f"too few {cell.name.lower()}s ({cell.lack.name.lower()}): {listed(named)}"
        )
    told = (
        f"From crowded marrow to symptom: leukemia cells crowd the marrow, so that healthy cells "
        f"lack room. Then there are {'; '.join(sentences)}."
    )
    return drawing(236 + 24 * SHOWN, "chain", told, "".join(drawn))


def body() -> str:
    """A figure with the parts of the body where symptoms show, and how many do."""
    drawn = [FIGURE]
    counted = []
    sides = {0: 0, 1: 0}
    for place, (x, y, side) in PLACES.items():
        records = li.symptoms.where(body_system=place)
        row = 34 + 62 * sides[side]
        sides[side] += 1
        edge, anchor = ((600, "start"), (260, "end"))[1 - side]
        drawn.append(
            f'<path d="M{x} {y}L{edge} {row}" stroke="currentColor" stroke-dasharray="2 3"/>'
            f'<circle cx="{x}" cy="{y}" r="5" fill="{BLOOD}"/>'
        )
        said = place.meaning.removesuffix(".")
        shift = 8 if side else -8
        drawn.append(text(edge + shift, row + 5, f"{said} ({len(records)})", anchor))
        counted.append(f"{said.lower()} {len(records)}")
    whole = [
        f"{place.meaning.removesuffix('.').lower()} ({len(li.symptoms.where(body_system=place))})"
        for place in WHOLE
    ]
    drawn.append(text(430, 486, f"Not in one place: {', '.join(whole)}"))
    told = (
        "Where symptoms show in the body: a figure with a point for each part and the number of "
        f"symptoms recorded there: {', '.join(counted)}; not in one place: {', '.join(whole)}."
    )
    return drawing(500, "body", told, "".join(drawn))


def listed(names: list[str]) -> str:
    return ", ".join(name[0].lower() + name[1:] for name in names)


def page() -> Iterator[str]:
    """The page of the pictures, each with the same in words and links."""
    yield "# Symptoms in pictures\n"
    yield "## Skin bleeding by size\n"
    yield spots()
    yield "All three are bleeding under the skin. They lie flat and do not fade when pressed. On "
    yield "brown or black skin they can look purple, brown or darker than the skin around them. "
    yield "Where the lines are drawn differs between sources; the pages say how:\n"
    for id, *_ in SPOTS:
        yield f"- {link(li.symptoms[id])}"
    yield "\n## From crowded marrow to symptom\n"
    yield chain()
    yield "The marrow makes red cells, white cells and platelets. Leukemia cells take their room."
    yield "What follows depends on which cells are lacking:\n"
    for id in LINES:
        cell = li.cells[id]
        assert cell.lack is not None
        links = ", ".join(link(symptom) for symptom in cell.lack.symptoms)
        yield f"- Too few [{escape(cell.name.lower())}s](cells/{cell.id}.md): {links}"
    yield "\nLeukemia cells can also gather in organs, and some symptoms have other causes. Most "
    yield "people with any one of these symptoms do not have leukemia.\n"
    yield "## Where symptoms show\n"
    yield body()
    for place in (*PLACES, *WHOLE):
        records = li.symptoms.where(body_system=place)
        if records:
            yield f"\n### {place.meaning.removesuffix('.')}\n"
            yield ", ".join(link(record) for record in records)


def link(symptom: li.Symptom) -> str:
    return f"[{escape(symptom.name)}](symptoms/{symptom.id}.md)"
