"""Where the packaged files are: the one module that touches importlib resources."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING or sys.version_info >= (3, 13):
    from importlib.resources import files
    from importlib.resources.abc import Traversable
else:
    from importlib_resources import files
    from importlib_resources.abc import Traversable

__all__ = ["Traversable", "packaged"]


def packaged(folder: str) -> Traversable:
    """A folder of the package, in a directory or inside a zip."""
    return files("leukinfo").joinpath(folder)
