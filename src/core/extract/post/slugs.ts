import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import type { DocumentLink } from "./document.ts";

const maxLinks = 60;
const maxPath = 160;
const smallWords = new Set("the a an of and in to le la les der die das il lo el".split(" "));
const elsewhere =
  /\/(?:19|20)\d\d\/\d\d?\/|\/(?:tag|category|author|wp-content|search|page)\/|youtu|twitter\.com|facebook\.com|instagram\.com/;

/** The paths of a post's links as words, those of other articles left out: "products godzilla minus one". */
export function readSlugs(links: readonly DocumentLink[]): readonly string[] {
  return links
    .slice(0, maxLinks)
    .filter(({ kind, url }) => kind === "link" && url.length < 400 && !elsewhere.test(url))
    .map(({ url }) => slugOf(url))
    .filter((slug) => slug.length > 3 && slug.length < maxPath);
}

/** An address without its host, as words between blanks. */
export function slugOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$/, "");
  return ` ${fold(path)
    .replace(/['’]|%27/g, "")
    .replace(/[^a-z0-9]+/g, " ")} `;
}

/** True if an address spells out the title, as the page of an album in a shop does; one short word is too little. */
export function slugNames(slug: string, title: string): boolean {
  const words = normalise(title)
    .split(" ")
    .filter((word) => !smallWords.has(word));
  const isTelling = words.length > 1 || (words[0]?.length ?? 0) > 3;
  return isTelling && words.every((word) => slug.includes(` ${word} `) || (word.length > 5 && slug.includes(word)));
}
