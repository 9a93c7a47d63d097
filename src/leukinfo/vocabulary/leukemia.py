"""Leukemia types: rank, lineage, course, ages, standing in the classifications."""

from leukinfo.vocabulary._word import Word


class Rank(Word):
    """Where a leukemia stands in the tree."""

    GROUP = "group", "A node that gathers types."
    ENTITY = "entity", "A type commonly named on its own."
    SUBTYPE = "subtype", "A subdivision that a classification defines."


class Scope(Word):
    """Whether the classifications call it leukemia."""

    CORE = "core", "A leukemia."
    BORDERLINE = "borderline", "A related neoplasm, called leukemia only in part."
    PRECURSOR = "precursor", "A state that may come before leukemia."


class Lineage(Word):
    """Which blood-forming line the cells come from."""

    MYELOID = "myeloid", "The line that makes red cells, platelets, granulocytes and monocytes."
    B_CELL = "b-cell", "The B-lymphocyte line."
    T_CELL = "t-cell", "The T-lymphocyte line."
    NK_CELL = "nk-cell", "The natural killer cell line."
    PLASMA_CELL = "plasma-cell", "Plasma cells, the last stage of the B line."
    MAST_CELL = "mast-cell", "The mast cell line."
    AMBIGUOUS = "ambiguous", "The cells show more than one line, or none."
    MIXED = "mixed", "A group that gathers types of several lines."


class Course(Word):
    """How fast the disease moves."""

    ACUTE = "acute", "Gets worse within days or weeks unless treated."
    CHRONIC = "chronic", "Usually develops over months or years."
    VARIABLE = "variable", "Differs within the group or between people."
    TRANSIENT = "transient", "Usually goes away by itself."
    PRECURSOR = "precursor", "Not yet a leukemia."


class AgeGroup(Word):
    """An age of life."""

    INFANT = "infant", "Under 1 year."
    CHILD = "child", "1 to 12 years."
    ADOLESCENT = "adolescent", "13 to 19 years."
    YOUNG_ADULT = "young-adult", "20 to 39 years."
    ADULT = "adult", "40 to 64 years."
    OLDER_ADULT = "older-adult", "65 years and over."


class Standing(Word):
    """How a classification treats a type."""

    CURRENT = "current", "An entity of that classification."
    GROUP = "group", "A heading of that classification."
    PROVISIONAL = "provisional", "A provisional entity."
    WITHIN = "within", "Classified inside another entity."
    DISCONTINUED = "discontinued", "Was an entity in an earlier edition."
    NOT_AN_ENTITY = "not-an-entity", "Not recognized as an entity."
    QUALIFIER = "qualifier", "Recorded as a qualifier of a diagnosis."
