const isApostrophe = (letter: string): boolean => letter === "'" || letter === "’";

/** The length of what makes an owner of the name that ends at a place: 2 for "Dune's", 1 for "the Sands'", else 0. */
export function genitiveBefore(text: string, end: number): number {
  if (isApostrophe(text.charAt(end - 1))) return 1;
  return text.charAt(end - 1) === "s" && isApostrophe(text.charAt(end - 2)) ? 2 : 0;
}

/** The same for the name that a text ends with. */
export const lengthOfGenitive = (text: string): number => genitiveBefore(text, text.length);

/** True if what stands between two places owns what follows: "Dune's", or "Dune" before an apostrophe. */
export const isOwner = (text: string, start: number, end: number): boolean =>
  lengthOfGenitive(text.slice(start, end)) > 0 || isApostrophe(text.charAt(end));
