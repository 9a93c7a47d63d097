"""Sources: what kind, and how much of them was read."""

from leukinfo.vocabulary._word import Word


class SourceCategory(Word):
    """What kind of source it is."""

    GUIDELINE = "guideline", "Recommendations by a body."
    AGENCY = "agency", "A public health or regulatory agency."
    SOCIETY = "society", "A patient or professional society, or a hospital."
    STUDY = "study", "Original research."
    REVIEW = "review", "A review article."
    TEXTBOOK = "textbook", "A textbook or clinical reference."
    CLASSIFICATION = "classification", "A disease classification."
    DATABASE = "database", "A database, ontology or code system."
    REGISTRY = "registry", "A population registry."


class Seen(Word):
    """How much of a source was opened for this work."""

    YES = "yes", "The text or its abstract was read."
    PARTIAL = "partial", "An extract or a reprint was read."
