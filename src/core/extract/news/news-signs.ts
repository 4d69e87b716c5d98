import type { ExtractContext } from "../context.ts";
import type { LearnedWeights } from "../learned/learned-weights.ts";
import { type AddSign, createSignScale, createSignWriter, type SignWords } from "../learned/sign-scale.ts";
import type { Sentence } from "../post/reading.ts";
import { codeAt } from "../words/letters.ts";
import { phrase } from "../words/phrase.ts";

const mostSentences = 30;
const leadSentences = 3;
const tellingMarks = new Set([...'$€£!?:%“"'].map((mark) => mark.charCodeAt(0)));
const recordsName = phrase(/\b(?:records|recordings)\b/);
const playerAddress = /soundcloud|spotify|bandcamp|music\.apple|deezer|tidal\./;
const videoAddress = /youtu|vimeo/;
const shopAddress = /shop|store|product|order|buy|cart|bandcamp|lnk|ffm\.to|smarturl/;

/** What stands for a stretch of a sentence, as a number. */
interface Cover {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

type ShortWord = ReturnType<typeof toShortWords>;

/** The numbers of the words that stand for others. */
const toShortWords = ({ idOf }: SignWords) => ({
  title: idOf("TITLE"),
  composer: idOf("COMPOSER"),
  label: idOf("LABEL"),
  year: idOf("YEAR"),
  number: idOf("NUMBER"),
  name: idOf("NAME"),
});

/** Titles and known names of a sentence, to be read as what they are instead of as words. */
function coversOf({ gazetteer }: ExtractContext, sentence: Sentence, short: ShortWord): readonly Cover[] {
  const { text, folded, spans } = sentence;
  const toCover =
    (word: number) =>
    ({ start, end }: Omit<Cover, "word">): Cover => ({ start, end, word });
  const covers = [
    ...spans.map(toCover(short.title)),
    ...gazetteer.composers.findAll(text, folded).map(toCover(short.composer)),
    ...gazetteer.labels.findAll(text, folded).map(toCover(short.label)),
  ];
  return covers.sort((a, b) => a.start - b.start || b.end - a.end);
}

const [letterA, letterZ, lastAscii] = [65, 90, 127];

function isCapital(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code <= lastAscii) return code >= letterA && code <= letterZ;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const apostrophe = 39;

/** Where the word that begins at a place ends ("it's" is one); the place itself where none begins. */
function endOfWord(folded: string, start: number): number {
  let at = start;
  while (isLetter(codeAt(folded, at)) || isDigit(codeAt(folded, at))) at++;
  if (at === start || codeAt(folded, at) !== apostrophe || !isLetter(codeAt(folded, at + 1))) return at;
  at++;
  while (isLetter(codeAt(folded, at))) at++;
  return at;
}

const lengthOfYear = 4;

/** Makes what reads a sentence as numbers of words: titles, known names, other names and numbers stand as what they are. */
function createReadWords(words: SignWords) {
  const short = toShortWords(words);

  function numberAt(folded: string, start: number, end: number): number {
    for (let at = start; at < end; at++) if (!isDigit(codeAt(folded, at))) return short.number;
    return end - start === lengthOfYear ? short.year : short.number;
  }

  return (context: ExtractContext, sentence: Sentence): readonly number[] => {
    const told: number[] = [];
    const { folded, text, place } = sentence;
    const isHeadline = place === "title" || place === "heading";
    const covers = coversOf(context, sentence, short);
    let [next, until] = [0, 0];
    let isAfterName = false;
    const { length } = folded;
    for (let at = 0, end = 0; at < length; at = Math.max(end, at + 1)) {
      end = endOfWord(folded, at);
      if (end === at && !tellingMarks.has(codeAt(folded, at))) continue;
      for (let cover = covers[next]; cover !== undefined && cover.start <= at; cover = covers[++next]) {
        if (cover.end <= until || cover.start < until) continue;
        told.push(cover.word);
        until = cover.end;
        isAfterName = false;
      }
      if (at < until) continue;
      const isNumber = isDigit(codeAt(folded, at));
      const isName = !isNumber && !isHeadline && at > 0 && isCapital(text, at);
      if (isNumber) told.push(numberAt(folded, at, end));
      else if (!isName) told.push(words.idIn(folded, at, Math.max(end, at + 1)));
      else if (!isAfterName) told.push(short.name);
      isAfterName = isName;
    }
    return told;
  };
}

const atMost = (most: number, count: number): number => Math.min(most, count);

/** The numbers of the words that the signs of a post's shape are made of. */
function toShapeWords({ idOf }: SignWords) {
  return {
    counts: ["0", "1", "2", "3", "4", "5", "6"].map(idOf),
    length: idOf("length"),
    items: idOf("items"),
    quotes: idOf("quotes"),
    questions: idOf("questions"),
    label: idOf("label"),
    composer: idOf("composer"),
    title: idOf("title"),
    in: idOf("in"),
    headline: idOf("headline"),
    lead: idOf("lead"),
    later: idOf("later"),
    video: idOf("video"),
    player: idOf("player"),
    shop: idOf("shop"),
  };
}

function addShape(add: AddSign, word: ReturnType<typeof toShapeWords>, context: ExtractContext, length: number): void {
  const { reading, gazetteer } = context;
  const body = reading.sentences.slice(1);
  const namesLabel = ({ text, folded }: Sentence): boolean =>
    recordsName.test(folded) || gazetteer.labels.findAll(text, folded).length > 0;
  const namesComposer = ({ text, folded }: Sentence): boolean => gazetteer.composers.findAll(text, folded).length > 0;
  const items = Math.ceil(body.filter(({ place }) => place === "item").length / 4);
  const quotes = body.filter(({ text }) => text.length > 60 && /^["“„«]/.test(text)).length;
  const questions = body.filter(({ text }) => text.endsWith("?")).length;
  add(word.length, word.counts[atMost(6, Math.floor(Math.log2(length + 1)))]);
  add(word.items, word.counts[atMost(4, items)]);
  add(word.quotes, word.counts[atMost(4, quotes)]);
  add(word.questions, word.counts[atMost(4, questions)]);
  if (namesLabel(reading.title)) add(word.label, word.in, word.headline);
  if (body.slice(0, leadSentences).some(namesLabel)) add(word.label, word.in, word.lead);
  if (body.slice(leadSentences, 20).some(namesLabel)) add(word.label, word.later);
  if (namesComposer(reading.title)) add(word.composer, word.in, word.headline);
  if (reading.title.spans.length > 0) add(word.title, word.in, word.headline);
  for (const { url } of reading.links) {
    if (videoAddress.test(url)) add(word.video);
    if (playerAddress.test(url)) add(word.player);
    if (shopAddress.test(url)) add(word.shop);
  }
}

/** Makes what tells whether a post is news of an album or track: its words in headline, lead and body, and its shape. */
function createReadNewsSigns(words: SignWords): (context: ExtractContext, add: AddSign) => void {
  const { idOf } = words;
  const shapeWords = toShapeWords(words);
  const readWords = createReadWords(words);
  const [headline, lead, body] = [idOf("h"), idOf("l"), idOf("b")];
  const [start, end] = [idOf("^"), idOf("$")];

  function addWords(add: AddSign, place: number, told: readonly number[]): void {
    let before = start;
    for (const word of told) {
      add(place, word);
      add(place, before, word);
      before = word;
    }
    add(place, before, end);
  }

  return (context, add) => {
    let length = 0;
    for (const sentence of context.reading.sentences.slice(0, mostSentences)) {
      if (sentence.place === "item") continue;
      const told = readWords(context, sentence);
      length += told.length;
      addWords(add, sentence.index === 0 ? headline : sentence.index <= leadSentences ? lead : body, told);
    }
    addShape(add, shapeWords, context, length);
  };
}

/** The signs of a post's being news, written out, each once. */
export function newsSigns(context: ExtractContext): ReadonlySet<string> {
  const { words, write } = createSignWriter();
  const read = createReadNewsSigns(words);
  return write((add) => read(context, add));
}

function createNewsScale({ news }: LearnedWeights) {
  const { words, weigh } = createSignScale([news]);
  const read = createReadNewsSigns(words);
  return (context: ExtractContext): number => weigh((add) => read(context, add)).odds[0] ?? 0;
}

/** Weights are the same for all posts. */
const scales = new WeakMap<LearnedWeights, ReturnType<typeof createNewsScale>>();

/** How much a post's signs speak for its being news (logarithm of odds); 0 where nothing was learned. */
export function newsOdds(context: ExtractContext): number {
  if (context.weights.news.size === 0) return 0;
  const scale = scales.get(context.weights) ?? createNewsScale(context.weights);
  scales.set(context.weights, scale);
  return scale(context);
}
