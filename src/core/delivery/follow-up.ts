import type { Delivery, Reception } from "./delivery.ts";

/** The row that asks for something more to be done to one message. Times are epoch ms. */
export interface FollowUp {
  /** The key of the delivery whose message it is. */
  readonly key: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly createdAt: number;
  readonly dueAt: number;
  /** Requests that came to nothing. */
  readonly attempts: number;
}

/** What a request for a follow-up came to where it was not done. */
export type FollowUpFailure =
  /** Nothing is left to do: it cannot be done, now or ever. */
  | { readonly kind: "impossible"; readonly reason: string }
  /** It may or may not have been done; doing it again does no harm. */
  | ({ readonly kind: "failed"; readonly reason: string } & Reception);

/** A follow-up of a delivery's message that nobody has asked for yet. */
export function toFollowUp({ key, announcement }: Delivery, createdAt: number, dueAt: number): FollowUp {
  const { guildId, channelId } = announcement;
  return { key, guildId, channelId, createdAt, dueAt, attempts: 0 };
}
