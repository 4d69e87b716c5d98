/** The consonants by which a word is heard, doubled ones once: the same for "labrynth" and "labyrinth". */
export function consonantsOf(word: string): string {
  return word
    .replace(/^kn/, "n")
    .replace(/ph/g, "f")
    .replace(/gh/g, "")
    .replace(/[ckq]+/g, "k")
    .replace(/z/g, "s")
    .replace(/(?<=.)[aeiouy]/g, "")
    .replace(/(.)\1+/g, "$1");
}

const alike: readonly (readonly string[])[] = [
  ["night", "knight", "nite"],
  ["nights", "knights"],
  ["tale", "tail"],
  ["tales", "tails"],
  ["son", "sun"],
  ["hour", "our"],
  ["sea", "see"],
  ["soul", "sole"],
  ["rain", "reign"],
  ["witch", "which"],
  ["prey", "pray"],
  ["hall", "haul"],
  ["steel", "steal"],
  ["heart", "hart"],
  ["hearts", "harts"],
  ["piece", "peace"],
  ["wood", "would"],
  ["wear", "where"],
  ["deer", "dear"],
  ["maze", "maize"],
  ["isle", "aisle"],
  ["cereal", "serial"],
  ["light", "lite"],
  ["knife", "nife"],
];

function groupSounds(): ReadonlyMap<string, readonly string[]> {
  const sounds = new Map<string, readonly string[]>();
  for (const group of alike) for (const word of group) sounds.set(word, group);
  return sounds;
}

const soundsOf = groupSounds();

/** The words that sound like a word and are others: "knight" for "night". */
export function soundingLike(word: string): readonly string[] {
  return soundsOf.get(word)?.filter((other) => other !== word) ?? [];
}
