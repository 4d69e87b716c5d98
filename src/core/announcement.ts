import type { Preview } from "./preview.ts";
import { matchesPreview, type Subscription } from "./subscription.ts";

/** A preview for one channel, whatever the number of subscriptions that asked for it. */
export interface Announcement {
  readonly previewKey: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Ids of the subscriptions that match, in their order of creation. */
  readonly subscriptionIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly publish: boolean;
}

/** Which channels hear of a preview: one announcement a channel, roles united, in the order of the subscriptions. */
export function planAnnouncements(preview: Preview, subscriptions: Iterable<Subscription>): readonly Announcement[] {
  const byChannel = new Map<string, Announcement>();
  for (const subscription of subscriptions) {
    if (!matchesPreview(subscription.filters, preview)) continue;
    byChannel.set(subscription.channelId, joined(byChannel.get(subscription.channelId), subscription, preview));
  }
  return [...byChannel.values()];
}

function joined(known: Announcement | undefined, subscription: Subscription, preview: Preview): Announcement {
  return {
    previewKey: preview.key,
    guildId: subscription.guildId,
    channelId: subscription.channelId,
    subscriptionIds: [...(known?.subscriptionIds ?? []), subscription.id],
    roleIds: [
      ...new Set([...(known?.roleIds ?? []), ...(subscription.roleId === undefined ? [] : [subscription.roleId])]),
    ],
    publish: (known?.publish ?? false) || subscription.publish,
  };
}
