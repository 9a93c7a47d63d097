"""The command line: text and JSON, three exit statuses, and a closed pipe."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from leukinfo import __version__
from leukinfo._cli import main

Said = pytest.CaptureFixture[str]


def run(capsys: Said, *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    said = capsys.readouterr()
    return status, said.out, said.err


def as_json(capsys: Said, *arguments: str) -> Any:
    status, out, _ = run(capsys, *arguments, "--json")
    assert status == 0
    return json.loads(out)


def test_search(capsys: Said) -> None:
    status, out, _ = run(capsys, "search", "tiny", "red", "spots", "--limit", "1")
    assert status == 0
    assert out.startswith("Petechiae  (symptom petechiae)\n")
    (hit,) = as_json(capsys, "search", "tiny red spots", "--limit", "1")
    assert hit["id"] == "petechiae"
    assert set(hit) == {"kind", "id", "name", "score", "field", "text"}


def test_search_that_finds_nothing(capsys: Said) -> None:
    assert run(capsys, "search", "carburetor") == (1, "", "nothing found\n")
    assert run(capsys, "search", "carburetor", "--json")[:2] == (1, "[]\n")


def test_show(capsys: Said) -> None:
    status, out, _ = run(capsys, "show", "AML")
    assert status == 0
    assert out.startswith("Acute myeloid leukemia (leukemia aml)\n")
    assert as_json(capsys, "show", "aml")["id"] == "aml"


def test_show_what_is_not_there(capsys: Said) -> None:
    status, out, err = run(capsys, "show", "amll")
    assert (status, out) == (1, "")
    assert err.startswith("leukinfo: library has no 'amll'; did you mean")


def test_list(capsys: Said) -> None:
    assert "leukemias" in run(capsys, "list")[1]
    assert "petechiae" in run(capsys, "list", "symptoms")[1]
    counts = as_json(capsys, "list")
    assert counts["leukemias"] == len(as_json(capsys, "list", "leukemias"))


def test_timeline(capsys: Said) -> None:
    status, out, _ = run(capsys, "timeline", "cml", "--agency", "FDA")
    lines = out.splitlines()
    assert status == 0
    assert lines == sorted(lines)
    assert any(line.startswith("2001-05-10  FDA  accelerated  Imatinib") for line in lines)
    rows = as_json(capsys, "timeline", "cml", "--agency", "FDA")
    assert len(rows) == len(lines)
    assert {"treatment", "current", "agency", "decided"} <= rows[0].keys()
    assert run(capsys, "timeline", "hcl", "--agency", "FDAA")[0] == 2


def test_drugs_are_listed_though_they_are_part_of_a_collection(capsys: Said) -> None:
    status, out, _ = run(capsys, "list", "drugs")
    assert status == 0
    assert "imatinib" in out
    assert "chemotherapy" not in out.split()


def test_codes(capsys: Said) -> None:
    status, out, _ = run(capsys, "codes", "cll", "--system", "icd10cm")
    assert status == 0
    assert out.startswith("icd10cm:C91.1")
    rows = as_json(capsys, "codes", "lymphoid leukemia", "--system", "icd10cm")
    assert {"C91.0", "C91.1", "C91.4"} <= {row["code"] for row in rows}
    direct = as_json(capsys, "codes", "lymphoid leukemia", "--system", "icd10cm", "--direct")
    assert "C91.1" not in {row["code"] for row in direct}
    assert run(capsys, "codes", "aml", "--system", "hpo")[0] == 1
    csv = run(capsys, "codes", "cll", "--system", "icd10cm", "--leaves", "--csv")[1]
    assert csv.startswith("code,term\n")
    assert csv.splitlines()[1].startswith("C91.10,")
    _, _, left = run(capsys, "codes", "leukemia", "--system", "icd10cm")
    assert "left out icd10cm:C94.6: A myelodysplastic" in left
    assert run(capsys, "codes", "aml", "--system", "icd")[0] == 1


def test_cite(capsys: Said) -> None:
    status, out, _ = run(capsys, "cite", "petechiae")
    assert status == 0
    assert out.startswith("[1] ")
    assert as_json(capsys, "cite", "petechiae")
    assert run(capsys, "cite")[1].startswith(f"[1] leukinfo {__version__}, data ")


def test_check(capsys: Said, folder: Path, spoil: Callable[[str, str, str], Path]) -> None:
    assert run(capsys, "check", str(folder))[0] == 0
    path = folder / "leukemias" / "elm.json"
    path.write_text(json.dumps(json.loads(path.read_text())))
    status, out, _ = run(capsys, "check", str(folder))
    assert status == 1
    assert "elm.json: not in canonical form; run leukinfo format" in out
    spoil("leukemias/oak.json", '"acute"', '"fast"')
    status, out, _ = run(capsys, "check", str(folder), "--json")
    assert status == 1
    assert "'fast' is not a word" in json.loads(out)["problems"][0]


def test_check_of_what_is_packaged(capsys: Said) -> None:
    assert run(capsys, "check")[0] == 0


def test_format(capsys: Said, folder: Path) -> None:
    path = folder / "leukemias" / "elm.json"
    path.write_text(json.dumps(json.loads(path.read_text())))
    assert run(capsys, "format", str(folder)) == (0, f"rewrote {path}\n", "1 file rewritten\n")
    assert as_json(capsys, "format", str(folder)) == []
    path.write_text("{")
    assert run(capsys, "format", str(folder))[0] == 1


def test_doctor(capsys: Said) -> None:
    assert __version__ in run(capsys, "doctor")[1]
    facts = as_json(capsys, "doctor")
    assert len(facts["content sha256"]) == 64


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("find",),
        ("search",),
        ("list", "leukemia"),
        ("show",),
        ("search", "x", "--limit", "many"),
    ],
)
def test_wrong_usage_exits_with_2(capsys: Said, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_questions_that_cannot_be_asked_exit_with_2(capsys: Said) -> None:
    assert run(capsys, "search", "  ")[0] == 2
    assert run(capsys, "search", "spots", "--kind", "symptm")[0] == 2


def test_version(capsys: Said) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"{__version__}\n"


def test_bold_only_on_a_terminal_that_wants_it(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b[1m" in run(capsys, "search", "petechiae")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1m" not in run(capsys, "search", "petechiae")[1]


def test_a_closed_pipe_is_survived() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "leukinfo", "list", "sources"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_module_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "leukinfo", "search", "tiny red spots"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("Petechiae")


class ClosedPipe(io.StringIO):
    """An output whose reader has gone."""

    def flush(self) -> None:
        raise BrokenPipeError

    def fileno(self) -> int:
        return 77


def test_a_pipe_that_closes_meanwhile_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    turned: list[tuple[int, int]] = []
    system = SimpleNamespace(
        devnull=os.devnull,
        O_WRONLY=os.O_WRONLY,
        open=lambda path, flags: 78,
        dup2=lambda old, new: turned.append((old, new)),
    )
    monkeypatch.setattr("leukinfo._cli.os", system)
    with contextlib.redirect_stdout(ClosedPipe()):
        assert main(["list"]) == 0
    assert turned == [(78, 77)]


def test_the_module_hands_over_its_status(monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy

    monkeypatch.setattr(sys, "argv", ["leukinfo", "search", "carburetor"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("leukinfo", run_name="__main__")
    assert caught.value.code == 1


def test_annotate(capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "note.txt"
    note.write_text("No fever. AML.", encoding="utf-8")
    status, out, _ = run(capsys, "annotate", str(note))
    assert status == 0
    assert [line.split()[1:] for line in out.splitlines()] == [
        ["negated", "fever", "fever"],
        ["present", "aml", "AML"],
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("AML again"))
    status, out, _ = run(capsys, "annotate", "--json")
    (mention,) = map(json.loads, out.splitlines())
    assert (mention["path"], mention["start"], mention["end"]) == ("-", 0, 3)
    monkeypatch.setattr("sys.stdin", io.StringIO("nothing here"))
    assert run(capsys, "annotate") == (1, "", "")
    status, _, said = run(capsys, "annotate", str(tmp_path / "gone.txt"))
    assert status == 2
    assert "gone.txt" in said


def test_a_source_is_cited_itself(capsys: Said) -> None:
    status, out, _ = run(capsys, "cite", "hpo-2025")
    assert status == 0
    assert out.startswith("[1] Human Phenotype Ontology")


@pytest.mark.parametrize("limit", ["0", "-3", "many"])
def test_a_limit_is_a_count_from_one(capsys: Said, limit: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["search", "spots", "--limit", limit])
    assert caught.value.code == 2
    assert "is not a count from 1" in capsys.readouterr().err


def test_letters_that_the_terminal_lacks_do_not_stop_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "leukinfo", "list", "sources"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_no_output_at_all_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert main(["list"]) == 0
