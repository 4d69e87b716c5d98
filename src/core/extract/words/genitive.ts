const isApostrophe = (letter: string): boolean => letter === "'" || letter === "’";

/** The length of what makes an owner of the name that a text ends with: 2 for "Dune's", 1 for "the Sands'", else 0. */
export function lengthOfGenitive(text: string): number {
  if (isApostrophe(text.charAt(text.length - 1))) return 1;
  return text.endsWith("s") && isApostrophe(text.charAt(text.length - 2)) ? 2 : 0;
}

/** True if what stands between two places owns what follows: "Dune's", or "Dune" before an apostrophe. */
export const isOwner = (text: string, start: number, end: number): boolean =>
  lengthOfGenitive(text.slice(start, end)) > 0 || isApostrophe(text.charAt(end));
