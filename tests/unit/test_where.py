"""Filtering: what conditions can name, and what they refuse."""

from datetime import date

import pytest

from leukinfo import Library
from leukinfo.errors import UnknownFieldError, UnknownRecordError, UnknownWordError
from leukinfo.vocabulary import Course, Urgency
from tests.conftest import DAY


def ids(records: tuple[object, ...]) -> list[str]:
    return [record.id for record in records]  # type: ignore[attr-defined]


def test_no_condition_keeps_all(toy: Library) -> None:
    assert toy.leukemias.where() == tuple(toy.leukemias.values())


def test_words_members_and_several(toy: Library) -> None:
    assert ids(toy.leukemias.where(course="chronic")) == ["holm-oak"]
    assert ids(toy.leukemias.where(course=Course.CHRONIC)) == ["holm-oak"]
    assert ids(toy.leukemias.where(course=["chronic", "variable"])) == ["holm-oak", "tree"]
    assert ids(toy.leukemias.where(course="acute", lineage="b-cell")) == ["elm"]


@pytest.mark.parametrize(
    ("since", "found"),
    [
        (2021, ["sapinib"]),
        ("2020-05", ["sapinib"]),
        (date(2021, 1, 2), []),
        ("2022", []),
    ],
)
def test_since_keeps_what_was_decided_from_a_day_on(
    toy: Library, since: object, found: list[str]
) -> None:
    assert ids(toy.drugs.where(since=since)) == found


def test_since_holds_on_the_same_decision_as_the_rest(toy: Library) -> None:
    assert ids(toy.treatments.where(leukemia="elm", agency="EMA", since=2021)) == ["sapinib"]
    assert toy.treatments.where(leukemia="oak", agency="FDA", since=2021) == ()
    assert ids(toy.drugs.where(since=2020, current=True)) == ["sapinib"]
    assert toy.drugs.where(current=False) == ()


@pytest.mark.parametrize("since", ["last year", "05-2020", True, None, 20])
def test_since_takes_a_date(toy: Library, since: object) -> None:
    with pytest.raises(TypeError, match="since is a year, a date or a text"):
        toy.drugs.where(since=since)


def test_only_decisions_have_a_since(toy: Library) -> None:
    with pytest.raises(UnknownFieldError, match="since"):
        toy.leukemias.where(since=2020)
    with pytest.raises(UnknownFieldError, match="did you mean 'since'"):
        toy.drugs.where(sinse=2020)


def test_under_keeps_what_lies_below(toy: Library) -> None:
    assert ids(toy.leukemias.where(under="tree")) == ["elm", "holm-oak", "oak"]
    assert ids(toy.leukemias.where(under=toy.leukemias["oak"])) == ["holm-oak"]
    assert toy.leukemias.where(under="elm") == ()
    assert ids(toy.risks.where(under="soot")) == ["lamp-soot"]


def test_links_by_id_record_and_absence(toy: Library) -> None:
    assert ids(toy.leukemias.where(parent="tree")) == ["elm", "oak"]
    assert ids(toy.leukemias.where(parent=toy.leukemias["oak"])) == ["holm-oak"]
    assert ids(toy.leukemias.where(parent=None)) == ["tree"]
    assert ids(toy.leukemias.where(symptom="gray")) == ["oak"]
    assert ids(toy.treatments.where(component="sapinib")) == ["sap-and-water"]


def test_links_the_other_way(toy: Library) -> None:
    assert ids(toy.symptoms.where(leukemia="oak")) == ["dots", "gray"]
    assert ids(toy.symptoms.where(cell="platelet")) == ["dots"]
    assert ids(toy.sources.where(symptom="dots")) == ["manual"]


def test_conditions_on_one_link_hold_together(toy: Library) -> None:
    assert ids(toy.treatments.where(leukemia="oak", agency="FDA")) == ["sapinib"]
    assert toy.treatments.where(leukemia="elm", agency="FDA") == ()
    assert ids(toy.drugs.where(leukemia="elm", agency="EMA")) == ["sapinib"]


def test_plural_fields_are_asked_for_in_the_singular(toy: Library) -> None:
    assert ids(toy.symptoms.where(cause="coagulopathy")) == ["dots"]
    assert ids(toy.drugs.where(target="SAP1")) == ["sapinib"]


def test_flags_dates_and_tests(toy: Library) -> None:
    assert ids(toy.symptoms.where(skin=True)) == ["dots"]
    assert len(toy.symptoms.where(reviewed=DAY)) == 2
    assert ids(toy.leukemias.where(lambda record: "oak" in record.id, course="acute")) == ["oak"]


def test_parts_inside_symptoms(toy: Library) -> None:
    assert ids(toy.symptoms.where(urgency=Urgency.EMERGENCY)) == ["dots"]
    assert toy.symptoms.where(urgency="emergency", audience="adult") == ()
    assert ids(toy.symptoms.where(skin=True, urgency="emergency", audience="child")) == ["dots"]


def test_a_row_for_anyone_answers_for_everyone(toy: Library) -> None:
    assert ids(toy.guidance.where(symptom="dots", audience="child")) == ["dots-ill"]
    assert ids(toy.guidance.where(symptom="dots", audience="adult")) == ["dots-adult", "dots-ill"]


def test_kind_is_the_category_where_there_is_one_kind(toy: Library) -> None:
    assert ids(toy.risks.where(kind="chemical")) == ["lamp-soot", "soot"]
    assert ids(toy.treatments.where(kind="drug")) == ["sapinib"]


def test_an_unknown_field_suggests(toy: Library) -> None:
    with pytest.raises(UnknownFieldError, match=r"'linage'; did you mean 'lineage'") as caught:
        toy.leukemias.where(linage="myeloid")
    assert isinstance(caught.value, TypeError)
    assert "under" in caught.value.fields
    with pytest.raises(UnknownFieldError, match="known fields: addressee, audience, basis"):
        toy.symptoms.where(zzzz=1)
    with pytest.raises(UnknownFieldError):
        toy.symptoms.where(under="dots")


def test_an_unknown_word_suggests(toy: Library) -> None:
    with pytest.raises(UnknownWordError, match=r"'cronic' is not a word for course.*'chronic'"):
        toy.leukemias.where(course="cronic")
    with pytest.raises(UnknownWordError, match="allowed: acute, chronic"):
        toy.leukemias.where(course=7)


def test_an_unknown_id_in_a_link_suggests(toy: Library) -> None:
    with pytest.raises(UnknownRecordError, match="did you mean 'oak'"):
        toy.treatments.where(leukemia="oka")
    with pytest.raises(UnknownRecordError):
        toy.symptoms.where(cell="plate")


def test_wrong_types_are_refused(toy: Library) -> None:
    with pytest.raises(TypeError, match="skin is compared with bool, not with 'yes'"):
        toy.symptoms.where(skin="yes")
    with pytest.raises(TypeError, match="a link is compared with an id or a record, not with 7"):
        toy.leukemias.where(parent=7)


def test_filters_work_on_empty_collections() -> None:
    from tests.conftest import empty_library

    assert empty_library().leukemias.where(course="acute") == ()
    with pytest.raises(UnknownFieldError):
        empty_library().leukemias.where(nonsense=1)


def test_a_source_is_asked_for_wherever_it_is_cited(toy: Library) -> None:
    source = toy.leukemias["oak"].sources[0]
    citing = toy.leukemias.where(source=source.id)
    assert citing == tuple(r for r in toy.leukemias.values() if source in r.sources)
    assert toy.leukemias["tree"] in citing


def test_under_is_offered_only_where_there_is_a_tree(toy: Library) -> None:
    with pytest.raises(UnknownFieldError) as caught:
        toy.symptoms.where(under="dots")
    assert "under" not in caught.value.fields
