import { type Announcement, joined } from "../delivery/announcement.ts";
import { linkTo, safeUrl } from "../links.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview, PreviewKind } from "../preview.ts";
import type { Every } from "../schedule/schedule.ts";
import { ellipsis, escapeMarkdown, oneLine } from "../text.ts";
import type { Card } from "./card.ts";
import { dateText } from "./date-text.ts";
import { previewTitle } from "./preview-card.ts";

/** What a summary says of a preview. */
export interface SummaryItem {
  readonly previewKey: string;
  readonly title: string;
  readonly link: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  /** What a digest says besides. */
  readonly facts?: { readonly kind: PreviewKind; readonly composers: string; readonly releaseDate?: string };
}

/** What makes a summary a digest, or a part of one. */
export interface DigestPart {
  readonly every: Every;
  /** How many previews the whole digest names. */
  readonly total: number;
  /** True unless it is the first part. */
  readonly isContinued: boolean;
}

/** What a summary is for: previews too many for messages of their own, or a digest, whose first part was perhaps written before. */
export type SummaryForm = "rest" | Pick<DigestPart, "every" | "isContinued">;

/** A preview that one channel hears of in a summary. */
export interface SummaryEntry {
  readonly announcement: Announcement;
  readonly item: SummaryItem;
}

const maxTitle = 120;
const maxComposers = 80;
/** A line with the longest address still fits; four such cards are within what Discord takes in one message. */
const maxCardLength = 1_400;
const fittingCards = 4;
/** Room is left for words and facts that become longer before the message leaves. */
const maxCards = fittingCards - 1;

/** The preview as a summary names it. */
export function toSummaryItem(preview: Preview, phrases: Phrases): SummaryItem {
  const { key, link, publishedAt } = preview;
  return { previewKey: key, title: ellipsis(previewTitle(preview, phrases), maxTitle), link, publishedAt };
}

/** The preview as a digest names it. */
export function toDigestItem(preview: Preview, phrases: Phrases): SummaryItem {
  const { kind, record } = preview;
  const { composers, releaseDate } = record;
  const facts = { kind, composers: oneLine(composers.join(", "), maxComposers) };
  return {
    ...toSummaryItem(preview, phrases),
    facts: { ...facts, ...(releaseDate === undefined ? {} : { releaseDate }) },
  };
}

/** What stands in the place of the preview's key in the summary that begins with it. */
export function summaryKey(firstPreviewKey: string): string {
  return `summary/${firstPreviewKey}`;
}

/** The summaries for one channel, in the order of the entries: as many as it takes. The first part of a digest mentions the roles of all. */
export function toSummaries(
  entries: readonly SummaryEntry[],
  form: SummaryForm,
  phrases: Phrases,
): readonly Announcement[] {
  const cards = inChunks(entries, ({ item }) => toLine(item, phrases).length, maxCardLength);
  const all = entries.map(({ announcement }) => announcement);
  return inChunks(cards, () => 1, maxCards).map((message, index) => {
    const parts = message.flat();
    const [first] = parts;
    if (first === undefined) throw new Error("A summary names at least one preview");
    const united = unite(parts.map(({ announcement }) => announcement));
    const summary = parts.map(({ item }) => item);
    const inPlace = { ...united, previewKey: summaryKey(first.item.previewKey), summary };
    if (form === "rest") return inPlace;
    const isContinued = form.isContinued || index > 0;
    const digest = { every: form.every, total: entries.length, isContinued };
    return { ...inPlace, roleIds: isContinued ? [] : unite(all).roleIds, digest };
  });
}

/** True if the items fit into one message. */
export function fitTogether(items: readonly SummaryItem[], phrases: Phrases): boolean {
  return inChunks(items, (item) => toLine(item, phrases).length, maxCardLength).length <= fittingCards;
}

/** The cards of one summary: a line for each preview, oldest first; the first card's title leads to the first post. */
export function summaryCards(items: readonly SummaryItem[], phrases: Phrases, digest?: DigestPart): readonly Card[] {
  return inChunks(items, (item) => toLine(item, phrases).length, maxCardLength).map((chunk, index) => {
    const url = safeUrl(chunk[0]?.link);
    return {
      tone: "preview",
      title: index === 0 ? titleOf(items, digest, phrases) : phrases.summary.continued,
      lines: chunk.map((item) => toLine(item, phrases)),
      fields: [],
      ...(url === undefined ? {} : { url }),
    };
  });
}

function titleOf(items: readonly SummaryItem[], digest: DigestPart | undefined, phrases: Phrases): string {
  if (digest === undefined) return phrases.summary.title(items.length);
  return digest.isContinued ? phrases.summary.continued : phrases.digest.title[digest.every](digest.total);
}

function unite(announcements: readonly Announcement[]): Announcement {
  return announcements.reduce((all, announcement) => joined(all, announcement));
}

function toLine({ title, link, publishedAt, facts }: SummaryItem, phrases: Phrases): string {
  const name = escapeMarkdown(title);
  const day = `<t:${Math.floor(publishedAt / 1_000)}:d>`;
  if (facts === undefined) return `${day} ${linkTo(name, link) ?? name}`;
  const { kind, composers, releaseDate } = facts;
  const parts = [
    `**${name}**`,
    escapeMarkdown(composers),
    phrases.previewKinds[kind],
    releaseDate === undefined ? day : dateText(releaseDate, phrases),
    linkTo(phrases.links.post, link) ?? "",
  ];
  return `• ${parts.filter((part) => part !== "").join(" · ")}`;
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
