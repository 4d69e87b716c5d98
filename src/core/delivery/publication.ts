import type { Delivery } from "./delivery.ts";
import { type FollowUp, type FollowUpFailure, toFollowUp } from "./follow-up.ts";

/** The row that asks for one sent message to be published to the servers that follow its channel. */
export interface Publication extends FollowUp {
  readonly messageId: string;
}

/** What a request to publish a message came to; one that was published before is published. */
export type PublishOutcome = { readonly kind: "published" } | FollowUpFailure;

/** The row for a delivery whose message stands in its channel, if that message is to be published; due at once. */
export function toPublication(delivery: Delivery, now: number): Publication | undefined {
  const { announcement, progress } = delivery;
  if (!announcement.publish || progress.state !== "sent") return undefined;
  return { ...toFollowUp(delivery, now, now), messageId: progress.messageId };
}
