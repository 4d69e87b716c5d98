import { type Delivery, postpone } from "../core/delivery/delivery.ts";
import { wordsOf } from "../core/delivery/direct-message.ts";
import type { Gate } from "../core/delivery/gate.ts";
import { findNews, type News, newsKey } from "../core/delivery/news.ts";
import { createRevision, type EditOutcome, needsRevision, type Revision } from "../core/delivery/revision.ts";
import type { Clock, Deliveries, EditAnnouncement, Log, Previews, Revisions, Spoken } from "../core/ports.ts";
import type { Dependency } from "./dependency.ts";
import { postponement } from "./postponement.ts";

export interface ReviseDeps {
  readonly deliveries: Deliveries;
  readonly previews: Previews;
  readonly spoken: Spoken;
  readonly revisions: Revisions;
  readonly edit: EditAnnouncement;
  /** One place: whether a message says the newest is looked at, and written down, in one go. */
  readonly revising: Gate;
  readonly discord: Pick<Dependency, "isDown">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/**
 * Brings one message up to date; the revision that is still to be done afterwards, or undefined. A delivery that is open says the
 * newest by itself, so its revision is looked at once it is finished. Doing this twice does no harm.
 */
export async function revise(revision: Revision, deps: ReviseDeps): Promise<Revision | undefined> {
  const delivery = await deps.deliveries.find(revision.key);
  const news = delivery === undefined ? undefined : await newsOf(delivery, deps);
  if (delivery?.progress.state !== "sent" || news === undefined) return finish(revision, deps);
  const says = newsKey(news);
  if (!needsRevision(delivery, says)) return finish(revision, deps);
  const outcome = await deps.edit(delivery.announcement, delivery.progress, news);
  switch (outcome.kind) {
    case "edited":
      await deps.deliveries.save(editedDelivery(delivery, says, deps.clock.now()));
      deps.log.info({ deliveryKey: revision.key, channelId: revision.channelId }, "message edited");
      return finish(revision, deps);
    case "impossible":
      deps.log.info({ deliveryKey: revision.key, reason: outcome.reason }, "message left as it is");
      await deps.revisions.remove(revision.key);
      return undefined;
    case "failed":
      return postponed(revision, outcome, deps);
  }
}

function editedDelivery(delivery: Delivery, says: string, at: number): Delivery {
  const { progress } = delivery;
  if (progress.state !== "sent") return delivery;
  return { ...delivery, progress: { ...progress, says, lastEdit: { count: (progress.lastEdit?.count ?? 0) + 1, at } } };
}

function newsOf({ announcement }: Delivery, { previews, spoken }: ReviseDeps): Promise<News | undefined> {
  return findNews(announcement, previews.find, wordsOf(announcement, spoken));
}

/** Removes the row, unless the message has fallen behind again meanwhile. */
function finish({ key }: Revision, deps: ReviseDeps): Promise<Revision | undefined> {
  const { deliveries, revisions, revising, clock } = deps;
  return revising(async () => {
    const delivery = await deliveries.find(key);
    const news = delivery === undefined ? undefined : await newsOf(delivery, deps);
    if (delivery === undefined || news === undefined || !needsRevision(delivery, newsKey(news))) {
      await revisions.remove(key);
      return undefined;
    }
    const again = createRevision(delivery, clock.now());
    await revisions.save(again);
    return again;
  });
}

async function postponed(
  revision: Revision,
  outcome: Extract<EditOutcome, { kind: "failed" }>,
  deps: ReviseDeps,
): Promise<Revision> {
  const next = postpone(revision, outcome, postponement(deps), deps.clock.now());
  await deps.revisions.save(next);
  if (next.attempts === 1 && next.attempts > revision.attempts)
    deps.log.warn({ deliveryKey: revision.key, reason: outcome.reason }, "message not edited yet");
  return next;
}
