"""Formatting a folder of content: every file in canonical form, nothing lost on the way."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from leukinfo._kinds import COLLECTION_OF, KINDS
from leukinfo._reading import read
from leukinfo._seal import NAME, digest
from leukinfo._writing import rows_to_json, to_json

if TYPE_CHECKING:
    from os import PathLike

    from leukinfo.models.record import Record


def canonical(folder: "str | PathLike[str]") -> dict[Path, str]:
    """The canonical text of every record file in a folder, by path.

    Raises:
        IntegrityError: If anything in the folder cannot be read.
    """
    held: dict[str, list[Record]] = {}
    for record in read(folder):
        held.setdefault(COLLECTION_OF[record.kind], []).append(record)
    made: dict[Path, str] = {}
    for name, records in held.items():
        if KINDS[name].pages:
            for record in records:
                made[Path(folder, name, f"{record.id}.json")] = to_json(record)
        else:
            made[Path(folder, f"{name}.json")] = rows_to_json(tuple(records))
    return made


def uncanonical(folder: "str | PathLike[str]") -> dict[Path, str]:
    """The files that are not in canonical form, with the text they should have."""
    return _changed(canonical(folder))


def format_folder(folder: "str | PathLike[str]") -> tuple[Path, ...]:
    """Rewrite what is not in canonical form; the files rewritten.

    Nothing is written unless the whole folder can be read, and each file is replaced at once.
    Where a folder has a seal, what was read is sealed anew.

    Raises:
        IntegrityError: If anything in the folder cannot be read.
    """
    made = canonical(folder)
    seal = Path(folder, NAME)
    if seal.exists():
        made[seal] = _sealed(Path(folder), made)
    rewritten = _changed(made)
    for path, text in rewritten.items():
        fresh = path.with_name(f".{path.name}.new")
        fresh.write_bytes(text.encode("utf-8"))
        fresh.replace(path)
    return tuple(rewritten)


def _sealed(folder: Path, made: dict[Path, str]) -> str:
    """The seal of canonical files."""
    entries = {
        path.relative_to(folder).as_posix(): digest(text.encode("utf-8"))
        for path, text in made.items()
    }
    return json.dumps(dict(sorted(entries.items())), indent=2) + "\n"


def _changed(made: dict[Path, str]) -> dict[Path, str]:
    return {path: text for path, text in made.items() if path.read_bytes() != text.encode("utf-8")}
