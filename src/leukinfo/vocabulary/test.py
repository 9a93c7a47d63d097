"""Tests and staging systems: what kind."""

from leukinfo.vocabulary._word import Word


class TestCategory(Word):
    """What kind of test or scheme it is."""

    LABORATORY = "laboratory-test", "A test of blood or another fluid."
    GENETIC = "genetic-test", "A test of genes or chromosomes."
    IMMUNOPHENOTYPING = "immunophenotyping", "A test of the antigens of cells."
    PHARMACOGENETIC = "pharmacogenetic-test", "A test of how the body handles a medicine."
    IMAGING = "imaging", "A picture of the inside of the body."
    PROCEDURE = "procedure", "Taking a sample, or an examination."
    FITNESS = "fitness-assessment", "How well a person is overall."
    STAGING = "staging", "How far the disease has come."
    RISK_SCORE = "risk-score", "A score that sorts groups of people by outlook."
    RISK_GROUPS = "risk-stratification", "Groups by risk."
    CLASSIFICATION = "classification", "A system that names types."
    RESPONSE_MEASURE = "response-measure", "How much leukemia is left."
    RESPONSE_CRITERIA = "response-criteria", "What counts as a response."
    RESPONSE_MILESTONE = "response-milestone", "What response is expected when."
    TOXICITY_GRADING = "toxicity-grading", "How bad a side effect is."
    DECISION_RULE = "decision-rule", "When treatment starts or stops."
