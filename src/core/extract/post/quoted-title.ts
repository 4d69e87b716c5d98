const mostBefore = 50;
const mostBehind = 60;
const opening = /(?:^|[ (\n])["“„«] ?([^"”“«»„.?!]*)$/;
const closing = /^([^"”“»«„.?!]{2,60})["”»]/;
const word = /[\p{L}\p{N}'’-]+/gu;
const small = /^\p{Ll}{1,4}$/u;
const capital = /^[\p{Lu}\p{N}]/u;

const isTitleCase = (text: string): boolean =>
  (text.match(word) ?? []).every((one) => capital.test(one) || small.test(one));

/** True where a sign that may end a sentence stands within a title in quotes: “Help! The Musical”. */
export function isWithinQuotedTitle(text: string, at: number, end: number): boolean {
  const sign = text.charAt(at);
  if ((sign !== "!" && sign !== "?") || text.charAt(at + 1) !== " ") return false;
  const before = opening.exec(text.slice(Math.max(0, at - mostBefore), at))?.[1];
  const behind = closing.exec(text.slice(end, end + mostBehind))?.[1];
  return before !== undefined && behind !== undefined && isTitleCase(before) && isTitleCase(behind);
}
