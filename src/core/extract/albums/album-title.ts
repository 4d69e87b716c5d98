import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { cleanTitle, type TitleSpan } from "../post/text-spans.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "../works/base-title.ts";
import { formalTail } from "../works/formal-title.ts";
import { isSameTitle } from "../works/same-title.ts";
import { spanRole } from "../works/span-role.ts";

const albumNouns =
  /\b(?:soundtracks?|scores?|rescore|music|musik|musique|musica|sounds|vol\.?|vols\.?|volumes?|chapter|season|series|sketchbook|collections?|suite|songs|album|expanded|deluxe|complete|anthology|recordings|anniversary|archival|presents|edition|files)\b/i;
/** Words that no film is called by, so that a title with them is an album's own. */
const ownNouns =
  /\b(?:sketchbook|songbook|suites?|symphonic|sessions|demos|remixe[ds]|variations|score collection|piano collections?|anthology)\b|: (?:an? |the )?[^:]{0,30}\bsymphony$/i;
const volumeLine =
  /^(?:,|:| [–—-]) ?(?:the )?(?:(?:complete|original|expanded|deluxe|first|second|third) )*(?:vol(?:ume|\.)?|season|series|part|chapter|book) [\w ]{1,12}$/;
const namedAlbum =
  /\b(?:albums?|soundtracks?|release|record|title|collection|set)\b[^.;]{0,50}\b(?:titled|called|entitled|title|named|dubbed)[ ,:]*$/;
const underTitle =
  /\b(?:musik|filmmusik|score|soundtrack|album|platte|lp|cd|vinyl|musique|bande originale|disque|musica|disco|vinilo|vinile|colonna sonora|banda sonora)\b[^.;]{0,90}\b(?:unter dem titel|mit dem titel|under the (?:title|name)(?: of)?|sous le titre|bajo el (?:titulo|nombre)(?: de)?|con el titulo(?: de)?|con il titolo|col titolo|dal titolo)[ ,:]*$/;
/** What follows the title of an album: "X Forever, a best-of on vinyl". */
const afterAlbum =
  /^["'”’»]?(?:,| is| \() ?(?:(?:a|an|the|their|its|his|her) )(?:[a-z0-9-]+ ){0,4}(?:best-of|compilation|collection|box ?set|boxed set|anthology|albums?|records?|eps?|\d?x?-?lps?|cds?|cd set)\b/;

/** "X Four Souls holds music from the game" */
const holdsMusic =
  /^["'”’»]? (?:holds|contains|collects|gathers|compiles|brings together|features|enthalt|versammelt|reunit|rassemble|reune|contiene|raccoglie|riunisce) (?:[a-z0-9'-]+ ){0,4}?(?:music|tracks|songs|pieces|cues|themes|musik|stucke|titel|musique|morceaux|musica|temas|piezas|brani)\b/;
/** "a best-of on vinyl: X Forever", "Il titolo è “X Forever”" */
const namedBefore =
  /\b(?:best-of|compilation|collection|anthology|albums?|box ?set|lp|ep|record)\b[^.;:]{0,60}: ?["'“„«‘]?$|\b(?:the title is|der titel (?:ist|lautet)|le titre est|el titulo es|il titolo e)[ ,:]*["'“„«‘]?$/;
const volumeOnly = /^(?:volume|vol\.?|part|disc|side|book|act) (?:\d{1,2}|[ivx]{1,4}|one|two|three)$/i;
const officialOnly =
  /^[ :–—-]*(?:the )?official (?:(?:video |tv )?(?:game|film|series|anime) )?(?:soundtrack|score|ost)$/;

/** True if all that a title says beyond the work's name is that it is a soundtrack. */
const saysNoMore = (title: string, work: string): boolean =>
  officialOnly.test(normalise(title).replace(normalise(work), ""));

/** A line of its own that holds nothing but the work and the volume or season. */
function fromVolumeLine(sentence: Sentence, work: string): string | undefined {
  if (sentence.place !== "heading" || !sentence.folded.startsWith(fold(work))) return undefined;
  return volumeLine.test(sentence.folded.slice(work.length).trimEnd()) ? cleanTitle(sentence.text) : undefined;
}

/** "The Music of WORK" belongs to the title of an album. */
const musicBefore = /(?:\bThe )?\b(?:Music|Songs|Sounds) (?:of|from) $/;
const smallWord = /^(?:\p{Ll}{1,4}|inspired)$/u;

/** True if the words are written as titles are: "Music from the Motion Picture", not "music for the film". */
function isTitleCase(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}'’+®]+/u).filter((word) => word !== "");
  return (
    /^[\p{Lu}\p{N}]/u.test(words[0] ?? "") && words.every((word) => !/^\p{Ll}/u.test(word) || smallWord.test(word))
  );
}

/** "WORK: Original Motion Picture Soundtrack" in running text. */
function withSuffix({ text, folded }: Sentence, work: string): string | undefined {
  const key = fold(work);
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
    const end = at + key.length;
    const tail = formalTail(folded.slice(end, end + 120));
    if (tail === undefined || !isTitleCase(text.slice(end, end + tail.length).replace(/^['’]s /, ""))) continue;
    const start = at - (musicBefore.exec(text.slice(Math.max(0, at - 16), at))?.[0].length ?? 0);
    const title = cleanTitle(text.slice(start, end + tail.length));
    return title.includes("(") && !title.includes(")") ? `${title})` : title;
  }
  return undefined;
}

const strongNouns =
  /\b(?:soundtracks?|scores|sounds?|songs|collections?|anthology|recordings|anniversary|archival|strings|music (?:for|from)|(?:season|series|vol\.?|volume) \w+)\b/i;
const ofBook = /\b(?:history|histoire|historia|geschichte|years|conversations|making|guide|art of|book|story of)\b/i;

/** True if the title holds the work's name and words that make it an album. */
function isLongerTitle({ cues }: ExtractContext, { text, kind }: TitleSpan, work: string, after: string): boolean {
  if (kind === "capitals" || text.includes("://") || ofBook.test(text)) return false;
  if (ownNouns.test(text) || afterAlbum.test(after) || holdsMusic.test(after)) return true;
  if (!albumNouns.test(text)) return false;
  const [first = "", ...rest] = text.split(/ ?: | [–—] /);
  return !isSameTitle(baseTitle(text, cues), text) || (isSameTitle(first, work) && strongNouns.test(rest.join(" ")));
}

function fromSpan(context: ExtractContext, sentence: Sentence, work: string): string | undefined {
  if (sentence.spans.length === 0 && sentence.bold.length === 0) return undefined;
  const inBold = sentence.bold.filter(({ text }) => text.length < sentence.text.length / 2);
  const key = ` ${normalise(work).replace(/^the /, "")} `;
  for (const span of [...sentence.spans, ...inBold]) {
    if (isSameTitle(span.text, work)) continue;
    const before = sentence.folded.slice(Math.max(0, span.start - 100), span.start).replace(/["'“„«‘]$/, "");
    if (underTitle.test(before)) return span.text;
    const role = spanRole(sentence, span, context);
    if (role === "track" || role === "credit") continue;
    const mentionsWork = ` ${normalise(span.text)} `.includes(key);
    const isNamed = namedAlbum.test(before.slice(-70)) && !context.cues.has("track", before.slice(-30));
    const isLonger =
      (mentionsWork && namedBefore.test(before.slice(-90))) ||
      (mentionsWork && isLongerTitle(context, span, work, sentence.folded.slice(span.end, span.end + 70)));
    if (isNamed || isLonger) return span.text;
  }
  return undefined;
}

/** The album's own title where the post gives one that says more than the work's name. */
export function findAlbumTitle(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): string | undefined {
  if (work === undefined) return undefined;
  const read = sentences.filter((sentence) => sentence.place !== "item").slice(0, 16);
  for (const sentence of read) {
    if (sentence.place === "title") continue;
    const title = fromSpan(context, sentence, work) ?? withSuffix(sentence, work) ?? fromVolumeLine(sentence, work);
    if (title !== undefined && !volumeOnly.test(title)) return saysNoMore(title, work) ? undefined : title;
  }
  const headline = read[0];
  return headline?.place === "title" ? withSuffix(headline, work) : undefined;
}
