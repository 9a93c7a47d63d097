"""Reading anyone's folder: what it takes, and every way it can be wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leukinfo import read, to_json
from leukinfo.errors import IntegrityError
from tests.conftest import empty_library, toy_records


def refused(folder: Path) -> str:
    with pytest.raises(IntegrityError) as caught:
        read(folder)
    return str(caught.value)


def test_a_folder_reads_back_the_same(folder: Path) -> None:
    content = read(str(folder))
    given = {to_json(record) for record in toy_records()}
    assert {to_json(record) for record in content} == given
    assert len(content) == len(given)
    assert len(empty_library().extend(content).leukemias) == 4


def test_hidden_files_and_the_packaged_about_are_passed_over(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / "leukemias" / ".oak.json.swp").write_bytes(b"\0")
    (folder / "about.json").write_text("{}")
    assert len(read(folder)) == len(toy_records())


def test_a_problem_of_a_later_link_names_the_file(spoil: Callable[[str, str, str], Path]) -> None:
    folder = spoil("leukemias/elm.json", '"tree"', '"treee"')
    with pytest.raises(IntegrityError, match=r"elm\.json leukemia:elm parent_id: .*'tree'"):
        empty_library().extend(read(folder))


def test_an_unknown_key_is_named_with_the_nearest(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("leukemias/elm.json", '"lineage"', '"linage"'))
    assert "leukemia:elm linage: unknown key 'linage'; did you mean 'lineage'?" in message
    assert "leukemia:elm lineage: this key is missing" in message
    assert "2 problems" in message


def test_an_unknown_word_is_named_with_the_nearest(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("leukemias/elm.json", '"b-cell"', '"bcell"'))
    assert "lineage: 'bcell' is not a word for this field; did you mean 'b-cell'?" in message
    message = refused(spoil("symptoms/gray.json", '"symptom",\n  "id"', '"zzzz",\n  "id"'))
    assert "'zzzz' is not a word for this field; allowed: symptom" in message


def test_a_word_that_looks_like_none_lists_the_allowed(
    spoil: Callable[[str, str, str], Path],
) -> None:
    message = refused(spoil("leukemias/elm.json", '"acute"', '"qqqq"'))
    assert "allowed: acute, chronic, variable, transient, precursor" in message


def test_a_wrong_type_is_named_with_its_value(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("leukemias/elm.json", '"Elm leukemia"', "17"))
    assert "leukemia:elm name: input should be a valid string, got 17" in message


def test_a_value_rule_is_told_in_its_own_words(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("leukemias/oak.json", '"value": 40', '"low": 9, "high": 3'))
    assert "presentations.0.figures.0: the lower end 9 is above the upper end 3" in message


def test_problems_in_rows_name_the_row(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("guidance.json", '"within-days"', '"soon"'))
    assert "guidance.json guidance:dots-adult urgency: 'soon'" in message
    message = refused(spoil("tests.json", '"procedure"', '"proceedure"'))
    assert "tests.json test:ring-count category: 'proceedure'" in message


def test_broken_json_gives_line_and_column(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("leukemias/elm.json", '"kind": "leukemia",', '"kind": "leukemia"'))
    assert "is not valid JSON: Expecting ',' delimiter at line 3, column 3" in message


def test_a_repeated_key_is_no_silent_loss(spoil: Callable[[str, str, str], Path]) -> None:
    message = refused(spoil("leukemias/elm.json", '"id": "elm",', '"id": "elm", "id": "elm",'))
    assert "the key 'id' is written twice in one object" in message


def test_a_wrong_encoding_names_the_byte(folder: Path) -> None:
    path = folder / "leukemias" / "elm.json"
    path.write_bytes(path.read_text(encoding="utf-8").replace("Elm", "\xc9lm").encode("latin-1"))
    assert "is not UTF-8: byte" in refused(folder)
    assert "is 0xc9" in refused(folder)


def test_depth_is_bounded(folder: Path) -> None:
    (folder / "leukemias" / "elm.json").write_text("[" * 200_000)
    assert "is nested too deeply" in refused(folder)


def test_a_file_must_be_named_after_its_record(folder: Path) -> None:
    (folder / "leukemias" / "elm.json").rename(folder / "leukemias" / "alm.json")
    assert "leukemia:elm id: the file name says 'alm'" in refused(folder)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("leukemias/oak.txt", "", "holds one <id>.json for each record, nothing else"),
        ("leukemias/ash.json", "[]", "must hold one JSON object, the record"),
        ("leukemias/ash.json", "{}", "the file name says 'ash'"),
        ("markers.json", "{}", "must hold one JSON array, the records"),
        ("markers.json", "[7]", "markers.json 0"),
        ("markers.json", "{", "is not valid JSON"),
        ("retired.json", "{}", "must hold one JSON array, the retired ids"),
        ("retired.json", '[{"id": "x"}]', "not a retired id"),
        ("retired.json", "[7]", "not a retired id"),
        (
            "leukemia.json",
            "[]",
            "'leukemia.json' is no part of the layout; did you mean",
        ),
        ("qqqqqqqqqqqqq", "", "expected leukemias/"),
    ],
)
def test_a_stray_or_misshapen_file(folder: Path, name: str, text: str, reason: str) -> None:
    (folder / name).write_text(text)
    assert reason.removesuffix(" 0") in refused(folder)


def test_retired_ids_are_read(folder: Path) -> None:
    (folder / "retired.json").write_text(
        '[{"collection": "leukemias", "id": "yew", "since": "1", "why": "split",'
        ' "consider": ["oak"]}]'
    )
    (entry,) = read(folder).retired
    assert entry.consider == ("oak",)


def test_what_cannot_be_opened_is_told(folder: Path, tmp_path: Path) -> None:
    assert "cannot be read: No such file or directory" in refused(tmp_path / "nowhere")
    assert "cannot be read: Not a directory" in refused(folder / "markers.json")
    path = folder / "leukemias" / "elm.json"
    path.unlink()
    path.mkdir()
    assert "cannot be read: Is a directory" in refused(folder)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "there is no content here" in refused(tmp_path)


def test_all_problems_of_all_files_come_at_once(spoil: Callable[[str, str, str], Path]) -> None:
    spoil("leukemias/elm.json", '"acute"', '"fast"')
    spoil("symptoms/gray.json", '"skin"', '"hide"')
    folder = spoil("guidance.json", '"sourced"', '"heard"')
    message = refused(folder)
    assert "4 problems" in message
    for bad in ("'fast'", "'hide'", "'heard'"):
        assert bad in message
