"""Figures: how exact, from what kind of source, how often, whose."""

from leukinfo.vocabulary._word import Word


class Qualifier(Word):
    """How exact a number is."""

    ABOUT = "about", "The source rounds it."
    ALMOST = "almost", "A little less."
    MORE_THAN = "more-than", "At least this, by an unstated amount."
    LESS_THAN = "less-than", "Below this."
    UP_TO = "up-to", "The highest value reported."


class Grade(Word):
    """What kind of source a figure comes from."""

    REGISTRY = "registry", "Counted in a population registry."
    STUDY = "study", "Measured in a study whose people are described."
    ESTIMATE = "estimate", "Modeled or projected."
    TEXTBOOK = "textbook", "Stated by a textbook, review or agency without the count."
    SECONDARY = "secondary", "Quoted by a source that did not measure it."
    BAND = "band", "A coarse band assigned by a database."


class Frequency(Word):
    """A frequency band (limits of the Human Phenotype Ontology)."""

    ALWAYS = "always", "100 percent."
    VERY_FREQUENT = "very-frequent", "80 to 99 percent."
    FREQUENT = "frequent", "30 to 79 percent."
    OCCASIONAL = "occasional", "5 to 29 percent."
    VERY_RARE = "very-rare", "1 to 4 percent."


class Sex(Word):
    """Whose figure it is; absent means both sexes."""

    MALE = "male", "Men and boys."
    FEMALE = "female", "Women and girls."
