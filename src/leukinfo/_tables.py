"""Tables made ahead: what `find`, `search` and `annotate` need to know of every record.

A wheel carries them, so that the first answer need not read every record. Each is bound to the
seal of the content it was made of and ignored beside any other; a checkout has none.
"""

import json
from typing import TYPE_CHECKING

from leukinfo._find import NameTable
from leukinfo._loading import default_library
from leukinfo._mentions import MentionTable
from leukinfo._phrases import SearchTable
from leukinfo._resources import packaged
from leukinfo._seal import NAME, digest

if TYPE_CHECKING:
    from pathlib import Path

    from leukinfo._asking import Table

MADE_AHEAD: "dict[str, type[Table]]" = {
    "names": NameTable,
    "search": SearchTable,
    "mentions": MentionTable,
}


def write(folder: "Path") -> tuple["Path", ...]:
    """Make the tables of the packaged content, each a file in a folder."""
    seal = digest(packaged("data").joinpath(NAME).read_bytes())
    written = []
    for name, kind in MADE_AHEAD.items():
        table = kind.of(default_library().records())
        path = folder / f"{name}.json"
        path.write_text(json.dumps([seal, table], separators=(",", ":")), encoding="utf-8")
        written.append(path)
    return tuple(written)
