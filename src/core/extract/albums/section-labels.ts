import type { PreviewRecord } from "../../preview.ts";
import type { ExtractContext } from "../context.ts";
import { findLabel, findLabelOfSection } from "../labels/label.ts";
import { findLabelMentions } from "../labels/label-mentions.ts";
import type { Sentence } from "../post/reading.ts";
import { isSameTitle } from "../works/same-title.ts";
import type { AlbumSection } from "./roundup.ts";

const ofAll = /^(?:all|both|each|every|the (?:two|three|four)|alle|beide|tous|toutes|ambos|todos|entrambi|tutti)\b/;

/** What a round-up says of all its albums. */
export function withoutSections(
  sentences: readonly Sentence[],
  sections: readonly AlbumSection[],
): readonly Sentence[] {
  const own = new Set(sections.flatMap((section) => section.sentences.map(({ index }) => index)));
  return sentences.filter(({ index, openFolded }) => !own.has(index) || ofAll.test(openFolded));
}

/** True for a sentence that names some of the albums, but not all: what it tells is not of the others. */
export function isAboutOne({ spans, place }: Sentence, sections: readonly AlbumSection[]): boolean {
  if (place === "title") return false;
  const named = sections.filter(({ work }) => spans.some(({ text }) => isSameTitle(text, work)));
  return named.length > 0 && named.length < sections.length;
}

/** "Marvel Studios" is not Marvel in short. */
const studio = /^ (?:studios?|entertainment|pictures|television|games|animation)\b/;

/** The label of all albums of a round-up: none that only one of them is said to be on. */
export function labelOfAll(
  context: ExtractContext,
  sections: readonly AlbumSection[],
  label: string | undefined,
): string | undefined {
  const { sentences, title } = context.reading;
  const known = findLabelMentions(context, title).filter(
    (mention) => mention.known && !studio.test(title.folded.slice(mention.end)),
  );
  const inHeadline = [...new Set(known.map(({ name }) => name))];
  if (inHeadline.length === 1) return label?.startsWith(`${inHeadline[0]} `) === true ? label : inHeadline[0];
  const naming = sections.filter((section) =>
    findLabelOfSection(context, section.sentences, section.composers, section.work),
  );
  if (naming.length === 0 || sections.length < 3) return label;
  return findLabel(context, withoutSections(sentences, sections), []) ?? (naming.length > 1 ? undefined : label);
}

/** The label of the whole post, where the part about the work of the whole post names it. */
function labelOfWhole(context: ExtractContext, section: AlbumSection, whole: PreviewRecord): string | undefined {
  if (whole.work === undefined || !isSameTitle(section.work, whole.work)) return undefined;
  const mentions = section.sentences.flatMap((sentence) => findLabelMentions(context, sentence));
  return mentions.some(({ name }) => name === whole.label) ? whole.label : undefined;
}

/** The one label that a sentence names before it goes on to this album: "Vega presents Salt Road and Deep Field". */
function labelInFront(context: ExtractContext, { sentences, isEntry }: AlbumSection): string | undefined {
  const first = sentences[0];
  const whole = first === undefined ? undefined : context.reading.sentences[first.index];
  if (first === undefined || whole === undefined || isEntry || first.text.length === whole.text.length)
    return undefined;
  const labels = new Set(findLabelMentions(context, whole).map(({ name }) => name));
  return labels.size === 1 ? [...labels][0] : undefined;
}

/** The label that the part of a post about one album names, or the post for it. */
export function labelOfSection(
  context: ExtractContext,
  section: AlbumSection,
  whole: PreviewRecord,
  composers: readonly string[],
): string | undefined {
  return (
    labelOfWhole(context, section, whole) ??
    findLabelOfSection(context, section.sentences, composers, section.work) ??
    labelInFront(context, section)
  );
}
