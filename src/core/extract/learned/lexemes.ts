import { classesOf } from "../words/word-classes.ts";
import { mostWords, type SignWords } from "./sign-scale.ts";

/** A token as the signs speak of it, in the numbers of their words. */
export interface Lexeme {
  /** The token itself. */
  readonly word: number;
  /** What it is about; itself where it is a name, a title or a sign of punctuation. */
  readonly meanings: readonly number[];
  /** What it is about, and nothing more. */
  readonly classes: readonly number[];
  /** A full stop or semicolon. */
  readonly endsClause: boolean;
  readonly isFullStop: boolean;
}

/** What stands for tokens. */
export interface Lexemes {
  /** A sentence that ends is "^" before and "$" after. */
  readonly of: (token: string) => Lexeme;
  /** What stands for the token between two places of a text. */
  readonly in: (text: string, start: number, end: number) => Lexeme;
}

/** Makes what stands for tokens; all ordinary words that no sign holds are the same. */
export function createLexemes({ idOf, idIn }: SignWords): Lexemes {
  const plainWord = idOf("word");
  const known = new Array<Lexeme | undefined>(mostWords).fill(undefined);

  function toLexeme(token: string, word: number): Lexeme {
    const classes = classesOf(token).map(idOf);
    const isItself = token === "NAME" || token === "TITLE" || !/[a-z0-9]/i.test(token);
    const meanings = classes.length > 0 ? classes : [isItself ? word : plainWord];
    return { word, classes, meanings, endsClause: token === "." || token === ";", isFullStop: token === "." };
  }

  const otherWord: Lexeme = { word: -1, classes: [], meanings: [plainWord], endsClause: false, isFullStop: false };

  function lexemeOf(word: number, text: string, start: number, end: number): Lexeme {
    if (word < 0) return end - start > 1 ? otherWord : toLexeme(text.slice(start, end), word);
    const made = known[word] ?? toLexeme(text.slice(start, end), word);
    known[word] = made;
    return made;
  }

  return {
    of: (token) => lexemeOf(idOf(token), token, 0, token.length),
    in: (text, start, end) => lexemeOf(idIn(text, start, end), text, start, end),
  };
}
