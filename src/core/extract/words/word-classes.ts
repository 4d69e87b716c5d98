/** Words of five languages by what they are about. */
const words = {
  music:
    "music score scores soundtrack soundtracks ost underscore musik filmmusik musique musiques musica " +
    "musiche partitura partituras partition partitur partituren bso bo colonna sonora banda bande " +
    "originale theme themes cues cue compositions composition suite musicas sounds",
  album:
    "album albums lp lps vinyl cd cds record records disc discs tape tapes cassette edition release " +
    "reissue pressing platte vinyle vinilo vinile disque disques disco discos box set digital download " +
    "wax",
  make:
    "composed composes compose scored scores wrote writes written write penned crafted created creates " +
    "recorded records made makes did provides provided supplied signed handles handled delivers delivered " +
    "conjures built builds improvised performed komponierte komponiert schrieb geschrieben vertonte " +
    "composait signe signent ecrit ecrite compuso compuesta compuesto firma firman firmada escrita " +
    "escrito scritto scritta scritte composto composta composte erzeugt geschaffen returns behind musical",
  composer:
    "composer composers maestro musician duo komponist komponistin compositeur compositrice compositeurs " +
    "compositor compositora compositore musicien musicista musico band producer",
  by: "by von par por da di de del du from",
  film:
    "film films movie movies series show game games season sequel prequel thriller drama horror anime " +
    "serie pelicula cinta videojuego jeu gioco spiel kino picture feature documentary miniseries reihe " +
    "videogioco",
  direct:
    "directed director directs starring stars star actor actress actors screenplay screenwriter writer " +
    "author novelist novel book producer producers showrunner creator creators filmmaker regie regisseur " +
    "regisseurin realisateur realisatrice realise regista dirigida dirigido directora diretto dirige cast",
  notes:
    "notes booklet essay liner artwork art cover design designed illustrated illustration mastered " +
    "remastered mixed produced engineer mastering photo courtesy editor orchestra orchestrated " +
    "orchestrator conducted conductor choir soloist vocals singer sung lyrics violin cello",
  known:
    "known previously earlier former formerly whose credits including include includes worked alumni " +
    "student assistant protege collaborator alongside recommended like similar fan fans influences " +
    "influence heroes praised remember recall",
  theme: "song songs single lyrics opening ending trailer remix theme covers",
  label: "label labels records recordings imprint publisher etichetta sello disques schallplatten tontrager",
  issue:
    "releases released release releasing issues issued issuing presents presented announces announced " +
    "announce offers unveils unveiled publishes published puts brings drops dropped veroffentlicht bringt " +
    "erscheint sort sortira publie edita lanza publica pubblica esce uscira sale shipping ships present " +
    "available out",
  say:
    "says said told tells explains asked remembers recalls adds writes reports according interview talks " +
    "sagt erzahlt dice racconta explique",
  replace: "replaces replaced replacing instead took takes succeeded succeeds original predecessor",
  and: "and & with und et y e plus + together along mit avec con sowie",
  who: "who which that der die qui que che",
  has: "has have had is was will are were be been hat ist wurde a ha est sono es fue",
  own: "'s ' s his her their my our",
} as const;

/** What a word of a post about music may be about. */
export type WordClass = keyof typeof words;

function isWordClass(name: string): name is WordClass {
  return Object.hasOwn(words, name);
}

function toClassesByWord(): ReadonlyMap<string, readonly WordClass[]> {
  const classes = new Map<string, WordClass[]>();
  for (const [name, list] of Object.entries(words)) {
    if (!isWordClass(name)) continue;
    for (const word of list.split(" ")) classes.set(word, [...(classes.get(word) ?? []), name]);
  }
  return classes;
}

const classesByWord = toClassesByWord();
const none: readonly WordClass[] = [];

/** What a folded word is about, whatever its form and language; often nothing, sometimes several things. */
export function classesOf(word: string): readonly WordClass[] {
  return classesByWord.get(word) ?? none;
}

/** All words that are about something. */
export const wordsWithClass = (): Iterable<string> => classesByWord.keys();
