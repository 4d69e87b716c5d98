import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { isSourceLine } from "../post/source-lines.ts";
import { allMatches } from "../words/matches.ts";

/** Shops, players and pages of everybody: their names are no label's. */
const everybodys =
  /(?:^|\.)(?:amazon|amzn|spotify|apple|itunes|youtube|youtu|vimeo|soundcloud|deezer|tidal|qobuz|twitter|x|facebook|instagram|tiktok|discogs|ebay|imdb|wikipedia|google|lnk|smarturl|ffm|orcd|linktr|found|bit|roughtrade|bleep|boomkat|recordstore|resident-music|zavvi|target|walmart|bestbuy|hmv|barnesandnoble|sumthing|daserste|ard|zdf|arte|bbc|rollingstone|pitchfork|juno|hhv|jpc|fnac|screenarchives|cdjapan|bigcartel|shopify|patreon|kickstarter|steampowered|netflix|substack|wordpress|indiemerch|merchbar|bullmoose|thinkgeek|mondoshop|blogspot|tumblr|example)(?:\.|$)/;
const shopParts = /^(?:www|store|shop|shops|buy|music|us|uk|eu|de|fr|it|jp|en)$/;
const trade = /(?:records?|recordings|recordingco|music|vinyl|shop|store|label|official|media|tontrager)+$/;
const maxSentences = 40;

/** The telling part of an address's host without hyphens: "mothandrust" of mothandrust.bandcamp.com. */
function keyOf(url: string): string | undefined {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
  const own = /^([a-z0-9-]+)\.(?:bandcamp|bigcartel|myshopify|lnk|ffm)\.[a-z.]+$/.exec(host)?.[1];
  if (own !== undefined) return own.replaceAll("-", "");
  const parts = host.split(".").filter((part) => !shopParts.test(part));
  const name = parts[0]?.replaceAll("-", "") ?? "";
  return name.length < 4 ||
    everybodys.test(
      parts
        .slice(0, 2)
        .join(".")
        .replace(/\.example$/, ""),
    )
    ? undefined
    : name;
}

const squash = (folded: string): string => folded.replace(/&|\+/g, "and").replace(/[^a-z0-9]/g, "");

const labelKey = /(?:records?|recordings?|label|disques|discos|tontrager)$/;

const makers = /(?:games?|company|studios?|pictures|films?)$/;
const sellingPath =
  /bandcamp\.com|bigcartel\.com|\/(?:shop|store|tienda|boutique|negozio|products?|buy|cart|album|order)(?:[/?]|$)/;

/** True for who made a film or game, and for the site on which the post stands unless it sells records itself. */
function isNoLabel({ reading, gazetteer }: ExtractContext, key: string, name: string): boolean {
  if (makers.test(key)) return true;
  if (key !== keyOf(reading.site) || labelKey.test(key) || gazetteer.labels.canonical(name) !== undefined) return false;
  return !reading.links.some(({ kind, url }) => kind === "link" && sellingPath.test(url) && keyOf(url) === key);
}

/** A sentence with its letters and digits alone. */
interface Squashed {
  readonly sentence: Sentence;
  readonly squashed: string;
}

/** The words of a sentence that spell the key, written as a name. */
function nameIn({ sentence, squashed }: Squashed, key: string, isLower: boolean): string | undefined {
  const short = key.replace(trade, "");
  const least = short.length >= 4 ? short : key;
  if (!squashed.includes(least)) return undefined;
  const words = allMatches(sentence.open, /[^\s,;:()|"“”]+/g);
  for (let first = 0; first < words.length; first++) {
    let text = "";
    for (let last = first; last < Math.min(words.length, first + 5); last++) {
      const start = words[first]?.index ?? 0;
      const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
      text = sentence.open.slice(start, end).replace(/['’]s$|[.!?]+$/g, "");
      const key2 = squash(sentence.openFolded.slice(start, start + text.length));
      if (key2.length > key.length) break;
      const isName = isLower || /^\p{Lu}|^\d/u.test(text);
      if (isName && (key2 === key || key2 === least)) return extendTrade(sentence.open, start + text.length, text);
    }
  }
  return undefined;
}

const extendTrade = (open: string, end: number, name: string): string => {
  const next = /^ (?:Records|Recordings|Music|Media)(?!\p{L})/u.exec(open.slice(end))?.[0] ?? "";
  return name + next;
};

const capitalised = (name: string): string =>
  /\p{Lu}/u.test(name) ? name : name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** True if an address leads into the label's own site, below its first page. */
export function isLabelPage(url: string, label: string | undefined): boolean {
  if (label === undefined || /^https?:\/\/[^/]+\/?$/.test(url)) return false;
  const [key, name] = [keyOf(url), squash(label.toLowerCase()).replace(trade, "")];
  return key !== undefined && name.length > 3 && (key.startsWith(name) || name.startsWith(key.replace(trade, "")));
}

/** The label whose own shop the post links to, if the post also names it; never one of the other names, of persons and works. */
export function findLabelByHost(
  context: ExtractContext,
  sentences: readonly Sentence[],
  others: readonly string[],
): string | undefined {
  const telling = sentences.filter((sentence) => !isSourceLine(sentence));
  const blocks = new Set(telling.map((sentence) => sentence.block));
  const keys = context.reading.links
    .slice(0, 60)
    .filter(
      (link) => link.kind === "link" && blocks.has(link.block) && !/unsub|optout|opt-out|pref|privacy/i.test(link.url),
    )
    .flatMap((link) => keyOf(link.url) ?? []);
  if (keys.length === 0) return undefined;
  const read = telling.slice(0, maxSentences).map((sentence) => ({ sentence, squashed: squash(sentence.folded) }));
  const people = others.map((name) => squash(name.toLowerCase()));
  for (const key of [...new Set(keys)].slice(0, 12)) {
    if (people.some((person) => person.includes(key) || key.includes(person))) continue;
    for (const isLower of [false, true])
      for (const sentence of read) {
        const name = nameIn(sentence, key, isLower);
        if (name !== undefined && !isNoLabel(context, key, name))
          return context.gazetteer.labels.canonical(name) ?? capitalised(name);
      }
  }
  return undefined;
}
