import type { ExtractContext } from "../context.ts";

/** Who shows, makes or publishes a work is no part of its name: "HBO’s Euphoria". */
const ofNetwork =
  /^(?:the )?(?:BBC|HBO|Netflix|Marvel(?: Studios)?|Walt Disney|Disney|Pixar|A24|Amazon|Apple|ITV|Channel 4|AMC|FX|CBS|NBC|ABC|CW|Fox|PBS|Showtime|Starz|Sky|Hulu|Peacock|Paramount|Universal|Sony|Warner Bros\.?|DreamWorks|Ubisoft|Nintendo|Square Enix|Capcom|Konami|Studio Ghibli|Blumhouse|Shudder|Syfy|MTV|Nickelodeon|Lucasfilm|Laika|Hammer)['’]s? /i;

const apostrophe = /['’]/;
const mayLead = /^[mst]/i;
const musicOf = /^(?:the )?(?:music|songs) (?:of|from) /i;

/** "QR471 — TITLE" and "2) TITLE" as labels list what they release. */
const listNumber = /^(?:\d{1,2}\)|[A-Z]{2,10}(?:-\d{2,5}|\d{3,5})(?: ?[–—:-])?) (?=["“]?[\p{Lu}\p{N}])/u;
const opensWithCapital = /^[\p{Lu}\p{N}]/u;

/**
 * "BBC’s Roadkill" without who shows it, "QR471 — TITLE" without the number, "The Music of Star Wars" without the music
 * where the rest is a known work, or where the title is said to be an album's.
 */
export function bareName({ gazetteer }: ExtractContext, listed: string, isAlbum = false): string {
  const title = listed.replace(listNumber, "");
  const own = apostrophe.test(title) ? title.replace(ofNetwork, "") : title;
  if (own !== title) return opensWithCapital.test(own) && gazetteer.works.canonical(title) === undefined ? own : title;
  const rest = mayLead.test(title) ? title.replace(musicOf, "") : title;
  const isMusic = isAlbum ? opensWithCapital.test(rest) : gazetteer.works.canonical(rest) !== undefined;
  return rest !== title && isMusic ? rest : title;
}

/** "[CD] TITLE", "(News) TITLE". */
const leadTag =
  /^[[(](?:\d?x?(?:cd|lp)s?|vinyl|news|review|interview|album|exclusive|stream|listen|video|premiere|update|ost|soundtracks?|score|pre-?orders?|new|music|anime|games?|film|movies?|tv|kritik|actu|recensione|resena)[\])]:? */i;

const leadWord =
  /^(?:(?:soundtrack|album|music|cd|score|vinyl|song|track|film) )?(?:review|premiere|preview|exclusive|listen|stream|watch|news|update|hear|new|new releases?|kritik|rezension|critique|recensione|resena|sortie|vinyle|vinile|vinilo|nouveaute|neu(?: bei [^:]{2,30})?|novedad|novita|actu|video|album|out now|coming soon|now available|now shipping|available now|pre-?order) ?: (?=\S)/i;

/** A headline without what blogs and shops put before it: "[CD] TITLE", "Review: TITLE". */
export function withoutTag(text: string): string {
  const untagged = /^[[(]/.test(text) ? text.replace(leadTag, "") : text;
  return untagged.includes(":") ? untagged.replace(leadWord, "") : untagged;
}
