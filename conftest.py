"""Every code block of the documentation is run; the Python blocks of a page share one namespace.

A `console` block runs its `$` lines in a folder that holds what the page speaks of: the packaged
content, and the example records as `my-records`. What stands below a command is what it prints.
A `bash` block holds what a shell does outside leukinfo: `pip install` and `make`. A `json` block
is a file of content.
"""

import io
import json
import os
import shlex
import shutil
import subprocess
import tomllib
from contextlib import chdir, redirect_stderr, redirect_stdout
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from tempfile import TemporaryDirectory

from jsonschema import Draft202012Validator
from pydantic import TypeAdapter
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from leukinfo._cli import main
from leukinfo._collection import Retired
from leukinfo.models import Indication

ROOT = Path(__file__).parent
OUTER_MAKE = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")


def run(command: str) -> tuple[int, str]:
    """The exit status of one command line, and all that it prints."""
    program, *arguments = shlex.split(command)
    if program == "leukinfo":
        printed = io.StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            return main(arguments), printed.getvalue()
    if program == "make":
        words = ["make", "--dry-run", "--directory", str(ROOT), *arguments]
        quiet = {name: value for name, value in os.environ.items() if name not in OUTER_MAKE}
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=quiet)
        return done.returncode, done.stdout + done.stderr
    assert [program, arguments[0]] == ["pip", "install"], f"cannot run {command!r}"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return int(arguments[1:] != [project["name"]]), ""


def evaluate_console(example: Example) -> None:
    """Run each `$` line; compare what it prints with what stands below it, if anything does."""
    with TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(ROOT / "docs/examples/record", "my-records")
        shutil.copytree(ROOT / "src/leukinfo/data", "src/leukinfo/data")
        for step in ("\n" + example.parsed).split("\n$ ")[1:]:
            command, _, wanted = step.partition("\n")
            status, printed = run(command)
            assert status == 0, f"{command}: {printed}"
            if wanted.strip():
                assert OutputChecker().check_output(wanted, printed, ELLIPSIS), printed


def evaluate_bash(example: Example) -> None:
    """Try each line, without what `make` would do."""
    for line in example.parsed.splitlines():
        status, printed = run(line.partition("#")[0])
        assert status == 0, f"{line}: {printed}"


def evaluate_json(example: Example) -> None:
    """A record by its schema, a decision by its model, or entries of the ledger of retired ids."""
    text = example.parsed.strip()
    if text.startswith("--8<--"):
        text = (ROOT / text.split('"')[1]).read_text(encoding="utf-8")
    held = json.loads(text)
    for entry in held if isinstance(held, list) else [held]:
        if "agency" in entry:
            TypeAdapter(Indication).validate_json(json.dumps(entry), strict=True)
            continue
        if "kind" not in entry:
            Retired(**entry)
            continue
        name = entry["kind"].replace("_", "-")
        schema = json.loads((ROOT / f"src/leukinfo/schema/{name}.json").read_bytes())
        Draft202012Validator(schema).validate(entry)


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        CodeBlockParser("console", evaluate_console),
        CodeBlockParser("bash", evaluate_bash),
        CodeBlockParser("json", evaluate_json),
    ],
    patterns=["README.md", "CONTRIBUTING.md", "docs/*.md"],
    excludes=["docs/catalogue/*"],
).pytest()
