"""How names and codes relate to what they name."""

from leukinfo.vocabulary._word import Word


class SynonymKind(Word):
    """How another name relates to the record."""

    EXACT = "exact", "Another name for the same thing."
    ABBREVIATION = "abbreviation", "A short form in common use."
    FORMER = "former", "A name that was once official and is still met."
    LAY = "lay", "How people without medical training say it."
    BRAND = "brand", "A trade name of a medicine."
    RELATED = "related", "A name for something close, often used for this."


class Relation(Word):
    """How a code relates to the record, read from the record (SKOS)."""

    EXACT = "exact", "The code means the same thing as the record."
    CLOSE = "close", "The code means nearly the same thing."
    BROAD = "broad", "The code is wider than the record."
    NARROW = "narrow", "The code is narrower than the record."
