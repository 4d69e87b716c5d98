import type { Delivery, Reception } from "./delivery.ts";

/** The row that asks for one message to be brought up to date. There is at most one for a message; it names no text: the newest counts. */
export interface Revision {
  /** The key of the delivery whose message it is. */
  readonly key: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Epoch ms. */
  readonly dueAt: number;
  /** Requests that came to nothing. */
  readonly attempts: number;
}

/** What a request to edit a message came to. */
export type EditOutcome =
  | { readonly kind: "edited" }
  /** The message or its channel is not there for us any more, or Discord does not take the text: nothing is left to do. */
  | { readonly kind: "impossible"; readonly reason: string }
  /** It may or may not have been done; doing it again does no harm. */
  | ({ readonly kind: "failed"; readonly reason: string } & Reception);

/** So many edits of a message follow at once; after that the pauses grow, for a feed that changes its mind with every poll. */
const promptEdits = 3;
const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;

/** A revision of a delivery's message, due as soon as that message may be edited again. */
export function createRevision({ key, announcement, progress }: Delivery, now: number): Revision {
  const { guildId, channelId } = announcement;
  const lastEdit = progress.state === "sent" ? progress.lastEdit : undefined;
  const dueAt = lastEdit === undefined ? now : Math.max(now, lastEdit.at + pauseMs(lastEdit.count));
  return { key, guildId, channelId, createdAt: now, dueAt, attempts: 0 };
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
