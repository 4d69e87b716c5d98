import { remember } from "./memory.ts";

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

const unplain = /[^\x20-\x7e]/g;

function foldUnits(text: string): string {
  let isHard = false;
  const folded = text.replace(unplain, (letter) => {
    const code = letter.charCodeAt(0);
    const known = units[code] ?? hard;
    const unit = known === hard ? unitOf(code) : known;
    if (unit === hard) isHard = true;
    else units[code] = unit;
    return String.fromCharCode(unit);
  });
  return isHard ? foldSlowly(text) : folded.toLowerCase();
}

/** The text in lower case without accents, quotes and dashes as ASCII; as long as the text, so that positions agree. */
export const fold = remember((text) => (plain.test(text) ? text.toLowerCase() : foldUnits(text)));
