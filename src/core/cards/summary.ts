import { type Announcement, joined } from "../delivery/announcement.ts";
import { linkTo, safeUrl } from "../links.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { ellipsis, escapeMarkdown } from "../text.ts";
import type { Card } from "./card.ts";
import { previewTitle } from "./preview-card.ts";

/** What a summary says of a preview. */
export interface SummaryItem {
  readonly previewKey: string;
  readonly title: string;
  readonly link: string;
  /** Epoch ms. */
  readonly publishedAt: number;
}

/** A preview that one channel hears of in a summary. */
export interface SummaryEntry {
  readonly announcement: Announcement;
  readonly item: SummaryItem;
}

const maxTitle = 120;
/** A line with the longest address still fits; three such cards are within what Discord takes in one message. */
const maxCardLength = 1_700;
const maxCards = 3;

/** The preview as a summary names it. */
export function toSummaryItem(preview: Preview, phrases: Phrases): SummaryItem {
  const { key, link, publishedAt } = preview;
  return { previewKey: key, title: ellipsis(previewTitle(preview, phrases), maxTitle), link, publishedAt };
}

/** What stands in the place of the preview's key in the summary that begins with it. */
export function summaryKey(firstPreviewKey: string): string {
  return `summary/${firstPreviewKey}`;
}

/** The summaries for one channel, in the order of the entries: as many as it takes. */
export function toSummaries(entries: readonly SummaryEntry[]): readonly Announcement[] {
  const cards = inChunks(entries, ({ item }) => toLine(item).length, maxCardLength);
  return inChunks(cards, () => 1, maxCards).map((message) => {
    const [first, ...others] = message.flat();
    if (first === undefined) throw new Error("A summary names at least one preview");
    const united = others.reduce((all, { announcement }) => joined(all, announcement), first.announcement);
    const summary = [first, ...others].map(({ item }) => item);
    return { ...united, previewKey: summaryKey(first.item.previewKey), summary };
  });
}

/** The cards of one summary: a line for each preview, oldest first; the first card's title leads to the first post. */
export function summaryCards(items: readonly SummaryItem[], phrases: Phrases): readonly Card[] {
  return inChunks(items, (item) => toLine(item).length, maxCardLength).map((chunk, index) => {
    const url = safeUrl(chunk[0]?.link);
    return {
      tone: "preview",
      title: index === 0 ? phrases.summary.title(items.length) : phrases.summary.continued,
      lines: chunk.map(toLine),
      fields: [],
      ...(url === undefined ? {} : { url }),
    };
  });
}

function toLine({ title, link, publishedAt }: SummaryItem): string {
  const name = escapeMarkdown(title);
  return `<t:${Math.floor(publishedAt / 1_000)}:d> ${linkTo(name, link) ?? name}`;
}

/** Cuts a list such that the parts of each chunk come to at most `max`; a single part may be larger. */
function inChunks<T>(parts: readonly T[], sizeOf: (part: T) => number, max: number): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  let size = 0;
  for (const part of parts) {
    const last = chunks.at(-1);
    const grown = size + sizeOf(part) + 1;
    if (last === undefined || grown > max + 1) {
      chunks.push([part]);
      size = sizeOf(part) + 1;
    } else {
      last.push(part);
      size = grown;
    }
  }
  return chunks;
}
