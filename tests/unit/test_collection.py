"""Collections: mappings that are exact, ordered and say what was meant."""

import copy

import pytest

from leukinfo import Library
from leukinfo._about import About
from leukinfo._collection import Retired
from leukinfo.errors import RetiredIdError, RetiredIdWarning, UnknownRecordError
from tests.conftest import leukemia


def test_a_known_id_gives_the_record(toy: Library) -> None:
    assert toy.leukemias["oak"].name == "Oak leukemia"
    assert toy.leukemias.get("oak") is toy.leukemias["oak"]


def test_an_unknown_id_names_the_nearest(toy: Library) -> None:
    with pytest.raises(UnknownRecordError, match="leukemias has no 'oka'; did you mean 'oak'") as e:
        toy.leukemias["oka"]
    assert e.value.nearest == ("oak",)
    assert isinstance(e.value, KeyError)
    assert toy.leukemias.get("oka") is None
    assert toy.leukemias.get("oka", "none") == "none"


def test_an_unknown_id_like_nothing_says_how_to_list(toy: Library) -> None:
    with pytest.raises(UnknownRecordError, match=r"list\(leukinfo.leukemias\)"):
        toy.leukemias["zzzzzz"]


def test_ids_come_in_order_whatever_the_order_of_files(toy: Library) -> None:
    assert list(toy.leukemias) == ["elm", "holm-oak", "oak", "tree"]
    assert [record.id for record in toy.leukemias.values()] == list(toy.leukemias)
    assert len(toy.leukemias) == 4
    assert "oak" in toy.leukemias
    assert "OL" not in toy.leukemias


def test_views_hold_one_class_of_a_mixed_collection(toy: Library) -> None:
    assert list(toy.drugs) == ["sapinib"]
    assert list(toy.approaches) == ["care", "watering"]
    assert list(toy.regimens) == ["sap-and-water"]
    assert toy.drugs["sapinib"] is toy.treatments["sapinib"]
    with pytest.raises(UnknownRecordError, match="drugs has no 'care'"):
        toy.drugs["care"]


def test_manners(toy: Library) -> None:
    assert repr(toy.leukemias) == "<leukemias: 4 records>"
    assert toy.leukemias._ipython_key_completions_() == list(toy.leukemias)
    assert copy.copy(toy.leukemias) is toy.leukemias
    assert copy.deepcopy(toy.leukemias) is toy.leukemias


def retiring() -> Library:
    ledger = {
        "leukemias": {
            "yew": Retired("leukemias", "yew", "0.2", "merged", replaced_by="ash"),
            "ash": Retired("leukemias", "ash", "0.3", "renamed", replaced_by="oak"),
            "fir": Retired("leukemias", "fir", "0.3", "split", consider=("oak",)),
        }
    }
    return Library(
        lambda name: [leukemia("oak", "Oak")] if name == "leukemias" else [],
        lambda: About("2026.01.0", 1, "CC0", ""),
        lambda: ledger,
    )


def test_a_retired_id_gives_its_last_successor_with_a_warning_at_the_caller() -> None:
    library = retiring()
    with pytest.warns(RetiredIdWarning, match="'yew' was retired in 0.2 .* use 'oak'") as caught:
        assert library.leukemias["yew"].id == "oak"
    assert caught[0].filename == __file__
    with pytest.warns(RetiredIdWarning) as caught:
        assert library.leukemias.get("ash") is library.leukemias["oak"]
    assert caught[0].filename == __file__
    assert "yew" not in library.leukemias
    assert list(library.leukemias) == ["oak"]


def test_a_retired_id_without_successor_says_why() -> None:
    library = retiring()
    with pytest.raises(RetiredIdError, match="'fir' was retired: split; did you mean 'oak'") as e:
        library.leukemias["fir"]
    assert e.value.consider == ("oak",)
    assert library.leukemias.get("fir") is None
