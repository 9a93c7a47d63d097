"""Evidence: citations, statements that carry them, and figures that carry them."""

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, model_validator

from leukinfo.models._base import Part, SourceId, Text, model
from leukinfo.vocabulary.evidence import Grade, Qualifier, Sex

if TYPE_CHECKING:
    from typing import Self

    from leukinfo.models.source import Source


@model
class Citation(Part):
    """A pointer to the place in a source that says so.

    Attributes:
        source_id: The source.
        locator: Section, table or page, where it helps.
    """

    source_id: SourceId
    locator: Text | None = None

    @property
    def source(self) -> "Source":
        """The cited source."""
        return self.library.sources[self.source_id]

    def __str__(self) -> str:
        return f"{self.source_id}, {self.locator}" if self.locator else self.source_id


Citations = Annotated[tuple[Citation, ...], Field(min_length=1)]
"""At least one citation."""


@model
class Statement(Part):
    """A text with the sources it rests on.

    Attributes:
        paragraphs: The text, one paragraph per item.
        citations: Where it says so; never empty.
    """

    paragraphs: Annotated[tuple[Text, ...], Field(min_length=1)]
    citations: Citations

    @property
    def text(self) -> str:
        """The paragraphs, with a blank line between them."""
        return "\n\n".join(self.paragraphs)

    def __str__(self) -> str:
        return self.text


_SIGNS = {
    Qualifier.ABOUT: "about ",
    Qualifier.ALMOST: "almost ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.LESS_THAN: "less than ",
    Qualifier.UP_TO: "up to ",
}


@model
class Figure(Part):
    """A number or a range: what was measured, in whom, where and when.

    Attributes:
        measure: What exactly was measured, such as "5-year relative survival".
        unit: The unit, such as "%" or "per 100,000 per year".
        value: The number, when it is one.
        low: The lower end, when it is a range.
        high: The upper end, when it is a range.
        qualifier: How exact the number is, when it is not exact.
        ci_low: Lower end of the 95 percent confidence interval.
        ci_high: Upper end of the 95 percent confidence interval.
        population: In whom, and where.
        sex: Whose figure it is; absent means both sexes.
        ages: The ages covered; absent means all.
        period: When it was measured.
        numerator: People with the finding, where given.
        denominator: People studied, where given.
        grade: What kind of source the figure comes from.
        note: What else a reader must know to use it.
        citations: Where it is stated; never empty.
    """

    measure: Text
    unit: Text
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    qualifier: Qualifier | None = None
    ci_low: int | float | None = None
    ci_high: int | float | None = None
    population: Text | None = None
    sex: Sex | None = None
    ages: Text | None = None
    period: Text | None = None
    numerator: int | None = None
    denominator: int | None = None
    grade: Grade
    note: Text | None = None
    citations: Citations

    @model_validator(mode="after")
    def _one_number_or_one_range(self) -> "Self":
        if (self.value is None) == (self.low is None and self.high is None):
            raise ValueError("give either value, or low and high")
        for low, high in ((self.low, self.high), (self.ci_low, self.ci_high)):
            if low is not None and high is not None and low > high:
                raise ValueError(f"the lower end {low} is above the upper end {high}")
        return self

    @property
    def amount(self) -> str:
        """The number or range with its unit, such as "30 to 79%"."""
        unit = self.unit if self.unit == "%" else f" {self.unit}"
        sign = _SIGNS[self.qualifier] if self.qualifier else ""
        if self.value is not None:
            return f"{sign}{self.value:,}{unit}"
        if self.low is None:
            return f"up to {self.high:,}{unit}"
        if self.high is None:
            return f"{self.low:,}{unit} or more"
        return f"{sign}{self.low:,} to {self.high:,}{unit}"

    @property
    def midpoint(self) -> float:
        """The value, or the middle of the range: for sorting, never for display."""
        known = [n for n in (self.value, self.low, self.high) if n is not None]
        return sum(known) / len(known)

    def __str__(self) -> str:
        whom = ", ".join(filter(None, (self.population, self.sex, self.ages, self.period)))
        return f"{self.amount} {self.measure}" + (f" ({whom})" if whom else "")
