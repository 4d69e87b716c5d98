import type { Lexicon } from "./lexicon.ts";

/** English. */
export const english: Lexicon = {
  music: "soundtracks?|scores?|ost|music|film score|underscore",
  musicOf: "for|to|of|from|behind|in|accompanying",
  album:
    "soundtracks?|albums?|ost|vinyl|lps?|\\d?x?lp|cds?|\\d-?cd|discs?|record|these records|box ?sets?|cassettes?|scores?|editions?|pressings?|reissues?|re-issues?|digital downloads?|picture discs?|(?:the|new|first|this|latest|next|special) releases?",
  release:
    "releas(?:e|es|ed|ing)|reprint(?:s|ed|ing)?|(?:go(?:es)?|went) (?:live|up|on sale)|out|available|can (?:\\w+ )?(?:get|buy|order|own|stream|be streamed)|reach(?:es)?|brings?|lands?|drops?|dropped|arriv(?:e|es|ed|ing)|hits?|issu(?:e|es|ed|ing)|comes?|coming|due|put(?:s|ting)? out|bring(?:s|ing)? out|brought out|launch(?:es|ed)?|lands?|ships?|shipping|streams?|streaming|on sale|for sale|announc(?:e|es|ed|ing)|reveal(?:s|ed)?|details?|can be had|now get|street(?:s| date)|unveil(?:s|ed)?|present(?:s|ed)?|offer(?:s|ed)?|reissu(?:e|es|ed|ing)|re-releas(?:e|es|ed|ing)|make(?:s)? (?:its|their) (?:debut|way)|press(?:ed|ing)|deliver(?:s|ed)?|receiv(?:e|es|ed)|to own|appears?|follows?|will be in (?:every|all)|be had|be downloaded|to download|in stores|on shelves|on streaming (?:platforms|services)|taken from|limited to|for the first time|first time on|copies|units|subscription series|let (?:that|this) album out|puts? [^.]{3,60} online",
  outNow:
    "now shipping|shipping now|now in stock|can be (?:heard|streamed|bought|downloaded) on|out now|now out|is out|are out|now available|available now|available today|available to (?:stream|download|purchase|buy|order) now|already out|already available|has released|have released|has issued|has put out|came out|was released|were released|can now be|(?:can be|be) (?:heard|streamed|bought|downloaded) (?:now|here)|now streaming|streaming now|now on|has arrived|have arrived|arrived|dropped|has dropped|out today|released today|streamed now|available to stream|available as of now|is yours|now yours|out on (?:cd|vinyl) now|can one get|now let|now offer|as of now|are streaming|is streaming|is now",
  willCome:
    "will be|will release|will issue|will arrive|will drop|will come|to be released|is set to|are set to|is due|coming|upcoming|to release|releases on|on the way|on its way|soon|tomorrow|next|expected|is releasing|will see|announc(?:e|es|ed|ing)|to receive|to get",
  preOrder: "pre-?orders?|pre-?ordered|pre-?ordering|pre-?saves?|pre-?sales?|pre-?order now",
  order:
    "add to (?:cart|basket|bag)|orders?|ordered|buy|bought|purchase[ds]?|get it|grab|shop|store|pick (?:it )?up|available (?:here|at|from)|sells?|download(?:ed)?",
  show: "theat(?:er|re)s?|theatrical(?:ly)?|cinemas?|premier(?:e|es|ed|ing)|airs?|aired|opens|opened|box office|screens?|screened|on demand|vod|blu-?ray|dvd|broadcast|returns to|debuts? on(?<!(?:cd|lp|vinyl|digital|streaming|album|disc|physical) debuts? on)|on (?:netflix|hulu|disney\\+|disney plus|prime video|shudder|peacock|apple tv\\+?|hbo(?: max)?|max|paramount\\+)|streams on netflix|big screen|nationwide|film festival|in select|will be shown|trailer",
  work: "films?|movies?|shows?|series|features?|sequel|prequel|game|drama|thriller|anime",
  earlier:
    "had been|had (?:both |each |all )?(?:issued|released|offered)|previously|originally|earlier (?:this|that|in|edition|release)|formerly|former days|first released|last year(?!')|years ago|back in|(?:his|her|their) (?:own )?(?:next|new|solo|studio|debut|second|third) (?:solo )?albums?|(?:solo|studio) albums?|previous|prior|was dropped|in the (?:19)?\\d\\ds|out of print|long gone|their early days|for the first season|compilation|already (?:came|appeared)|came out in (?:19|20)\\d\\d|bootleg|in '\\d\\d|there was an? (?:lp|cd|album)|(?:vinyl|lp|cd|edition|pressing) (?:from|of) (?:19|20)\\d\\d|since (?:19|20)\\d\\d|so far only|only (?:so far|until now)|until now",
  denied:
    "no (?:word|news|plans?|details?|date|official)|not (?:yet|been)|nobody|hope|hoping|hopefully|wish|would (?:like|love)|i'd want|would be nice|should come|petition|if only|rumou?rs?|unlikely|let's hope|neither|sorry|win a|giveaway|is going on|deserves? (?:a|an)|wanted",
  track:
    "tracks?|songs?|singles?|cues?|pieces?|main theme|main titles?|themes?|tunes?|compositions?|extracts?|excerpts?|samples?|suites?|new music",
  listen:
    "listen|hear|heard|streams?|streaming|play(?:ed|s)?|player|premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|exclusive(?:ly)?|shar(?:e|es|ed|ing)|below|unveil(?:s|ed|ing)?|teas(?:e|es|er|ed|ing)|first taste|taste|preview(?:s|ed)?|drops?|reveal(?:s|ed)?|lets? us|let go|check out|embedded|first look|first listen|released|taster|foretaste|single|sample",
  composedBy:
    "composed by|composed (?:and|&) \\w+ by|composed, \\w+ and \\w+ by|composed, \\w+,? (?:and|&) \\w+ by|scored by|composed for \\w+ \\w+ by|penned by|courtesy of composers?|credited to|work of composers?",
  written:
    "music|scores?|soundtracks?|ost|compositions?|album|underscore|cues?|pieces?|tracks?|written|created|crafted|recorded|provided",
  by: "by|from|of",
  musicBy:
    "composers?(?: (?:throughout|here|again|this time|behind it all))? (?:is|are|was|were)(?: (?:none other than|again|once again|once more))?|(?:music|score|soundtrack)[^.;:]{0,40} (?:is|are|was|were|has been|have been) (?:again |once again |once more )?(?:the work of|handled by|supplied by|provided by|entrusted to|in the hands of)|composers? (?:of|for|on|behind) [^.;:]{0,50}:|music comes from|score comes from|(?:turn(?:s|ed)|went|reached out) to(?= (?:(?!to )[^ .;,]+ ){1,8}for (?:[a-z]+ ){0,3}(?:music|score|soundtrack)\\b)|(?:hir(?:es|ed)|enlist(?:s|ed)|tapp?(?:s|ed)|recruit(?:s|ed)|commission(?:s|ed)|ask(?:s|ed)|br(?:ings|ought) in)(?= (?:(?!to )[^ .;,]+ ){1,8}(?:for (?:[a-z]+ ){0,3}(?:music|score|soundtrack)|to (?:score|compose|(?:write|create|provide|make|do|craft|supply|deliver) (?:[a-z-]+ ){0,4}(?:music|score|soundtrack)))\\b)|(?:scoring|composing|music|composition) (?:dut(?:y|ies)|credits?|chores|honou?rs)[^.;:,]{0,30}? (?:fell to|falls? to|went to|goe?s? to|belongs? to|(?:is|are|was|were) (?:shared|handled|split) (?:by|between))|on (?:music|scoring|composing|composer) dut(?:y|ies) (?:is|are|was|were)|(?:responsible for|(?:one|ones|man|woman|person|people|talent|minds?|duo|pair) behind) (?:the|its|all the|this) (?:[a-z-]+ )?(?:music|score|soundtrack)[^.;:,]{0,30} (?:is|are|was|were)|(?:music|score)[^.;:]{0,40} comes from|behind the (?:music|score|soundtrack)[^.;,]{0,60},",
  composer: "composers?|composer duo|maestro|scorer|composing (?:duo|team)|musicians?",
  composes:
    "(?:has |have |also |once again |again |who |which |that )*(?:composed|composes|scored|scores|co-wrote|co-composed|co-scored|wrote|writes|written|penned|crafted|created|creates|provides|provided|supplied|supplies|delivered|delivers|contributed|contributes|crafts|writes|put together|came up with|cooked up|conjured|took care of|(?:is|are|was|were) (?:behind|responsible for|in charge of)|returns? to score|shar(?:es?|ed) (?:the |all the )?(?:composing|scoring)|splits? (?:the |all the )?(?:composing|scoring)|(?:is|are|was|were) (?:both |all |jointly )?credited (?:with|for)|conduct(?:s|ed) (?:his|her|their) own|handles? the|made|did|wove)",
  together:
    "together with|joined forces(?: again)? with|team(?:s|ed|ing)(?: up)? with|collaborat(?:es|ed|ing|or|ors|ion) with|alongside|co-?(?:written|composed|wrote|scored) with|(?:wrote|made|composed|scored|written|recorded|created) (?:\\w+ ){0,3}with|partners?[^.;:]{0,60}:|music(?:al)? (?:\\w+ ){0,2}with|work(?:s|ed|ing)? (?:on )?(?:\\w+ ){0,4}with|and his (?:\\w+ ){1,3}(?=[a-z]+ [a-z]+ and )",
  and: "and|&|with|plus|\\+|/|featuring",
  notScore:
    "songs?|theme|main title|title theme|trailer|liner notes|notes|analys[ie]s|booklet|artwork|art|cover|novels?|story|stories|screenplay|script|lyrics|remix(?:es)?|books?|directed|written and directed|photo|photography|illustrat\\w+|design(?:ed)?|introduction|essay|performed|sung|additional music|produced|created|creators?|series by|show by|film by|movie by|starring|lacquers?|mastered|remastered|read|played|developed|published|based|newsletters?|column|blog|articles?|podcast|conducted",
  season: "season|series|book|volume",
  ordinals:
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
      " ",
    ),
  cardinals: "one two three four five six seven eight nine ten eleven twelve".split(" "),
  digital:
    "digital(?:ly)?|downloads?|downloadable|downloaded|streaming|stream(?:ed)?|mp3s?|itunes|apple music|amazon music|youtube music|deezer|qobuz|bandcamp|spotify|flac|all streaming platforms|(?:on|across) all (?:digital )?platforms|digital platforms|dsps|wavs?|uploaded to|streamers|online|streamable|dl",
  cd: "cds?|cd-?set|\\d-?cds?|compact discs?|\\d-discs?|double-?cd|discs|disc",
  vinyl:
    'vinyls?|analog(?:ue)? records?|lps?|\\d ?x?-?lps?|picture discs?|180[ -]?g(?:ram)?s?|gatefold|12"|7"|10"|on wax|slabs? of wax|wax(?<=\\w wax)|waxed|picture disc',
  cassette:
    "cassettes?|c[2-9]\\d|tapes?(?<!(?:(?:shows?|showed|shown|played|sent) (?:him|her|them|me|us) a|whose|music|scoring|recording|missing|surviving|his|her|their|master|session|original|track|multi-?track|inch|studio|stereo|mono|the|lost|analog|analogue|film|reel|source|these|those|old|of|from) tapes?)(?! (?:of (?:the |an? )?(?:episode|film|scene|show|rehearsal)|recorder|loop|hiss|machine|delay|reel|vault|deck|archive|transfer))",
  physical: "physical(?:ly)?",
  several:
    "(?:two|three|four|five|six|seven|several|both|[23456](?= ))[^.;:]{0,40} (?:albums|titles|releases|soundtracks|scores|cds|editions|vinyls|records|lps|reissues|restorations|sets|classics|vinyl)|also (?:announced|new|available|out|coming|released|on the)|also:(?<=^also:)|another (?:new|release|limited|title|album)|(?:second|third|other|last|final) (?:title|release|album|world premiere)|last comes|then there is|batch|line-?up|slate|new (?:soundtracks|releases|titles)|as with|one is|both go",
  byLabel: "by|from|via|on|through|at|courtesy of|thanks to|label|with|of|for",
  issues:
    "(?:has|have|will|is|are|also|now|today|just|had|recently|who|which|to|be|proudly|officially|finally|further) |announc(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|issu(?:e|es|ed|ing)|put(?:s|ting)? out|bring(?:s|ing)?|present(?:s|ed)?|confirm(?:s|ed)?|reveal(?:s|ed)?|offer(?:s|ed)?|unveil(?:s|ed)?|let |takes? care|reissu(?:e|es|ed)|deliver(?:s|ed)?|drop(?:s|ped)?|unleash(?:es|ed)?|debut(?:s|ed)?",
  notNews:
    "interview|q ?& ?a|in conversation|conversation with|who will win|should win|predictions|contenders|emmys|oscars|talks? (?:to|with|about|music|score|scoring)|on scoring|podcast|notes on a score|chats?|reviews?(?<!previews?)|reviewed|rank(?:ed|ing)|best (?:film |movie |tv |game |video game )*(?:scores|soundtracks|music)|top \\d+|in memor(?:y|iam)|obituar(?:y|ies)|r\\.?i\\.?p|dies|dead at|died|pass(?:es|ed) away|remembering|remembered|tribute to|shortlist(?:ed)?|hall of fame|live to (?:picture|film)|live-to-(?:picture|film)|performed live|masterclass|workshop|weekly round-?up|round-?up of (?:tv|film)|this week's film music|in theaters|giveaway|contest|competition|win a|win the|sweepstakes|easter eggs|easter egg|a look (?:back|inside)|documentary about|signs with|why the|recap|what song|songs? (?:in|featured|heard) |all the songs|every song|trailer music",
  assignment:
    "to (?:\\w+ and )?score|to compose|scoring|composing|to be scored|set to (?:score|compose)|tapped (?:to|for|as)|attached (?:to|as)|hired (?:to|as|for)|boards|joins?(?= .{2,60}')|as composer|will (?:score|compose)|to write (?:the )?(?:music|score)|is scoring|is composing|joins .{2,40} as composer|returns to score|replac(?:es|ed|ing)|lands? (?:the )?(?:scoring )?(?:gig|job|assignment)|(?:finds|gets|has|names|picks|chooses|taps|hires|adds|enlists) (?:its|a|his|her|their|new) composers?|joins? (?:the )?(?:team|crew)|board(?:ing|ed)|re-?teams?(?: with)?|reunites? with|in talks|taking over|takes over|recording sessions",
  debut:
    "exclusive(?:ly)?|premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|first (?:play|listen|heard|to share)|shar(?:es|ed|ing)|streaming|preview(?:s|ed)?",
};
