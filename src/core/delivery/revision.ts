import type { Delivery } from "./delivery.ts";
import { type FollowUp, type FollowUpFailure, toFollowUp } from "./follow-up.ts";

/** The row that asks for one message to be brought up to date. There is at most one for a message; it names no text: the newest counts. */
export type Revision = FollowUp;

/** What a request to edit a message came to. */
export type EditOutcome = { readonly kind: "edited" } | FollowUpFailure;

/** So many edits of a message follow at once; after that the pauses grow, for a feed that changes its mind with every poll. */
const promptEdits = 3;
const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;

/** A revision of a delivery's message, due as soon as that message may be edited again. */
export function createRevision(delivery: Delivery, now: number): Revision {
  const { progress } = delivery;
  const lastEdit = progress.state === "sent" ? progress.lastEdit : undefined;
  const dueAt = lastEdit === undefined ? now : Math.max(now, lastEdit.at + pauseMs(lastEdit.count));
  return toFollowUp(delivery, now, dueAt);
}

/** How long a message that was edited so often stays as it is. */
function pauseMs(edits: number): number {
  if (edits < promptEdits) return 0;
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(edits - promptEdits, 10));
}

/** True if the message of a delivery exists, or may come to exist, and does not say this yet. */
export function needsRevision({ progress }: Delivery, says: string): boolean {
  switch (progress.state) {
    case "pending":
    case "sending":
      return true;
    case "sent":
      return progress.says !== says;
    default:
      return false;
  }
}
