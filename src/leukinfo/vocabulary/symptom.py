"""Symptoms: what kind, why, where on the body, when."""

from leukinfo.vocabulary._word import Word


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
