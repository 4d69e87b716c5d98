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
