/** What a document is, as bits: a kind of work, genres, countries. Words such as "movie" or "korean" ask for one of them. */
const facetNames = [
  ..."film tv game animation sf fantasy horror superhero".split(" "),
  ..."US GB JP KR IT FR DE ES RU IN CN HK CZ PL SE MX CA AU".split(" "),
];

const facetBits: ReadonlyMap<string, number> = new Map(facetNames.map((name, place) => [name, 1 << place]));

/** The bits of the facets with these names: kinds, genres, ISO codes of countries; unknown ones have none. */
export function facetsOf(names: readonly string[]): number {
  let bits = 0;
  for (const name of names) bits |= facetBits.get(name) ?? 0;
  return bits;
}

const facetWords: readonly (readonly [facets: string, words: string])[] = [
  ["film", "film films movie movies flick feature cinema"],
  ["tv", "tv show shows series miniseries sitcom television hbo netflix hulu bbc"],
  ["game", "game games videogame videogames rpg jrpg playstation ps1 ps2 nintendo snes nes sega xbox gameboy"],
  ["animation", "anime animated animation cartoon cartoons"],
  ["sf", "sci scifi fi"],
  ["horror", "horror slasher giallo"],
  ["superhero", "superhero"],
  ["US", "american"],
  ["GB", "british english"],
  ["JP", "japanese japan"],
  ["KR", "korean korea"],
  ["IT", "italian italy giallo"],
  ["FR", "french france"],
  ["DE", "german germany"],
  ["ES", "spanish spain"],
  ["RU", "russian russia soviet ussr"],
  ["IN", "indian india bollywood"],
  ["CN", "chinese china"],
  ["CZ", "czech"],
  ["PL", "polish"],
  ["SE", "swedish"],
  ["MX", "mexican"],
  ["AU", "australian"],
];

const facetsByWord: ReadonlyMap<string, number> = new Map(
  facetWords.flatMap(([name, words]) => words.split(" ").map((word): [string, number] => [word, facetsOf([name])])),
);

/** The facets that a typed word asks for; 0 if it asks for none. */
export function facetsAskedBy(word: string): number {
  return facetsByWord.get(word) ?? 0;
}
