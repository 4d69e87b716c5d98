import type { Mention } from "../names/entities.ts";
import type { Sentence } from "../post/reading.ts";
import { codeAt } from "../words/letters.ts";
import type { Lexeme, Lexemes } from "./lexemes.ts";

const letterOrDigit = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const isWordCode = (code: number): boolean => code < 128 && letterOrDigit[code] === 1;

/** A stretch of a sentence with what stands for it. */
export interface Token {
  readonly lexeme: Lexeme;
  readonly start: number;
  readonly end: number;
}

const [blank, digit0, digit9] = [32, 48, 57];
const isBlank = (text: string, at: number): boolean => codeAt(text, at) === blank || text.charAt(at).trim() === "";

/** Makes what cuts a sentence into tokens, in which names and titles stand for themselves; what is in brackets is left out. */
export function createTokenise(lexemes: Lexemes) {
  const [name, title] = [lexemes.of("NAME"), lexemes.of("TITLE")];
  const [year, number] = [lexemes.of("YEAR"), lexemes.of("NUMBER")];

  /** Words, and each other letter that is no space. */
  function addTokens(tokens: Token[], folded: string, from: number, to: number): void {
    for (let start = from, end = from; start < to; start = end) {
      let isNumber = true;
      for (; end < to && isWordCode(codeAt(folded, end)); end++)
        if (codeAt(folded, end) < digit0 || codeAt(folded, end) > digit9) isNumber = false;
      const isWord = end > start;
      if (!isWord) end++;
      if (!isWord && isBlank(folded, start)) continue;
      const lexeme = isWord && isNumber ? (end - start === 4 ? year : number) : lexemes.in(folded, start, end);
      tokens.push({ lexeme, start, end });
    }
  }

  return ({ open, openFolded, spans }: Sentence, names: readonly Mention[]): readonly Token[] => {
    const covers: readonly Token[] = [
      ...names.map(({ start, end }) => ({ start, end, lexeme: name })),
      ...spans.map(({ start, end }) => ({ start, end, lexeme: title })),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    const tokens: Token[] = [];
    let at = 0;
    for (const cover of covers) {
      if (cover.start < at) continue;
      addTokens(tokens, openFolded, at, cover.start);
      if (open.slice(cover.start, cover.end).trim() !== "") tokens.push(cover);
      at = cover.end;
    }
    addTokens(tokens, openFolded, at, openFolded.length);
    return tokens;
  };
}
