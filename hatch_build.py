"""What the wheel carries beyond the tree: the tables made ahead."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Tables(BuildHookInterface):
    """Makes the tables of the content that is being packed."""

    _folder: "TemporaryDirectory[str]"  # removed when the hook is, after the wheel was written

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the tables to a wheel; an editable one looks into the tree, which has none."""
        if version != "standard":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        from leukinfo._seal import TABLES
        from leukinfo._tables import write

        self._folder = TemporaryDirectory()
        for path in write(Path(self._folder.name)):
            build_data["force_include"][str(path)] = f"leukinfo/data/{TABLES}/{path.name}"
