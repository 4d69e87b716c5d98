import type { ExtractContext } from "./context.ts";
import { findEntities, type Mention } from "./entities.ts";
import type { Sentence } from "./reading.ts";
import type { AddSign } from "./sign-scale.ts";
import { classesOf } from "./word-classes.ts";

const wordsNear = 6;
const wordsAround = 14;
const tokenPattern = /[a-z0-9]+|[^\sa-z0-9]/g;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const toToken = (text: string, start: number): Token => ({
  text: /^\d+$/.test(text) ? (text.length === 4 ? "YEAR" : "NUMBER") : text,
  start,
  end: start + text.length,
});

/** A sentence as tokens, in which names and titles stand for themselves; what is in brackets is left out. */
function tokenise(sentence: Sentence, names: readonly Mention[]): readonly Token[] {
  const covers = [
    ...names.map(({ start, end }) => ({ start, end, text: "NAME" })),
    ...sentence.spans.map(({ start, end }) => ({ start, end, text: "TITLE" })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const tokens: Token[] = [];
  let at = 0;
  const addPlain = (to: number) => {
    for (const match of sentence.openFolded.slice(at, to).matchAll(tokenPattern))
      tokens.push(toToken(match[0], at + match.index));
  };
  for (const cover of covers) {
    if (cover.start < at) continue;
    addPlain(cover.start);
    if (sentence.open.slice(cover.start, cover.end).trim() !== "") tokens.push(cover);
    at = cover.end;
  }
  addPlain(sentence.openFolded.length);
  return tokens;
}

/** How the signs of one side begin. */
interface SideNames {
  readonly word: string;
  readonly one: string;
  readonly two: string;
  readonly three: string;
  readonly near: string;
  readonly nearOne: string;
}

const toSideNames = (side: string): SideNames => ({
  word: `${side}1`,
  one: `${side}c1`,
  two: `${side}c2`,
  three: `${side}c3`,
  near: `${side}w`,
  nearOne: `${side}w1`,
});

const wholeSides = { left: toSideNames("l"), right: toSideNames("r") };
const partSides = { left: toSideNames("pl"), right: toSideNames("pr") };

/** A word by what it is about, or as itself where it is a name, a title or a sign of punctuation. */
function meanings(text: string): readonly string[] {
  const classes = classesOf(text);
  if (classes.length > 0) return classes;
  return [text === "NAME" || text === "TITLE" || !/[a-z0-9]/i.test(text) ? text : "word"];
}

/** What stands on one side of a mention, the nearest word first. */
function addSide(add: AddSign, side: SideNames, tokens: readonly string[], shape: string): void {
  const [first = "^", second = "^", third = "^"] = tokens;
  const shaped = shape + side.one;
  const firsts = meanings(first);
  const seconds = meanings(second);
  add(side.word, first);
  const thirds = meanings(third);
  for (const a of firsts) {
    add(side.one, a);
    add(shaped, a);
    for (const b of seconds) {
      add(side.two, a, b);
      for (const c of thirds) add(side.three, a, b, c);
    }
  }
  const near = tokens.slice(0, wordsNear);
  const stop = near.findIndex((token) => token === ";" || token === ".");
  for (const name of new Set((stop < 0 ? near : near.slice(0, stop)).flatMap(classesOf))) {
    add(side.near, name);
    for (const a of firsts) add(side.nearOne, a, name);
  }
}

function placeOf({ place, index }: Sentence): string {
  if (place !== "body") return place;
  return index <= 2 ? "lead" : index <= 5 ? "early" : index <= 12 ? "middle" : "late";
}

/** A stretch of a sentence; `shape` is what it looks like by itself. */
export interface Stretch {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly shape: string;
  /** True where only a part of a name stands. */
  readonly isPart: boolean;
}

/** The nearest tokens before a place, the nearest first. */
function textsBefore(tokens: readonly Token[], start: number): readonly string[] {
  const texts: string[] = [];
  const behind = tokens.findLastIndex((token) => token.end <= start);
  for (let at = behind; at >= 0 && texts.length < wordsAround; at--) texts.push(tokens[at]?.text ?? "");
  return texts;
}

/** The nearest tokens after a place. */
function textsAfter(tokens: readonly Token[], end: number): readonly string[] {
  const first = tokens.findIndex((token) => token.start >= end);
  return first < 0 ? [] : tokens.slice(first, first + wordsAround).map(({ text }) => text);
}

/** Adds what stands around a stretch, as signs; true if it stands alone. */
export type ReadSurroundings = (stretch: Stretch, add: AddSign) => boolean;

function surroundings(
  { sentence, start, end, shape, isPart }: Stretch,
  tokens: readonly Token[],
  add: AddSign,
): boolean {
  const before = textsBefore(tokens, start);
  const after = textsAfter(tokens, end);
  const sides = isPart ? partSides : wholeSides;
  addSide(add, sides.left, before, shape);
  addSide(add, sides.right, after, shape);
  for (const a of meanings(before[0] ?? "^")) for (const b of meanings(after[0] ?? "$")) add("lr", a, b);
  for (const name of new Set([...before, ...after].flatMap(classesOf))) add("near", name);
  add("at", placeOf(sentence));
  if (sentence.text.slice(end, end + 2).includes("(")) add("brackets", "follow");
  if (sentence.bold.some((mark) => mark.start <= start && end <= mark.end)) add("bold");
  if (before.length === 0) add("opens");
  if (after.length === 0 || (after.length === 1 && after[0] === ".")) add("closes");
  const isAlone = before.length <= 1 && after.length <= 1;
  if (isAlone) add("alone");
  return isAlone;
}

/** Makes the reader of surroundings for one post; its names are looked for once, when the first stretch is read. */
export function createReadSurroundings(context: Pick<ExtractContext, "reading" | "gazetteer">): ReadSurroundings {
  let names: ReadonlyMap<Sentence, readonly Mention[]> | undefined;
  const tokens = new Map<Sentence, readonly Token[]>();
  return (stretch, add) => {
    names ??= groupBySentence(findEntities(context, context.reading.sentences).flatMap(({ mentions }) => mentions));
    const known = tokens.get(stretch.sentence) ?? tokenise(stretch.sentence, names.get(stretch.sentence) ?? []);
    tokens.set(stretch.sentence, known);
    return surroundings(stretch, known, add);
  };
}

function groupBySentence(mentions: readonly Mention[]): ReadonlyMap<Sentence, readonly Mention[]> {
  const groups = new Map<Sentence, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group === undefined) groups.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  return groups;
}
