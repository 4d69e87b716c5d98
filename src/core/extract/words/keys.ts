import { normalise as normaliseAnew } from "../../text.ts";
import { codeAt, mostCodes, narrow } from "./letters.ts";
import { remember } from "./memory.ts";

const [blank, dot] = [32, 46];
/** Past these letters what one becomes may depend on those beside it. */
const lastPlain = 0x24f;
const [firstQuote, lastQuote] = [0x2010, 0x2022];
const isTold = (code: number): boolean => code <= lastPlain || (code >= firstQuote && code <= lastQuote);

/** What a letter becomes between two others, as codes: none where it closes up, a blank where it parts words. */
const codesBetween = (code: number): readonly number[] =>
  [...normaliseAnew(`a${String.fromCharCode(code)}a`).slice(1, -1)].map((letter) => letter.charCodeAt(0));

const forms = new Array<readonly number[] | undefined>(lastQuote + 1).fill(undefined);

/** The comparable form put together letter by letter; undefined where letters cannot be told one by one. */
function normaliseByLetter(text: string): string | undefined {
  const codes: number[] = [];
  const { length } = text;
  if (length > mostCodes / 2) return undefined;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    // Initials close up: "E.T." is one word.
    if (!isTold(code) || (code === dot && at > 1 && codeAt(text, at - 2) === dot)) return undefined;
    let form = forms[code];
    if (form === undefined) {
      form = codesBetween(code);
      forms[code] = form;
    }
    for (const unit of form) if (unit !== blank || (codes.at(-1) ?? blank) !== blank) codes.push(unit);
  }
  if (codes.at(-1) === blank) codes.pop();
  return String.fromCharCode(...codes);
}

/** The form in which two texts are compared, as everywhere; what was asked lately is not worked out again. */
export const normalise = remember((text) => normaliseByLetter(text) ?? normaliseAnew(narrow(text)));
