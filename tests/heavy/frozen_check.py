"""A program frozen by PyInstaller carries the content; run by `make frozen`."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import leukinfo as li
li.preload()
print(li.search("tiny red spots on my skin")[0].record.id, len(li.library.records()))
"""


def test_one_file_answers(tmp_path: Path) -> None:
    import leukinfo as li

    (tmp_path / "asks.py").write_text(PROGRAM, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--onefile", "--log-level", "WARN", "asks.py"],
        cwd=tmp_path,
        check=True,
    )
    said = subprocess.run(
        [tmp_path / "dist" / "asks"], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert said.stdout.split() == ["petechiae", str(len(li.library.records()))]
