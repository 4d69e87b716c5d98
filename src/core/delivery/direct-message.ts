import type { Follow } from "../follow.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Spoken } from "../ports.ts";
import type { Announcement } from "./announcement.ts";

/** Stands in the place of the server in direct messages: to the outbox, all members together are one. */
const directMessages = "@members";

/** What stands in the place of the channel in a direct message: the member, whose channel may not be open yet. */
export function memberAddress(userId: string): string {
  return `@${userId}`;
}

/** The member to whom an address leads; undefined for a channel of a server. */
export function memberAt(address: string): string | undefined {
  return address.startsWith("@") ? address.slice(1) : undefined;
}

/** The words of an announcement: those of its server, or of the member whom it reaches by direct message. */
export function wordsOf({ guildId, channelId }: Announcement, spoken: Spoken): Phrases {
  const userId = memberAt(channelId);
  return userId === undefined ? spoken.inGuild(guildId) : spoken.toMember(userId);
}

/** Who hears of a preview by direct message: one announcement a member, however many of their follows match. */
export function planDirectMessages(previewKey: string, follows: Iterable<Follow>): readonly Announcement[] {
  const byMember = new Map<string, string[]>();
  for (const { userId, id } of follows) {
    const known = byMember.get(userId);
    if (known === undefined) byMember.set(userId, [id]);
    else known.push(id);
  }
  return [...byMember].map(([userId, followIds]) => ({
    previewKey,
    guildId: directMessages,
    channelId: memberAddress(userId),
    subscriptionIds: [],
    followIds,
    roleIds: [],
    publish: false,
  }));
}
