"""Every error and warning that leukinfo raises.

All errors descend from `LeukinfoError`. Each also descends from the built-in that a caller
would expect (`KeyError` for a missing record, `ValueError` for a bad word), names the bad
value, the nearest good ones and the next step, and carries them as attributes for programs.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from leukinfo.models.record import Record

LONGEST_SHOWN = 60
"""How many letters of a bad value a message repeats."""

__all__ = [
    "AmbiguousNameError",
    "EmptyQueryError",
    "IntegrityError",
    "LeukinfoError",
    "MissingExtraError",
    "Problem",
    "RetiredIdError",
    "RetiredIdWarning",
    "UnboundRecordError",
    "UnknownFieldError",
    "UnknownRecordError",
    "UnknownWordError",
]


def __dir__() -> list[str]:
    return __all__


def _hint(nearest: Sequence[str], otherwise: str) -> str:
    if not nearest:
        return otherwise
    return f"did you mean {', '.join(repr(name) for name in nearest)}?"


class LeukinfoError(Exception):
    """The base of every error that leukinfo raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        return (_restore_error, (type(self), self.args, self.__dict__))


def _restore_error(
    cls: type[LeukinfoError], args: tuple[object, ...], state: dict[str, object]
) -> LeukinfoError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


class UnknownRecordError(LeukinfoError, KeyError):
    """No record has this id, name or code.

    Attributes:
        key: What was asked for.
        where: The collection that was searched, or "library".
        nearest: Known ids or names that look like it, best first.
    """

    def __init__(self, key: str, where: str, nearest: Sequence[str] = (), why: str = "") -> None:
        self.key = key
        self.where = where
        shown = f"{key[:LONGEST_SHOWN]}..." if len(key) > LONGEST_SHOWN else key
        self.nearest: tuple[str, ...] = tuple(nearest)
        next_step = f"list the ids with list(leukinfo.{where})"
        if where == "library":
            next_step = "try leukinfo.search(...)"
        reason = why or f"{where} has no {shown!r}"
        super().__init__(f"{reason}; {_hint(self.nearest, next_step)}")

    def __str__(self) -> str:
        return str(self.args[0])


class RetiredIdError(UnknownRecordError):
    """The id was retired and nothing took its place.

    Attributes:
        why: Why it was retired.
        consider: Ids that may serve instead, each to be judged by a person.
    """

    def __init__(self, key: str, where: str, why: str, consider: Sequence[str] = ()) -> None:
        super().__init__(key, where, consider, f"{where} {key!r} was retired: {why}")
        self.why = why
        self.consider: tuple[str, ...] = tuple(consider)


class RetiredIdWarning(DeprecationWarning):
    """A retired id was used; its successor was returned."""


class AmbiguousNameError(LeukinfoError, LookupError):
    """A name fits more than one record or thing, or a code is wider than any: none is returned.

    Attributes:
        name: What was asked for.
        candidates: The records that carry the name or the wider code, as "kind:id", then what
            else it stands for outside the library, in words.
    """

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        self.name = name
        self.candidates: tuple[str, ...] = tuple(candidates)
        listed = ", ".join(self.candidates)
        fits = "fits several: " if len(self.candidates) > 1 else "is wider than "
        super().__init__(f"{name!r} {fits}{listed}; ask for one by its id")


class UnknownFieldError(LeukinfoError, TypeError):
    """A filter names a field that these records do not have.

    Attributes:
        field: The field that was named.
        nearest: Fields that look like it.
        fields: Every field that can be named here.
    """

    def __init__(
        self, field: str, where: str, nearest: Sequence[str], fields: Sequence[str]
    ) -> None:
        self.field = field
        self.nearest: tuple[str, ...] = tuple(nearest)
        self.fields: tuple[str, ...] = tuple(fields)
        hint = _hint(self.nearest, f"known fields: {', '.join(self.fields)}")
        super().__init__(f"{where} cannot be filtered by {field!r}; {hint}")


class UnknownWordError(LeukinfoError, ValueError):
    """A value is not one of the words allowed for a field.

    Attributes:
        field: The field.
        word: The value that was given.
        nearest: Allowed words that look like it.
        allowed: Every allowed word.
    """

    def __init__(
        self, field: str, word: object, nearest: Sequence[str], allowed: Sequence[str]
    ) -> None:
        self.field = field
        self.word = word
        self.nearest: tuple[str, ...] = tuple(nearest)
        self.allowed: tuple[str, ...] = tuple(allowed)
        hint = _hint(self.nearest, f"allowed: {', '.join(self.allowed)}")
        super().__init__(f"{word!r} is not a word for {field}; {hint}")


class EmptyQueryError(LeukinfoError, ValueError):
    """A search was asked for nothing."""

    def __init__(self) -> None:
        super().__init__(
            "the query holds no word to look for; write some in Latin letters or digits, "
            "for example 'tiny red spots'"
        )


class UnboundRecordError(LeukinfoError, RuntimeError):
    """A link was followed on a record that belongs to no library."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} belongs to no library, so its links cannot be followed; "
            "put it into one with leukinfo.library.extend([...]) and take it from there"
        )


class MissingExtraError(LeukinfoError, ImportError):
    """A feature needs an optional package that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an extra: pip install 'leukinfo[{extra}]'")


class Problem(NamedTuple):
    """One thing that is wrong with content, and where.

    Attributes:
        reason: What is wrong, with the bad value and the nearest good ones.
        file: The file, or "" for a record made in Python.
        record: The record as "kind:id", or "" when it could not be read.
        field: The field, dotted, or "".
    """

    reason: str
    file: str = ""
    record: str = ""
    field: str = ""

    def __str__(self) -> str:
        place = " ".join(part for part in (self.file, self.record, self.field) if part)
        return f"{place}: {self.reason}" if place else self.reason


class IntegrityError(LeukinfoError, ValueError):
    """Content was refused; every problem found is listed.

    Attributes:
        problems: The problems, in order of file and record.
        records: What could be read all the same.
    """

    def __init__(self, problems: Iterable[Problem], records: "Iterable[Record]" = ()) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.records: tuple[Record, ...] = tuple(records)
        count = len(self.problems)
        head = "1 problem" if count == 1 else f"{count} problems"
        lines = "\n".join(f"  - {problem}" for problem in self.problems)
        super().__init__(f"the content was refused, {head}:\n{lines}")
