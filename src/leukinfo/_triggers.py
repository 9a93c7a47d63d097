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
    r"might have|may be|might be|could (?:this |it )?be|could have|likely|question of|"
    r"questionable|query|(?:can ?not|can['\u2019]t|could not) (?:be )?(?:exclude|rule out)|"
    r"not (?:been )?excluded|with or without|doubt(?:s|ed)?(?: that| if| whether)?|"
    r"treat(?:ed)? as|differential(?: diagnosis)? (?:of|include[sd]?|was|is)|evaluat(?:e|ed|"
    r"ion) for|work-?up for|presumed|presumptive|presumably|perhaps|maybe|\?(?= ?\w)|"
    r"at risk (?:of|for)|wonder(?:s|ed|ing)? (?:about|if|whether)|whether|if (?:confirmed|"
    r"positive|negative|so|not|fails?|unsuccessful)[,:]?|if|in case(?: of)?|(?:screen|check|test|"
    r"look|watch|monitor|assess|investigat)(?:s|ed|e|ing)? for|d/?dx|risks? of|(?:to|please|"
    r"should|must) report|counsel(?:l?ed|l?ing)? (?:about|on|re)|discuss(?:ed|ing|ion of)?|"
    r"talked about|explained|eligible for|candidate for|(?:recommend|propose|suggest)(?:s|ed|"
    r"ing)?|plan(?:s|ned|ning)?(?: (?:for|to))?|(?:go|come|return) (?:back )?(?:to (?:the )?(?:ed|"
    r"er|a&e|hospital) )?(?:for|if|with)|suggest(?:s|ed|ing|ive)?(?: of)?|rais(?:es|ed|"
    r"ing) the (?:possibility|question|concern) of|possibility of|probable|(?:may|might|"
    r"could) (?:represent|reflect|indicate)|await(?:s|ed|ing)?|to prevent|prevention of|"
    r"prophyla(?:xis|ctic) (?:for|against)|unless|warn(?:ed|ing)? (?:about|of|re)|"
    r"advised (?:about|of|re)|prone to|susceptible to|should (?:he|she|they|you|it) (?:develop|"
    r"get|have|become|progress)|should(?= [\w ]{3,30} (?:occur|develop|recur|arise)\b)|"
    r"thought to (?:be|have)|appears? to (?:be|have)|(?:the )?(?:main |chief )?(?:concern|fear|"
    r"worry|question) (?:is|was|being)|intent(?:ion)?:|offer(?= \w)|consider(?:s|ed|ing)?|"
    r"to exclude|versus|vs?\.?(?= [a-z])|concern was raised (?:about|for)|(?:may|might|"
    r"could) (?:later )?(?:develop|occur|get)|progression to|(?:options?|next|"
    r"alternatives?)(?: \w+)?(?::| (?:are|is|include[sd]?|of)\b)|(?:would|to) (?:favou?r|"
    r"think about|offer|try|commence|start|begin|have|receive|need|give)|(?:will|shall|may|might|"
    r"should|would|is to|are to|due to) (?:likely |probably |then |also )?(?:be )?(?:start(?:ed)?|"
    r"commence|begin|receive|need|have|require|get|give|given|proceed|switch(?:ed)?|benefit|add|"
    r"offer(?:ed)?|develop|occur)(?: (?:to|with|from))?|(?:aim(?:ing)?|hop(?:e|ing)|intend(?:s|ed|"
    r"ing)?|intention) (?:for|to)|aims? for|(?:list|book|consent|refer|schedul|assess|"
    r"work(?:ed)? up)(?:ed|red)? for|referral for|consent for|consideration of|proceed(?:s|ed|"
    r"ing)? (?:to|with)|bridg(?:e|ing) to|trial of|ready for|suitab(?:le|ility) for|"
    r"(?:un)?fit for|in (?:the )?event of|(?:look|watch)(?:ing)? out for|seek help (?:for|if|"
    r"with)|educated (?:about|on)|side[- ]effects?(?: of| such as| including|:)?|(?:may|can|could|"
    r"might) cause|suspicion (?:remains|is) (?:high|low) (?:of|for)|advi[cs]e on|pros and cons of|"
    r"hopefully|consent (?:taken|given|obtained|signed) for|(?:move|moving) (?:on )?to|"
    r"index of suspicion for|working diagnosis(?: of)?|provisional(?: diagnosis(?: of)?)?|"
    r"(?<!in )favou?r(?:s|ed|ing)?|anticipat(?:e|ed|ing)|expect(?:s|ed|ing)?|exclude|once|"
    r"as needed|prn|queried|doubtful|equivocal|(?:asks?|asked|asking|enquir(?:es|ed|ing)|"
    r"question(?:s|ed)?) (?:about|re|whether|if)|(?:chances?|likelihood|danger|threat|fear) of|"
    r"(?:low )?threshold for|either|(?:torn|lies|toss-up|choice|choose|choosing) between|"
    r"otherwise,?(?= [a-z]+[.;,]| [a-z]+$)|alternatively|failing that|"
    r"(?<!of )(?<!after )(?<!since )(?<!on )(?:switch|change|convert|escalate|crossing over|"
    r"cross over)(?:ing)? to|think|thinking|(?:interested in|keen (?:on|for)|open to|hoping for|"
    r"candidacy for|in favou?r of starting)|reserved for|when to (?:call|ring|come in|"
    r"seek help):?|red flags:?|(?:return|safety[- ]net) (?:advice|precautions):?|later (?:get|"
    r"develop)s?|(?:can|may|might|could) (?:develop|lead to)|go(?:es)? on to (?:develop|get)|"
    r"touched on|tentative(?:ly)?|impending|incipient|potential(?:ly)?|premature to (?:dismiss|"
    r"exclude|rule out)|(?:application|applied|applying) for|ahead of|contemplat(?:e|es|ed|ing)|"
    r"entertain(?:s|ed|ing)?|pre-?empt(?:ive)?|(?:approval|funding|authori[sz]ation|slot|date|"
    r"workup|work-up|planning) for|(?:worr(?:y|ied|ies)|scared|afraid|fears?|feared|"
    r"anxious) (?:that|about(?! (?:my|his|her|their|the)\b)|it|this|s?he|i|they)",
    Status.NEGATED: r"exclusion criteria:|no evidence (?:of|for)|no signs? of|no(?! longer)|"
    r"(?:below|short of|under) (?:the )?(?:threshold|cut-?off)s? for|(?:does|do|did) not (?:meet|"
    r"fulfil+|reach) (?:the )?(?:criteria|threshold) (?:for|of)|(?:insufficient|not (?:enough|"
    r"sufficient)) for|negative,? in particular for|not yet|ruling out|preclud(?:es?|ed|ing)|"
    r"argu(?:es|ed|ing) against|clear of|devoid of|spared|ros:? neg(?:ative)?(?: for)?|"
    r"otherwise neg(?:ative)?(?: for)?|not for|in the absence of|never (?:needed|required|"
    r"received|given|started|had|developed|took)|disproved|refuted|not (?:detected|found|seen):|"
    r"not|without|w/o|nil|free (?:from|of)|neg(?:ative)?:|neg(?:ative)? incl(?:uding|\.)|den(?:y|"
    r"ies|ied|ying)|nothing (?:to suggest|suggesting|suggestive of)|neg(?:ative)? for|absence of|"
    r"(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?:rule[sd] out|exclude[sd])|(?:is|are|was|"
    r"were|does|do|did|has|have|had)n['\u2019]t|rather than|instead of|declin(?:es?|ed|ing)|"
    r"refus(?:es?|ed|ing)|(?:advised|elected|decided) against|avoid(?:ed)?|never(?: had)?|neither|"
    r"nor|lack(?:s|ed|ing)?(?: of)?|fail(?:s|ed) to (?:reveal|show|demonstrate|identify|detect|"
    r"find)|no longer(?! (?:takes?|taking|on|needs?)\b)",
    Status.FAMILY: r"family (?:medical )?(?:history|hx)(?: (?:(?:is |was )?(?:positive|"
    r"significant|notable) for))?|"
    rf"fhx?|\b(?:{_KIN})\b(?! (?:(?:has|have|had|is|was|also|"
    rf"then) )?(?:{_TELLS})\b)(?! of (?:an? |the |our |this )?\d)",
    Status.HISTORY: r"history of|h/o|hx of|past (?:medical )?(?:history|hx|tx)|pmhx?|"
    r"(?<!pm)hx(?!:)|previous(?:ly| episodes?)?|prior(?: lines?)?|treated (?:in )?(?:19|"
    r"20)\d\d(?:-\d+)?|(?<!the )past(?! (?:\d|few|two|three|four|several|week|month|year|day))|"
    r"former(?:ly)?|d/?c'?d|discontinued|stopped|completed|finished|received|underwent|"
    r"failed(?! (?:to|last)\b)|(?:switched|changed) (?:back )?from|progress(?:ed|ion) on|"
    r"refractory to|intolerant (?:of|to)|used to (?:have|get|work|smoke|take|drink)|(?:was|"
    r"were) complicated by|recover(?:ed|ing) from|cured of|in remission from|was (?:given|on)|"
    r"had (?:been on|received|had)|last dose of|ceased|withdrawn|originally|"
    r"initially(?! (?:attributed|thought|felt|suspected|diagnosed|presumed|put down))|"
    r"complicated by|(?:first|second|third|1st|2nd|3rd)[- ]line(?: with)?|s/p|status[- ]post|"
    r"in the past|as a (?:child|teenager)|survivors? of|(?:was|were|been) treated for|"
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
    rf"(?:had|presented)(?= [\w ,]{3, 60}(?:weeks?|months?|years?) (?:before|ago)\b)|c/b|"
    rf"was complicated by|(?:developed|suffered|experienced) (?:an? )?(?=[\w ]{3, 40} (?:after|"
    rf"during|following|with) (?:the )?(?:first|second|previous|last|prior)\b)",
}
"""What stands before a mention; nothing of the kind where it only looks so."""

JUST_AHEAD: dict[Status, str] = {
    Status.NEGATED: r"no further|hold(?:ing)?|against",
    Status.HISTORY: r"(?:to )?(?:stop|discontinue|cease|withdraw)(?:ping)?|post(?!-?ict)|(?:the|"
    r"an|his|her) old|earlier|after(?! (?:s?he|they|i|we)\b)|quit|tried|childhood|"
    r"(?<!and )off(?! (?:food|legs|balance|work|school))|relapse[sd] after",
    Status.PRESENT: r"diagnosis|dx|diagnosed(?: with)?|(?:switched|changed) to|started",
}
"""What counts only close before a mention; by the last, a year behind it says since when."""

BEHIND: dict[Status, str] = {
    Status.POSSIBLE: r"(?:can ?not|can['\u2019]t|could not|couldn['\u2019]t) be (?:excluded|"
    r"ruled out)|not (?:been )?(?:excluded|ruled out)|(?:is|was|were|are|remains?) (?:possible|"
    r"suspected|likely|in question)|(?:possible|suspected|(?<!less )(?<!more )likely|"
    r"in question)(?=\s*(?:[.;,:)\n]|$)| (?:in|next)\b)|to (?:start|begin|commence)|tomorrow|"
    r"under discussion|cannot be confirmed|(?:to|should|must) (?:also )?be (?:considered|sought|"
    r"confirmed|checked|sent)|(?:application|request) (?:submitted|made|sent|pending)|"
    r"via (?:the )?(?:early )?access scheme|versus|vs?\.?(?= [a-z])|\?(?!\w)(?! ?no\b)|(?:is|was|"
    r"remains) a possibility|in the differential|(?:is )?the leading diagnosis|"
    r"until proven otherwise|(?:should|must|to) be (?:excluded|ruled out)|under consideration|"
    r"(?:is |was |remains |still )?(?:on|in) the (?:list|differential|frame|cards)|"
    r"in (?:the )?(?:differential|d?dx)|raised(?=\s*(?:[.;,)\n]|$))|(?:could|would|may|"
    r"might) (?:also )?(?:explain|account for)|(?:(?:is|was|to be|being) )?(?:talked through|"
    r"discussed|debated|mooted|queried|entertained)|(?:testing|test|panel|result|results|report|"
    r"analysis|studies|study|levels?|fish|pcr|ngs) (?:is |are |was |were )?(?:requested|"
    r"outstanding|due|pending|awaited|ordered|sent|arranged)|is a (?:recogni[sz]ed|known|common|"
    r"rare|potential) (?:risk|side[- ]effect|complication)|can (?:\w+ )?be (?:re)?(?:started|"
    r"given|used|added|considered)|(?:is |are |was |were )?(?:proposed|suggested|recommended|"
    r"advised(?! against))|(?:is |are |remains? |still )?(?:requested|outstanding|ordered|"
    r"tentatively|equivocal|indeterminate|conceivable|not impossible|a concern|a worry|"
    r"to be (?:decided|agreed))|(?:is |was )?(?:preferred|preferable|on hold until|in reserve)|"
    r"(?:should|may|might|could|would) (?:return|recur|develop|appear|arise|happen|ensue|evolve)|"
    r"pending|awaited|(?:is |was |are )?(?:due|scheduled|pencilled in|intended|anticipated|"
    r"feared)(?! to)|(?:fish|pcr|ngs) (?:was )?sent|(?:fish|pcr|ngs)? ?to follow|(?:may|might|"
    r"could|would) (?:be|proceed|follow)|next (?:block|cycle|visit|week|month)|(?:was|"
    r"were) (?:also )?(?:raised|mentioned)|(?:was |were )?warned about|(?:(?:was|were|has been|"
    r"have been|is|are) )?(?:planned|offered|considered)"
    rf"(?! {_UNDONE})(?! (?:\w+-related|due|to be (?:due|secondary)|secondary|reactive|benign|"
    rf"stable|"
    r"mild)\b)",
    Status.NEGATED: rf"(?:was |were )?(?:planned|offered|considered|discussed) {_UNDONE}|"
    r"(?:(?:was|were|is|are|been) )?(?:now )?(?:ruled out|excluded|absent|"
    r"unlikely|denied|declined|refused|negative|off the table|omitted|contraindicated|unmutated|"
    r"non-?reactive)|(?:is|are|was|were|seems?) (?:much )?(?:less likely|improbable)|less likely|"
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
    rf"(?:back )?in (?:early |late |mid-?)?(?:{_MONTHS})(?! (?:clinic|slot|appointment))|(?:dx|"
    rf"diagnosed|in|since resolved)? ?\(?\d{1, 2}/(?:19|20)\d\d|at christmas|twice since|(?:during|"
    rf"with|on|after) (?:the |her |his )?(?:last|first|previous|prior|initial|"
    rf"second) (?:admission|cycle|course|infusion|dose|stay|pregnancy|transplant)|last admission|"
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
    Status.HISTORY: r"(?<!and )off(?= since|[.;,)]|$)",
}
"""What counts only close behind a mention."""

NEXT_AHEAD: dict[Status, str] = {Status.NEGATED: r"non-", Status.HISTORY: r"ex-"}
"""What counts only right before a mention."""

NEXT_BEHIND: dict[Status, str] = {
    Status.POSSIBLE: r"prophylaxis|precautions|risk|screen(?:ing)?|work-?up",
}
"""What counts only right behind a mention, as the noun that it belongs to."""

STOPS = (
    r";|(?:,|\band\b) (?=(?:i|he|she|we|they|has|had|have|should|can|could|do|is|there|remains?|"
    r"continues?|on|still|patient|pt|given|started|now(?! (?:gone|resolved|settled|better|off|"
    r"stopped|healed|cleared|quiescent))|hence|so|the|her|his|gave|began)\b)|(?:,|"
    r"\band\b) (?=i['\u2019]m\b)|\u2026|\.\.\.|\+(?=\W|$)|\bin (?:this|an?|"
    r"\d\w*)(?: [\w-]+)?(?: man| woman| lady| boy| girl)? (?:with|w/)|\bw/|\b(?:but|just|however|"
    r"although|though|yet|except|apart from|aside from|nevertheless|which(?! (?:is|was|were|"
    r"are) (?:absent|negative|excluded))|who|positive|presents?|presenting|presented|today|now|"
    r"currently|due to|despite|in favou?r of|pos for|hence|"
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
    r";|\b(?:he|she|they|i|patient|pt|but|whereas|(?:his|her|their) own)\b|(?:,|"
    r"\band\b) (?:the )?(?=(?:baby|child|patient|boy|girl)\b)|: "
)
"""What ends the reach of a relative."""
