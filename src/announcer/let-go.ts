import { type SummaryEntry, type SummaryForm, toDigestItem, toSummaryItem } from "../core/cards/summary.ts";
import type { Announcement } from "../core/delivery/announcement.ts";
import { type Delivery, isUncertain } from "../core/delivery/delivery.ts";
import { wordsOf } from "../core/delivery/direct-message.ts";
import type { Deliveries, Previews, Spoken } from "../core/ports.ts";
import { coveredAlready } from "./summarise.ts";

/** A row that was kept, with the announcement that it is to be now. */
export interface Kept {
  readonly row: Delivery;
  readonly announcement: Announcement;
}

/** How rows that were kept for one channel are let go, the oldest first. */
export interface Division {
  /** Those that get a message each. */
  readonly alone: readonly Kept[];
  /** Those that are named together, and what is said of them. */
  readonly together: readonly Kept[];
  readonly entries: readonly SummaryEntry[];
}

export interface DivideDeps {
  readonly deliveries: Deliveries;
  readonly previews: Previews;
  readonly spoken: Spoken;
}

/** Divides what was kept: so many get a message each, the others are named together. What a death left half done is carried on. */
export async function divide(
  kept: readonly Kept[],
  mostAlone: number,
  form: SummaryForm,
  { deliveries, previews, spoken }: DivideDeps,
): Promise<Division> {
  const entries = new Map<Kept, SummaryEntry>();
  for (const one of kept) {
    const entry = await toEntry(one, form, previews, spoken);
    if (entry !== undefined) entries.set(one, entry);
  }
  const covered = await coveredAlready([...entries.values()], deliveries);
  const open = kept.filter(({ announcement }) => !covered.has(announcement.previewKey));
  const alone = open.filter((one, index) => index < mostAlone || !entries.has(one));
  const together = kept.filter((one) => !alone.includes(one));
  return { alone, together, entries: together.flatMap((one) => entries.get(one) ?? []) };
}

/**
 * What a summary would say of it; nothing for what is itself a summary, for what may have become a message (that is found out first,
 * by a delivery of its own), and where the preview is not there any more.
 */
async function toEntry(
  { row, announcement }: Kept,
  form: SummaryForm,
  previews: Previews,
  spoken: Spoken,
): Promise<SummaryEntry | undefined> {
  if (announcement.summary !== undefined || isUncertain(row)) return undefined;
  const preview = await previews.find(announcement.previewKey);
  if (preview === undefined) return undefined;
  const toItem = form === "rest" ? toSummaryItem : toDigestItem;
  return { announcement, item: toItem(preview, wordsOf(announcement, spoken)) };
}
