"""New libraries from old: the old one untouched, every contradiction refused at once."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from leukinfo import Library, Record, read, to_json
from leukinfo._collection import Retired
from leukinfo._extension import merged
from leukinfo._reading import Content
from leukinfo.errors import IntegrityError, RetiredIdWarning
from leukinfo.models import Citation, Presentation
from tests.conftest import CITED, leukemia, says


def problems(base: Library, *records: Record) -> list[str]:
    before = [to_json(record) for record in base.records()]
    with pytest.raises(IntegrityError) as caught:
        base.extend(records)
    assert [to_json(record) for record in base.records()] == before
    assert str(caught.value).startswith("the content was refused")
    return [str(problem) for problem in caught.value.problems]


def test_extend_adds_and_links_in_a_new_world(toy: Library) -> None:
    ward = toy.extend([leukemia("ash", "Ash", "tree")])
    assert [below.id for below in ward.leukemias["tree"].subtypes] == ["ash", "elm", "oak"]
    assert "ash" not in toy.leukemias
    assert ward.leukemias["ash"].parent is ward.leukemias["tree"]
    assert ward.leukemias["tree"] is not toy.leukemias["tree"]
    assert ward.leukemias["oak"].presentations[0].symptom is ward.symptoms["dots"]
    assert toy.leukemias["oak"].presentations[0].symptom is toy.symptoms["dots"]


def test_the_same_record_can_join_two_libraries(toy: Library) -> None:
    ash = leukemia("ash", "Ash", "tree")
    one, other = toy.extend([ash]), toy.extend([ash])
    assert one.leukemias["ash"].library is one
    assert other.leukemias["ash"].library is other


def test_override_replaces_and_resolves_inside(toy: Library) -> None:
    ward = toy.override([replace(toy.leukemias["oak"], plain=says("Our leaflet."))])
    assert ward.leukemias["oak"].plain.text == "Our leaflet."
    assert toy.leukemias["oak"].plain.text == "Oak leukemia in short."
    assert [t.id for t in ward.leukemias["oak"].treatments] == ["sapinib"]
    with pytest.raises(
        IntegrityError, match="leukemias has no 'oka' to override; did you mean 'oak'"
    ):
        toy.override([leukemia("oka", "Oka")])
    with pytest.raises(IntegrityError, match=r"add it with extend\(\)"):
        toy.override([leukemia("zzzz", "Z")])


def test_merged_does_either(toy: Library) -> None:
    both = merged(toy, [leukemia("ash", "Ash"), leukemia("oak", "Oak, new")])
    assert both.leukemias["oak"].name == "Oak, new"
    assert both.leukemias["ash"].name == "Ash"


def test_a_known_id_is_refused(toy: Library) -> None:
    assert problems(toy, leukemia("oak", "Oak II")) == [
        "leukemia:oak id: id 'oak' is already used by another record"
    ]


def test_a_broken_link_names_field_id_and_nearest(toy: Library) -> None:
    shown = Presentation(symptom_id="dotz", citations=(Citation(source_id="manul"),))
    found = problems(toy, leukemia("ash", "Ash", "tre", presentations=(shown,)))
    assert found == [
        "leukemia:ash parent_id: leukemias has no 'tre'; did you mean 'tree'?",
        "leukemia:ash presentations[0].symptom_id: symptoms has no 'dotz'; did you mean 'dots'?",
        (
            "leukemia:ash presentations[0].citations[0].source_id: sources has no 'manul'; "
            "did you mean 'manual'?"
        ),
    ]


def test_cycles_are_shown_whole(toy: Library) -> None:
    found = problems(toy, leukemia("ash", "Ash", "yew"), leukemia("yew", "Yew", "ash"))
    assert found == [
        "leukemia:ash parent_id: is its own ancestor: ash -> yew -> ash",
        "leukemia:yew parent_id: is its own ancestor: yew -> ash -> yew",
    ]
    assert "self -> self" in problems(toy, leukemia("self", "Self", "self"))[0]


def test_a_record_below_a_cycle_is_not_blamed_for_it(toy: Library) -> None:
    found = problems(
        toy,
        leukemia("ash", "Ash", "yew"),
        leukemia("yew", "Yew", "ash"),
        leukemia("low", "Low", "ash"),
    )
    assert len(found) == 2


def test_two_preferred_names_that_fold_alike_clash(toy: Library) -> None:
    found = problems(toy, leukemia("oak-two", "OAK leukaemia"))
    assert found == ["leukemia:oak-two name: name 'OAK leukaemia' is that of 'oak' too"]


def retired(*entries: Retired, records: Iterable[Record] = ()) -> Content:
    return Content(tuple(records), entries)


def test_retired_ids_join_and_are_never_reused(toy: Library) -> None:
    ward = toy.extend(retired(Retired("leukemias", "ebony", "1.0", "merged", replaced_by="oak")))
    with pytest.warns(RetiredIdWarning):
        assert ward.leukemias["ebony"].id == "oak"
    with pytest.raises(IntegrityError, match="id 'ebony' was retired; ids are never reused"):
        ward.extend([leukemia("ebony", "Ebony")])


def test_a_successor_must_be_live(toy: Library) -> None:
    loop = (
        Retired("leukemias", "a", "1", "x", replaced_by="b"),
        Retired("leukemias", "b", "1", "x", replaced_by="a"),
    )
    with pytest.raises(IntegrityError, match="its successor 'a' is not live"):
        toy.extend(retired(*loop))
    with pytest.raises(IntegrityError, match="leukemias:a: its successor 'gone' is not live"):
        toy.extend(retired(Retired("leukemias", "a", "1", "x", replaced_by="gone")))


def test_citations_are_kept_through_copies(toy: Library) -> None:
    ward = toy.extend([leukemia("ash", "Ash", citations=CITED)])
    assert ward.leukemias["ash"].citations[0].source is ward.sources["manual"]


def test_what_is_no_record_is_refused(toy: Library) -> None:
    with pytest.raises(TypeError, match="takes records, not 'd'; read a folder"):
        toy.extend("docs/examples/record")


def test_every_problem_is_told_in_one_go(toy: Library, tmp_path: Path) -> None:
    from leukinfo._extension import every_problem

    pages = tmp_path / "leukemias"
    pages.mkdir()
    (pages / "bad.json").write_text("{", encoding="utf-8")
    (pages / "ash.json").write_text(to_json(leukemia("ash", "Ash", "tre")), encoding="utf-8")
    (pages / "low.json").write_text(to_json(leukemia("low", "Low", "bad")), encoding="utf-8")
    with pytest.raises(IntegrityError) as caught:
        read(tmp_path)
    assert [record.id for record in caught.value.records] == ["ash", "low"]
    told = [str(problem) for problem in every_problem(toy, caught.value)]
    assert len(told) == 2
    assert "bad.json" in told[0]
    assert "leukemias has no 'tre'" in told[1]
    for rest in ("ash.json", "low.json"):
        (pages / rest).unlink()
        with pytest.raises(IntegrityError) as caught:
            read(tmp_path)
        assert every_problem(toy, caught.value) == caught.value.problems
