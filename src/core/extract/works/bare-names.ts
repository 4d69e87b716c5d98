import type { ExtractContext } from "../context.ts";

/** Who shows, makes or publishes a work is no part of its name: "HBO’s Euphoria". */
const ofNetwork =
  /^(?:the )?(?:BBC|HBO|Netflix|Marvel(?: Studios)?|Walt Disney|Disney|Pixar|A24|Amazon|Apple|ITV|Channel 4|AMC|FX|CBS|NBC|ABC|CW|Fox|PBS|Showtime|Starz|Sky|Hulu|Peacock|Paramount|Universal|Sony|Warner Bros\.?|DreamWorks|Ubisoft|Nintendo|Square Enix|Capcom|Konami|Studio Ghibli|Blumhouse|Shudder|Syfy|MTV|Nickelodeon|Lucasfilm|Laika|Hammer)['’]s? /i;

const apostrophe = /['’]/;
const mayLead = /^[mst]/i;
const musicOf = /^(?:the )?(?:music|songs) (?:of|from) /i;

/** "BBC’s Roadkill" without who shows it, "The Music of Star Wars" without the music where the rest is a known work. */
export function bareName({ gazetteer }: ExtractContext, title: string): string {
  const own = apostrophe.test(title) ? title.replace(ofNetwork, "") : title;
  if (own !== title) return /^[\p{Lu}\p{N}]/u.test(own) && gazetteer.works.canonical(title) === undefined ? own : title;
  const rest = mayLead.test(title) ? title.replace(musicOf, "") : title;
  return rest !== title && gazetteer.works.canonical(rest) !== undefined ? rest : title;
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
