import type { Delivery, Reception } from "./delivery.ts";

/** The row that asks for one sent message to be published to the servers that follow its channel. Times are epoch ms. */
export interface Publication {
  /** The key of the delivery whose message it is. */
  readonly key: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly createdAt: number;
  readonly dueAt: number;
  /** Requests that came to nothing. */
  readonly attempts: number;
}

/** What a request to publish a message came to; one that was published before is published. */
export type PublishOutcome =
  | { readonly kind: "published" }
  /** The message or its channel cannot be published, now or ever. */
  | { readonly kind: "impossible"; readonly reason: string }
  /** It may or may not have been done; doing it again does no harm. */
  | ({ readonly kind: "failed"; readonly reason: string } & Reception);

/** The row for a delivery whose message stands in its channel, if that message is to be published; due at once. */
export function toPublication({ key, announcement, progress }: Delivery, now: number): Publication | undefined {
  if (!announcement.publish || progress.state !== "sent") return undefined;
  const { guildId, channelId } = announcement;
  return { key, guildId, channelId, messageId: progress.messageId, createdAt: now, dueAt: now, attempts: 0 };
}
