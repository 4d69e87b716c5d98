import type { ExtractContext } from "./context.ts";
import type { Sentence } from "./reading.ts";

const mostSentences = 30;
const leadSentences = 3;
const wordPattern = /[a-z0-9]+(?:'[a-z]+)?|[$€£!?:%“"]/g;
const recordsName = /\b(?:records|recordings)\b/;
const playerAddress = /soundcloud|spotify|bandcamp|music\.apple|deezer|tidal\./;
const videoAddress = /youtu|vimeo/;
const shopAddress = /shop|store|product|order|buy|cart|bandcamp|lnk|ffm\.to|smarturl/;

interface Cover {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Titles and known names of a sentence, to be read as what they are instead of as words. */
function coversOf({ gazetteer }: ExtractContext, sentence: Sentence): readonly Cover[] {
  const toCover =
    (word: string) =>
    ({ start, end }: { readonly start: number; readonly end: number }): Cover => ({
      start,
      end,
      word,
    });
  const covers = [
    ...sentence.spans.map(toCover("TITLE")),
    ...gazetteer.composers.findAll(sentence.text, sentence.folded).map(toCover("COMPOSER")),
    ...gazetteer.labels.findAll(sentence.text, sentence.folded).map(toCover("LABEL")),
  ];
  return covers.sort((a, b) => a.start - b.start || b.end - a.end);
}

const isCapital = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
};

/** A sentence as words: titles, known names, other names and numbers stand as what they are. */
function wordsOf(context: ExtractContext, sentence: Sentence): readonly string[] {
  const words: string[] = [];
  const isHeadline = sentence.place === "title" || sentence.place === "heading";
  const covers = coversOf(context, sentence);
  let next = 0;
  let until = 0;
  for (const match of sentence.folded.matchAll(wordPattern)) {
    const at = match.index;
    while (next < covers.length && (covers[next]?.start ?? 0) <= at) {
      const cover = covers[next++];
      if (cover !== undefined && cover.end > until && cover.start >= until) {
        words.push(cover.word);
        until = cover.end;
      }
    }
    if (at < until) continue;
    const word = match[0];
    if (/^\d/.test(word)) words.push(/^\d{4}$/.test(word) ? "YEAR" : "NUMBER");
    else if (!isHeadline && at > 0 && isCapital(sentence.text, at)) {
      if (words.at(-1) !== "NAME") words.push("NAME");
    } else words.push(word);
  }
  return words;
}

function addWords(add: (sign: string) => void, place: string, words: readonly string[]): void {
  let before = "^";
  for (const word of words) {
    add(`${place} ${word}`);
    add(`${place} ${before} ${word}`);
    before = word;
  }
  add(`${place} ${before} $`);
}

const atMost = (most: number, count: number): number => Math.min(most, count);

function addShape(add: (sign: string) => void, context: ExtractContext, length: number): void {
  const { reading, gazetteer } = context;
  const body = reading.sentences.slice(1);
  const namesLabel = ({ text, folded }: Sentence): boolean =>
    recordsName.test(folded) || gazetteer.labels.findAll(text, folded).length > 0;
  const namesComposer = ({ text, folded }: Sentence): boolean => gazetteer.composers.findAll(text, folded).length > 0;
  add(`length ${atMost(6, Math.floor(Math.log2(length + 1)))}`);
  add(`items ${atMost(4, Math.ceil(body.filter(({ place }) => place === "item").length / 4))}`);
  add(`quotes ${atMost(4, body.filter(({ text }) => text.length > 60 && /^["“„«]/.test(text)).length)}`);
  add(`questions ${atMost(4, body.filter(({ text }) => text.endsWith("?")).length)}`);
  if (namesLabel(reading.title)) add("label in headline");
  if (body.slice(0, leadSentences).some(namesLabel)) add("label in lead");
  if (body.slice(leadSentences, 20).some(namesLabel)) add("label later");
  if (namesComposer(reading.title)) add("composer in headline");
  if (reading.title.spans.length > 0) add("title in headline");
  for (const { url } of reading.links) {
    if (videoAddress.test(url)) add("video");
    if (playerAddress.test(url)) add("player");
    if (shopAddress.test(url)) add("shop");
  }
}

/** What tells whether a post is news of an album or track: its words in headline, lead and body, and its shape. */
export function newsSigns(context: ExtractContext): ReadonlySet<string> {
  const signs = new Set<string>();
  const add = (sign: string) => signs.add(sign);
  const { sentences } = context.reading;
  let length = 0;
  for (const sentence of sentences.slice(0, mostSentences)) {
    if (sentence.place === "item") continue;
    const words = wordsOf(context, sentence);
    length += words.length;
    addWords(add, sentence.index === 0 ? "h" : sentence.index <= leadSentences ? "l" : "b", words);
  }
  addShape(add, context, length);
  return signs;
}
