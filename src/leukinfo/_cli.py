"""The command line: search, show, list, codes, timeline, annotate, cite, check, format, doctor.

Text for people, `--json` for programs. Exit status: 0 found or clean, 1 not found or not
clean, 2 wrong usage.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import leukinfo
from leukinfo._kinds import KINDS
from leukinfo._writing import plain_data
from leukinfo.errors import (
    EmptyQueryError,
    IntegrityError,
    LeukinfoError,
    UnknownWordError,
)

if TYPE_CHECKING:
    from collections.abc import Sized

    from leukinfo.models.record import Record

FOUND, NOT_FOUND, USAGE = 0, 1, 2
OF_TREATMENTS = ("approaches", "drugs", "regimens")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status: int = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except (EmptyQueryError, UnknownWordError) as error:
        print(f"leukinfo: {error}", file=sys.stderr)
        return USAGE
    except LeukinfoError as error:
        print(f"leukinfo: {error}", file=sys.stderr)
        return NOT_FOUND
    except (OSError, UnicodeDecodeError) as error:
        print(f"leukinfo: {error}", file=sys.stderr)
        return USAGE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="leukinfo", description="Everything known about leukemia, cited."
    )
    parser.add_argument("--version", action="version", version=leukinfo.__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    search = _command(commands, "search", _search, "find records in anyone's words")
    search.add_argument("query", nargs="+")
    search.add_argument("--kind", help="only this kind, such as symptom")
    search.add_argument("--limit", type=_count_from_one, default=10, help="at most this many (10)")

    show = _command(commands, "show", _show, "show a record by id, name or code")
    show.add_argument("name", nargs="+")

    listing = _command(commands, "list", _list, "list the collections, or the records of one")
    listing.add_argument("collection", nargs="?", choices=[*KINDS, *OF_TREATMENTS])

    codes = _command(commands, "codes", _codes, "the codes of a record and its subtypes")
    codes.add_argument("name", nargs="+")
    codes.add_argument("--system", help="only this code system, such as icd10cm")
    codes.add_argument("--leaves", action="store_true", help="only codes that records may carry")
    codes.add_argument("--csv", action="store_true", help="as code,term lines")
    codes.add_argument("--direct", action="store_true", help="without the codes of subtypes")

    timeline = _command(commands, "timeline", _timeline, "what agencies decided, oldest first")
    timeline.add_argument("name", nargs="*", help="a leukemia; every decision if none is given")
    timeline.add_argument("--agency", help="only this agency, such as FDA")

    annotate = _command(commands, "annotate", _annotate, "what texts mention, one mention a line")
    annotate.add_argument("path", nargs="*", help="text files; standard input if none is given")

    cite = _command(commands, "cite", _cite, "the sources of a record, or how to cite leukinfo")
    cite.add_argument("name", nargs="*")

    check = _command(commands, "check", _check, "check a folder of content, or what is packaged")
    check.add_argument("path", nargs="?")

    format_ = _command(commands, "format", _format, "rewrite a folder of content canonically")
    format_.add_argument("path")

    _command(commands, "doctor", _doctor, "versions, counts and the state of the installation")
    return parser


def _count_from_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a count from 1")
    return int(text)


def _command(commands: Any, name: str, run: Any, help: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=help, description=help)
    made.add_argument("--json", action="store_true", help="output for programs")
    made.set_defaults(run=run)
    return made


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _bold(text: str) -> str:
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ
    return text if plain else f"\x1b[1m{text}\x1b[0m"


def _count(things: "Sized", word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def _search(options: argparse.Namespace) -> int:
    hits = leukinfo.search(" ".join(options.query), kind=options.kind, limit=options.limit)
    if options.json:
        _print_json(
            [
                {
                    "kind": hit.record.kind,
                    "id": hit.record.id,
                    "name": hit.record.name,
                    "score": hit.score,
                    "field": hit.field,
                    "text": hit.text,
                }
                for hit in hits
            ]
        )
    else:
        for hit in hits:
            print(f"{_bold(hit.record.name)}  ({hit.record.kind} {hit.record.id})")
            print(f"    {hit.score:.0f}, {hit.field}: {shorten(hit.text, 60)}")
        if not hits:
            print("nothing found", file=sys.stderr)
    return FOUND if hits else NOT_FOUND


def _named(options: argparse.Namespace) -> "Record":
    return leukinfo.find(" ".join(options.name))


def _show(options: argparse.Namespace) -> int:
    record = _named(options)
    if options.json:
        print(leukinfo.to_json(record), end="")
    else:
        from leukinfo._render import to_text

        print(to_text(record), end="")
    return FOUND


def _list(options: argparse.Namespace) -> int:
    collections = leukinfo.library.collections
    if options.collection is None:
        counts = {name: len(collection) for name, collection in collections.items()}
        if options.json:
            _print_json(counts)
        else:
            for name, count in counts.items():
                print(f"{name:14}{count:6}")
        return FOUND
    records = getattr(leukinfo, options.collection).values()
    if options.json:
        _print_json([{"kind": r.kind, "id": r.id, "name": r.name} for r in records])
    else:
        for record in records:
            print(f"{record.id:40}{record.name}")
    return FOUND if records else NOT_FOUND


def _codes(options: argparse.Namespace) -> int:
    record = _named(options)
    found = leukinfo.codes(
        record, system=options.system, subtypes=not options.direct, leaves=options.leaves
    )
    if options.csv:
        print(found.to_csv(), end="")
    elif options.json:
        _print_json(
            [
                {
                    "system": code.system,
                    "code": code.code,
                    "relation": code.relation,
                    "name": code.name,
                    "record": code.record.id,
                }
                for code in found
            ]
        )
    else:
        for code in found:
            print(f"{code!s:28}{code.relation:8}{code.name}")
        for curie, why in found.left_out:
            print(f"left out {curie}: {why}", file=sys.stderr)
        if not found:
            print(f"no codes for {record.name}", file=sys.stderr)
    return FOUND if found else NOT_FOUND


def _timeline(options: argparse.Namespace) -> int:
    found = leukinfo.timeline(" ".join(options.name) or None, agency=options.agency)
    if options.json:
        _print_json(
            [
                {"treatment": held.treatment.id, "current": held.current, **plain_data(held)}
                for held in found
            ]
        )
    else:
        print(found)
    return FOUND if found else NOT_FOUND


def _annotate(options: argparse.Namespace) -> int:
    found = False
    for path in options.path or ["-"]:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
        for mention in leukinfo.annotate(text):
            found = True
            row = {
                "path": path,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "kind": mention.record.kind,
                "id": mention.record.id,
                "status": mention.status,
            }
            if options.json:
                print(json.dumps(row, ensure_ascii=False))
            else:
                place = f"{path}:{mention.start}-{mention.end}"
                print(f"{place:24} {mention.status:10}{mention.record.id:32}{mention.text}")
    return FOUND if found else NOT_FOUND


def _cite(options: argparse.Namespace) -> int:
    if options.name:
        record = _named(options)
        cited = (record,) if isinstance(record, leukinfo.Source) else record.sources
        lines = [source.reference for source in cited]
        rows = [{"id": source.id, "reference": source.reference} for source in cited]
    else:
        about = leukinfo.library.about
        line = (
            f"leukinfo {leukinfo.__version__}, data {about.data_version}. "
            f"{about.licence}. https://pypi.org/project/leukinfo/"
        )
        lines, rows = [line], [{"id": "leukinfo", "reference": line}]
    if options.json:
        _print_json(rows)
    else:
        for number, line in enumerate(lines, 1):
            print(f"[{number}] {line}")
    return FOUND if lines else NOT_FOUND


def _check(options: argparse.Namespace) -> int:
    from leukinfo._editorial import check, check_records

    if options.path is None:
        findings = check()
        problems: list[str] = []
    else:
        from leukinfo._extension import every_problem, merged
        from leukinfo._formatting import uncanonical

        try:
            content = leukinfo.read(options.path)
            library = merged(leukinfo.library, content)
        except IntegrityError as error:
            problems = [str(problem) for problem in every_problem(leukinfo.library, error)]
            findings = ()
        else:
            given = {(record.kind, record.id) for record in content}
            own = [r for r in library.records() if (r.kind, r.id) in given]
            findings = check_records(own)
            problems = [
                f"{path}: not in canonical form; run leukinfo format"
                for path in uncanonical(options.path)
            ]
    if options.json:
        rows = [finding._asdict() for finding in findings]
        _print_json({"problems": problems, "findings": rows})
    else:
        for line in [*problems, *map(str, findings)]:
            print(line)
        counts = _count(problems, "problem"), _count(findings, "finding")
        print(", ".join(counts), file=sys.stderr)
    bad = problems or any(finding.level == "error" for finding in findings)
    return NOT_FOUND if bad else FOUND


def _format(options: argparse.Namespace) -> int:
    from leukinfo._formatting import format_folder

    rewritten = [str(path) for path in format_folder(options.path)]
    if options.json:
        _print_json(rewritten)
    else:
        for path in rewritten:
            print(f"rewrote {path}")
        print(f"{_count(rewritten, 'file')} rewritten", file=sys.stderr)
    return FOUND


def _doctor(options: argparse.Namespace) -> int:
    from leukinfo._doctor import facts

    found = facts(leukinfo.library)
    if options.json:
        _print_json(found)
    else:
        for name, value in found.items():
            print(f"{name:24}{value}")
    return FOUND
