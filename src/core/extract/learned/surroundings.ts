import type { ExtractContext } from "../context.ts";
import { findEntities, type Mention } from "../names/entities.ts";
import type { Sentence } from "../post/reading.ts";
import { createLexemes, type Lexeme, type Lexemes } from "./lexemes.ts";
import type { AddSign, SignWords } from "./sign-scale.ts";
import { createTokenise, type Token } from "./tokens.ts";

const wordsNear = 6;
const wordsAround = 14;
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

/** What stands on one side of a mention: the words at places further and further from it, as far as signs reach. */
interface Beside {
  readonly tokens: readonly Token[];
  /** The nearest word's place, and the step to the next. */
  readonly first: number;
  readonly step: 1 | -1;
}

function besideAt({ tokens, first, step }: Beside, distance: number): Lexeme | undefined {
  const at = first + step * distance;
  return at >= 0 && at < tokens.length ? tokens[at]?.lexeme : undefined;
}

/** Adds the signs of one side; `edge` stands for what is not there. */
function addSide(add: AddSign, side: Side, beside: Beside, edge: Lexeme, shape: Shape): void {
  const first = besideAt(beside, 0) ?? edge;
  const second = besideAt(beside, 1) ?? edge;
  const third = besideAt(beside, 2) ?? edge;
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
  for (let distance = 0; distance < wordsNear; distance++) {
    const token = besideAt(beside, distance);
    if (token === undefined || token.endsClause) return;
    for (const name of token.classes) {
      add(side.near, name);
      for (const a of first.meanings) add(side.nearOne, a, name);
    }
  }
}

/** Adds what words on one side are about, however they stand there. */
function addNear(add: AddSign, near: number, beside: Beside): void {
  for (let distance = 0; distance < wordsAround; distance++)
    for (const name of besideAt(beside, distance)?.classes ?? []) add(near, name);
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

/** How many tokens end before a place, and how many begin before another. */
function placesOf(tokens: readonly Token[], start: number, end: number): readonly [before: number, upTo: number] {
  let [before, upTo] = [0, 0];
  for (const token of tokens) {
    if (token.end <= start) before++;
    if (token.start < end) upTo++;
  }
  return [before, upTo];
}

/** Adds what stands around a stretch, as signs; true if it stands alone. */
export type ReadSurroundings = (stretch: Stretch, add: AddSign) => boolean;

/** Makes the reader of the tokens around a stretch. */
function createReadTokens(words: SignWords, lexemes: Lexemes) {
  const { idOf } = words;
  const wholeSides = { left: toSide(words, "l"), right: toSide(words, "r") };
  const partSides = { left: toSide(words, "pl"), right: toSide(words, "pr") };
  const [none, end] = [lexemes.of("^"), lexemes.of("$")];
  const [both, near, at] = [idOf("lr"), idOf("near"), idOf("at")];
  const [brackets, follow] = [idOf("brackets"), idOf("follow")];
  const [bold, opens, closes, alone] = [idOf("bold"), idOf("opens"), idOf("closes"), idOf("alone")];

  return ({ sentence, start, end: last, shape, isPart }: Stretch, tokens: readonly Token[], add: AddSign): boolean => {
    const [before, upTo] = placesOf(tokens, start, last);
    const after = tokens.length - upTo;
    const left: Beside = { tokens, first: before - 1, step: -1 };
    const right: Beside = { tokens, first: upTo, step: 1 };
    const sides = isPart ? partSides : wholeSides;
    addSide(add, sides.left, left, none, shape);
    addSide(add, sides.right, right, none, shape);
    for (const a of (besideAt(left, 0) ?? none).meanings)
      for (const b of (besideAt(right, 0) ?? end).meanings) add(both, a, b);
    addNear(add, near, left);
    addNear(add, near, right);
    add(at, idOf(placeOf(sentence)));
    if (sentence.text.slice(last, last + 2).includes("(")) add(brackets, follow);
    if (sentence.bold.some((mark) => mark.start <= start && last <= mark.end)) add(bold);
    if (before === 0) add(opens);
    if (after === 0 || (after === 1 && besideAt(right, 0)?.isFullStop === true)) add(closes);
    const isAlone = before <= 1 && after <= 1;
    if (isAlone) add(alone);
    return isAlone;
  };
}

/** Makes the maker of readers of surroundings, one a post; a post's names are looked for once, at its first stretch. */
export function createReadSurroundings(words: SignWords) {
  const lexemes = createLexemes(words);
  const tokenise = createTokenise(lexemes);
  const readTokens = createReadTokens(words, lexemes);
  return (context: Pick<ExtractContext, "reading" | "gazetteer">): ReadSurroundings => {
    let names: ReadonlyMap<Sentence, readonly Mention[]> | undefined;
    const tokens = new Map<Sentence, readonly Token[]>();
    return (stretch, add) => {
      names ??= groupBySentence(findEntities(context, context.reading.sentences).flatMap(({ mentions }) => mentions));
      const { sentence } = stretch;
      const known = tokens.get(sentence) ?? tokenise(sentence, names.get(sentence) ?? []);
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
