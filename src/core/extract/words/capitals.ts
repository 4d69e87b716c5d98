import { codeAt, kindOf, letterKinds, letterOrNumber, pointAt } from "./letters.ts";

const firstHigh = 0xd800;
const lastLow = 0xdfff;

/** Where names may begin: at capitals that begin a word, but not behind a full stop, as in "J.J." */
export const nameStarts = (text: string): readonly number[] =>
  startsOf(text).filter((start) => text.charAt(start - 1) !== ".");

/**
 * Where in a text, from left to right, a letter of one of the kinds stands with no letter or number right before it; of
 * the letters' kinds capitals alone if none are named.
 */
export function startsOf(text: string, kinds: number = letterKinds.upper): readonly number[] {
  const starts: number[] = [];
  const { length } = text;
  let before = 0;
  for (let at = 0, width = 1; at < length; at += width) {
    const unit = codeAt(text, at);
    const code = unit < firstHigh || unit > lastLow ? unit : pointAt(text, at);
    width = code > 0xffff ? 2 : 1;
    const kind = kindOf(code);
    if ((kind & kinds) !== 0 && (before & letterOrNumber) === 0) starts.push(at);
    before = kind;
  }
  return starts;
}
