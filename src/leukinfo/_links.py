"""Links at rest: where a record holds ids of others, read from the `To` marks of its fields."""

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args, get_origin

from leukinfo.models._base import Bound, Part, To, field_names, remake
from leukinfo.models.record import Loaded, is_folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leukinfo._library import Library
    from leukinfo.models.record import Record


class Step(NamedTuple):
    """A field that holds ids or parts: one step on the way to a link."""

    field: str
    many: bool
    target: str | None
    part: type[Part] | None


class Link(NamedTuple):
    """One link: the id `id` of collection `target`, written in `path`.

    `field` is the field of the record it starts from; `holder` the record or part that
    holds the id.
    """

    target: str
    id: str
    field: str
    path: str
    holder: "Record | Part"


def _read(annotation: Any, marks: tuple[Any, ...]) -> tuple[bool, str | None, type[Part] | None]:
    """Whether a type holds many, the collection it points to, and the part it holds."""
    target = next((mark.collection for mark in marks if isinstance(mark, To)), None)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return False, target, annotation
    many, held = False, None
    inside = get_args(annotation)
    if get_origin(annotation) is Annotated:
        inside, marks = inside[:1], inside[1:]
        target = next((mark.collection for mark in marks if isinstance(mark, To)), target)
    for item in inside:
        deeper = _read(item, ())
        many = many or deeper[0]
        target = target or deeper[1]
        held = held or deeper[2]
    return many or get_origin(annotation) is tuple, target, held


_STEPS: dict[type[Bound], tuple[Step, ...]] = {}


def steps(cls: type[Bound]) -> tuple[Step, ...]:
    """The fields of a record or part class that hold ids or parts."""
    if cls not in _STEPS:
        _STEPS[cls] = _read_steps(cls)
    return _STEPS[cls]


def _read_steps(cls: type[Bound]) -> tuple[Step, ...]:
    fields = cls.__pydantic_fields__  # type: ignore[attr-defined]
    found = []
    for name in field_names(cls):
        many, target, held = _read(fields[name].annotation, tuple(fields[name].metadata))
        if target or held:
            found.append(Step(name, many, target, held))
    return tuple(found)


def parts(holder: "Record | Part", prefix: str = "") -> "Iterator[tuple[str, Record | Part]]":
    """A record or part, and every part inside it, each with its path."""
    yield prefix, holder
    for step in steps(type(holder)):
        value = getattr(holder, step.field)
        if step.part is None or value is None:
            continue
        path = f"{prefix}.{step.field}" if prefix else step.field
        if not step.many:
            yield from parts(value, path)
        else:
            for place, item in enumerate(value):
                yield from parts(item, f"{path}[{place}]")


def links(record: "Record") -> "Iterator[Link]":
    """Every link of a record, in the order of its fields."""
    for prefix, holder in parts(record):
        for step in steps(type(holder)):
            value = getattr(holder, step.field)
            if step.target is None or value is None:
                continue
            path = f"{prefix}.{step.field}" if prefix else step.field
            field = path.partition(".")[0].partition("[")[0]
            for id in value if step.many else (value,):
                yield Link(step.target, id, field, path, holder)


_set_library = vars(Loaded)["_library"].__set__
_set_home = vars(Part)["_home"].__set__


def bind(record: "Record", library: "Library") -> None:
    """Tie a record to a library, in place, with its parts as soon as it has them."""
    _set_library(record, library)
    if not is_folded(record):
        home = (library, record.kind, record.id)
        for _, part in parts(record):
            if part is not record:
                _set_home(part, home)


def unbound(thing: Any) -> Any:
    """A copy of a record or part, and of the parts inside it, that no library holds."""
    cls = type(thing)
    parts = {step.field: step.many for step in steps(cls) if step.part}
    values = []
    for name in field_names(cls):
        value = getattr(thing, name)
        if name in parts and value is not None:
            value = tuple(map(unbound, value)) if parts[name] else unbound(value)
        values.append(value)
    fresh = remake(cls, tuple(values))
    file = getattr(thing, "_file", None)
    if file is not None:
        object.__setattr__(fresh, "_file", file)
    return fresh
