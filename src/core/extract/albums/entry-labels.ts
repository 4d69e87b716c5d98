import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { fold } from "../words/fold.ts";

/** What follows title and composer in brackets or behind a dash: "(Kestrel Lane; May 3)", " – Kestrel Lane." */
const behindCredit =
  /^\)?\.? ?(?:[–—|-] |\()((?:\p{Lu}|\p{Ll}+[\p{Lu}\p{N}])[^()[\],;.–—|]{1,40}?)(?= ?(?:[()[\],;.|]|[–—-] |$))/u;
const noLabel =
  /\b(?:\d*x?-?lps?|\d*-?cds?|vinyls?|digital(?:ly)?|downloads?|discs?|copies|units|edition|volume|vol|season|film|movie|series|game|score|music|soundtrack|limited|expanded|remastered|first|complete|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b/;
const smallWord = / (?!(?:of|the|and|for|to|on|de|du|la|le|der|di) )\p{Ll}/u;

/** The label that an entry names right behind its title and composer; undefined where other words stand there. */
export function labelBeside({ gazetteer }: ExtractContext, { text, spans }: Sentence, end: number): string | undefined {
  if (spans.some((span) => span.start >= end && span.start < end + 4)) return undefined;
  const name = behindCredit.exec(text.slice(end, end + 60))?.[1]?.trim();
  if (name === undefined || smallWord.test(name)) return undefined;
  const known = gazetteer.labels.canonical(name) ?? gazetteer.labels.findAll(name, fold(name))[0]?.name;
  if (known !== undefined) return known;
  const isPerson = gazetteer.composers.canonical(name) !== undefined;
  return isPerson || noLabel.test(fold(name)) ? undefined : name;
}
