import { summaryKey } from "../core/cards/summary.ts";
import type { Announcement } from "../core/delivery/announcement.ts";
import { type Delivery, deliveryKey } from "../core/delivery/delivery.ts";
import type { Deliveries } from "../core/ports.ts";

/** A channel that gets more previews from one poll hears of the others in a summary. */
export const mostMessagesPerPoll = 25;

/** Who gets a message of its own in one poll. */
export interface Allotment {
  /** Takes note of a row of this poll that was written before a death. */
  readonly count: (delivery: Delivery) => void;
  /** True if the announcement gets a message of its own; else it belongs into a summary. */
  readonly take: (announcement: Announcement) => Promise<boolean>;
}

/** Creates the allotment of a poll; where it `mayOverflow`, a summary from before a death keeps what it names. */
export function createAllotment(mayOverflow: boolean, deliveries: Deliveries): Allotment {
  const messages = new Map<string, number>();
  const summarised = new Set<string>();
  const increase = (channelId: string) => messages.set(channelId, (messages.get(channelId) ?? 0) + 1);
  const isSummarised = async ({ previewKey, channelId }: Announcement) => {
    if (!mayOverflow) return false;
    const row = await deliveries.find(deliveryKey(summaryKey(previewKey), channelId));
    for (const named of row?.announcement.summary ?? []) summarised.add(deliveryKey(named.previewKey, channelId));
    return summarised.has(deliveryKey(previewKey, channelId));
  };
  return {
    count: ({ announcement, progress }) => {
      if (progress.state !== "summarised") increase(announcement.channelId);
    },
    take: async (announcement) => {
      const { channelId } = announcement;
      if ((messages.get(channelId) ?? 0) >= mostMessagesPerPoll || (await isSummarised(announcement))) return false;
      increase(channelId);
      return true;
    },
  };
}
