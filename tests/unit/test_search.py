"""Search: best field wins, hits say why, nothing to find gives nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukinfo import Library
from leukinfo._scoring import Found
from leukinfo._search import EXACT, _urgent_first
from leukinfo._wording import words_of
from leukinfo.errors import EmptyQueryError, UnknownWordError
from leukinfo.models import Synonym
from leukinfo.models.test import Level
from tests.conftest import says


def first(toy: Library, query: str, kind: str | None = None) -> str:
    return toy.search(query, kind=kind)[0].record.id


def test_a_whole_name_scores_highest_and_says_which(toy: Library) -> None:
    hit = toy.search("Tiny red spots!")[0]
    assert (hit.record.id, hit.score, hit.field, hit.text) == (
        "dots",
        EXACT,
        "synonym",
        "tiny red spots",
    )
    assert "tiny red spots" in repr(hit)


@pytest.mark.parametrize(
    "query", ["I have tiny red spots on my skin", "red tiny spot", "tiny red spotts", "tiny red"]
)
def test_order_endings_typos_and_filler_words(toy: Library, query: str) -> None:
    assert first(toy, query) == "dots"


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("Petechiae", "petikia"),
        ("Pneumonia", "numonia"),
        ("Lymphocytosis", "linfocitosis"),
        ("Nauseous", "nautious"),
        ("Nose", "noze"),
    ],
)
def test_a_word_spelled_as_it_sounds_is_heard(toy: Library, name: str, heard: str) -> None:
    named = toy.override([replace(toy.symptoms["dots"], name=name)])
    assert first(named, heard) == "dots"
    assert toy.search(heard) == ()


def test_a_name_but_for_a_letter_is_found_if_nothing_else_is(toy: Library) -> None:
    like_flu = toy.override([replace(toy.symptoms["dots"], name="Ox-like malaise")])
    assert first(like_flu, "O-like malaise") == "dots"
    assert like_flu.search("O-like mosaic") == ()


def test_an_everyday_word_that_sounds_alike_leaves_a_name_an_edit_away(toy: Library) -> None:
    named = [
        replace(toy.symptoms["dots"], name="Fever"),
        replace(toy.symptoms["gray"], name="Fear"),
    ]
    assert first(toy.override(named), "feer") == "dots"


def test_a_short_word_that_only_shares_its_consonants_is_another(toy: Library) -> None:
    assert toy.override([replace(toy.symptoms["dots"], name="Back")]).search("bake") == ()


def test_a_name_said_whole_beats_a_name_that_shares_more_filler(toy: Library) -> None:
    soap = replace(toy.symptoms["gray"], name="Side effects of soap")
    found = toy.override([soap])
    assert first(found, "What are the side effects of sapinib?") == "sapinib"


def score(toy: Library, query: str, id: str) -> float:
    return next(hit.score for hit in toy.search(query) if hit.record.id == id)


def test_a_word_nobody_knows_counts_more_against_a_name_than_one_of_another_record(
    toy: Library,
) -> None:
    assert score(toy, "tiny spots oak", "dots") > score(toy, "tiny spots gasket", "dots")
    assert toy.search("tiny carburetor gasket sprocket") == ()


def test_what_texts_cover_adds_to_a_name(toy: Library) -> None:
    walked = replace(toy.symptoms["dots"], plain=says("They come after a walk in the garden."))
    gray = replace(toy.symptoms["gray"], plain=says("Not so on a walk or in a garden."))
    told, untold = toy.override([walked, gray]), toy.override([gray])
    asked = "tiny red spots garden"
    assert score(told, asked, "dots") > score(untold, asked, "dots")


def test_a_word_of_texts_alone_counts_more_against_a_name(toy: Library) -> None:
    gray = replace(toy.symptoms["gray"], name="Gray walk", plain=says("Worse in the garden."))
    found = toy.override([gray])
    assert score(found, "tiny spots walk", "dots") > score(found, "tiny spots garden", "dots")


def test_letters_and_digits_of_unknown_words_come_apart(toy: Library) -> None:
    inverted = replace(toy.symptoms["gray"], name="inv(16)")
    assert first(toy.override([inverted]), "inv16") == "gray"


def test_antigens_written_together_come_apart(toy: Library) -> None:
    named = toy.override([replace(toy.symptoms["gray"], name="CD4 CD56")])
    assert first(named, "CD4+CD56+") == "gray"


def test_chatter_counts_little(toy: Library) -> None:
    asked = "my friend actually wondered yesterday whether these could be tiny red dots"
    assert first(toy, asked) == "dots"


def test_an_unknown_word_counts_less_where_the_subject_is_named(toy: Library) -> None:
    assert score(toy, "sprocket dots oak leukemia", "dots") > 0
    assert toy.search("sprocket dots gasket") == ()


def test_so_does_a_symptom_that_only_professionals_call_so(toy: Library) -> None:
    dots = replace(
        toy.symptoms["dots"], name="Typhlitis", synonyms=(), plain=says("Typhlitis is a gut ache.")
    )
    gray = replace(toy.symptoms["gray"], plain=says("Typhlitis may look so."))
    asked = "typhlitis sprocket gasket"
    assert first(toy.override([dots]), asked) == "dots"
    assert toy.override([dots, gray]).search(asked) == ()


def test_the_class_of_a_medicine_and_the_levels_of_a_test_are_searched(toy: Library) -> None:
    level = Level(name="Rough bark", meaning="Old and dry.")
    told = toy.override(
        [
            replace(toy.drugs["sapinib"], drug_class="menin root inhibitor"),
            replace(toy.tests["ring-count"], levels=(level,)),
        ]
    )
    hit = told.search("menin root inhibitor")[0]
    assert (hit.record.id, hit.field, hit.text) == ("sapinib", "drug_class", "menin root inhibitor")
    hit = told.search("rough bark, old, dry")[0]
    assert (hit.record.id, hit.field, hit.text) == (
        "ring-count",
        "levels",
        "Rough bark: Old and dry.",
    )


def test_a_text_must_cover_enough_words_to_count_alone(toy: Library) -> None:
    told = toy.override([replace(toy.symptoms["dots"], plain=says("Like a walk in the garden."))])
    assert told.search("garden walk") == ()
    longer = replace(toy.symptoms["dots"], plain=says("Like a walk in the wet garden."))
    hit = toy.override([longer]).search("wet garden walk")[0]
    assert (hit.record.id, hit.field) == ("dots", "plain")
    assert hit.text == "Like a walk in the wet garden."


def test_the_more_urgent_is_not_below_a_milder_one_that_fits_about_as_well(toy: Library) -> None:
    urgent, mild = toy.symptoms["dots"], toy.symptoms["gray"]
    assert urgent.urgency.place < mild.urgency.place

    def order(mild_score: float, urgent_score: float) -> list[tuple[str, float]]:
        both = [Found(0, mild_score, "name", ""), Found(1, urgent_score, "name", "")]
        ranked = _urgent_first(both, [mild.urgency.place, urgent.urgency.place])
        return [(("gray", "dots")[fit.owner], fit.score) for fit in ranked]

    assert order(60, 58) == [("gray", 60), ("dots", 60)]
    assert order(60, 50) == [("gray", 60), ("dots", 50)]
    assert order(EXACT, 98) == [("gray", EXACT), ("dots", 98)]
    assert order(58, 60) == [("dots", 60), ("gray", 58)]


def test_letters_that_changed_places_are_put_right(toy: Library) -> None:
    assert score(toy, "tiny rde spots", "dots") > score(toy, "tiny rxe spots", "dots")


def test_two_words_of_a_name_written_as_one_come_apart(toy: Library) -> None:
    assert first(toy, "redspots") == "dots"
    assert toy.search("redsprocket") == ()


def test_a_misspelled_word_of_any_conversation_counts_little(toy: Library) -> None:
    assert first(toy, "probly tiny red spots yestarday") == "dots"
    assert toy.search("spots sprocket gasket") == ()
    assert score(toy, "tiny spots yestarday", "dots") > score(toy, "tiny spots ocd", "dots")
    assert score(toy, "tiny spots yestarday", "dots") > score(toy, "tiny spots gasket", "dots")


def test_misspelled_words_of_one_name_bear_each_other_out(toy: Library) -> None:
    long = toy.override([replace(toy.symptoms["dots"], name="Complete blood count")])
    assert first(long, "kompleet blud cuont") == "dots"
    assert long.search("kompleet") == long.search("blud garden") == ()
    assert long.search("complete cuont password") == ()


def test_a_word_of_another_subject_is_not_a_misspelled_one(toy: Library) -> None:
    named = toy.override([replace(toy.symptoms["gray"], name="Potash")])
    assert first(named, "potats") == "gray"
    assert named.search("potato") == ()


def test_a_subject_is_known_when_misspelled(toy: Library) -> None:
    assert score(toy, "sprocket dots sapinnib", "dots") > 0


def test_one_shared_word_that_names_nothing_by_itself_counts_little(toy: Library) -> None:
    drug = toy.drugs["sapinib"]
    lay = Synonym(text="gray bark", kind="lay")
    term = toy.override([replace(drug, name="Gray bark")])
    everyday = toy.override([replace(drug, synonyms=(lay,))])
    assert score(term, "gray bark", "sapinib") == score(everyday, "gray bark", "sapinib") == EXACT
    assert score(term, "bark", "sapinib") > score(everyday, "bark", "sapinib")


def test_the_beginning_of_a_name_is_enough(toy: Library) -> None:
    assert first(toy, "sapi") == "sapinib"
    assert first(toy, "tiny red sp") == first(toy, "tiny r") == "dots"
    assert score(toy, "sapini", "sapinib") > score(toy, "sapi", "sapinib")
    assert toy.search("ti") == ()


STORY = (
    "my neighbor bought a caravan near Brighton, her puppy chewed the carpet and yesterday "
    "{} while the kettle boiled before football practice finished on channel four"
)


def test_what_a_long_message_names_is_found(toy: Library) -> None:
    story = "my aunt keeps goats in a stone barn by the sea and swims there every windy dawn "
    assert toy.search(story) == ()
    found = {hit.record.id: hit for hit in toy.search(f"{story} while quercus leukaemia is said")}
    assert found["oak"].text == "quercus leukaemia"
    assert first(toy, f"{story} on sapinib") == "sapinib"


def test_a_name_in_the_midst_may_be_misspelled_or_marked_with_a_plus(toy: Library) -> None:
    story = "my aunt keeps goats in a stone barn by the sea and swims there every windy dawn "
    assert first(toy, f"{story} on sapinibb") == "sapinib"
    assert first(toy, f"{story} is acorn+") == "acorn"


def test_several_markers_point_to_what_they_say_something_about(toy: Library) -> None:
    leaf = replace(toy.markers["acorn"], id="leaf", name="LEAF", symbol="LEAF")
    elm = replace(
        leaf, id="gall", name="GALL", symbol="GALL", meanings=toy.markers["acorn"].meanings[1:]
    )
    marked = toy.extend([leaf, elm])
    found = {hit.record.id: hit for hit in marked.search("acorn+ leaf+ gall-")}
    assert found["elm"].field == "markers"
    assert set(found["elm"].text.split(", ")) == {"acorn", "leaf", "gall"}
    assert found["elm"].score > found["oak"].score
    assert "elm" not in {hit.record.id for hit in marked.search("gall-")}


def test_a_translocation_is_one_word(toy: Library) -> None:
    one = replace(toy.markers["acorn"], name="t(8;21)")
    other = replace(toy.markers["acorn"], id="leaf", symbol="LEAF", name="t(16;21) in t cells")
    marked = toy.override([one]).extend([other])
    assert first(marked, "t(8:21)(q22;q22)") == "acorn"
    assert first(marked, "t 16,21") == "leaf"
    assert marked.search("t(16;8)") == ()


def test_a_long_message_is_asked_in_passages(toy: Library) -> None:
    assert first(toy, STORY.format("tiny red spots appeared")) == "dots"
    assert toy.search(STORY.format("crimson curtains appeared")) == ()
    endless = " ".join(f"caravan{place}zq" for place in range(1000))
    assert toy.search(f"{endless} tiny red spots") == ()


def test_a_plus_is_no_part_of_a_name_that_has_none(toy: Library) -> None:
    assert first(toy, "sapinib+") == "sapinib"


def test_an_acronym_in_capitals_is_not_the_everyday_word(toy: Library) -> None:
    letters = Synonym(text="ALL", kind="abbreviation")
    named = toy.override([replace(toy.leukemias["oak"], synonyms=(letters,))])
    assert first(named, "how long does ALL last") == "oak"
    assert named.search("how long does all last") == ()
    assert named.search("HOW LONG DOES ALL LAST") == ()


def test_a_word_is_not_taken_for_the_beginning_of_another(toy: Library) -> None:
    named = toy.override([replace(toy.symptoms["gray"], name="Tin")])
    assert [hit.record.id for hit in named.search("tin")] == ["gray"]


def test_texts_are_searched_too(toy: Library) -> None:
    hit = toy.search("tree defined")[0]
    assert hit.record.id == "tree"


def test_kind_and_limit(toy: Library) -> None:
    assert {hit.record.kind for hit in toy.search("oak", kind="leukemia")} == {"leukemia"}
    assert {hit.record.kind for hit in toy.search("dots", kind="guidance")} == {"guidance"}
    assert len(toy.search("leukemia", limit=2)) == 2
    assert {hit.record.kind for hit in toy.search("sap", kind="treatments")} <= {"drug", "regimen"}
    with pytest.raises(UnknownWordError, match="did you mean 'symptom'"):
        toy.search("dots", kind="symptm")


def test_nothing_to_find_gives_nothing(toy: Library) -> None:
    assert toy.search("carburetor gasket") == ()
    assert toy.search("what is it that the") == ()
    assert toy.search("xy") == ()


def test_an_empty_query_is_an_error(toy: Library) -> None:
    for query in ("", "  ", "?!"):
        with pytest.raises(EmptyQueryError, match="holds no word to look for"):
            toy.search(query)


def test_a_source_comes_after_what_it_is_cited_for(toy: Library) -> None:
    assert toy.search("manual")[0].score < EXACT


def test_a_part_of_a_title_is_enough_where_sources_are_asked_for(toy: Library) -> None:
    titled = toy.override([replace(toy.sources["manual"], name="Bark, moss and lichen")])
    assert titled.search("moss lichen") == ()
    assert [hit.record.id for hit in titled.search("moss lichen", kind="source")] == ["manual"]


def test_words_of_keeps_double_s() -> None:
    assert words_of("Paleness and bosses") == ("paleness", "boss")


@given(st.text())
def test_search_never_fails_but_on_nothing(toy: Library, query: str) -> None:
    try:
        hits = toy.search(query)
    except EmptyQueryError:
        return
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.record for hit in hits}) == len(hits)
    assert all(0 < hit.score <= EXACT for hit in hits)


def test_a_limit_is_a_count(toy: Library) -> None:
    for limit in (0, -1):
        with pytest.raises(ValueError, match=f"at least 1, not {limit}"):
            toy.search("dots", limit=limit)


def test_a_question_is_text(toy: Library) -> None:
    with pytest.raises(TypeError, match="a question is text, not None"):
        toy.search(None)


def test_a_very_long_word_is_not_mended(toy: Library) -> None:
    assert toy.search("x" * 1_000_000) == ()
