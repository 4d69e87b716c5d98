/*
 * How posts say that music can be had or heard, or will be: alternatives of regular expressions over folded text, of all
 * languages at once, without anchors and without nested repetition. Each ends where a word ends.
 */

/** Music as a thing that one can have. */
export const albumWords = [
  "soundtracks?|albums?|osts?|vinyls?|lps?|\\d ?x?-?lps?|cds?|sacds?|\\d ?x?-?cds?|cassettes?|wax|picture discs?|eps?",
  "records?(?! (?:store|shop|label|day|deal|player|fair|compan))|complete recordings?|score-?(?:album|cd|lp)s?",
  "soundtrack-?alb(?:um|en)|alben|doppel-?(?:cd|lp)|kassetten?|filmmusik|schallplatten?|platten?",
  "bandes? originales?|bande-son|b\\.?o\\.?|disques?|coffrets?|vinyles?",
  "bandas? sonoras?|bso|b\\.s\\.o\\.?|discos?|vinil[eoi]s?|colonn[ae] sonor[ae]|cofanett[oi]|trilhas? sonoras?",
  "plyta|plyty|skiva|plade",
].join("|");

/** Music, and things that may or may not hold it. */
export const musicWords = [
  "scores?|music|themes?|suites?|editions?|re-?issues?|re-?releases?|releases?|discs?|box|sets?|collections?",
  "compilations?|pressings?|recordings?|titles|musik|musikken|muziek|partitur(?:en)?|musiques?|partitions?|musica|musiche",
  "partituras?|edicion|edizione|edicao",
].join("|");

/** A single piece of music. */
export const pieceWords = [
  "tracks?|songs?|singles?|pieces?|cues?|theme|main titles?|previews?|samples?|excerpts?|stucke?|titel|kostprobe",
  "horproben?|morceaux?|extraits?|chansons?|piezas?|temas?|cancion(?:es)?|brani|brano|canzon[ei]",
].join("|");

/** Something else that may come or be there. */
export const otherWords = [
  "tickets?|concerts?|blu-?rays?|dvds?|4k|box office|theat(?:er|re)s?|cinemas?|festival|episodes?|books?|panel|podcast",
  "interview|awards?|netflix|hulu|broadcast|radio|magazine|kino|kinos|cines?|games?",
].join("|");

const months =
  "jan(?:uary|uar|vier)?|feb(?:ruary|ruar|braio|rero)?|fevrier|mar(?:ch|s|z|zo)?|apr(?:il|ile)?|avril|abril|may|mai|mayo|maggio|june?|juni|juin|junio|giugno|july?|juli|juillet|julio|luglio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre)?|septiembre|settembre|oct(?:ober|obre)?|okt(?:ober)?|octubre|ottobre|nov(?:ember|embre)?|noviembre|dec(?:ember|embre)?|dez(?:ember)?|diciembre|dicembre";
const weekdays =
  "mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|vendredi|viernes|venerdi";
const leading = "(?:on |in |this |next |late |early |coming |the |am |im |ab |le |el |il |dal |a )*(?:mid-?)?";
const soonWords = `\\d\\d?(?:st|nd|rd|th|h|\\d\\d)?|${months}|${weekdays}|week(?:end)?s?|spring|summer|autumn|fall|winter|year|tomorrow|soon`;
/** A day or a time not far off. */
export const dayWords = `${leading}(?:${soonWords}|today|now)`;
const dayToCome = `${leading}(?:${soonWords})`;

/** That something will come. */
export const comingWords = [
  "will (?:also |be |finally |soon |now |then |see |get |both )*(?:releas|issu|reissu|put out|bring|drop|arriv|follow|hit|land|com[ei]|offer|appear|launch|publish|press|premier|shar|available|out|on sale|in stores|in shops|streaming|see the light|unveil|sold)\\w*",
  "(?:(?:is|are|was|were) )?(?:going to|to|being|should|about to|ready to) (?:be |come |finally |now )*(?:releas|issu|reissu|re-releas|publish|put |press|bring|com[ei]|arriv|appear|sold|repress|available|out|had)\\w*",
  "(?:is|are|was|were|been) (?:also |now |finally |soon |all )*(?:coming|due|slated|scheduled|headed|heading|on (?:its|the|their) way|releasing|bringing|issuing|putting|reissuing|getting|planned|expected|set (?:for|to)|up for pre|in the works|announced|back|to (?:come|follow))",
  `(?:comes?|arrives?|lands?|drops?|releases?|released|follows?|hits?|ships?|streets?|on sale|out|available|appears?|coming|due|launch(?:es)?|issued?|published) (?:\\w+ ){0,3}${dayToCome}`,
  "(?:coming|heading|headed) (?:soon|to (?:vinyl|cd|wax|stores|shops|lp|record|disc|cassette))",
  "(?:is|are) (?:\\w+ ){0,2}(?:happy|proud|thrilled|pleased|delighted|excited|honou?red) to|proudly (?:presents?|announces?|offers?)",
  "there (?:will|is to|is going to|are to|are going to) be|(?:makes?|making) it (?:on ?)?to|wird es [^.;,]{0,40}geben|il y aura|habra|ci sara(?:nno)?",
  "(?:orders?|ordering|sales?|shipping|shipments) (?:will )?(?:opens?|starts?|begins?)|opens? (?:for )?(?:orders|sales)|(?:go|goes|going) live|street date",
  "(?:is|are) (?:now |also |finally )?(?:re-?)?(?:pressing|printing)|(?:dropping|landing|arriving|releasing|shipping) (?:on|in|this|next|soon|tomorrow|\\w+day)",
  "will (?:\\w+ )?(?:sell|be selling|let (?:\\w+ )?(?:loose|out)|be (?:had|heard|found|posted|repressed|reprinted|shipped))|(?:may|can) be had from|reprinted|lined up",
  "pre-?order(?:s|ed|ing)?|pre-?sales?|pre-?saves?|announc(?:ed|es|ing)|to (?:get|receive|launch)",
  "(?:has|have) (?:\\w+ ){0,3}(?:in store|for you|dated|a date|a release date|a new)|release (?:day|date)|on the way",
  "on its way|gets (?:a|an|its|his|her|their|the|first|new|deluxe|expanded|vinyl|cd)|getting",
  "(?:neu|wieder|wird|werden) (?:\\w+ ){0,4}(?:aufgelegt|veroffentlicht|gepresst)|zuruck auf|erscheint|erscheinen|kommt",
  "kommen|vorbestell\\w*|angekundigt|kundigt|folgt|bringt|legt|in aussicht gestellt|in vorbereitung|(?:in|auf) den (?:handel|markt)|ab (?:dem )?\\d",
  "(?:ab|am|im) (?:\\d\\d?\\. ?)?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)|demnachst|in kurze|bald",
  "(?:aura|auront) droit|distribuera\\w*|pressee?s?|attendus?|sortira|sortiront|paraitra|precommandes?|a paraitre",
  "(?:fera|feront) paraitre|publiera|editera|reeditera|proposera|distribuera|prevue?s? (?:pour|le|en)|dans les bacs (?:le|en)|disponibles? (?:le|a partir|des le)",
  "annonc(?:e|ent)|sera (?:disponible|edite|publie)\\w*|arrivera|s'apprete|verra le jour",
  "publicaran?|saldran?|preparan?|llegara|preventa|reservas?|anuncian?|vera la luz|sera (?:publicad|editad|lanzad)\\w*",
  "estara disponible|llega|llegan|lanzara|editara|publicara|saldra|sacara|(?:disponible|a la venta) (?:el|a partir|desde el)|proximamente|previst[oa] para",
  "avra|avranno|uscira|usciranno|sara (?:disponibile|pubblicat)\\w*|in arrivo|preord\\w*|annuncia\\w*|arriva|arrivera",
  "pubblichera|pubblicheranno|uscira|disponibil[ei] (?:dal|da|il)|previst[oa] per|dal \\d\\d?|in uscita|pojawi|ukaze|wyjdzie|trafi|udkommer|kommer|slapps|verschijnt|lanca(?:do|da|ra)?|chega",
].join("|");

/** That something is there, and can be had or heard. */
export const hereWords = [
  "(?:is|are) (?:now |finally |officially |already |also |currently |at last |both |all |here |up |yours )*(?:out(?! of)|available|here|streaming|on sale|for sale|up (?:now|for(?! pre)|on)|in stores|shipping|released|live(?! )|now (?:on|in)|downloadable|to be had|yours)",
  "let loose|got it out",
  "out (?:today|everywhere|digitally|worldwide)|back in(?:to)? (?:print|stock)|in stock|up for (?:order|sale|grabs)|made available|wherever you (?:stream|listen|get|find|buy)",
  "(?:on|at|to|via|through) (?:all|every|most|the usual) (?:\\w+ ){0,4}(?:platforms?|services|outlets|stores|shops|retailers)",
  "out now|now out|now (?:available|streaming|shipping|on|up|in|released)|as of (?:now|today|this)",
  "available (?:now|today|here|from|at|on|via|everywhere|digitally|to|for|as)",
  "(?:put|puts|putting|goes?|going|gone|went|is|are) [^.;,]{0,50}(?:on sale|online|up for sale|on the internet|on streaming)",
  "(?:has|have|had) (?:just |now |finally |today |also |already |been |recently |officially |let |lately |only )*(?:releas|issu|reissu|put out|arriv|landed|dropped|come out|shar|premier|publish|press|gone up|made|posted|surfaced|debuted|unveil|reveal|brought out|launched|uploaded)\\w*",
  "released|releases|issues|issued|reissues|reissued|repress(?:es|ed)|dropped|drops|shares|shared|unveils|unveiled|reveals",
  "revealed|premieres|premiered|debuts|debuted|presents|publishes|published|put out|puts out|brings out|launch(?:es|ed)",
  "offers|delivers|brought|brings|bring|came out|went up",
  "can (?:now |already |also |finally |today |one )*(?:be )?(?:get|have|had|hear|heard|stream|buy|bought|order|download|listen|find|own|pick)\\w*",
  "listen to|have a listen|we (?:\\w+ )?premiere|stream (?:it|the|below)|order (?:it|yours|here|now|your)|buy it",
  "get (?:it|yours) (?:here|now|at)",
  "(?:nun|jetzt|erstmals|endlich|komplett|ab sofort) (?:\\w+ ){0,4}(?:zu haben|zu horen|vor|erhaltlich|lieferbar)|(?:zu haben|bestellbar|herausgebracht|herausgegeben|vorgelegt|vorgestellt|auf cd gebannt|im handel)",
  "jetzt (?:erhaltlich|auf|bei|im|als|zu|draussen)|ab sofort|seit (?:heute|gestern|freitag)|veroffentlicht|zu horen",
  "ist (?:jetzt |nun |endlich |bereits )?(?:erschienen|da|draussen|erhaltlich)|gibt es|erschienen|erhaltlich|lieferbar",
  "(?:est|sont) (?:\\w+ )?(?:sortie?s?|disponibles?|en vente)|sort(?! (?:of|out))|sortent|vien(?:t|nent) de (?:sortir|paraitre|publier)",
  "(?:est|sont) (?:\\w+ )?(?:proposee?s?|editee?s?|publiee?s?|parue?s?)|parue?s?|propose(?:r|nt)?|en ecoute|dans les bacs|des (?:maintenant|a present|aujourd'hui)|desormais|a le plaisir de",
  "disponibles?|ecoutez|s'ecoute\\w*|a ecouter|commander|exhume\\w*|parait|publie|edite|reedite",
  "acaban? de|teneis ya|ya tiene|escucha\\w*|pedir\\w*|ya (?:se puede|esta|disponible|a la venta)|se pueden? (?:escuchar|comprar|oir)",
  "(?:se|ha|han) (?:edita|publica|lanza|editado|publicado|lanzado|puesto)|(?:pone|ponen|puesta) a la venta|sac(?:a|an|ado)|sale(?:n)? (?:a la venta|en|el|hoy)|ve(?:n)? la luz|desde hoy|ya en|se complace",
  "ha (?:publicado|editado|lanzado|sido)|publica|edita|reedita|lanza|a la venta",
  "(?:e|sono) (?:appena |ora |finalmente )?(?:tornat|usciti|uscit|arrivat)\\w*|disponibil[ei]|esce|escono|pubblica\\w*|ascolta\\w*",
  "(?:ha|hanno) (?:appena )?(?:dato alle stampe|stampato|ristampato|messo in vendita)|(?:torna|tornano|ritorna) in|ripubblica\\w*|ristampa\\w*|e liet[ao] di|in vendita|fuori ora|si puo(?: gia)? (?:ascoltare|ordinare|acquistare)|sulle piattaforme",
  "(?:hanno|ha) (?:mostrato|pubblicato|annunciato)|e (?:ora|gia) (?:disponibile|in)",
].join("|");

/** What a headline says in few words: that there is something on vinyl, or something to hear. */
export const headlineWords = [
  "(?:on|onto|to|auf|en|in|su|pa|op) (?:\\w+ ){0,2}(?:vinyls?|vinyles?|vinile|vinili|vinilos?|wax|lps?|cds?|sacd|platte|disque|disco|cassettes?)",
  "listen|hear|stream|watch|exclusive|premiere",
  "detailed|details|set for|due|arrives?|lands?|goes live|returns?|is back|repress\\w*|dropping|presents?|limited edition|ships?|shipping|this (?:week|month)|out|today|tomorrow|titles|dated?",
  "new|neue[nrs]?|neuheiten|neuerscheinungen|nouveau(?:x|tes?)?|nouvelles?|nuev[oa]s?|novedades|nuov[aeio]|novita|sortie|edition|lanzamiento|uscita|zum horen",
  months.replace("|may|", "|may \\d|in may|"),
].join("|");

/** The titles of an album's pieces. */
export const trackListWords =
  "track-? ?list(?:ing)?s?|titelliste|tracklisten?|liste des (?:titres|pistes)|lista de (?:temas|canciones)|listado|elenco (?:dei )?brani|scaletta";

/** That something is only wished for, guessed or denied. */
export const wishWords =
  "if|wish|hope|hopefully|would|could|might|may be|rumou?r\\w*|nobody|not yet|no word|deserves?|laut|angeblich";

/** That it was long ago. */
export const longAgoWords =
  "years ago|last year|back in|decades?|in the (?:\\d0s|sixties|seventies|eighties|nineties)|originally|in those days|used to|long gone";
