"""Urgency: how soon, for whom, who acts, on whose word."""

from leukinfo.vocabulary._word import Word


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
