import { baseTitle } from "./base-title.ts";
import type { ExtractContext } from "./context.ts";
import { fold } from "./fold.ts";
import { normalise } from "./keys.ts";
import type { Sentence } from "./reading.ts";
import { isSameTitle } from "./same-title.ts";
import { spanRole } from "./span-role.ts";
import { cleanTitle } from "./text-spans.ts";

const suffix =
  /^(?:'s)?[ :,–-]*\(?(?:(?:season|series|vol\.?|volume|chapter|part) [\w.]{1,6}[ ,:–-]*)?\(?(?:(?:the |music from the )?(?:original|official)(?: [a-z]+){0,5}? (?:soundtrack|score|recording)(?: (?:soundtrack|score|recording|album))?|soundtrack collection|music from [a-z ]{0,40}(?:soundtrack|score|picture|series|film))\)?/;
const albumNouns =
  /\b(?:soundtrack|score|music|vol\.?|volume|chapter|season|series|sketchbook|collection|suite|songs|album|expanded|deluxe|complete)\b/i;
/** Words that no film is called by, so that a title with them is an album's own. */
const ownNouns = /\b(?:sketchbook|songbook|suites?|sessions|demos|remixe[ds]|variations|score collection)\b/i;
const volumeLine =
  /^(?:,|:| [–—-]) ?(?:the )?(?:(?:complete|original|expanded|deluxe|first|second|third) )*(?:vol(?:ume|\.)?|season|series|part|chapter|book) [\w ]{1,12}$/;
const namedAlbum =
  /\b(?:albums?|soundtracks?|release|record|title|collection|set)\b[^.;]{0,50}\b(?:titled|called|entitled|title|named|dubbed)[ ,:]*$/;

/** A line of its own that holds nothing but the work and the volume or season. */
function fromVolumeLine(sentence: Sentence, work: string): string | undefined {
  if (sentence.place !== "heading" || !sentence.folded.startsWith(fold(work))) return undefined;
  return volumeLine.test(sentence.folded.slice(work.length).trimEnd()) ? cleanTitle(sentence.text) : undefined;
}

/** "WORK: Original Motion Picture Soundtrack" in running text. */
function withSuffix(sentence: Sentence, work: string): string | undefined {
  const key = fold(work);
  for (let at = sentence.folded.indexOf(key); at >= 0; at = sentence.folded.indexOf(key, at + 1)) {
    const end = at + key.length;
    const tail = suffix.exec(sentence.folded.slice(end, end + 110))?.[0];
    if (tail === undefined) continue;
    const title = cleanTitle(sentence.text.slice(at, end + tail.length));
    return title.includes("(") && !title.includes(")") ? `${title})` : title;
  }
  return undefined;
}

function fromSpan(context: ExtractContext, sentence: Sentence, work: string): string | undefined {
  const inBold = sentence.bold.filter(({ text }) => text.length < sentence.text.length / 2);
  for (const span of [...sentence.spans, ...inBold]) {
    const role = spanRole(sentence, span, context);
    if (role === "track" || role === "credit") continue;
    const before = sentence.folded.slice(Math.max(0, span.start - 70), span.start);
    const key = ` ${normalise(span.text)} `;
    const mentionsWork = key.includes(` ${normalise(work).replace(/^the /, "")} `);
    if (isSameTitle(span.text, work)) continue;
    const isLonger =
      mentionsWork &&
      albumNouns.test(span.text) &&
      span.kind !== "capitals" &&
      !isSameTitle(baseTitle(span.text, context.cues), span.text);
    const isSketches = mentionsWork && ownNouns.test(span.text) && span.kind !== "capitals";
    if (isLonger || isSketches || (namedAlbum.test(before) && !context.cues.has("track", before.slice(-30))))
      return span.text;
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
    if (title !== undefined) return title;
  }
  const headline = read[0];
  return headline?.place === "title" ? withSuffix(headline, work) : undefined;
}
