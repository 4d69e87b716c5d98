import type { DigestPart, SummaryItem } from "../cards/summary.ts";
import type { Preview } from "../preview.ts";
import { matchesPreview, type Subscription } from "../subscription.ts";

/** News for one channel or one member, whatever the number of subscriptions or follows that asked for it. */
export interface Announcement {
  /** The preview that is told, or, in a summary, what stands in its place. */
  readonly previewKey: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Ids of the subscriptions that match, in their order of creation. */
  readonly subscriptionIds: readonly string[];
  /** Present in a direct message: ids of the member's follows that match. */
  readonly followIds?: readonly string[];
  readonly roleIds: readonly string[];
  readonly publish: boolean;
  /** Present in a summary: the previews that it names, oldest first. */
  readonly summary?: readonly SummaryItem[];
  /** Present in a summary that is a digest. */
  readonly digest?: DigestPart;
}

/**
 * Which channels hear of a preview: one announcement a channel, roles united, in the order of the subscriptions. A subscription
 * matches if it matches the preview or one of the reports that the preview was put together from.
 */
export function planAnnouncements(
  preview: Preview,
  subscriptions: Iterable<Subscription>,
  reports: readonly Preview[] = [],
): readonly Announcement[] {
  const byChannel = new Map<string, Announcement>();
  for (const subscription of subscriptions) {
    const { filters, channelId } = subscription;
    if (![preview, ...reports].some((told) => matchesPreview(filters, told))) continue;
    byChannel.set(channelId, joined(byChannel.get(channelId), announcementOf(preview.key, subscription)));
  }
  return [...byChannel.values()];
}

/** Two announcements for one channel as one: the first one's, with the subscriptions and roles of both. */
export function joined(first: Announcement | undefined, second: Announcement): Announcement {
  if (first === undefined) return second;
  const followIds = [...new Set([...(first.followIds ?? []), ...(second.followIds ?? [])])];
  return {
    ...first,
    subscriptionIds: [...new Set([...first.subscriptionIds, ...second.subscriptionIds])],
    roleIds: [...new Set([...first.roleIds, ...second.roleIds])],
    publish: first.publish || second.publish,
    ...(followIds.length === 0 ? {} : { followIds }),
  };
}

function announcementOf(previewKey: string, { id, guildId, channelId, roleId, publish }: Subscription): Announcement {
  const roleIds = roleId === undefined ? [] : [roleId];
  return { previewKey, guildId, channelId, subscriptionIds: [id], roleIds, publish };
}
