"""Every controlled word, with its one meaning.

A word is a string, so `lineage == "myeloid"` holds, and it carries its meaning:

>>> Course.ACUTE
<Course.ACUTE: 'acute'>
>>> Course("acute").meaning
'Gets worse within days or weeks unless treated.'
"""

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A controlled word.

    Attributes:
        meaning: What the word means, in one sentence.
        place: Its place in the vocabulary, from 0; urgencies are declared fastest first.
    """

    meaning: str
    place: int

    def __new__(cls, value: str, meaning: str) -> Self:
        """A word with its meaning and its place."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.meaning = meaning
        word.place = len(cls.__members__)
        return word


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


class Finding(Word):
    """What kind of manifestation a symptom record is."""

    SYMPTOM = "symptom", "Something a person feels."
    SIGN = "sign", "Something that can be seen or felt by someone else."
    LABORATORY = "laboratory-finding", "A result of a laboratory test."
    IMAGING = "imaging-finding", "A result of an imaging test."


class Cause(Word):
    """How leukemia brings a symptom about."""

    ANEMIA = "anemia", "Too few red cells."
    NEUTROPENIA_INFECTION = "neutropenia-infection", "Too few working white cells, and infection."
    THROMBOCYTOPENIA_BLEEDING = "thrombocytopenia-bleeding", "Too few platelets, and bleeding."
    COAGULOPATHY = "coagulopathy", "Disturbed clotting."
    TISSUE_INFILTRATION = "tissue-infiltration", "Leukemia cells in an organ."
    CNS_INVOLVEMENT = "cns-involvement", "Leukemia cells in the brain, spine or their lining."
    LEUKOSTASIS = "leukostasis", "Very many white cells slowing the blood."
    CONSTITUTIONAL = "constitutional", "An effect of the disease on the whole body."
    PARANEOPLASTIC_IMMUNE = "paraneoplastic-immune", "A reaction of the immune system."
    METABOLIC = "metabolic", "Disturbed salts, acids or waste products."
    TREATMENT_RELATED = "treatment-related", "An effect of treatment."
    CLONAL_PROLIFERATION = "clonal-proliferation", "Cells made by the leukemia itself."


class BodySystem(Word):
    """The part of the body where a symptom shows."""

    SKIN = "skin", "Skin, hair and nails."
    BLOOD = "blood", "Blood and its counts."
    NERVOUS_SYSTEM = "nervous-system", "Brain, spine and nerves."
    ABDOMEN = "abdomen-digestive", "Belly and digestion."
    GENERAL = "general", "The whole body."
    BONES = "bones-joints-muscles", "Bones, joints and muscles."
    CHEST = "chest-lungs", "Chest and lungs."
    MOUTH = "mouth-throat-nose", "Mouth, throat and nose."
    HEART = "heart-circulation", "Heart and circulation."
    IMMUNE = "immune", "The immune system."
    EYE = "eye", "The eye."
    KIDNEY = "kidney-urinary", "Kidneys and urine."
    REPRODUCTIVE = "reproductive", "Sex organs and periods."
    LYMPHATIC = "lymphatic", "Lymph nodes."
    EAR = "ear", "The ear."


class Timing(Word):
    """When a symptom appears."""

    PRESENTING = "presenting", "Can be there when leukemia is found."
    DISEASE_COURSE = "disease-course", "Usually comes later in the disease."
    TREATMENT_RELATED = "treatment-related", "Comes with treatment."


class Urgency(Word):
    """How soon an unexplained new finding is to be seen; declared fastest first."""

    EMERGENCY = "emergency", "Now: call an ambulance or go to an emergency department."
    SAME_DAY = "same-day", "The same day, by phone or in person."
    WITHIN_DAYS = "within-days", "Within 48 hours to a few days."
    WITHIN_WEEKS = "within-weeks", "At an ordinary appointment within 1 to 3 weeks."
    MONITOR = "monitor", "Mention it at the next visit; sooner if it gets worse."


class Audience(Word):
    """Whose situation it is."""

    ANY = "any", "Anyone."
    ADULT = "adult", "An adult without known leukemia."
    CHILD = "child", "A child or young person without known leukemia."
    ON_TREATMENT = "on-treatment", "A person having treatment for leukemia."
    KNOWN_LEUKEMIA = "known-leukemia", "A person known to have leukemia."


class Addressee(Word):
    """Who is to act."""

    PERSON = "person", "The person concerned, or whoever is with them."
    CLINICIAN = "clinician", "A health professional."


class Basis(Word):
    """Whose word an urgency rests on."""

    SOURCED = "sourced", "The cited source says it."
    PARTLY_EDITORIAL = "partly-editorial", "The situation is sourced, the timing is partly ours."
    EDITORIAL = "editorial", "Our judgment; the citations are what it leans on."


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

    DEFINING = "defining", "The type is defined by it."
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


class CellCategory(Word):
    """What a blood cell record is."""

    CELL = "cell", "A cell, or a class of cells."
    MEASUREMENT = "measurement", "Something measured in the blood."
    TISSUE = "tissue", "The place where blood is made."


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
