import type { ExtractContext } from "../context.ts";
import type { Reading } from "../post/reading.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { composerKeys } from "./credits.ts";

/** What is known of a title, beside what the post says. */
export interface KnownCredits {
  /** Who composed a work of this title. */
  readonly any: ReadonlySet<string>;
  /** Who composed one of the post's own time, or where there is none, one of a year that the post names. */
  readonly ofYear: ReadonlySet<string>;
  /** True if the post names the year of such a work. */
  readonly isYearNamed: boolean;
  /** Years from the work to the post, the fewest of all works of this title; undefined where none is known. */
  readonly age: number | undefined;
}

const mostSentences = 40;
const yearPattern = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

interface PostNames {
  readonly years: ReadonlySet<number>;
  /** For the key of each known composer the first sentence that names him. */
  readonly composers: ReadonlyMap<string, number>;
  readonly credits: Map<string, KnownCredits>;
}

const namesOf = new WeakMap<Reading, PostNames>();

function readNames({ reading, gazetteer }: ExtractContext): PostNames {
  const kept = namesOf.get(reading);
  if (kept !== undefined) return kept;
  const composers = new Map<string, number>();
  const years = new Set<number>();
  for (const { text, folded, index } of reading.sentences.slice(0, mostSentences)) {
    for (const { name } of gazetteer.composers.findAll(text, folded)) {
      const key = normalise(name);
      if (!composers.has(key)) composers.set(key, index);
    }
    for (const [year] of allMatches(text, yearPattern)) years.add(Number(year));
  }
  const names = { years, composers, credits: new Map<string, KnownCredits>() };
  namesOf.set(reading, names);
  return names;
}

/** The place of the first sentence that names one of the composers; undefined where none does. */
export function firstNamed(context: ExtractContext, keys: ReadonlySet<string>): number | undefined {
  const { composers } = readNames(context);
  const places = [...keys].flatMap((key) => composers.get(key) ?? []);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** What the catalogue knows of a title, read in the light of the years that the post names and of its own. */
export function creditsOf(context: ExtractContext, title: string): KnownCredits {
  const { years, credits } = readNames(context);
  const kept = credits.get(title);
  if (kept !== undefined) return kept;
  const works = context.gazetteer.worksOf(title);
  const now = new Date(context.reading.publishedAt).getUTCFullYear();
  const ofNow = works.filter(({ year }) => Math.abs(now - year) <= 1);
  const ofYear = ofNow.length > 0 ? ofNow : works.filter(({ year }) => years.has(year));
  const known: KnownCredits = {
    any: composerKeys(works),
    ofYear: composerKeys(ofYear),
    isYearNamed: works.some(({ year }) => years.has(year)),
    age: works.length === 0 ? undefined : Math.min(...works.map(({ year }) => Math.abs(now - year))),
  };
  credits.set(title, known);
  return known;
}
