import type { ExtractContext } from "../context.ts";
import { findEntities, type Mention } from "../names/entities.ts";
import type { Sentence } from "../post/reading.ts";
import { codeAt } from "../words/letters.ts";
import { createLexemes, type Lexeme } from "./lexemes.ts";
import type { AddSign, SignWords } from "./sign-scale.ts";

const wordsNear = 6;
const wordsAround = 14;
const letterOrDigit = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const isWordCode = (code: number): boolean => code < 128 && letterOrDigit[code] === 1;

interface Token {
  readonly lexeme: Lexeme;
  readonly start: number;
  readonly end: number;
}

type LexemeOf = (text: string) => Lexeme;

const numberText = (text: string): string => (/^\d+$/.test(text) ? (text.length === 4 ? "YEAR" : "NUMBER") : text);

/** Words, and each other letter that is no space. */
function addTokens(tokens: Token[], lexemeOf: LexemeOf, folded: string, from: number, to: number): void {
  let at = from;
  while (at < to) {
    const start = at;
    while (at < to && isWordCode(codeAt(folded, at))) at++;
    if (at > start) tokens.push({ lexeme: lexemeOf(numberText(folded.slice(start, at))), start, end: at });
    else {
      at++;
      const text = folded.charAt(start);
      if (text.trim() !== "") tokens.push({ lexeme: lexemeOf(text), start, end: at });
    }
  }
}

/** A sentence as tokens, in which names and titles stand for themselves; what is in brackets is left out. */
function tokenise(sentence: Sentence, names: readonly Mention[], lexemeOf: LexemeOf): readonly Token[] {
  const [name, title] = [lexemeOf("NAME"), lexemeOf("TITLE")];
  const covers: readonly Token[] = [
    ...names.map(({ start, end }) => ({ start, end, lexeme: name })),
    ...sentence.spans.map(({ start, end }) => ({ start, end, lexeme: title })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const tokens: Token[] = [];
  let at = 0;
  for (const cover of covers) {
    if (cover.start < at) continue;
    addTokens(tokens, lexemeOf, sentence.openFolded, at, cover.start);
    if (sentence.open.slice(cover.start, cover.end).trim() !== "") tokens.push(cover);
    at = cover.end;
  }
  addTokens(tokens, lexemeOf, sentence.openFolded, at, sentence.openFolded.length);
  return tokens;
}
/** How the signs of one side begin. */
interface Side {
  readonly word: number;
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly near: number;
  readonly nearOne: number;
  readonly shaped: ReadonlyMap<string, number>;
}

/** What a name may look like by itself: see `shapeOf`. */
const shapes = ["K", "L", "R", "O", "P", "1", "2", "4"] as const;
export type Shape = (typeof shapes)[number];

function toSide({ idOf }: SignWords, side: string): Side {
  return {
    word: idOf(`${side}1`),
    one: idOf(`${side}c1`),
    two: idOf(`${side}c2`),
    three: idOf(`${side}c3`),
    near: idOf(`${side}w`),
    nearOne: idOf(`${side}w1`),
    shaped: new Map(shapes.map((shape) => [shape, idOf(`${shape}${side}c1`)])),
  };
}

/** What stands on one side of a mention, the nearest word first; `edge` stands for what is not there. */
function addSide(add: AddSign, side: Side, tokens: readonly Lexeme[], edge: Lexeme, shape: Shape): void {
  const [first = edge, second = edge, third = edge] = tokens;
  const shaped = side.shaped.get(shape);
  add(side.word, first.word);
  for (const a of first.meanings) {
    add(side.one, a);
    if (shaped !== undefined) add(shaped, a);
    for (const b of second.meanings) {
      add(side.two, a, b);
      for (const c of third.meanings) add(side.three, a, b, c);
    }
  }
  for (let at = 0; at < wordsNear; at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ";" || token.text === ".") return;
    for (const name of token.classes) {
      add(side.near, name);
      for (const a of first.meanings) add(side.nearOne, a, name);
    }
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
  readonly shape: Shape;
  /** True where only a part of a name stands. */
  readonly isPart: boolean;
}

/** The nearest tokens before a place, the nearest first. */
function tokensBefore(tokens: readonly Token[], start: number): readonly Lexeme[] {
  const found: Lexeme[] = [];
  const behind = tokens.findLastIndex((token) => token.end <= start);
  for (let at = behind; at >= 0 && found.length < wordsAround; at--) {
    const token = tokens[at];
    if (token !== undefined) found.push(token.lexeme);
  }
  return found;
}

/** The nearest tokens after a place. */
function tokensAfter(tokens: readonly Token[], end: number): readonly Lexeme[] {
  const first = tokens.findIndex((token) => token.start >= end);
  return first < 0 ? [] : tokens.slice(first, first + wordsAround).map(({ lexeme }) => lexeme);
}

/** Adds what stands around a stretch, as signs; true if it stands alone. */
export type ReadSurroundings = (stretch: Stretch, add: AddSign) => boolean;

/** Makes the reader of the tokens around a stretch. */
function createReadTokens(words: SignWords, lexemeOf: LexemeOf) {
  const { idOf } = words;
  const wholeSides = { left: toSide(words, "l"), right: toSide(words, "r") };
  const partSides = { left: toSide(words, "pl"), right: toSide(words, "pr") };
  const [none, end] = [lexemeOf("^"), lexemeOf("$")];
  const [both, near, at] = [idOf("lr"), idOf("near"), idOf("at")];
  const [brackets, follow] = [idOf("brackets"), idOf("follow")];
  const [bold, opens, closes, alone] = [idOf("bold"), idOf("opens"), idOf("closes"), idOf("alone")];

  return ({ sentence, start, end: last, shape, isPart }: Stretch, tokens: readonly Token[], add: AddSign): boolean => {
    const before = tokensBefore(tokens, start);
    const after = tokensAfter(tokens, last);
    const sides = isPart ? partSides : wholeSides;
    addSide(add, sides.left, before, none, shape);
    addSide(add, sides.right, after, none, shape);
    for (const a of (before[0] ?? none).meanings) for (const b of (after[0] ?? end).meanings) add(both, a, b);
    for (const { classes } of before) for (const name of classes) add(near, name);
    for (const { classes } of after) for (const name of classes) add(near, name);
    add(at, idOf(placeOf(sentence)));
    if (sentence.text.slice(last, last + 2).includes("(")) add(brackets, follow);
    if (sentence.bold.some((mark) => mark.start <= start && last <= mark.end)) add(bold);
    if (before.length === 0) add(opens);
    if (after.length === 0 || (after.length === 1 && after[0]?.text === ".")) add(closes);
    const isAlone = before.length <= 1 && after.length <= 1;
    if (isAlone) add(alone);
    return isAlone;
  };
}

/** Makes the maker of readers of surroundings, one a post; a post's names are looked for once, at its first stretch. */
export function createReadSurroundings(words: SignWords) {
  const lexemeOf = createLexemes(words);
  const readTokens = createReadTokens(words, lexemeOf);
  return (context: Pick<ExtractContext, "reading" | "gazetteer">): ReadSurroundings => {
    let names: ReadonlyMap<Sentence, readonly Mention[]> | undefined;
    const tokens = new Map<Sentence, readonly Token[]>();
    return (stretch, add) => {
      names ??= groupBySentence(findEntities(context, context.reading.sentences).flatMap(({ mentions }) => mentions));
      const { sentence } = stretch;
      const known = tokens.get(sentence) ?? tokenise(sentence, names.get(sentence) ?? [], lexemeOf);
      tokens.set(sentence, known);
      return readTokens(stretch, known, add);
    };
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
