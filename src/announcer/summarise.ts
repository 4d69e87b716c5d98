import { type SummaryEntry, type SummaryForm, summaryKey, toSummaries } from "../core/cards/summary.ts";
import type { Delivery } from "../core/delivery/delivery.ts";
import { createDelivery, deliveryKey, summarisedDelivery } from "../core/delivery/delivery.ts";
import { wordsOf } from "../core/delivery/direct-message.ts";
import type { Clock, Deliveries, Spoken } from "../core/ports.ts";

export interface SummariseDeps {
  readonly spoken: Spoken;
  readonly deliveries: Deliveries;
  readonly enqueue: (delivery: Delivery) => void;
  /** Takes an open row on that was not: the store may fail after it has written. */
  readonly takeUp: (deliveryKey: string) => Promise<void>;
  readonly clock: Clock;
}

/**
 * Writes the summaries for every channel, then a finished row for each preview in them, the first of a summary last: so after a
 * death the summary is found by its first preview as long as any of its previews has no row. Returns how many summaries are new.
 */
export async function summarise(
  entries: readonly SummaryEntry[],
  deps: SummariseDeps,
  form: SummaryForm = "rest",
): Promise<number> {
  let added = 0;
  for (const inChannel of byChannel(entries)) {
    const summaryKeys = new Map(await coveredAlready(inChannel, deps.deliveries));
    for (const key of new Set(summaryKeys.values())) await deps.takeUp(key);
    const unnamed = inChannel.filter(({ item }) => !summaryKeys.has(item.previewKey));
    const [first] = inChannel;
    if (first === undefined) continue;
    const phrases = wordsOf(first.announcement, deps.spoken);
    for (const announcement of toSummaries(unnamed, continued(form, summaryKeys.size > 0), phrases)) {
      const delivery = createDelivery(announcement, deps.clock.now());
      await deps.deliveries.save(delivery);
      deps.enqueue(delivery);
      for (const { previewKey } of announcement.summary ?? []) summaryKeys.set(previewKey, delivery.key);
      added++;
    }
    for (const { announcement } of [...inChannel].reverse()) {
      const key = summaryKeys.get(announcement.previewKey);
      await deps.deliveries.save(summarisedDelivery(announcement, deps.clock.now(), key));
    }
  }
  return added;
}

/** What was written before the process died is the first part. */
function continued(form: SummaryForm, isBegun: boolean): SummaryForm {
  return form === "rest" ? form : { ...form, isContinued: form.isContinued || isBegun };
}

function byChannel(entries: readonly SummaryEntry[]): Iterable<readonly SummaryEntry[]> {
  const channels = new Map<string, SummaryEntry[]>();
  for (const entry of entries) {
    const { channelId } = entry.announcement;
    const known = channels.get(channelId);
    if (known === undefined) channels.set(channelId, [entry]);
    else known.push(entry);
  }
  return channels.values();
}

/** The previews that summaries name which were written before the process died, each with the key of that summary's delivery. */
export async function coveredAlready(
  entries: readonly SummaryEntry[],
  deliveries: Deliveries,
): Promise<ReadonlyMap<string, string>> {
  const covered = new Map<string, string>();
  for (const { announcement, item } of entries) {
    const row = await deliveries.find(deliveryKey(summaryKey(item.previewKey), announcement.channelId));
    if (row === undefined) continue;
    for (const named of row.announcement.summary ?? []) covered.set(named.previewKey, row.key);
  }
  return covered;
}
