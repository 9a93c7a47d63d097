"""Blood cells: what kind of record."""

from leukinfo.vocabulary._word import Word


class CellCategory(Word):
    """What a blood cell record is."""

    CELL = "cell", "A cell, or a class of cells."
    MEASUREMENT = "measurement", "Something measured in the blood."
    TISSUE = "tissue", "The place where blood is made."
