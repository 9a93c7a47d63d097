"""Errors: one tree, short words, and whole after pickling."""

import pickle

import pytest

from leukinfo import errors
from leukinfo.errors import (
    AmbiguousNameError,
    EmptyQueryError,
    IntegrityError,
    LeukinfoError,
    MissingExtraError,
    Problem,
    RetiredIdError,
    UnboundRecordError,
    UnknownFieldError,
    UnknownRecordError,
    UnknownWordError,
)

ALL = [
    UnknownRecordError("x", "leukemias", ["y"]),
    RetiredIdError("x", "leukemias", "split", ["y"]),
    AmbiguousNameError("x", ["leukemia:a", "risk:a"]),
    UnknownFieldError("x", "leukemias", [], ["a", "b"]),
    UnknownWordError("course", "x", ["y"], ["y", "z"]),
    EmptyQueryError(),
    UnboundRecordError("Leukemia(...)"),
    MissingExtraError("this", "that"),
    IntegrityError([Problem("bad", file="a.json", record="risk:a", field="id"), Problem("worse")]),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_each_is_one_tree_and_pickles_with_its_data(error: LeukinfoError) -> None:
    assert isinstance(error, LeukinfoError)
    back = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert str(back) == str(error)
    assert back.__dict__ == error.__dict__


def test_problems_read_as_places() -> None:
    assert str(ALL[-1]) == (
        "the content was refused, 2 problems:\n  - a.json risk:a id: bad\n  - worse"
    )
    assert "1 problem:" in str(IntegrityError([Problem("x")]))


def test_the_module_lists_what_it_holds() -> None:
    assert dir(errors) == errors.__all__
