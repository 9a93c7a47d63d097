"""Markers: what kind, what for, and what they mean."""

from leukinfo.vocabulary._word import Word


class MarkerCategory(Word):
    """What kind of marker it is."""

    FUSION = "fusion", "Two genes joined."
    MUTATION = "mutation", "A change in one gene."
    CYTOGENETIC = "cytogenetic", "A change seen in the chromosomes."
    COPY_NUMBER = "copy-number", "Genetic material lost or gained."
    EXPRESSION = "expression", "A gene turned up or down."
    IMMUNOPHENOTYPE = "immunophenotype", "An antigen on or in the cells."
    SUBTYPE = "subtype", "A pattern of many genes that marks a subtype."
    VIRAL = "viral", "Part of a virus."
    PHARMACOGENOMIC = "pharmacogenomic", "An inherited difference in handling a medicine."
    MEASUREMENT = "measurement", "A measured level."


class MarkerRole(Word):
    """What a marker is used for."""

    DEFINING = "defining", "The type is defined by it, alone or as one of several."
    DIAGNOSTIC = "diagnostic", "It helps to recognize the type."
    PROGNOSTIC = "prognostic", "It says something about outlook."
    PREDICTIVE = "predictive", "It steers the choice of a medicine."
    MONITORING = "monitoring", "It is followed during treatment."
    DOSING = "dosing", "It affects how a medicine is handled."


class Prognosis(Word):
    """Outlook under a named scheme."""

    FAVORABLE = "favorable", "Better than average."
    INTERMEDIATE = "intermediate", "Average."
    ADVERSE = "adverse", "Worse than average."
    CONTEXT = "context-dependent", "Depends on what else is found."


class DrugEffect(Word):
    """What a marker means for a medicine."""

    TARGET = "target", "The medicine acts on it."
    SENSITIVITY = "sensitivity", "The medicine works better."
    RESISTANCE = "resistance", "The medicine works less well."
    HANDLING = "handling", "The body handles the medicine differently."
