"""The seal of the packaged content: the digests of files that were validated.

A file whose bytes still have their digest needs no second validation; any other is validated
when it is loaded. `leukinfo format` reads, and so validates, a whole folder before it renews
the seal.
"""

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "seal.json"
TABLES = "tables"
"""The folder of what was made ahead of the sealed files; it holds for one seal only."""


def digest(content: bytes) -> str:
    """What stands for a file's bytes in the seal."""
    return blake2b(content, digest_size=12).hexdigest()


def holds(seal: "Mapping[str, str]", files: "Mapping[str, bytes]") -> bool:
    """Whether every file has the bytes that were sealed.

    >>> holds({"a.json": digest(b"[]")}, {"a.json": b"[]"})
    True
    >>> holds({"a.json": digest(b"[]")}, {"a.json": b"[1]"})
    False
    """
    return all(seal.get(name) == digest(content) for name, content in files.items())
