"""Mentions in running text: what a sentence says of them."""

from leukinfo.vocabulary._word import Word


class Status(Word):
    """What a sentence says of something it mentions."""

    PRESENT = "present", "It is stated, or nothing says otherwise."
    NEGATED = "negated", "It is said not to be there."
    POSSIBLE = "possible", "It is suspected, or not yet ruled out."
    FAMILY = "family", "It concerns a relative."
    HISTORY = "history", "It lies in the past."
