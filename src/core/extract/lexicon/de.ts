import type { Lexicon } from "./lexicon.ts";

/** German. */
export const german: Lexicon = {
  music: "soundtracks?|scores?|filmmusik(?:en)?|musik(?:en)?|ost|partitur(?:en)?|originalmusik|serienmusik|spielmusik",
  musicOf: "zu|zum|zur|fur|aus|von|des|der",
  album:
    "soundtracks?|soundtrack-?alb(?:um|en)|alb(?:um|en)|cds?|doppel-?cd|vinyl|lps?|schallplatten?|platten?|editionen?|edition|titel|neuheiten|score|box",
  release:
    "erscheint|erscheinen|erschienen|veroffentlicht|veroffentlichen|veroffentlichung|kommt|kommen|erhaltlich|verfugbar|kundigt|angekundigt|bringt|gibt es|zu haben|auf den markt|neu aufgelegt|streamen|heraus|lieferbar|legt|vor",
  outNow:
    "erschienen|veroffentlicht hat|hat .{2,80} veroffentlicht|jetzt erhaltlich|ab sofort|ist da|schon erhaltlich|ist jetzt|bereits erhaltlich|seit heute|wurde veroffentlicht",
  willCome: "erscheint|wird|werden|kommt|kundigt|angekundigt|ab dem|am",
  preOrder: "vorbestell\\w*|vorbestellbar|vorverkauf",
  order: "bestell\\w*|kaufen|shop|erhaltlich|erhaltlich bei",
  show: "kinos?|kinostart|lauft|premiere|ausgestrahlt|im fernsehen|staffelstart|startet|filmstart|leinwand|blu-?ray|dvd|trailer",
  work: "film(?:s|es|e|en)?|serie|spiel|komodie|thriller|drama|horrorfilms?|fortsetzung",
  earlier: "ursprunglich|zuvor|fruher|damals|vergriffen|schon einmal",
  denied: "leider|kein|keine|noch nicht|hoffentlich|wunsch\\w*|gewinnspiel|verlos\\w*",
  track: "titel|stucke?|track|single|song|lied|thema|horprobe|horproben|kostprobe",
  listen:
    "horen|anhoren|gehort|horprobe|horproben|vorab|premiere|premieren|exklusiv|unten|stream\\w*|vorgestellt|erste",
  composedBy:
    "komponiert von|komponiert hat|vertont von|aus der feder von|(?:komponiert|vertont) (?:wurden?|haben|hat) (?:[a-z]+ ){1,5}von|geschrieben von|stammt von|stammen von|schrieb",
  written: "musik(?:en)?|alb(?:um|en)|filmmusik(?:en)?|score|soundtrack|partitur(?:en)?|originalmusik|klange",
  by: "von",
  musicBy:
    "(?:komponiert|geschrieben|vertont)(?:,? [a-z]+){0,3} (?:hat|haben)(?: (?:sie|ihn|es|das|alles|die musik|den score|den soundtrack)){0,2}|komponist(?:en|in)? (?:ist|sind|war|waren)|(?:musik|soundtrack|score)[^.;:]{0,40} (?:kommt von|kommen von|lieferten?|komponierten?|schuf(?:en)?|hat(?= [^.;:]{3,60} (?:komponiert|geschrieben|produziert|beigesteuert|geschaffen|aufgenommen))|haben(?= [^.;:]{3,60} (?:komponiert|geschrieben|produziert|beigesteuert|geschaffen|aufgenommen)))|musik stammt von|fur (?:die|den|das) (?:[a-z]+ )?(?:musik|filmmusik|score|soundtrack|klange|originalmusik) (?:zeichnen|zeichnete?n?|sorgten?|sorgen|ist|sind|war|waren)(?: (?:wieder|erneut|einmal mehr|diesmal))?|verantwortlich fur (?:die|den) (?:musik|filmmusik|score|soundtrack|klange) (?:ist|sind|war|waren|zeichnet|zeichnen)|hinter (?:der|dem) (?:musik|score|soundtrack)[^.;:,]{0,20} (?:steckt|stecken|steht|stehen)|(?:musik|filmmusik|soundtrack|score|klange)[^.;:,]{0,40} (?:steuerten?|steuern|ubernahm|ubernahmen|ubernimmt|ubernehmen|verfassten?|liefert|liefern)|(?:holte?n?|engagierten?|verpflichteten?|beauftragten?)(?= (?:[^ .;,]+ ){1,8}(?:fur|mit) (?:die|den|der|dem) (?:musik|filmmusik|score|soundtrack)\\b)|die musik schrieb",
  composer: "komponist(?:en|in)?|komponistenduo|tonschopfer",
  composes:
    "(?:hat|haben) (?:die |den |das |seine |ihre )?(?:[a-z]+ )?(?:musik|filmmusik|score|soundtrack) (?:komponiert|geschrieben|beigesteuert|geschaffen)|(?:ist|sind|war|waren) fur (?:die|den) (?:musik|filmmusik|score|soundtrack) (?:verantwortlich|zustandig)|(?:hat |haben )?(?:komponiert\\w*|schrieb\\w*|vertont\\w*|schuf\\w*|steuert\\w*|lieferte\\w*|zeichnet)",
  together: "gemeinsam mit|zusammen mit|in zusammenarbeit mit|an der seite von",
  and: "und|&|sowie|mit",
  notScore:
    "filme?n?|remake|thriller|serien?|lied|song|songs|linernotes|liner-notes|begleittext|beiheft|vorwort|titelmelodie|thema|regie|drehbuch|roman|booklet|texte|buch|inszeniert|gespielt|regisseur|trailer",
  season: "staffel",
  ordinals: "ersten? zweiten? dritten? vierten? funften? sechsten? siebten? achten? neunten? zehnten?".split(" "),
  cardinals: "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split(" "),
  digital:
    "digital\\w*|downloads?|downloadportale?n?|streaming\\w*|stream|streamen|portalen?|plattformen?|mp3s?|itunes|apple music|spotify",
  cd: "\\d?-?cds?|doppel-?cd|doppelcd|compact discs?",
  vinyl: "vinyl|lps?|doppel-?lp|doppelvinyl|schallplatten?",
  cassette: "kassetten?|mc",
  physical: "physisch\\w*",
  several:
    "(?:zwei|drei|vier|funf|sechs|mehrere|beide)[^.;:]{0,40} (?:titel|alben|cds|veroffentlichungen|soundtracks|neuheiten|scores)|hinzu kommen|ausserdem|ferner|weiterhin|neuheiten|des weiteren|ebenfalls neu",
  byLabel: "von|bei|uber|durch|label|auf",
  issues:
    "(?:hat|haben|wird|werden|ist|sind) |kundigt|veroffentlicht|veroffentlichen|bringt|legt|gibt|prasentiert|bestatigt",
  notNews:
    "interview|gesprach|rezension|kritik|besprechung|review|nachruf|gestorben|verstorben|verstirbt|stirbt|ist tot|tot|zum tod|preis|preise|nominiert|nominierungen|gewinner|konzert|konzerte|tournee|tour|live|festival|gewinnspiel|verlosung|ausgezeichnet|geburtstag|podcast|ruckblick|portrat|die besten|trailer",
  assignment:
    "wird .{2,60} vertonen|vertont|komponiert die musik (?:zu|fur)|schreibt die musik|ubernimmt|verpflichtet|engagiert|arbeitet an",
  debut: "exklusiv\\w*|premiere|erstmals|vorab",
};
