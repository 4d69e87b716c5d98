import type { ExtractContext } from "../context.ts";
import { createCueScanner, hasCue } from "../lexicon/cue-scanner.ts";
import type { Reading, Sentence } from "../post/reading.ts";
import { allMatches } from "../words/matches.ts";
import {
  albumWords,
  comingWords,
  dayWords,
  headlineWords,
  hereWords,
  longAgoWords,
  musicWords,
  otherWords,
  pieceWords,
  trackListWords,
  wishWords,
} from "./announcing-words.ts";

/** A sentence that says that music can be had or heard, or will be. */
export interface Announcement {
  readonly sentence: Sentence;
  /** Its place among the sentences that are no items of lists, the headline's being 0. */
  readonly place: number;
  /** How plainly it says so, up to 2.4. */
  readonly strength: number;
  /** Whether it comes or is there; undefined where only a headline's form tells of it. */
  readonly tense: "coming" | "here" | undefined;
  /** It speaks of a single piece rather than of an album. */
  readonly isOfPiece: boolean;
}

/** What sentences say of announcements: those that announce, and what else they tell of. */
export interface Announcing {
  readonly found: readonly Announcement[];
  /** How many sentences were looked at. */
  readonly length: number;
  /** Places of sentences that name music as a thing to have. */
  readonly albums: readonly number[];
  readonly hasTrackList: boolean;
  /** How often the sentences name what else may come, place by place. */
  readonly others: readonly number[];
  readonly longAgo: number;
}

const most = 40;
/** Between the thing and what is said of it stand at most so many letters. */
const reach = 70;
/** "Is out April 22" comes: what follows a word of being there by no more letters goes before it. */
const overlap = 4;

const vocabulary = {
  album: albumWords,
  music: musicWords,
  piece: pieceWords,
  coming: comingWords,
  here: hereWords,
  headline: headlineWords,
  other: otherWords,
  trackList: trackListWords,
  wish: wishWords,
  longAgo: longAgoWords,
  day: dayWords,
} as const;

type Word = keyof typeof vocabulary;
const isWord = (name: string): name is Word => Object.hasOwn(vocabulary, name);
const words = Object.keys(vocabulary).filter(isWord);
const scan = createCueScanner(words.map((word) => vocabulary[word]));
const numbers = new Map(words.map((word, number) => [word, number]));
const patterns = new Map(words.map((word) => [word, new RegExp(`\\b(?:${vocabulary[word]})(?![a-z0-9])`, "g")]));

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text that is asked for words: whether they stand in it, and where. */
interface WordsOfText {
  readonly has: (word: Word) => boolean;
  readonly places: (word: Word) => readonly Place[];
}

function readWords(text: string): WordsOfText {
  const hits = scan(text);
  const has = (word: Word): boolean => hasCue(hits, numbers.get(word) ?? 0);
  const places = (word: Word): readonly Place[] => {
    const pattern = has(word) ? patterns.get(word) : undefined;
    if (pattern === undefined) return [];
    return allMatches(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  };
  return { has, places };
}

/** How far two kinds of words are from each other, the least of all pairs. */
function gapOf(some: readonly Place[], others: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of some)
    for (const other of others) least = Math.min(least, Math.max(0, other.start - one.end, one.start - other.end));
  return least;
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const isNow = /\b(?:now|today)\b/;

function speaksOfPast({ publishedAt }: Reading, text: string): boolean {
  const years = allMatches(text, year).map(([one]) => Number(one));
  return years.length > 0 && Math.max(...years) < new Date(publishedAt).getUTCFullYear() && !isNow.test(text);
}

/** What takes from a sentence's plainness. */
function doubtOf({ cues, reading }: ExtractContext, text: string, has: (word: Word) => boolean): number {
  return (
    (speaksOfPast(reading, text) ? 1 : 0) +
    (has("longAgo") ? 0.6 : 0) +
    (has("wish") || cues.has("denied", text) ? 0.8 : 0) +
    (text.endsWith("?") ? 0.5 : 0)
  );
}

function readAnnouncement(
  context: ExtractContext,
  sentence: Sentence,
  place: number,
  things: WordsOfText,
): Announcement | undefined {
  if (!(things.has("album") || things.has("music") || things.has("piece"))) return undefined;
  const { openFolded: text, folded } = sentence;
  const isHeadline = sentence.place === "title" || sentence.place === "heading";
  const { has, places } = text === folded ? things : readWords(text);
  if (!(has("coming") || has("here") || (isHeadline && has("headline")))) return undefined;
  const [coming, here] = [places("coming"), places("here")];
  const told = [...coming, ...here, ...(isHeadline ? places("headline") : [])];
  const [albums, music] = [things.places("album"), things.places("music")];
  const [toAlbum, toMusic, toPiece] = [gapOf(albums, told), gapOf(music, told), gapOf(things.places("piece"), told)];
  const plain = toAlbum <= reach ? 2 : toMusic <= reach ? 1.2 : toPiece <= reach ? 1 : 0;
  if (plain === 0) return undefined;
  const isAside = gapOf(places("other"), told) < Math.min(toAlbum, toMusic, toPiece);
  const strength = plain - (isAside ? 0.7 : 0) - doubtOf(context, text, has) + (has("day") ? 0.4 : 0);
  if (strength <= 0) return undefined;
  const all = [...albums, ...music];
  const [toComing, toHere] = [gapOf(all, coming), gapOf(all, here)];
  const tense = coming.length + here.length === 0 ? undefined : toComing <= toHere + overlap ? "coming" : "here";
  return { sentence, place, strength, tense, isOfPiece: toPiece < Math.min(toAlbum, toMusic) };
}

function readAnnouncing(context: ExtractContext): Announcing {
  const found: Announcement[] = [];
  const albums: number[] = [];
  const others: number[] = [];
  let hasTrackList = false;
  let longAgo = 0;
  for (const sentence of context.reading.sentences) {
    if (sentence.place === "item") continue;
    const place = others.length;
    if (place === most) break;
    const things = readWords(sentence.folded);
    const announcement = readAnnouncement(context, sentence, place, things);
    if (announcement !== undefined) found.push(announcement);
    if (things.has("album")) albums.push(place);
    if (things.has("trackList")) hasTrackList = true;
    if (things.has("longAgo")) longAgo++;
    others.push(things.places("other").length);
  }
  return { found, length: others.length, albums, hasTrackList, others, longAgo };
}

const known = new WeakMap<Reading, Announcing>();

/** Finds the sentences of a post that announce music, once for each reading. */
export function findAnnouncing(context: ExtractContext): Announcing {
  const found = known.get(context.reading) ?? readAnnouncing(context);
  known.set(context.reading, found);
  return found;
}

/** The plainest announcement among those given. */
export const plainest = (announcements: readonly Announcement[]): Announcement | undefined =>
  announcements.reduce<Announcement | undefined>(
    (best, next) => (best === undefined || next.strength > best.strength ? next : best),
    undefined,
  );
