import { normalise } from "../words/keys.ts";
import { remember } from "../words/memory.ts";

const articles = ["the ", "a ", "an "];

/** A title to compare with: normalised, without a leading article. */
export const articleKey = remember((title) => {
  const key = normalise(title);
  const article = articles.find((word) => key.startsWith(word));
  return article === undefined ? key : key.slice(article.length);
});

/** True if both name the same work, a leading article apart. */
export function isSameTitle(a: string, b: string): boolean {
  return a === b || articleKey(a) === articleKey(b);
}
