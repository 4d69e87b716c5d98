/** What a letter can be, as bits; anything else is 0. */
export const letterKinds = { upper: 1, lower: 2, otherLetter: 4, number: 8 } as const;
export const anyLetter = 7;
export const letterOrNumber = 15;

const unknown = 255;
const kinds = new Uint8Array(0x1_0000).fill(unknown);

function readKind(letter: string): number {
  if (/\p{Lu}/u.test(letter)) return letterKinds.upper;
  if (/\p{Ll}/u.test(letter)) return letterKinds.lower;
  if (/\p{L}/u.test(letter)) return letterKinds.otherLetter;
  return /\p{N}/u.test(letter) ? letterKinds.number : 0;
}

/** The kind of a code point, 0 beyond the end of a text (NaN): in ordinary text a look into a table, where an expression would search long lists. */
export function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== unknown) return known;
  if (Number.isNaN(code)) return 0;
  const kind = readKind(String.fromCodePoint(code));
  kinds[code] = kind;
  return kind;
}

const { charCodeAt, codePointAt } = String.prototype;

/**
 * The code unit at a place, as `charCodeAt`. In a loop over many texts the engine would look up that method for each
 * letter, since texts are stored in many ways; asked like this it knows the method, and reads ten times faster.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);

/** The same for whole characters. */
export const pointAt = (text: string, at: number): number => codePointAt.call(text, at) ?? 0;

const lastNarrow = 255;
/** So many codes at most become a text at once: they are arguments, of which a call takes only so many. */
export const mostCodes = 8_192;

/**
 * The same text, stored in one byte a letter if it can be. What was cut out of a text with curly quotes keeps two, and the
 * engine makes every expression once for each width.
 */
export function narrow(text: string): string {
  const { length } = text;
  if (length > mostCodes) return text;
  const codes = new Array<number>(length);
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code > lastNarrow) return text;
    codes[at] = code;
  }
  return String.fromCharCode(...codes);
}

const [digit0, digit9, letterA, letterZ] = [48, 57, 97, 122];
const isDigit = (code: number): boolean => code >= digit0 && code <= digit9;

/** True for a small letter of ASCII or a digit; not beyond the ends of a text (NaN). */
export const isFoldedWord = (code: number): boolean => (code >= letterA && code <= letterZ) || isDigit(code);

/** True if a digit stands in the text. */
export function hasDigit(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) if (isDigit(codeAt(text, at))) return true;
  return false;
}
