import type { Delivery } from "../core/delivery/delivery.ts";
import type { Publication } from "../core/delivery/publication.ts";
import type { Revision } from "../core/delivery/revision.ts";
import type { Backlog } from "../core/ports.ts";
import type { Job } from "./pick-due.ts";

/** No row waits longer than this (ms) for its next attempt; one that seems to was written by a clock that has been put back. */
const longestWaitMs = 20 * 60_000;

/** The job of a stored delivery; a row that is `sending` was cut off by a death and has to be settled, now. */
export function deliveryJob(stored: Delivery, now: number): Job {
  const delivery = cutOffToPending(stored, now);
  const { key, announcement, progress } = delivery;
  const createdAt = delivery.releasedAt ?? delivery.createdAt;
  const { guildId, channelId } = announcement;
  const wishedAt = progress.state === "pending" ? progress.dueAt : now;
  const dueAt = createdAt > now ? now : Math.min(wishedAt, now + longestWaitMs);
  return { kind: "delivery", id: key, deliveryKey: key, guildId, channelId, dueAt, createdAt, delivery };
}

/** The job of a stored revision. */
export function revisionJob(revision: Revision): Job {
  const { key, guildId, channelId, dueAt, createdAt } = revision;
  return { kind: "revision", id: `revision/${key}`, deliveryKey: key, guildId, channelId, dueAt, createdAt, revision };
}

/** The job of a stored publication. */
export function publicationJob(publication: Publication): Job {
  const { key, guildId, channelId, dueAt, createdAt } = publication;
  const id = `publication/${key}`;
  return { kind: "publication", id, deliveryKey: key, guildId, channelId, dueAt, createdAt, publication };
}

/** What is left to deliver among the jobs. */
export function toBacklog(jobs: readonly Job[]): Backlog {
  const deliveries = jobs.filter(({ kind }) => kind === "delivery");
  const oldestAt = deliveries.reduce((oldest, { createdAt }) => Math.min(oldest, createdAt), Number.POSITIVE_INFINITY);
  return { count: deliveries.length, oldestAt: deliveries.length === 0 ? undefined : oldestAt };
}

function cutOffToPending(delivery: Delivery, now: number): Delivery {
  const { progress } = delivery;
  if (progress.state !== "sending") return delivery;
  const { attempts, uncertainSince } = progress;
  return { ...delivery, progress: { state: "pending", dueAt: now, attempts, uncertainSince } };
}
