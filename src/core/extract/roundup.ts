import type { ExtractContext } from "./context.ts";
import type { Sentence } from "./reading.ts";
import { findWork, isSameTitle } from "./work-title.ts";

/** The sentences of a post that are about one album. */
export interface AlbumSection {
  readonly sentences: readonly Sentence[];
  readonly work: string;
}

const lineAnnounces =
  /\b(?:score|music|soundtrack|album|cd|edition|release|musik|partitur|partition|musique|musica|colonna sonora)\b/;

function mentionsOtherAlbums(context: ExtractContext): boolean {
  const { sentences } = context.reading;
  return sentences.some((sentence) => sentence.place !== "item" && context.cues.has("several", sentence.openFolded));
}

/** Paragraphs, each with its sentences. */
function paragraphs(context: ExtractContext): readonly (readonly Sentence[])[] {
  const out: Sentence[][] = [];
  for (const sentence of context.reading.sentences) {
    if (sentence.place === "title") continue;
    const last = out.at(-1);
    if (last !== undefined && last[0]?.block === sentence.block) last.push(sentence);
    else out.push([sentence]);
  }
  return out;
}

/** Splits a post into its albums; one section or none where the post is about one album. */
export function findSections(
  context: ExtractContext,
  hasComposer: (sentences: readonly Sentence[], work: string) => boolean,
): readonly AlbumSection[] {
  if (!mentionsOtherAlbums(context)) return [];
  const sections: { sentences: Sentence[]; work: string }[] = [];
  for (const paragraph of paragraphs(context)) {
    const work = findWork(context, paragraph);
    const last = sections.at(-1);
    const text = paragraph.map((sentence) => sentence.openFolded).join(" ");
    const isNew =
      work !== undefined &&
      !sections.some((section) => isSameTitle(section.work, work)) &&
      lineAnnounces.test(text) &&
      hasComposer(paragraph, work);
    if (isNew) sections.push({ sentences: [...paragraph], work });
    else last?.sentences.push(...paragraph);
  }
  return sections.length > 1 ? sections : [];
}
