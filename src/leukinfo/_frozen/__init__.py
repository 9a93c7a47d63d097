"""Tells PyInstaller where the hook is that packs the content into a frozen program."""

from pathlib import Path


def hook_dirs() -> list[str]:
    """The folder that holds `hook-leukinfo.py`."""
    return [str(Path(__file__).parent)]
