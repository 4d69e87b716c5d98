const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Folded words of praise and trade that stand before a name: "Academy Award winner", "composer". */
export const honourWords = setOf(
  "academy award awards emmy emmys grammy oscar oscars bafta golden globe globes tony annie ascap winner " +
    "winners winning nominee nominees nominated multi composer composers conductor director musician artist " +
    "producer maestro duo sir dame komponist komponistin compositeur compositor compositora compositore " +
    "kompositor legend mr dr band gruppe musiker musikerin showrunner showrunnerin regisseur regisseurin realisateur " +
    "realisatrice regista siblings geschwister duos trio trios produzent produzentin schauspieler schauspielerin produtor produttore",
);

/** Folded words that no name of a person holds, though they may be written with a capital. */
export const wordsInNoName = setOf(
  "january february march april may june july august september october november december monday tuesday " +
    "wednesday thursday friday saturday sunday the a an in on at it its this that these he she they we his her " +
    "their for from with and but as by to of records recordings music pictures studios studio entertainment " +
    "media films film season series soundtrack soundtracks score scores album albums original official motion " +
    "picture cd cds lp lps ost vinyl dvd tv hbo netflix amazon disney hulu apple spotify youtube itunes bandcamp amc nbc " +
    "cbs abc bbc showtime starz universal paramount warner marvel lucasfilm orchestra philharmonic symphony team " +
    "ensemble choir production productions company label various artists volume vol chapter part limited edition " +
    "digital available now new out track tracks listen watch tracklist hollywood los angeles european american " +
    "british german french italian spanish icelandic japanese academy emmy grammy oscar award awards blu bonus " +
    "deluxe exclusive pre release released announced announces details world premiere read more here when while " +
    "after before what how who where there then also all both two three you your our my i not no if so or game " +
    "games hear stream spin unveils reveals shares drops talks debuts premieres teases joins returns boards scores details discusses sets gets brings signs wins composes revisits explains arrives comes coming lands hits heads issue issues theme themes suite press international group sound film video musik filmmusik partitur bande banda colonna komponist serie staffel fassung edition doppel fan fans explained diary confirmed saison temporada stagione",
);

/** Folded words that end the way from a cue to a name: what follows them is about something else. */
export const wordsBeforeNoName = setOf(
  "for in about of is was are will has have that which who it he she they not than into as from by when while " +
    "because to his her its our their this these on at with da di nel nella nell su si sono che dal alla du des par pour est sont que qui por para con es son von zu mit auf ist sind hat haben am im aus bei sondern sino mais bensi",
);
