/** Past a match of no length; an expression that reads whole characters must not be set down within one. */
const afterEmpty = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * Every place where a global expression matches, in order. As `matchAll`, but without making the expression anew each
 * time, which often takes longer than the search.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex = afterEmpty(text, match.index);
  }
  return found;
}

/** Where what a sticky expression finds at a place of a text ends; the place itself where it finds nothing. */
export function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * Makes the test whether what an expression says ends right at a place of a text. It is read backwards from there, so
 * that a wrong last word ends the search, where an expression with "$" would be tried at every word before it.
 */
export function endingAt({ source, flags }: RegExp): (text: string, at: number) => boolean {
  const backwards = new RegExp(`(?<=${source})`, `${flags}y`);
  return (text, at) => {
    backwards.lastIndex = at;
    return backwards.test(text);
  };
}

/** Makes the test whether what an expression says begins right at a place of a text. */
export function beginningAt({ source, flags }: RegExp): (text: string, at: number) => boolean {
  const there = new RegExp(source, `${flags}y`);
  return (text, at) => {
    there.lastIndex = at;
    return there.test(text);
  };
}
