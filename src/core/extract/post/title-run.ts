import { cleanTitle } from "./text-spans.ts";

const start = "(?:\\p{Lu}|\\p{N})";
const rest = "(?:[\\p{L}\\p{N}'’!&.*/-]|;(?=\\p{Lu}))*";
const small =
  "(?:of|the|and|in|to|a|an|at|&|vs?\\.?|de|la|le|les|des|du|der|die|das|und|et|y|el|los|las|del|di|della|dello|delle|degli|dei|gli|e|à|au|aux|i)";
const run = new RegExp(`${start}${rest}(?:(?:: | [–—-] | )(?:${small} ){0,3}${start}${rest})*`, "uy");
const runBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])${start}${rest}(?:(?:: | [–—-] | )(?:${small} ){0,3}${start}${rest}){0,11}$`,
  "u",
);
const stop =
  /^(?:announced|announces|announce|released|releases|release|revealed|reveals|details|out|coming|available|gets?|is|are|will|on|from|by|now|with|for|has|have|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|composer|composed|soundtracks?|scores?|ost|vinyl|original|lp|cd|album|albums|detailed|arrives|arriving|drops|due|unveiled|set|tomorrow|today|soon|up|hits|lands|featuring|via|music|directed|starring|tracklist|tracklisting|expanded|season|series|motion|annonce|sort|angekündigt|erscheint|komponiert|disponible|esce)$/i;

/** The title that begins at a place of running text: capitalised words and the small words between them. */
export function titleRunAt(text: string, at: number): string | undefined {
  run.lastIndex = at;
  const found = run.exec(text)?.[0];
  if (found === undefined) return undefined;
  const words = found.split(" ");
  const cut = words.findIndex(
    (word, index) =>
      (index > 0 && stop.test(word.replace(/[^\p{L}]/gu, ""))) ||
      (index < words.length - 1 && /[^.\p{Lu}]{3}\.$/u.test(word)),
  );
  const end = cut < 0 ? words.length : /\.$/.test(words[cut] ?? "") ? cut + 1 : cut;
  const owner = words.slice(0, end - 1).findIndex((word, index) => index === 1 && /['’]s$/.test(word));
  const from = owner > 0 && words.slice(0, owner).every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) ? owner + 1 : 0;
  if (from === 0 && /['’]s$/.test(words[end - 1] ?? "")) return undefined;
  const kept = words
    .slice(from, end)
    .join(" ")
    .replace(/(?::? (?:of|[Tt]he|and|in|to|a|an|at|&|[–—-]))+$/, "");
  return stripTail(kept);
}

/** The title that ends at a place of running text. */
export function titleRunBefore(text: string, end: number): string | undefined {
  const before = text.slice(Math.max(0, end - 100), end).trimEnd();
  if (!/[\p{Lu}\p{N}]/u.test(before.slice(before.lastIndexOf(" ") + 1))) return undefined;
  const found = runBefore.exec(before)?.[0];
  return found === undefined ? undefined : stripTail(found);
}

function stripTail(text: string): string | undefined {
  const title = cleanTitle(text).replace(/['’]s$/, "");
  return title === "" ? undefined : title;
}

const leadWords =
  /^(?:(?:the|a|an)? ?(?:brand )?(?:new|official|original|complete|full|first|upcoming|expanded|deluxe|digital|limited|exclusive|two|three|four|five|more|another|listen to(?: the)?|hear(?: the)?|watch|stream|pre-?order|announcing|introducing|here is(?: the| a)?|check out(?: the)?|details (?:of|for)(?: the)?|music from|score (?:for|to|from)|soundtrack (?:for|to|of|from)|(?:vinyl(?: lp)?|lp|cd|ost)(?: (?:edition|release|reissue|pressing))? (?:of|for)(?: the)?|vinyl|ost|netflix's|disney's|hbo's|hulu's|marvel's|amazon's|the film|the movie|the series|it['’]s|here['’]s|get)\b:? *)+/i;

/** A headline's title without the words that lead to it: "The New Star Trek" is "Star Trek". */
export function stripLeadWords(title: string): string {
  const stripped = title
    .replace(leadWords, "")
    .replace(/^(?:the|a|an) /, "")
    .trim();
  return stripped === "" || /^\p{Ll}/u.test(stripped) ? title : stripped;
}

const smallBetween =
  /(?<=\p{N})(?:st|nd|rd|th)\b|(?<=\p{Lu}) (?:vs?\.?|of|of the|and|the|and the|in|in the|to|to the) (?=\p{Lu})/gu;

/** All capitals become capitals at word starts; anything else stays. */
export function unshout(title: string): string {
  if (/\p{Ll}/u.test(title.replace(smallBetween, " ")) || !/\p{Lu}{4}/u.test(title)) return title;
  return title
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=[^:–-] )(?:Of|The|And|In|To|A|An|At|On|For|From|Vs?)(?= )/g, (word) => word.toLowerCase())
    .replace(/\b(?:Ii|Iii|Iv|Vi|Vii|Viii|Ix)\b/g, (number) => number.toUpperCase());
}
