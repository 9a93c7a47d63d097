"""The state of an installation: versions, counts, a fingerprint of the content."""

import platform
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pydantic

import leukinfo
from leukinfo._writing import to_json

if TYPE_CHECKING:
    from leukinfo._library import Library


def facts(library: "Library") -> dict[str, str | int]:
    """What to say when something looks wrong, each thing under its name."""
    digest = sha256()
    for record in library.records():
        digest.update(to_json(record).encode("utf-8"))
    newest = library.timeline().newest
    return {
        "leukinfo": leukinfo.__version__,
        "data": library.about.data_version,
        "schema": library.about.schema_version,
        "newest review": str(library.as_of),
        "newest approval": str(newest and newest.decided),
        "records": len(library.records()),
        "content sha256": digest.hexdigest(),
        "pydantic": pydantic.VERSION,
        "python": platform.python_version(),
        "package": str(Path(leukinfo.__file__).parent),
        "licence of the content": library.about.licence,
        "notice": library.about.notice,
    }
