"""Risks: what kind, which way, how sure, and what the IARC says."""

from leukinfo.vocabulary._word import Word


class RiskCategory(Word):
    """What kind of risk factor it is."""

    INHERITED = "inherited", "A predisposition passed on in families."
    CHROMOSOMAL = "chromosomal", "A difference in the chromosomes present from birth."
    MARROW_FAILURE = "marrow-failure", "A disorder in which the marrow makes too few cells."
    BLOOD_DISORDER = "blood-disorder", "An earlier disorder of the blood."
    CHEMICAL = "chemical", "An exposure to a chemical."
    RADIATION = "radiation", "An exposure to radiation."
    CANCER_THERAPY = "cancer-therapy", "An earlier treatment for cancer."
    INFECTION = "infection", "An infection."
    LIFESTYLE = "lifestyle", "A habit or a way of living."
    DEMOGRAPHIC = "demographic", "Age, sex or origin."
    FAMILY = "family", "Leukemia in the family."
    IMMUNE = "immune", "A state of the immune system."
    BEFORE_BIRTH = "before-birth", "Something before or around birth."


class Direction(Word):
    """Which way a factor moves the risk."""

    INCREASES = "increases", "The risk is higher."
    DECREASES = "decreases", "The risk is lower."
    NONE = "none", "No effect has been found."
    UNCLEAR = "unclear", "Studies disagree."


class Strength(Word):
    """How strong the evidence is; an editorial judgment with sources."""

    STRONG = "strong", "Accepted as a cause, or a large and consistent effect."
    MODERATE = "moderate", "Consistent, but smaller or less direct."
    WEAK = "weak", "Small, inconsistent, or only case reports."
    SUSPECTED = "suspected", "A hypothesis, or limited evidence."
    DISPROVEN = "disproven", "Claimed, and current evidence does not support it."


class Modifiable(Word):
    """Whether exposure can be avoided or reduced."""

    YES = "yes", "It can."
    PARTLY = "partly", "In part; some exposure may be needed."
    NO = "no", "It cannot."


class IarcGroup(Word):
    """Classification by the International Agency for Research on Cancer."""

    GROUP_1 = "1", "Carcinogenic to humans."
    GROUP_2A = "2A", "Probably carcinogenic to humans."
    GROUP_2B = "2B", "Possibly carcinogenic to humans."
    GROUP_3 = "3", "Not classifiable."


class IarcEvidence(Word):
    """The agency's evidence in humans for leukemia."""

    SUFFICIENT = "sufficient", "Sufficient evidence for leukemia."
    LIMITED = "limited", "Limited evidence for leukemia."
    INADEQUATE = "inadequate", "Inadequate evidence for leukemia."
    OTHER_CANCERS = "other-cancers", "Classified for other cancers."
    NOT_STATED = "not-stated", "The agency names no site."
