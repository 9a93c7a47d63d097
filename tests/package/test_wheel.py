"""The wheel built from the sdist: whole, reproducible, and the same installed elsewhere."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

import leukinfo as li

ROOT = Path(__file__).parents[2]
PACKAGE = Path(li.__file__).parent
QUESTIONS = (
    "import leukinfo as li, sys;"
    "li.preload();"
    "print(li.__file__.startswith(sys.argv[1]));"
    "print(len(li.library.records()), li.search('tiny red spots on my skin')[0].record.id,"
    " li.find('AML').id, li.symptoms['petechiae'].guidance[0].urgency)"
)


def build(kind: str, source: Path, target: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, source],
        check=True,
        capture_output=True,
    )
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (root,) = folder.iterdir()
    return root


@pytest.fixture(scope="module")
def wheel(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", unpacked, tmp_path_factory.mktemp("wheel"))


def digests(wheel: Path) -> dict[str, str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: sha256(archive.read(name)).hexdigest() for name in archive.namelist()}


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    held = digests(wheel)
    here = {
        f"leukinfo/{path.relative_to(PACKAGE).as_posix()}": sha256(path.read_bytes()).hexdigest()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name: held.get(name) for name in here} == here
    licences = [name for name in held if "licenses/" in name]
    assert sorted(Path(name).name for name in licences) == ["LICENSE", "LICENSE-DATA"]


def test_the_wheel_from_the_tree_is_the_same(wheel: Path, tmp_path: Path) -> None:
    other = build("wheel", ROOT, tmp_path)
    assert sha256(other.read_bytes()).hexdigest() == sha256(wheel.read_bytes()).hexdigest()


def test_it_is_small(wheel: Path, sdist: Path) -> None:
    assert wheel.stat().st_size < 4_000_000
    assert sdist.stat().st_size < 3_000_000


def test_the_metadata_names_licences_and_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [n for n in archive.namelist() if n.endswith("/METADATA")]
        metadata = archive.read(name).decode("utf-8")
    needs = [line for line in metadata.splitlines() if line.startswith("Requires-Dist")]
    required = sorted(line.split()[1] for line in needs if "extra ==" not in line)
    assert [need.split(">")[0].split("<")[0] for need in required] == [
        "importlib-resources",
        "pydantic",
    ]
    assert "License-Expression: MIT AND CC-BY-4.0" in metadata
    assert f"Version: {li.__version__}" in metadata


def answers(path: Path, elsewhere: Path, *flags: str) -> str:
    done = subprocess.run(
        [sys.executable, *flags, "-c", QUESTIONS, str(path)],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_installed_elsewhere_it_answers_the_same(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", target, wheel],
        check=True,
        capture_output=True,
    )
    said = answers(target, tmp_path)
    assert said == f"True\n{len(li.library.records())} petechiae aml emergency\n"


def test_from_a_zip_on_the_path_it_answers_the_same(wheel: Path, tmp_path: Path) -> None:
    said = answers(wheel, tmp_path, "-W", "error")
    assert said == f"True\n{len(li.library.records())} petechiae aml emergency\n"


FIRST = (
    "import sys; opened = [];"
    "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])));"
    "import leukinfo; {};"
    "print(sorted(path.replace('\\\\', '/').split('/data/')[1] for path in opened"
    " if '/leukinfo/data/' in path.replace('\\\\', '/')))"
)


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        (
            "leukinfo.find('Gleevec')",
            ["seal.json", "tables/names.json", "treatments/imatinib.json"],
        ),
        (
            "leukinfo.search('tiny red spots', kind='symptom', limit=1)",
            ["seal.json", "symptoms/petechiae.json", "tables/search.json"],
        ),
        (
            "leukinfo.annotate('There are no petechiae.')",
            ["seal.json", "symptoms/petechiae.json", "tables/mentions.json"],
        ),
    ],
)
def test_installed_a_first_answer_reads_what_it_gives(
    wheel: Path, tmp_path: Path, asked: str, files: list[str]
) -> None:
    shutil.unpack_archive(wheel, tmp_path, "zip")
    done = subprocess.run(
        [sys.executable, "-c", FIRST.format(asked)],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(set(eval(done.stdout))) == files  # noqa: S307
