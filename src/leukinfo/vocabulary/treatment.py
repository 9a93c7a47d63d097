"""Treatments: routes, approvals, and what a choice depends on."""

from leukinfo.vocabulary._word import Word


class Route(Word):
    """How a medicine enters the body."""

    ORAL = "oral", "By mouth."
    INTRAVENOUS = "intravenous", "Into a vein."
    SUBCUTANEOUS = "subcutaneous", "Under the skin."
    INTRAMUSCULAR = "intramuscular", "Into a muscle."
    INTRATHECAL = "intrathecal", "Into the fluid around the spine."


class DrugStatus(Word):
    """Where a medicine stands for leukemia."""

    APPROVED = "approved", "Approved for leukemia by the FDA or the EMA."
    APPROVED_ELSEWHERE = "approved-elsewhere", "Approved by another agency only."
    OTHER_USE = "other-use", "Approved for another condition; used in leukemia care."
    GUIDELINE_USE = "guideline-use", "Used by guidelines without a leukemia approval."
    DISCONTINUED = "discontinued", "No longer supplied."
    WITHDRAWN = "withdrawn", "Approval withdrawn."
    INVESTIGATIONAL = "investigational", "Studied in trials."


class ApprovalKind(Word):
    """What an agency decided."""

    REGULAR = "regular", "Full approval."
    ACCELERATED = "accelerated", "Early approval that waits for confirmation (FDA)."
    CONDITIONAL = "conditional", "Approval on conditions (EMA and others)."
    EXCEPTIONAL = "exceptional", "Approval under exceptional circumstances (EMA)."
    HOSPITAL_EXEMPTION = "hospital-exemption", "National permission for one hospital's product."
    WITHDRAWN = "withdrawn", "An approval was withdrawn."


class ChoiceFactor(Word):
    """What the choice of a treatment depends on."""

    TYPE = "type", "The type of leukemia."
    AGE = "age", "The person's age."
    OVERALL_HEALTH = "overall-health", "How well the person is otherwise."
    SPREAD = "spread", "Where leukemia cells are, the nervous system included."
    GENETICS = "genetics", "Changes in the genes of the leukemia cells."
    EARLIER_TREATMENT = "earlier-treatment", "What was given before, and how it worked."
    SYMPTOMS = "symptoms", "Whether the leukemia causes symptoms."
    PREFERENCE = "preference", "What matters to the person."
