const numerals: readonly (readonly string[])[] = [
  ["1", "i", "one", "first"],
  ["2", "ii", "two", "second"],
  ["3", "iii", "three", "third"],
  ["4", "iv", "four", "fourth"],
  ["5", "v", "five", "fifth"],
  ["6", "vi", "six", "sixth"],
  ["7", "vii", "seven", "seventh"],
  ["8", "viii", "eight", "eighth"],
  ["9", "ix", "nine", "ninth"],
  ["10", "x", "ten", "tenth"],
  ["11", "xi", "eleven", "eleventh"],
  ["12", "xii", "twelve", "twelfth"],
  ["13", "xiii", "thirteen", "thirteenth"],
  ["14", "xiv", "fourteen"],
  ["15", "xv", "fifteen"],
  ["16", "xvi", "sixteen"],
  ["20", "xx", "twenty"],
  ["28", "xxviii"],
  ["100", "hundred"],
  ["1000", "thousand"],
];

const abbreviations: readonly (readonly string[])[] = [
  ["pt", "part"],
  ["vol", "volume"],
  ["ep", "episode"],
  ["s", "season"],
  ["dr", "doctor"],
  ["mr", "mister"],
  ["st", "saint"],
  ["vs", "versus", "v"],
  ["bros", "brothers"],
  ["and", "n"],
  ["grey", "gray"],
  ["theatre", "theater"],
  ["colour", "color"],
  ["christmas", "xmas"],
  ["you", "u"],
  ["are", "r"],
  ["the", "teh", "hte"],
  ["of", "fo"],
];

/** The other words of a word's groups, by word; a word such as "v" is in several. */
function groupMeanings(): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, readonly string[]>();
  for (const group of [...numerals, ...abbreviations]) {
    for (const word of group)
      meanings.set(word, [...(meanings.get(word) ?? []), ...group.filter((other) => other !== word)]);
  }
  return meanings;
}

const sameMeaning = groupMeanings();

/** Other ways to write the same word: "2" for "ii", "two" for "2", "part" for "pt". */
export function otherSpellings(word: string): readonly string[] {
  return sameMeaning.get(word) ?? [];
}

const numeralWords: ReadonlySet<string> = new Set(numerals.flat());

/** True for a number, however written. */
export function isNumeral(word: string): boolean {
  return numeralWords.has(word) || /^\d{1,3}$/.test(word);
}
