import { codeAt, mostCodes } from "./letters.ts";

const plain = /^[\x20-\x7e]*$/;
const pairs =
  "’' ‘' ‚' ‛' ´' `' ′' “\" ”\" „\" «\" »\" ″\" –- —- ‑- ‐- −- …. ·. •. ßs øo æa œo łl đd ðd þt ıi ×x ®. ™. ©c Øo Æa Œo Łl Đd".split(
    " ",
  );
const singles: ReadonlyMap<string, string> = new Map(pairs.map((pair) => [pair.slice(0, -1), pair.slice(-1)]));

function foldLetter(letter: string): string {
  const known = singles.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize("NFD").charAt(0).toLowerCase();
  return base.length === letter.length ? base : letter;
}

/** What a unit stands for that cannot be folded by itself: half of a pair, or a letter that grows. */
const hard = 0;
const units = new Uint16Array(0x1_0000);

function unitOf(code: number): number {
  const letter = String.fromCharCode(code);
  const folded = (plain.test(letter) ? letter : foldLetter(letter)).toLowerCase();
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return folded.length === 1 && !isHalf ? folded.charCodeAt(0) : hard;
}

function foldSlowly(text: string): string {
  const ascii = text.replace(/[^\x20-\x7e]/g, foldLetter);
  const lower = ascii.toLowerCase();
  return lower.length === text.length ? lower : ascii;
}

/**
 * The text in lower case without accents, quotes and dashes as ASCII; as long as the text, so that positions agree.
 * Letter by letter, so that a text whose folded letters are all narrow is stored as narrow: the engine compiles every
 * expression once for each width, and a text that was cut out of a wide one stays wide.
 */
export function fold(text: string): string {
  const { length } = text;
  if (length > mostCodes) return foldSlowly(text);
  const codes = new Array<number>(length);
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    const known = units[code] ?? hard;
    const unit = known === hard ? unitOf(code) : known;
    if (unit === hard) return foldSlowly(text);
    units[code] = unit;
    codes[at] = unit;
  }
  return String.fromCharCode(...codes);
}
