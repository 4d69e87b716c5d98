import type { ExtractContext } from "./context.ts";
import { normalise } from "./keys.ts";
import type { Sentence } from "./reading.ts";
import type { AlbumSection } from "./roundup.ts";
import { baseTitle, unshout } from "./title-run.ts";
import { isPossibleWork } from "./work-title.ts";

const maxEntries = 30;
const lead = /^(?:[A-Z]{2,6}[- ]?\d{1,4}:? (?:[–-] )?|[([]?\d{1,2}[.):\]]?|[–•*+-]|#\d+)? ?["“„«'‘]?/;
const listed = /^[([]?\d{1,2}[.):\]]/;
const playingTime = /\b\d{1,2}:\d\d\b/;
/** After the title of an entry: a year, who wrote it, or a new sentence about it. */
const afterTitle = /^["”»'’]?[.,]? ?(?:\(|[–—:.-]|,? (?:by|von|de|di|par|por)\b|(?:19|20)\d\d|$)/;

interface Entry {
  readonly work: string;
  readonly index: number;
  /** It stands in a list, numbered or as an item. */
  readonly isListed: boolean;
}

/** The title with which a paragraph or list item begins, set apart by its author. */
function titleAtStart(context: ExtractContext, sentence: Sentence): string | undefined {
  const skipped = lead.exec(sentence.text)?.[0].length ?? 0;
  const span = [...sentence.spans, ...sentence.bold].find(
    ({ start, end }) => start <= skipped && start >= skipped - 2 && end - start >= 2,
  );
  if (span === undefined || span.end - span.start > 80) return undefined;
  if (!afterTitle.test(sentence.folded.slice(span.end))) return undefined;
  const inner = span.text.replace(/^\d{1,2}[.)] /, "").replace(/[ (]+(?:19|20)\d\d\)?$/, "");
  const title = unshout(baseTitle(inner, context.cues));
  const { composers, labels } = context.gazetteer;
  const isName = composers.canonical(title) !== undefined || labels.canonical(title) !== undefined;
  return isName || title.length < 2 || !isPossibleWork(title, context) ? undefined : title;
}

function findEntries(context: ExtractContext, sentences: readonly Sentence[]): readonly Entry[] {
  const entries: Entry[] = [];
  sentences.forEach((sentence, index) => {
    const isFirst = index === 0 || sentences[index - 1]?.block !== sentence.block;
    if (!isFirst || entries.length >= maxEntries || playingTime.test(sentence.text)) return;
    const work = titleAtStart(context, sentence);
    const isNew = work !== undefined && !entries.some((entry) => normalise(entry.work) === normalise(work));
    if (isNew) entries.push({ work, index, isListed: sentence.place === "item" || listed.test(sentence.text) });
  });
  return entries;
}

/** How many blocks the entries before the last have; what follows the last is the post's own end. */
function blocksEach(sentences: readonly Sentence[], entries: readonly Entry[]): number {
  const blocks = entries.map(({ index }) => sentences[index]?.block ?? 0);
  return Math.min(3, Math.max(...blocks.slice(1).map((block, index) => block - (blocks[index] ?? 0))));
}

/** How far an entry goes: to the next, at most over a number of blocks. */
function sentencesOf(
  sentences: readonly Sentence[],
  entry: Entry,
  next: Entry | undefined,
  blocks: number,
): readonly Sentence[] {
  const block = sentences[entry.index]?.block ?? 0;
  return sentences.slice(entry.index, next?.index).filter((sentence) => sentence.block < block + blocks);
}

/** Albums that have a paragraph or list item each, beginning with the title; none where fewer than two name a composer. */
export function findEntrySections(
  context: ExtractContext,
  composersOf: (sentences: readonly Sentence[], work: string) => readonly string[],
): readonly AlbumSection[] {
  const sentences = context.reading.sentences.filter(({ place }) => place !== "title");
  const entries = findEntries(context, sentences);
  if (entries.length < 2) return [];
  const blocks = blocksEach(sentences, entries);
  const sections = entries
    .map((entry, index) => ({ ...entry, sentences: sentencesOf(sentences, entry, entries[index + 1], blocks) }))
    .map((section) => ({ ...section, composers: composersOf(section.sentences, section.work) }));
  const isList = sections.filter(({ composers }) => composers.length > 0).length * 2 > sections.length;
  const everybody = new Set(sections.flatMap(({ composers }) => composers));
  const areWorks = sections.filter(
    ({ work, composers, isListed }) => !everybody.has(work) && (composers.length > 0 || (isList && isListed)),
  );
  const named = areWorks.filter(({ composers }) => composers.length > 0);
  return named.length > 1 ? areWorks : [];
}
