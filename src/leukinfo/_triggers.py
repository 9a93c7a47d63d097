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
    "reports?|reported|says|said|states?|stated|notice[sd]?|note[sd]|brought|brings|denie[sd]|"
    "describe[sd]?|tells?|told|worrie[sd]|concerned|called|thinks|feels|found|saw|asks|asked|"
    "is here|was told|rang|rings|phoned|calls|calling|adds|added|confirm(?:s|ed)|gives|gave|"
    "interprets|interpreting|donor|typing|typed|match(?:ed|es)?|donat(?:es|ed|ing)|to (?:return|"
    "call|"
    "ring|bring|attend|report|come|contact|watch)|aware|informed|taught|agrees?|agreed|happy|keen|"
    "wants?|wanted|wish(?:es)?|prefers?|understands?|understood|present|reassured|given|upset|"
    "anxious"
)
_FINDINGS = (
    "detected|seen|found|present|identified|evident|mutated|rearranged|palpable|palpated|felt|"
    "enlarged|confirmed|suspected|demonstrated|reported|noted|observed|apparent|appreciated|"
    "visible|established|supported|the (?:cause|diagnosis)|required|needed|advised|indicated|"
    "fulfilled|met|an option|recurred|given|tolerated|used|done|(?:being )?considered|started|"
    "performed|pursued|available|appropriate|favou?red|recommended|advisable|proven|a feature|"
    "documented|offered|for now"
)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter"
)
_UNDONE = "but (?:then |was |were )*(?:never|not|declined|refused|deferred|abandoned)"
_OVER = (
    "(?:ha[sd] |have )?(?:now |since |long )?(?:cleared|resolved|settled|faded|subsided|healed|"
    "gone|disappeared)"
)
_TIMES = "(?:day|week|month|year|winter|summer|spring|autumn|fall)s?"

AHEAD: dict[Status | None, str] = {
    None: r"previously (?:fit|well|healthy|untreated|undiagnosed|unaffected)|prior to|(?:found|"
    r"noted|known|shown|seen|confirmed|discovered) to (?:have|be)|(?:stopped|discontinued|held|"
    r"paused|ceased|withdrawn|interrupted) (?:for|because of|due to)|exclude[sd] (?:by|on|with|"
    r"from)|no (?:significant )?(?:increase|change|worsening|improvement) in|(?:no|"
    r"without) loss of|not only|not necessarily|gram[- ]negative|no wonder|without (?:any |"
    r"a )?(?:difficulty|warning|doubt)|no doubt|no (?:\w+ )?(?:benefit|reaction|side[- ]effects?|"
    r"toxicity|problems?|issues?|difficult(?:y|ies)) (?:to|from|with|on)|(?:did|does|do|has|"
    r"have) not (?:stop|settle|improve|resolve|clear)(?:p?ed|d)?|"
    rf"(?:interval|gives the) h(?:x|istory)(?: of)?|{_TIMES}'? history of|"
    rf"today (?:\w+ )?(?:received|underwent)|not (?:been )?(?:{_FINDINGS})(?=\s*(?:[.,;)\n]|(?:by|"
    rf"on|in|at|as|for|this)\b|$))",
    Status.POSSIBLE: r"(?:may|might|could) be (?:due|secondary) to|possibl[ey]|probabl[ey]|"
    r"suspected|suspicion (?:of|for)|suspicious for|not diagnostic of|suspects?|worrisome for|"
    r"concern(?:s|ing|ed)?(?:: ?| for| about| re| that| s?he)|(?:to )?rule out|r/o|may have|"
    r"might have|may be|might be|could (?:this |it )?be|could have|likely|question of|questionable|"
    r"query|(?:can ?not|can['\u2019]t|could not) (?:be )?(?:exclude|rule out)|"
    r"not (?:been )?excluded|with or without|doubt(?:s|ed)?(?: that| if| whether)?|treat(?:ed)? as|"
    r"differential(?: diagnosis)? (?:of|include[sd]?|was|is)|evaluat(?:e|ed|ion) for|work-?up for|"
    r"presumed|presumptive|presumably|perhaps|maybe|\?(?= ?\w)|at risk (?:of|for)|"
    r"wonder(?:s|ed|ing)? (?:about|if|whether)|whether|"
    r"if (?:confirmed|positive|negative|so|not|fails?|unsuccessful)[,:]?|if|in case(?: of)?|"
    r"(?:screen|check|test|look|watch|monitor|assess|investigat)(?:s|ed|e|ing)? for|d/?dx|"
    r"risks? of|(?:to|please|should|must) report|counsel(?:l?ed|l?ing)? (?:about|on|re)|"
    r"discuss(?:ed|ing|ion of)?|talked about|explained|eligible for|candidate for|"
    r"(?:recommend|propose|suggest)(?:s|ed|ing)?|"
    r"(?<!assessment/)(?<!assessment and )(?<!a/)plan(?:s|ned|ning)?(?: (?:for|to))?|"
    r"(?:go|come|return) (?:back )?(?:to (?:the )?(?:ed|er|a&e|hospital) )?(?:for|if|with)|"
    r"suggest(?:s|ed|ing|ive)?(?: of)?|rais(?:es|ed|ing) the (?:possibility|question|concern) of|"
    r"possibility of|probable|(?:may|might|could) (?:represent|reflect|indicate)|"
    r"await(?:s|ed|ing)?|to prevent|prevention of|prophyla(?:xis|ctic) (?:for|against)|unless|"
    r"warn(?:ed|ing)? (?:about|of|re)|advised (?:about|of|re)|prone to|susceptible to|"
    r"should (?:he|she|they|you|it) (?:develop|get|have|become|progress)|"
    r"should(?= [^,;\n]{3,50} (?:occur|develop|recur|arise)\b)|thought to (?:be|have)|"
    r"appears? to (?:be|have)|"
    r"(?:the )?(?:main |chief )?(?:concern|fear|worry|question) (?:is|was|being)|intent(?:ion)?:|"
    r"offer(?= \w)|consider(?:s|ed|ing)?|to exclude|versus|vs?\.?(?= [a-z])|"
    r"concern was raised (?:about|for)|(?:may|might|could) (?:later )?(?:develop|occur|get)|"
    r"progression to|(?:options?|next|alternatives?)(?: \w+)?(?::| (?:are|is|include[sd]?|of)\b)|"
    r"(?:would|to) (?:favou?r|think about|offer|try|commence|start|begin|have|receive|need|give)|"
    r"(?:will|shall|may|might|should|would|is to|are to|due to) (?:likely |probably |then |"
    r"also )?(?:be )?(?:start(?:ed)?|commence|begin|receive|need|have|require|get|give|given|"
    r"proceed|switch(?:ed)?|benefit|add|offer(?:ed)?|develop|occur)(?: (?:to|with|from))?|"
    r"(?:aim(?:ing)?|hop(?:e|ing)|intend(?:s|ed|ing)?|intention) (?:for|to)|aims? for|"
    r"(?:list|book|consent|refer|schedul|assess|work(?:ed)? up)(?:ed|red)? for|referral for|"
    r"consent for|consideration of|proceed(?:s|ed|ing)? (?:to|with)|bridg(?:e|ing) to|trial of|"
    r"ready for|suitab(?:le|ility) for|(?:un)?fit for|in (?:the )?event of|"
    r"(?:look|watch)(?:ing)? out for|seek help (?:for|if|with)|educated (?:about|on)|"
    r"side[- ]effects?(?: of| such as| including|:)?|(?:may|can|could|might) cause|"
    r"suspicion (?:remains|is) (?:high|low) (?:of|for)|advi[cs]e on|pros and cons of|hopefully|"
    r"consent (?:taken|given|obtained|signed) for|(?:move|moving) (?:on )?to|"
    r"index of suspicion for|working diagnosis(?: of)?|provisional(?: diagnosis(?: of)?)?|"
    r"(?<!in )favou?r(?:s|ed|ing)?|anticipat(?:e|ed|ing)|expect(?:s|ed|ing)?|exclude|once|"
    r"as needed|prn|queried|doubtful|equivocal|"
    r"(?:asks?|asked|asking|enquir(?:es|ed|ing)|question(?:s|ed)?) (?:about|re|whether|if)|"
    r"(?:chances?|likelihood|danger|threat|fear) of|(?:low )?threshold for|either|"
    r"(?:torn|lies|toss-up|choice|choose|choosing) between|otherwise,?(?= [a-z]+[.;,]| [a-z]+$)|"
    r"alternatively|failing that|"
    r"(?<!of )(?<!after )(?<!since )(?<!on )(?:switch|change|convert|escalate|crossing over|"
    r"cross over)(?:ing)? to|think|thinking|"
    r"(?:interested in|keen (?:on|for)|open to|hoping for|candidacy for|in favou?r of starting)|"
    r"reserved for|when to (?:call|ring|come in|seek help):?|red flags:?|"
    r"(?:return|safety[- ]net) (?:advice|precautions):?|later (?:get|develop)s?|"
    r"(?:can|may|might|could) (?:develop|lead to)|go(?:es)? on to (?:develop|get)|touched on|"
    r"tentative(?:ly)?|impending|incipient|potential(?:ly)?|"
    r"premature to (?:dismiss|exclude|rule out)|(?:application|applied|applying) for|ahead of|"
    r"contemplat(?:e|es|ed|ing)|entertain(?:s|ed|ing)?|pre-?empt(?:ive)?|"
    r"(?:in reserve|on standby) for|"
    r"(?:approval|funding|authori[sz]ation|slot|date|workup|work-up|planning) for|"
    r"(?:worr(?:y|ied|ies)|scared|afraid|fears?|feared|"
    r"anxious) (?:that|about(?! (?:my|his|her|their|the)\b)|it|this|s?he|i|they)",
    Status.NEGATED: r"exclusion criteria:|no evidence (?:of|for)|no signs? of|no(?! longer)|"
    r"(?:below|short of|under) (?:the )?(?:threshold|cut-?off)s? for|"
    r"(?:(?:does|do|did) not|none|not) (?:meet|fulfil+|reach)(?:ing)? (?:the |size )?"
    r"(?:criteria|threshold) (?:for|of)|"
    r"(?:insufficient|not (?:enough|sufficient)) for|negative,? in particular for|not yet|"
    r"ruling out|preclud(?:es?|ed|ing)|argu(?:es|ed|ing) against|clear of|devoid of|spared|"
    r"ros:? neg(?:ative)?(?: for)?|otherwise neg(?:ative)?(?: for)?|not for|in the absence of|"
    r"never (?:needed|required|received|given|started|had|developed|took)|disproved|refuted|"
    r"not (?:detected|found|seen):|not|without|w/o|nil|free (?:from|of)|neg(?:ative)?:|"
    r"neg(?:ative)? incl(?:uding|\.)|den(?:y|ies|ied|ying)|"
    r"nothing (?:to suggest|suggesting|suggestive of)|neg(?:ative)? for|absence of|"
    r"(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?:rule[sd] out|exclude[sd])|"
    r"(?:is|are|was|were|does|do|did|has|have|had)n['\u2019]t|rather than|instead of|"
    r"declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|(?:advised|elected|decided) against|avoid(?:ed)?|"
    r"never(?: had)?|neither|nor|lack(?:s|ed|ing)?(?: of)?|"
    r"fail(?:s|ed) to (?:reveal|show|demonstrate|identify|detect|"
    r"find)|no longer(?! (?:takes?|taking|on|needs?)\b)",
    Status.FAMILY: r"family (?:medical )?(?:history|hx)(?: (?:(?:is |was )?(?:positive|"
    r"significant|notable) for))?|"
    rf"fhx?|\b(?<!by )(?<!by his )(?<!by her )(?:{_KIN})\b(?! (?:(?:has|have|had|is|was|also|"
    rf"then) )?(?:{_TELLS})\b)(?! of (?:an? |the |our |this )?\d)",
    Status.HISTORY: r"history of|h/o|hx of|past (?:medical )?(?:history|hx|tx)|pmhx?|"
    r"(?<!pm)hx(?!:)|previous(?:ly| episodes?)?|prior(?: lines?)?|"
    r"treated (?:in )?(?:19|20)\d\d(?:-\d+)?|"
    r"(?<!the )past(?! (?:\d|few|two|three|four|several|week|month|year|day))|former(?:ly)?|"
    r"d/?c'?d|discontinued|stopped|completed|finished|received|underwent|failed(?! (?:to|last)\b)|"
    r"(?:switched|changed) (?:back )?from|progress(?:ed|ion) on|refractory to|intolerant (?:of|to)|"
    r"used to (?:have|get|work|smoke|take|drink)|(?:was|were) complicated by|"
    r"recover(?:ed|ing) from|cured of|in remission from|was (?:given|on)|"
    r"had (?:been on|received|had)|last dose of|ceased|withdrawn|originally|"
    r"initially(?! (?:attributed|thought|felt|suspected|diagnosed|presumed|put down))|"
    r"complicated by|(?:first|second|third|1st|2nd|3rd)[- ]line(?: with)?|s/p|status[- ]post|"
    r"in the past|as an? (?:child|teenager|newborn|baby|infant|toddler)|"
    r"survivors? of|(?:was|were|been) treated for|"
    r"last admission was|worked|(?:no|poor|partial|good|complete|initial) (?:\w+ )?response to|"
    r"tx'?d with|rx'?d with|(?:\A|(?<=[.;\n] )|(?<=\n))had(?! (?:been|no|not|any|a|an|some)\b)|"
    r"at (?:diagnosis|presentation|that time)(?=,| (?:s?he|they|there)\b)|"
    rf"presented in (?:{_MONTHS}|(?:19|20)\d\d)[\w ]{{0,40}}with|(?:was|were) treated with|"
    rf"no longer (?:takes?|taking|on|needs?)|treated (?:(?:at age|aged) \d+(?: on \w+)?|(?:as|"
    rf"when) (?:a )?\w+|(?:\w+ )?years ago) (?:for|with)|pre-?treated with|"
    rf"presenting (?:complaint|symptoms?|features?|problem)s?(?: (?:was|were|of|included))?:?|"
    rf"(?:\A|(?<=[.;\n] )|(?<=\n))(?:before|prior to) (?:the |her |his |this )?(?:diagnosis|"
    rf"treatment|chemo(?:therapy)?|transplant(?:ation)?|admission)(?=[,:])|at (?:diagnosis|"
    rf"presentation|onset|relapse):|last (?:admission|cycle|course|time)(?: for| with|,|:)?|"
    r"c/b|was complicated by",
}
"""What stands before a mention; nothing of the kind where it only looks so."""

JUST_AHEAD: dict[Status, str] = {
    Status.NEGATED: r"no further|hold(?:ing)?(?! (?:above|at|steady|stable|below)\b)|against",
    Status.HISTORY: r"d/c(?! (?:home|on|to|with|summary|planning)\b)|"
    r"(?:to )?(?:stop|discontinue|cease|withdraw)(?:ping)?|post(?!-?ict)|(?:the|"
    r"an|his|her) old|earlier|after(?! (?:s?he|they|i|we)\b)|quit|tried|childhood|"
    r"(?<!and )off(?! (?:food|legs|balance|work|school))|relapse[sd] after",
    Status.PRESENT: r"diagnosis|dx|diagnosed(?: with)?|(?:switched|changed) to|started",
}
"""What counts only close before a mention; by the last, a year behind it says since when."""

BEHIND: dict[Status, str] = {
    Status.POSSIBLE: r"(?:can ?not|can['\u2019]t|could not|couldn['\u2019]t) be (?:excluded|"
    r"ruled out)|not (?:been )?(?:excluded|ruled out)|(?:is|was|were|are|remains?) (?:possible|"
    r"suspected|likely|in question)|(?:possible|suspected|(?<!less )(?<!more )likely|"
    r"in question)(?=\s*(?:[.;,:)\n]|$)| (?:in|next)\b)|to (?:start|begin|"
    r"commence)|tomorrow|under discussion|cannot be confirmed|(?:to|should|"
    r"must) (?:also )?be (?:considered|sought|confirmed|checked|sent)|(?:application|"
    r"request) (?:submitted|made|sent|"
    r"pending)|via (?:the )?(?:early )?access scheme|versus|vs?\.?(?= [a-z])|\?(?!\w)(?! ?no\b)|"
    r"(?:is|was|"
    r"remains) a possibility|in the differential|(?:is )?the leading diagnosis|"
    r"until proven otherwise|(?:should|must|to) be (?:excluded|"
    r"ruled out)|under consideration|(?:is |was |remains |still )?(?:on|in) the (?:list|"
    r"differential|frame|cards)|in (?:the )?(?:differential|"
    r"d?dx)|raised(?=\s*(?:[.;,)\n]|$))|(?:could|would|may|might) (?:also )?(?:explain|"
    r"account for)|(?:(?:is|was|to be|being) )?(?:talked through|discussed|debated|mooted|queried|"
    r"entertained)|(?:testing|test|panel|result|results|report|analysis|studies|study|levels?|fish|"
    r"pcr|ngs) (?:is |are |was |were )?(?:requested|outstanding|due|pending|awaited|ordered|sent|"
    r"arranged)|(?:is|was|were|are) favou?red|"
    r"is a (?:recogni[sz]ed|known|common|rare|potential) (?:risk|side[- ]effect|"
    r"complication)|can (?:\w+ )?be (?:re)?(?:started|given|used|added|considered)|(?:is |are |"
    r"was |were )?(?:proposed|suggested|recommended|advised(?! against))|(?:is |are |remains? |"
    r"still )?(?:requested|outstanding|ordered|tentatively|equivocal|indeterminate|conceivable|"
    r"not impossible|a concern|a worry|to be (?:decided|agreed))|(?:is |was )?(?:preferred|"
    r"preferable|on hold until|in reserve)|(?:should|may|might|could|would) (?:return|recur|"
    r"develop|appear|arise|happen|ensue|evolve)|pending|awaited|(?:is |was |are )?(?:due|scheduled|"
    r"pencilled in|intended|anticipated|feared)(?! to)|(?:fish|pcr|ngs) (?:was )?sent|(?:fish|pcr|"
    r"ngs)? ?to follow|(?:may|might|could|would) (?:be|proceed|follow)|next (?:block|cycle|visit|"
    r"week|month)|(?:was|were) (?:also )?(?:raised|mentioned)|(?:was |"
    r"were )?warned about|(?:(?:was|were|has been|have been|is|are) )?(?:planned|offered|"
    r"considered)"
    rf"(?! {_UNDONE})(?! (?:\w+-related|due|to be (?:due|secondary)|secondary|reactive|benign|"
    rf"stable|"
    r"mild)\b)",
    Status.NEGATED: rf"(?:was |were )?(?:planned|offered|considered|discussed) {_UNDONE}|"
    r"(?:(?:was|were|is|are|been) )?(?:now )?(?:ruled out|excluded|absent|unlikely|denied|declined|"
    r"refused|(?<!mrd )negative|off the table|omitted|contraindicated|unmutated|non-?reactive)|"
    r"(?:is|are|was|were|seems?) (?:much )?(?:less likely|improbable)|less likely|"
    rf"not (?:been )?(?:{_FINDINGS})|wild[- ]type|wt(?=[.;,)\s]|$)|(?:is|was|are|"
    rf"were) not(?=[.;,]|$)|[:?\u2013\u2014-] ?(?:no(?:ne)?|nil|never)(?=\s*(?:[.;,\n]|$|"
    rf" (?:so far|to date|yet)))|lost|-ve|neg|undetectable|undetected|"
    rf"(?:was |were |has been |have been |is |are )?never (?:been )?(?:{_FINDINGS})|(?:(?:can|"
    rf"could|may|was|were|is|has been) )?(?:be )?(?:safely |now |since |"
    rf"effectively )?(?:held(?! (?:at|in|on|up))|paused|suspended|discounted|dismissed|refuted|"
    rf"disproved|disproven|precluded|withheld|deferred|vetoed)|(?:advised|argued|decided|"
    rf"counsel+ed) against|(?:below|under|<) ?(?:0\.0\d+|the (?:limit|level) of detection)|"
    rf"no (?:variant|mutation|rearrangement|fusion)s?|(?:seems?|looks?|is|was|felt|thought|deemed|"
    rf"judged) (?:to be )?(?:a poor fit|implausible|doubtful|improbable|unlikely|"
    rf"out of the question)|(?:is |are |was )?not (?:for|to be|an) (?:\w+ )?(?:now|him|her|given|"
    rf"option)|not required",
    Status.HISTORY: r"(?:ha(?:s|ve) |since |both )?(?:now |fully |long )?(?:resolved|settled|"
    r"cleared|healed|recovered|normali[sz]ed|gone|faded|subsided|abated|(?:was |were )?drained|"
    r"occurred|defervesced|disappeared|vanished|quiescent|corrected|treated|removed|eradicated|"
    r"better|been replaced by)|(?:is |are |was )?no longer (?:palpable|present|seen|detectable|"
    r"an? issue|evident|troublesome)|"
    rf"(?:back )?in (?:early |late |mid-?)?(?:{_MONTHS})(?! (?:clinic|slot|appointment))|"
    rf"at christmas|twice since|(?:during|with|on|after) (?:the |her |his )?"
    rf"(?:last|first|previous|prior|initial|second) "
    rf"(?:admission|cycle|course|infusion|dose|stay|pregnancy|transplant)|last admission|"
    rf"ha(?:s|ve) (?:both )?(?:now )?(?:gone|normali[sz]ed)|(?:is |are )?no longer an issue|"
    rf"(?:was |were |since |now )?(?:stopped|discontinued|completed?|abandoned|d/c'?d)|"
    rf"(?:now )?off (?:all )?(?:therapy|treatment)|none (?:now|since)|in remission|finished|"
    rf"ceased|ended|withdrawn|weaned off|long ago|in (?:his|her|their) (?:teens|twenties|thirties|"
    rf"forties|\d0s)|(?:until|till) (?:(?:early|mid|late) )?(?:19|20)\d\d|(?:years?|winters?|"
    rf"summers?) ago|months ago|last (?:year|month|summer|winter|spring|fall|autumn)|"
    rf"in (?:the past|childhood|infancy)|in (?:19|20)\d\d|at age \d+|aged \d+|as an? (?:child|"
    rf"toddler|baby|infant|teenager|boy|girl)",
    Status.FAMILY: r"runs in|on (?:the|his|her|their) (?:maternal|paternal|mother's|"
    r"father's) side|in (?:(?:his|her|their|the|my|an?|both|two|three) )?(?:family|" + _KIN + ")",
}
"""What stands behind a mention."""

JUST_BEHIND: dict[Status, str] = {
    Status.POSSIBLE: r"if",
    Status.NEGATED: r"(?:normal|intact|nil|none)(?=\s*(?:[.;:,)\n]|$))|-free",
    Status.HISTORY: rf"(?<!and )off(?= since|[.;,)]|$)|which {_OVER}",
}
"""What counts only close behind a mention."""

NEXT_AHEAD: dict[Status, str] = {Status.NEGATED: r"non-", Status.HISTORY: r"ex-"}
"""What counts only right before a mention."""

NEXT_BEHIND: dict[Status, str] = {
    Status.POSSIBLE: r"prophylaxis|precautions|risk|screen(?:ing)?|work-?up",
}
"""What counts only right behind a mention, as the noun that it belongs to."""

STOPS = (
    r";|"
    r"(?:,|\band\b) (?=(?:i|he|she|we|they|has|had|have|should|can|could|do|is|there|remains?|"
    r"continues?|on|still|patient|pt|given|started|now(?! (?:gone|resolved|settled|better|off|"
    r"stopped|healed|cleared|quiescent))|hence|so|the|her|his|gave|began)\b)|"
    r"(?:,|\band\b) (?=i['\u2019]m\b)|\u2026|\.\.\.|\+(?=\W|$)|"
    r"\bin (?:this|an?|\d\w*)(?: [\w-]+)?(?: man| woman| lady| boy| girl)? (?:with|w/)|\bw/|"
    r"\b(?:but|just|however|although|though|yet|except|apart from|aside from|nevertheless|"
    r"which(?! (?:is|was|were|are) (?:absent|negative|excluded))"
    rf"(?! {_OVER})|who|positive|presents?|presenting|presented|today|now|currently|due to|despite|"
    r"in favou?r of|pos for|hence|"
    r"(?<!was )(?<!were )(?<!been )given(?= [a-z])|since (?=s?he|they|i\b)|to explain|confirmed|"
    r"secondary to|because|before|other than|with the exception of|save for|bar|in spite of|"
    r"whereas|irrespective of|regardless of|opted|chose|instead(?! of)|on account of|thanks to)\b|"
    r"\b(?:he|she|they) (?:becomes?|manages?|feels?|remains?|continues?|gets?|still)\b"
)
"""What ends the reach of a trigger."""
STOPS_AHEAD = (
    r":(?=\s)|[\u2013\u2014](?=\s)|\b(?:since|following|until|prior to)\b|"
    r"(?<!not )(?<!longer )(?<!never )(?<!was )(?<!were )(?<!been )(?<!progress)(?<!previously )"
    r"\bon(?= \w)"
)
"""What also ends the reach of one that stands before."""
STOPS_BEHIND = r"\b(?:s?he|they|we|i|that)\b"
"""What also ends the reach of one that stands behind."""
STOPS_KIN = (
    r";|\b(?:he|she|they|i|patient|pt|but|whereas|(?:his|her|their) own)\b|"
    r"(?:,|\band\b) (?:the )?(?=(?:baby|child|patient|boy|girl)\b)|: "
)
"""What ends the reach of a relative."""
