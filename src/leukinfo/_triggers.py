"""The words of clinical prose that say whether what it mentions is there.

Those published with ConText (Harkema and others, J Biomed Inform 2009;42:839-851), and what
clinical notes write instead of them. Each is looked for in small letters.
"""

from leukinfo.vocabulary.mention import Status

_KIN = (
    "(?:grand|great-?)?(?:mother|father|parents?)|mum|mom|dad|gran(?:ny|dad|dpa|dma)?|"
    "brothers?|sisters?|siblings?(?! (?:allo|donor|transplant|stem|hct|hsct))|"
    "(?:great-)?(?:aunts?|uncles?)|cousins?|nephews?|nieces?|relatives?|maternal|paternal|"
    "(?:grand|(?<!my ))(?:sons?|daughters?)|(?<!my )(?:wife|husband|partner)|twin"
)
_TELLS = (
    "reports?|reported|says|said|states?|stated|notice[sd]?|noted|brought|brings|denie[sd]|"
    "describe[sd]?|tells?|told|worrie[sd]|concerned|called|thinks|feels|found|saw|asks|asked|"
    "is here|was told|rang|rings|phoned|calls|calling|adds|added|confirm(?:s|ed)|gives|gave|"
    "interprets|interpreting|donor|typing|typed|match(?:ed|es)?|donat(?:es|ed|ing)"
)
_FINDINGS = (
    "detected|seen|found|present|identified|evident|mutated|rearranged|palpable|palpated|felt|"
    "enlarged|confirmed|suspected|demonstrated|reported|noted|observed|apparent|appreciated|"
    "visible|established|supported|the (?:cause|diagnosis)|required|needed|advised|indicated|"
    "fulfilled|met|an option|recurred|given|tolerated|used|done|(?:being )?considered"
)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter"
)
_TIMES = "(?:day|week|month|year|winter|summer|spring|autumn|fall)s?"

AHEAD: dict[Status | None, str] = {
    None: r"no (?:significant )?(?:increase|change|worsening|improvement) in|not only|"
    r"not necessarily|gram[- ]negative|no wonder|without (?:any |a )?(?:difficulty|warning|doubt)|"
    r"no doubt|no (?:\w+ )?(?:response|benefit|reaction) (?:to|from)|(?:did|does|do|has|have) not "
    r"(?:stop|settle|improve|resolve|clear)(?:p?ed|d)?|"
    rf"(?:interval|gives the) h(?:x|istory)(?: of)?|{_TIMES}'? history of|"
    rf"today (?:\w+ )?(?:received|underwent)|not (?:been )?(?:{_FINDINGS})"
    r"(?=\s*(?:[.,;)\n]|(?:by|on|in|at|as|for|this)\b|$))",
    Status.POSSIBLE: r"(?:may|might|could) be (?:due|secondary) to|possibl[ey]|"
    r"probabl[ey]|suspected|suspicion (?:of|for)|suspicious for|not diagnostic of|suspects?|"
    r"worrisome for|concern(?:s|ing|ed)?(?:: ?| for| about| re| that| s?he)|(?:to )?rule out|r/o|"
    r"may have|might have|"
    r"may be|might be|could (?:this |it )?be|could have|likely|question of|questionable|query|"
    r"(?:can ?not|can['\u2019]t|could not) (?:be )?(?:exclude|rule out)|not (?:been )?excluded|"
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
    r"should (?:he|she|they|you|it) (?:develop|get|have|become|progress)|"
    r"should(?= [\w ]{3,30} (?:occur|develop|recur|arise)\b)|"
    r"thought to (?:be|have)|appears? to (?:be|have)|consider(?:s|ed|ing)?|"
    r"to exclude|versus|vs?\.?(?= [a-z])|concern was raised (?:about|for)|"
    r"(?:may|might|could) (?:later )?(?:develop|occur|get)|progression to|"
    r"(?:options?|outcome|next|alternatives?)(?: \w+)?(?::| (?:are|is|include[sd]?|of)\b)|"
    r"(?:would|to) (?:favou?r|think about|offer|try|commence|start|begin|have|receive|need|give)|"
    r"(?:will|shall|may|might|should|would|is to|are to|due to) (?:likely |probably |then |also )?"
    r"(?:be )?(?:start(?:ed)?|commence|begin|receive|need|have|require|get|give|given|proceed|"
    r"switch(?:ed)?|benefit|follow|add|offer(?:ed)?|develop|occur)(?: (?:to|with|from))?|"
    r"(?:aim(?:ing)?|hop(?:e|ing)|intend(?:s|ed|ing)?|intention) (?:for|to)|aims? for|"
    r"(?:list|book|consent|refer|schedul|assess|work(?:ed)? up)(?:ed|red)? for|referral for|"
    r"consent for|consideration of|proceed(?:s|ed|ing)? (?:to|with)|bridg(?:e|ing) to|"
    r"trial of|ready for|suitab(?:le|ility) for|(?:un)?fit for|in (?:the )?event of|"
    r"(?:look|watch)(?:ing)? out for|seek help (?:for|if|with)|educated (?:about|on)|"
    r"side[- ]effects?(?: of| such as| including|:)?|(?:may|can|could|might) cause|"
    r"suspicion (?:remains|is) (?:high|low) (?:of|for)|advi[cs]e on|pros and cons of|hopefully|"
    r"consent (?:taken|given|obtained|signed) for|(?:move|moving) (?:on )?to|"
    r"index of suspicion for|working diagnosis(?: of)?|provisional(?: diagnosis(?: of)?)?|"
    r"favou?r(?:s|ed|ing)?|anticipat(?:e|ed|ing)|expect(?:s|ed|ing)?|exclude|once|as needed|prn|"
    r"(?:worr(?:y|ied|ies)|scared|afraid|fears?|feared|anxious) "
    r"(?:that|about(?! (?:my|his|her|their|the)\b)|it|this|s?he|i|they)",
    Status.NEGATED: r"exclusion criteria:|no evidence (?:of|for)|no signs? of|no(?! longer)|"
    r"not (?:detected|found|seen):|not|without|w/o|nil|free (?:from|of)|neg(?:ative)?:|"
    r"neg(?:ative)? incl(?:uding|\.)|"
    r"den(?:y|ies|ied|ying)|nothing (?:to suggest|suggesting|suggestive of)|"
    r"neg(?:ative)? for|absence of|(?<!was )(?<!were )(?<!been )(?:rule[sd] out|exclude[sd])|"
    r"(?:is|are|was|were|does|do|did|has|have|had)n['\u2019]t|rather than|instead of|"
    r"declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|(?:advised|elected|decided) against|avoid(?:ed)?|"
    r"never(?: had)?|neither|nor|lack(?:s|ed|ing)?(?: of)?|"
    r"fail(?:s|ed) to (?:reveal|show|demonstrate|identify|detect|find)|"
    r"no longer(?! (?:takes?|taking|on|needs?)\b)",
    Status.FAMILY: r"family (?:medical )?(?:history|hx)"
    r"(?: (?:(?:is |was )?(?:positive|significant|notable) for))?|"
    rf"fhx?|\b(?:{_KIN})\b(?! (?:{_TELLS})\b)",
    Status.HISTORY: r"history of|h/o|hx of|past (?:medical )?(?:history|hx|tx)|pmhx?|hx|"
    r"previous(?:ly| episodes?)?|prior(?: lines?)?|treated (?:in )?(?:19|20)\d\d(?:-\d+)?|"
    r"(?<!the )past(?! (?:\d|few|two|three|four|several|week|month|year|day))|former(?:ly)?|ex-|"
    r"d/?c'?d|discontinued|stopped|completed|finished|received|underwent|failed(?! (?:to|last)\b)|"
    r"(?:switched|changed) (?:back )?from|progress(?:ed|ion) on|refractory to|intolerant (?:of|to)|"
    r"used to (?:have|get|work|smoke|take|drink)|(?:was|were) complicated by|"
    r"recover(?:ed|ing) from|cured of|in remission from|was (?:given|on)|"
    r"had (?:been on|received|had)|last dose of|ceased|withdrawn|originally|initially|"
    r"(?:first|second|third|1st|2nd|3rd)[- ]line(?: with)?|s/p|status[- ]post|in the past|"
    r"as a (?:child|teenager)|survivors? of|"
    r"(?:was|were|been) treated for|last admission was|worked|"
    r"at (?:diagnosis|presentation|that time)(?=,| (?:s?he|they|there)\b)|"
    rf"presented in (?:{_MONTHS}|(?:19|20)\d\d)[\w ]{0, 40} with|"
    r"(?:was|were) treated with|no longer (?:takes?|taking|on|needs?)",
}
"""What stands before a mention; nothing of the kind where it only looks so."""

JUST_AHEAD: dict[Status, str] = {
    Status.NEGATED: r"no further|hold(?:ing)?|against|non-",
    Status.HISTORY: r"post(?!-?ict)|(?:the|an|his|her) old|earlier|after|quit|tried|childhood|"
    r"(?<!and )off(?! (?:food|legs|balance|work|school))|relapse[sd] after",
    Status.PRESENT: r"diagnosis|dx|diagnosed(?: with)?|(?:switched|changed) to|started",
}
"""What counts only close before a mention; by the last, a year behind it says since when."""

BEHIND: dict[Status, str] = {
    Status.POSSIBLE: r"(?:can ?not|can['\u2019]t|could not|couldn['\u2019]t) be "
    r"(?:excluded|ruled out)|not (?:been )?(?:excluded|ruled out)|"
    r"(?:is|was|were|are|remains?) (?:possible|suspected|likely|in question)|"
    r"(?:possible|suspected|likely|in question)(?=\s*(?:[.;,:)\n]|$)| (?:in|next)\b)|"
    r"to (?:start|begin|commence)|tomorrow|under discussion|cannot be confirmed|"
    r"to be (?:considered|sought|confirmed)|versus|vs?\.?(?= [a-z])|\?|"
    r"(?:is|was|remains) a possibility|in the differential|"
    r"(?:is )?the leading diagnosis|until proven otherwise|"
    r"(?:should|must|to) be (?:excluded|ruled out)|under consideration|if|"
    r"prophylaxis|precautions|risk|screen(?:ing)?|work-?up|pending|awaited|"
    r"(?:is |was |are )?(?:due|scheduled|pencilled in|intended|anticipated|feared)(?! to)|"
    r"(?:fish|pcr|ngs) (?:was )?sent|(?:fish|pcr|ngs)? ?to follow|"
    r"(?:may|might|could|would) (?:be|proceed|follow)|next (?:block|cycle|visit|week|month)|"
    r"(?:was|were) (?:also )?(?:raised|mentioned)|(?:was |were )?warned about|"
    r"(?:(?:was|were|has been|have been|is|are) )?(?:considered|planned|offered|debated)",
    Status.NEGATED: r"(?:(?:was|were|is|are|been) )?(?:now )?(?:ruled out|excluded|absent|unlikely|"
    r"denied|declined|refused|negative|off the table|omitted|contraindicated|unmutated|"
    r"non-?reactive)|"
    r"(?:is|are|was|were|seems?) (?:much )?(?:less likely|improbable)|"
    rf"not (?:been )?(?:{_FINDINGS})|"
    r"wild[- ]type|wt(?=[.;,)\s]|$)|(?:is|was|are|were) not(?=[.;,]|$)|"
    r": ?no(?:ne)?(?=\s*(?:[.;,\n]|$))|lost|-ve|neg|undetectable|undetected",
    Status.HISTORY: r"(?:ha(?:s|ve) |since |both )?(?:now |fully |long )?"
    r"(?:resolved|settled|cleared|healed|recovered|normali[sz]ed|gone)|"
    r"ha(?:s|ve) (?:both )?(?:now )?(?:gone|normali[sz]ed)|(?:is |are )?no longer an issue|"
    r"(?:was |were |since |now )?(?:stopped|discontinued|completed?|abandoned|d/c'?d)|"
    r"(?:now )?off (?:all )?(?:therapy|treatment)|none (?:now|since)|in remission|finished|"
    r"ceased|ended|withdrawn|weaned off|long ago|in (?:his|her|their) "
    r"(?:teens|twenties|thirties|forties|\d0s)|"
    r"(?:until|till) (?:(?:early|mid|late) )?(?:19|20)\d\d|"
    r"(?:years?|winters?|summers?) ago|months ago|"
    r"last (?:year|month|summer|winter|spring|fall|autumn)|"
    r"in (?:the past|childhood|infancy)|in (?:19|20)\d\d|at age \d+|aged \d+|"
    r"as an? (?:child|toddler|baby|infant|teenager|boy|girl)",
    Status.FAMILY: r"runs in|on (?:the|his|her|their) (?:maternal|paternal|mother's|father's) side|"
    r"in (?:(?:his|her|their|the|my|an?|both|two|three) )?(?:family|" + _KIN + ")",
}
"""What stands behind a mention."""

JUST_BEHIND: dict[Status, str] = {
    Status.NEGATED: r"(?:normal|intact|nil|none)(?=\s*(?:[.;:,)\n]|$))|-free",
    Status.HISTORY: r"(?<!and )off(?= since|[.;,)]|$)",
}
"""What counts only close behind a mention."""

STOPS = (
    r";|(?:,|\band\b) (?=(?:i|he|she|we|they|has|had|have|should|can|could|do|is|there|remains?|"
    r"continues?|on|still|patient|pt|given|started|now|hence|so|the|her|his|gave|began)\b)|"
    r"(?:,|\band\b) (?=i['\u2019]m\b)|\u2026|\.\.\.|\+(?=\W|$)|"
    r"\bin (?:this|an?|\d\w*)(?: [\w-]+)?(?: man| woman| lady| boy| girl)? (?:with|w/)|"
    r"\bw/|\b(?:but|just|however|although|though|yet|except|apart from|aside from|nevertheless|"
    r"which(?! (?:is|was|were|are) (?:absent|negative|excluded))|who|positive|presents?|"
    r"presenting|presented|today|now|currently|due to|despite|in favou?r of|pos for|hence|"
    r"(?<!was )(?<!were )(?<!been )given(?= [a-z])|since (?=s?he|they|i\b)|to explain|"
    r"confirmed|secondary to|because|before)\b"
)
"""What ends the reach of a trigger."""
STOPS_AHEAD = (
    r":(?=\s)|"
    r"(?<!not )(?<!longer )(?<!never )(?<!was )(?<!were )(?<!been )(?<!progress)"
    r"(?<!previously )\bon(?= \w)"
)
"""What also ends the reach of one that stands before."""
STOPS_POSSIBLE = r"\("
"""What also ends the reach of one that stands before and says that something is possible."""
STOPS_KIN = (
    r";|\b(?:he|she|they|i|patient|pt|but|whereas|(?:his|her|their) own)\b|"
    r"(?:,|\band\b) (?:the )?(?=(?:baby|child|patient|boy|girl)\b)|: "
)
"""What ends the reach of a relative."""
