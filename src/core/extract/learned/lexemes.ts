import { classesOf } from "../words/word-classes.ts";
import type { SignWords } from "./sign-scale.ts";

/** A token as the signs speak of it, in the numbers of their words. */
export interface Lexeme {
  readonly text: string;
  /** The token itself. */
  readonly word: number;
  /** What it is about; itself where it is a name, a title or a sign of punctuation. */
  readonly meanings: readonly number[];
  /** What it is about, and nothing more. */
  readonly classes: readonly number[];
}

/** Ordinary words that no sign holds are all the same, so few lexemes are kept. */
const most = 4_000;

/** What stands for a token; a sentence that ends is "^" before and "$" after. */
export function createLexemes({ idOf }: SignWords): (text: string) => Lexeme {
  const plainWord = idOf("word");
  const lexemes = new Map<string, Lexeme>();

  function toLexeme(text: string): Lexeme {
    const classes = classesOf(text).map(idOf);
    const word = idOf(text);
    const isItself = text === "NAME" || text === "TITLE" || !/[a-z0-9]/i.test(text);
    const meanings = classes.length > 0 ? classes : [isItself ? word : plainWord];
    return { text, word, classes, meanings };
  }

  return (text) => {
    const known = lexemes.get(text);
    if (known !== undefined) return known;
    const made = toLexeme(text);
    if (lexemes.size >= most) lexemes.clear();
    lexemes.set(text, made);
    return made;
  };
}
