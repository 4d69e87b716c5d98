import { facetsAskedBy, facetsOf } from "./facets.ts";
import { isNumeral } from "./spellings.ts";

/** What a typed word is there for. */
export interface Role {
  /** True for a word such as "ost": it is compared last and counts for little. */
  readonly noise: boolean;
  /** True for a word that costs next to nothing where it is missing, as people add it around a title: "season", "who", "movie". */
  readonly spare: boolean;
  /** How much of its weight counts where the word is missing. */
  readonly missing: number;
  /** The facets that the word asks for, see `facetsAskedBy`; 0 for none. */
  readonly facets: number;
  /** The year that it may name, or 0; below 100 for "82". */
  readonly year: number;
  /** How many years from `year` on are meant: 10 for "80s". */
  readonly years: number;
}

/** Where seasons are works of their own they tell more than "soundtrack" does. */
const missingShares = { plain: 1, spare: 0.05, season: 0.15 } as const;

const plain: Role = { noise: false, spare: false, missing: missingShares.plain, facets: 0, year: 0, years: 1 };
const spare: Role = { ...plain, spare: true, missing: missingShares.spare };

function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

const noiseWords = wordSet([
  "ost soundtrack soundtracks score scores scored scoring bso bof bo music musics musik musique musica original originale",
  "motion picture pictures theme themes album lp cd vinyl film filmmusik films movie movies tv show series game games",
  "videogame anime composer composers composed composes compositor by from for who wrote recording release released songs",
  "song suite tracklist expanded complete deluxe edition limited remastered sountrack bande colonna sonora banda trilha",
]);

const spareWords = wordSet([
  "main opening title titles credits intro cue full sound track tracks audio spotify youtube link",
  "what which whats whos is was were are did do does has have had made makes did can could would please find looking search",
  "i im me my we you your that this want like love show give best at",
  "called named name tell know anyone anybody remember about guy dude with where when netflix hulu disney amazon prime hbo",
  "der die das den dem des ein eine le la les un une du el los las una il lo gli de del della di da",
  "director directed starring remake reboot version adaptation studio studios",
]);

/** Studios and directors of the genre, and what people call them: known to everybody, yet in no credit for music. */
const spareNames = wordSet([
  "ghibli miyazaki toho daiei hammer amicus disney pixar dreamworks laika marvel mcu dc dceu a24 blumhouse universal rko",
  "hitchcock spielberg lucas tim guillermo kubrick cronenberg argento fulci bava burton nolan villeneuve peele eggers aster tarkovsky",
  "cameron ridley lynch verhoeven romero craven raimi gilliam harryhausen toro jodorowsky miike honda kurosawa whale",
  "shyamalan wachowski wachowskis bong snyder favreau gunn waititi",
]);

/** True for a word that people add around a title ("ost", "original motion picture"), also for the beginning of a long one. */
export function isNoise(word: string): boolean {
  return noiseWords.has(word) || (word.length >= 4 && ("soundtracks".startsWith(word) || "original".startsWith(word)));
}

const decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/** The decade that a word names together with the one behind it: "80", "s"; undefined if it names none. */
function decadeOf(word: string, next: string | undefined): number | undefined {
  const spelled = decades.indexOf(word);
  if (spelled >= 0) return (spelled + 2) * 10;
  return next === "s" && /^(?:1[89]|20)?\d0$/.test(word) ? Number(word) : undefined;
}

function yearOf(word: string): number {
  if (!/^\d+$/.test(word)) return 0;
  const number = Number(word);
  if (word.length === 4) return number >= 1880 && number <= 2100 ? number : 0;
  return word.length === 2 && number >= 20 ? number : 0;
}

const seasonWords = wordSet(["season seasons series s staffel saison temporada stagione"]);
const episodeWords = wordSet(["episode ep e"]);
const seasonsBefore = wordSet(["first last final second third fourth fifth sixth seventh eighth ninth tenth"]);

const partWords = wordSet(["part pt vol volume chapter episode ep book no number"]);
const articles = wordSet(["the a an of to"]);

/** Marks what stands before a number ("part 2") and small words beside noise ("the score to"). */
function markCompanions(words: readonly string[], roles: Role[]): void {
  for (let place = words.length - 2; place >= 0; place--) {
    const word = words[place] ?? "";
    const role = roles[place];
    if (role === undefined || role.spare) continue;
    const isPart = place > 0 && partWords.has(word) && isNumber(words[place + 1]);
    const besideNoise = roles[place + 1]?.noise === true || roles[place - 1]?.noise === true;
    if (isPart || (articles.has(word) && besideNoise))
      roles[place] = { ...role, spare: true, missing: missingShares.spare };
  }
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && (isNumeral(word) || /^\d{1,3}$/.test(word));
}

/** Marks the words that name a season or an episode: "season 4", "s 03 e 05", "final season", "4 season". */
function markSeasons(words: readonly string[], roles: Role[]): void {
  const season: Role = { ...spare, missing: missingShares.season, facets: facetsOf(["tv"]) };
  let inSeason = false;
  for (let place = 1; place < words.length; place++) {
    const word = words[place] ?? "";
    const before = words[place - 1] ?? "";
    const opens = seasonWords.has(word) || (inSeason && episodeWords.has(word));
    if (!opens) continue;
    const numbered = isNumber(words[place + 1]);
    const counted = word !== "s" && place > 1 && (seasonsBefore.has(before) || isNumber(before));
    if (!numbered && !counted && word !== "season" && word !== "seasons") continue;
    inSeason = true;
    roles[place] = season;
    if (numbered) roles[place + 1] = season;
    else if (counted) roles[place - 1] = season;
  }
}

function roleOf(word: string, next: string | undefined): Role {
  const decade = decadeOf(word, next);
  if (decade !== undefined) return { ...plain, year: decade, years: 10 };
  const facets = facetsAskedBy(word);
  const noise = isNoise(word);
  const isSpare = noise || facets > 0 || spareWords.has(word) || spareNames.has(word);
  return { ...(isSpare ? spare : plain), noise, facets, year: yearOf(word) };
}

/** What each of the typed words is there for. Words that would all be spare are a title after all. */
export function rolesOf(words: readonly string[]): readonly Role[] {
  const roles = words.map((word, place) => {
    const isEndOfDecade = word === "s" && decadeOf(words[place - 1] ?? "", word) !== undefined;
    return isEndOfDecade ? spare : roleOf(word, words[place + 1]);
  });
  markSeasons(words, roles);
  markCompanions(words, roles);
  return roles.every((role) => role.spare && !role.noise)
    ? roles.map((role) => ({ ...role, spare: false, missing: missingShares.plain }))
    : roles;
}
