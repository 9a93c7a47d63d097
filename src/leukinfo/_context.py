"""What a sentence says of something it mentions, by the rules of ConText.

The rules are those published by Harkema and others (J Biomed Inform 2009;42:839-851): a trigger
before or after a mention sets its status, as far as the sentence reaches or until a word such
as "but" ends its scope; a pseudo-trigger ("no increase in") sets nothing. Written for English
clinical prose; it knows no grammar, so a scope can reach too far in a long sentence.
"""

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter

from leukinfo.vocabulary.mention import Status

_KIN = (
    "(?:grand)?(?:mother|father|parents?)|mum|mom|dad|brothers?|sisters?|siblings?|aunts?|uncles?"
    "|cousins?|nephews?|nieces?|relatives?|maternal|paternal|(?:grand)?(?:sons?|daughters?)"
    "|wife|husband|twin"
)
_TELLS = (
    "reports?|reported|says|said|states?|stated|notice[sd]?|noted|brought|brings|denie[sd]|"
    "describe[sd]?|tells?|told|worrie[sd]|concerned|called|thinks|feels|found|saw|asks|asked|"
    "is here|was told|rang|rings|phoned|calls|calling|adds|added|confirm(?:s|ed)|gives|gave|"
    "interprets|interpreting|donor|typing|typed|match(?:ed|es)?|donat(?:es|ed|ing)"
)
_AHEAD = {
    None: r"no (?:significant |further )?(?:increase|change|worsening) in|not only|no further|"
    r"not necessarily|gram[- ]negative|no wonder|without (?:any |a )?(?:difficulty|warning|doubt)|"
    r"no doubt|no (?:\w+ )?(?:response|benefit|reaction) (?:to|from)|"
    r"(?:hour|day|week|month|year)s?'? history of",
    Status.POSSIBLE: r"(?:may|might|could) be (?:due|secondary) to|possibl[ey]|"
    r"probabl[ey]|suspected|suspicion (?:of|for)|suspicious for|"
    r"suspects?|concern(?:s|ing)? for|worrisome for|(?:to )?rule out|r/o|may have|might have|"
    r"may be|might be|could be|could have|likely|question of|questionable|query|"
    r"(?:can ?not|can't|could not) (?:be )?(?:exclude|rule out)|not (?:been )?excluded|"
    r"with or without|doubt(?:s|ed)?(?: that| if| whether)?|treat(?:ed)? as|"
    r"differential(?: diagnosis)? (?:of|include[sd]?|was|is)|evaluat(?:e|ed|ion) for|work-?up for|"
    r"presumed|presumptive|presumably|perhaps|maybe|\?(?= ?\w)|at risk (?:of|for)|"
    r"wonder(?:s|ed|ing)? (?:about|if|whether)|whether|if|in case(?: of)?|"
    r"(?:screen|check|test|look|watch|monitor|assess|investigat)(?:s|ed|e|ing)? for|"
    r"d/?dx|risks? of|(?:to|please|should|must) report|counsel(?:l?ed|l?ing) (?:about|on|re)|"
    r"discuss(?:ed|ing|ion of)?|talked about|explained|eligible for|candidate for|"
    r"(?:recommend|propose|suggest)(?:s|ed|ing)?|plan(?:s|ned|ning)?(?: (?:for|to))?|"
    r"(?:go|come|return) (?:back )?(?:to (?:the )?(?:ed|er|a&e|hospital) )?(?:for|if|with)|"
    r"suggest(?:s|ed|ing|ive)?(?: of)?|rais(?:es|ed|ing) the (?:possibility|question|concern) of|"
    r"possibility of|probable|(?:may|might|could) (?:represent|reflect|indicate)|"
    r"await(?:s|ed|ing)?|to prevent|prevention of|prophyla(?:xis|ctic) (?:for|against)|unless|"
    r"warn(?:ed|ing)? (?:about|of|re)|advised (?:about|of|re)|prone to|susceptible to|"
    r"should (?:he|she|they|you|it) (?:develop|get|have|become)|"
    r"thought to (?:be|have)|appears? to (?:be|have)|consider(?:s|ed|ing)?|"
    r"to exclude|versus|vs\.?|concern was raised (?:about|for)|"
    r"(?:may|might|could) (?:develop|occur|get)|"
    r"(?:worr(?:y|ied|ies)|scared|afraid|fears?|feared|anxious) (?:that|it|this|s?he|i|they)",
    Status.NEGATED: r"exclusion criteria:|no evidence (?:of|for)|no signs? of|no(?! longer)|not|"
    r"without|w/o|nil|free from|"
    r"den(?:y|ies|ied|ying)|nothing (?:to suggest|suggesting|suggestive of)|"
    r"negative for|free of|absence of|(?<!was )(?<!were )(?<!been )(?:rule[sd] out|exclude[sd])|"
    r"(?:is|are|was|were|does|do|did|has|have|had)n['\u2019]t|rather than|instead of|"
    r"declin(?:es|ed)|refus(?:es|ed)|"
    r"never(?: had)?|neither|nor|lack(?:s|ed|ing)?(?: of)?|"
    r"fail(?:s|ed) to (?:reveal|show|demonstrate|identify|detect|find)|"
    r"no longer(?! (?:takes?|taking|on|needs?)\b)",
    Status.FAMILY: r"family (?:medical )?(?:history|hx)"
    r"(?: (?:(?:is |was )?(?:positive|significant|notable) for))?|"
    rf"fhx?|\b(?:{_KIN})\b(?! (?:{_TELLS})\b)",
    Status.HISTORY: r"history of|h/o|hx of|past (?:medical )?(?:history|hx|tx)|pmhx?|hx|"
    r"previous(?:ly)?|prior|"
    r"(?<!the )past(?! (?:\d|few|two|three|four|several|week|month|year|day))|former(?:ly)?|ex-|"
    r"d/?c'?d|discontinued|stopped|completed|finished|received|underwent|failed(?! to\b)|"
    r"(?:switched|changed) from|progress(?:ed|ion) on|refractory to|intolerant (?:of|to)|"
    r"used to (?:have|get)|s/p|status[- ]post|in the past|as a child|survivors? of|"
    r"(?:was|were|been) treated for|"
    r"(?:was|were) treated with|no longer (?:takes?|taking|on|needs?)",
}
_BEHIND = {
    Status.POSSIBLE: r"(?:can ?not|could not) be (?:excluded|ruled out)|not excluded|"
    r"(?:is|was|were|are|remains?) (?:possible|suspected|likely|in question)|"
    r"(?:possible|suspected|likely|in question)(?=\s*(?:[.;,:)\n]|$))|"
    r"to be considered|versus|vs\.?|\?|(?:is|was|remains) a possibility|in the differential|"
    r"(?:is )?the leading diagnosis|until proven otherwise|"
    r"(?:should|must|to) be (?:excluded|ruled out)|under consideration|if|"
    r"prophylaxis|precautions|risk|screen(?:ing)?|work-?up|pending|awaited|"
    r"(?:(?:was|were|has been|have been) )?(?:considered|planned|offered)",
    Status.NEGATED: r"(?:(?:was|were|is|are|been) )?(?:now )?(?:ruled out|excluded|absent|unlikely|"
    r"denied|negative)|not (?:been )?(?:detected|seen|found|present|identified|evident|mutated|"
    r"palpable|palpated|felt|enlarged|confirmed|suspected|demonstrated|reported|noted|observed|"
    r"apparent|appreciated|visible|established|supported|the (?:cause|diagnosis))|"
    r"wild[- ]type|(?:is|was|are|were) not(?=[.;,]|$)|"
    r": ?no(?:ne)?(?=\s*(?:[.;,\n]|$))|lost|-ve|neg|"
    r"undetectable|undetected",
    Status.HISTORY: r"(?:ha(?:s|ve) |since )?(?:now )?(?:resolved|settled|cleared|healed)|"
    r"ha(?:s|ve) (?:now )?gone|(?:was |were )?(?:stopped|discontinued|completed|d/c'?d)|"
    r"(?:until|till) (?:(?:early|mid|late) )?(?:19|20)\d\d|"
    r"years? ago|months ago|last (?:year|month|summer|winter|spring|fall|autumn)|"
    r"in (?:the past|childhood|infancy)|in (?:19|20)\d\d|"
    r"as an? (?:child|toddler|baby|infant|teenager|boy|girl)",
    Status.FAMILY: r"in (?:(?:his|her|their|the|my|an?|both|two|three) )?(?:family|" + _KIN + ")",
}
_STOPS = re.compile(
    r";|(?:,|\band\b) (?=(?:i|he|she|we|they|has|had|have|should|can|could|do|is|there)\b)|"
    r"(?:,|\band\b) (?=i['\u2019]m\b)|"
    r"\u2026|\.\.\.|\+(?=\W|$)|\bin (?:this|a) \w+ with\b|"
    r"\b(?:but|just|however|although|though|yet|except|apart from|aside from|nevertheless|"
    r"which|who|positive|presents?|presenting|presented|today|now|currently|due to|"
    r"secondary to|because)\b"
)
_LOST = re.compile(r"(?:-|\u2212|\(-\))(?=[\s,;.)]|$)")
_YEAR = re.compile(r"[ ,(]{1,2}(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-z])|\n\s*\n|\n(?=\s*[-*\d])|\n(?=[A-Z])")
_ORDER = (Status.NEGATED, Status.FAMILY, Status.POSSIBLE, Status.HISTORY)


def _pattern(rules: "dict[Status, str] | dict[Status | None, str]") -> re.Pattern[str]:
    """One expression in which each group is a status; the longest triggers are tried first."""
    groups = (
        f"(?P<{status.value if status else 'nothing'}>{rule})" for status, rule in rules.items()
    )
    return re.compile(rf"(?=\S)(?:(?<!\w)|(?=\W))(?:{'|'.join(groups)})(?:(?<=\?)|(?!\w))")


_FORWARD, _BACKWARD = _pattern(_AHEAD), _pattern(_BEHIND)


def lowered(text: str) -> str:
    """A text in small letters, each in its old place: what contexts are read from.

    >>> lowered("No CLL")
    'no cll'
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


class Contexts:
    """What the sentences of one text say of the things in them; each is read once."""

    __slots__ = ("_read", "_sentences", "_small", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._small: str | None = None
        self._sentences: list[tuple[int, int]] = []
        self._read: dict[int, Context] = {}

    def status(self, start: int, end: int) -> Status:
        """What the sentence says of what stands from start to end."""
        if self._small is None:
            self._sentences = sentences(self.text)
            self._small = lowered(self.text)
        place = bisect_right(self._sentences, start, key=itemgetter(0)) - 1
        if place not in self._read:
            self._read[place] = Context(self._small, *self._sentences[place])
        return self._read[place].status(start, end)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence starts and ends."""
    breaks = [(found.start(), found.end()) for found in _SENTENCE.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    return list(zip(starts, ends, strict=True))


class Context:
    """What one sentence of a lowered text says of the things in it.

    `ahead` and `behind` hold, for each status, where its triggers end or start; `stops` where
    words such as "but" end their scope.
    """

    __slots__ = ("_ahead", "_behind", "_stops", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._ahead: dict[Status, list[int]] = {}
        self._behind: dict[Status, list[int]] = {}
        for found in _FORWARD.finditer(text, start, end):
            if found.lastgroup != "nothing":
                self._ahead.setdefault(Status(str(found.lastgroup)), []).append(found.end())
        for found in _BACKWARD.finditer(text, start, end):
            self._behind.setdefault(Status(str(found.lastgroup)), []).append(found.start())
        self._stops = [found.start() for found in _STOPS.finditer(text, start, end)]

    def status(self, start: int, end: int) -> Status:
        """What the sentence says of what stands from start to end."""
        end -= self._text.endswith("+", start, end)
        if _LOST.match(self._text, end):
            return Status.NEGATED
        for status in _ORDER:
            before, after = self._ahead.get(status, []), self._behind.get(status, [])
            last, first = bisect_right(before, start) - 1, bisect_left(after, end)
            if last >= 0 and not self._stopped(before[last], start):
                return status
            if first < len(after) and not self._stopped(end, after[first]):
                return status
        return Status.HISTORY if _YEAR.match(self._text, end) else Status.PRESENT

    def _stopped(self, low: int, high: int) -> bool:
        place = bisect_left(self._stops, low)
        return place < len(self._stops) and self._stops[place] < high
