import type { SearchDocument } from "../../src/core/search/document.ts";
import { createRandom, createZipf, type Random } from "../random.ts";
import { commonWords, firstNames, inventWords, markWord } from "./words.ts";

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const spelled = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const labels =
  "Varese Intrada Lakeshore Milan Silva Decca Mondo Waxwork Quartet Dragonsdomain Kritzerland Caldera".split(" ");

/** Everything that titles and credits are made of. */
interface Sources {
  readonly random: Random;
  readonly word: () => string;
  readonly rareWord: () => string;
  readonly composer: () => string;
}

function createSources(random: Random, works: number): Sources {
  const tail = inventWords(random, Math.round(14_000 + works * 0.12));
  const words = [...commonWords, ...tail];
  const surnames = inventWords(random, Math.round(1_500 + works * 0.03));
  const wordPlace = createZipf(random, words.length, 0.92, 9);
  const surnamePlace = createZipf(random, surnames.length, 0.75, 5);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    random,
    word: () => capital(words[wordPlace()] ?? ""),
    rareWord: () => capital(random.pick(tail)),
    composer: () => `${random.pick(firstNames)} ${capital(surnames[surnamePlace()] ?? "")}`,
  };
}

function inventTitle({ random, word, rareWord }: Sources): string {
  const some = () => (random.chance(0.12) ? markWord(random, rareWord()) : word());
  const kind = random.below(20);
  if (kind < 2) return some();
  if (kind < 4) return `The ${some()}`;
  if (kind < 8) return `${some()} ${some()}`;
  if (kind < 11) return `The ${some()} ${some()}`;
  if (kind < 14) return `${some()} of the ${some()}`;
  if (kind < 15) return `The ${some()} from ${some()} ${some()}`;
  if (kind < 16) return `A ${some()} in the ${some()}`;
  if (kind < 17) return `${some()}'s ${some()}`;
  if (kind < 18) return `${some()} and ${some()}`;
  if (kind < 19) return `${some()}: The ${some()} ${some()}`;
  return `${some()} ${some()} ${some()}`;
}

function sequelTitle({ random, word }: Sources, title: string, number: number): string {
  const kind = random.below(6);
  if (kind === 0) return `${title} ${number}`;
  if (kind === 1) return `${title} ${roman[number] ?? number}`;
  if (kind === 2) return `${title}: Part ${spelled[number] ?? number}`;
  if (kind === 3) return `${title} ${roman[number] ?? number}: ${word()} of ${word()}`;
  if (kind === 4) return `${title}: ${word()} ${word()}`;
  return `${title}: Season ${number}`;
}

function altTitles(sources: Sources, title: string): readonly string[] {
  const { random, rareWord, word } = sources;
  if (random.chance(0.82)) return [];
  if (random.chance(0.3)) return [title.replace(/[^A-Z0-9]/g, "")].filter((letters) => letters.length >= 3);
  return [`${markWord(random, rareWord())} ${random.chance(0.5) ? rareWord() : word()}`];
}

/** A work with its family: one document, or several with numbers, subtitles or seasons. */
function inventFamily(sources: Sources, known: readonly SearchDocument[]): readonly SearchDocument[] {
  const { random } = sources;
  const namesake = known.length > 100 && random.chance(0.04) ? random.pick(known).title : undefined;
  const title = namesake ?? inventTitle(sources);
  const parts = random.chance(0.1) ? 2 + random.below(6) : 1;
  const fame = random.next() ** 6 * (parts > 1 ? 1 : 0.8);
  const first = 1920 + Math.floor(106 * random.next() ** 0.6);
  const composer = sources.composer();
  return Array.from({ length: parts }, (_, part) => {
    const name = part === 0 ? title : sequelTitle(sources, title, part + 1);
    const own = random.chance(0.7) ? composer : sources.composer();
    const label = random.chance(0.3) ? [random.pick(labels)] : [];
    return {
      title: name,
      altTitles: altTitles(sources, name),
      composers: random.chance(0.15) ? [own, sources.composer()] : [own],
      year: Math.min(2025, first + part * (1 + random.below(4))),
      extra: parts > 1 ? [title, ...label] : label,
      fame: fame * 0.85 ** part,
    };
  });
}

/** A catalogue of so many works, the same for the same seed: common words, sequels, seasons, namesakes, other titles. */
export function generateCatalogue(count: number, seed: number): readonly SearchDocument[] {
  const sources = createSources(createRandom(seed), count);
  const documents: SearchDocument[] = [];
  while (documents.length < count) documents.push(...inventFamily(sources, documents));
  return documents.slice(0, count);
}
