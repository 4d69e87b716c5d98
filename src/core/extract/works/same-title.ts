import { normalise } from "../words/keys.ts";
import { remember } from "../words/memory.ts";

/** A title to compare with: normalised, without a leading article. */
export const articleKey = remember((title) => normalise(title).replace(/^(?:the|a|an) /, ""));

/** True if both name the same work, a leading article apart. */
export function isSameTitle(a: string, b: string): boolean {
  return a === b || articleKey(a) === articleKey(b);
}
