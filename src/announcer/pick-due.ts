import type { Delivery } from "../core/delivery/delivery.ts";
import type { Publication } from "../core/delivery/publication.ts";
import type { Revision } from "../core/delivery/revision.ts";

interface JobBase {
  /** A job that comes under the same id takes the place of one that waits. */
  readonly id: string;
  readonly deliveryKey: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Epoch ms. */
  readonly dueAt: number;
  readonly createdAt: number;
}

/** Something that the outbox has to do in one channel. */
export type Job =
  | (JobBase & { readonly kind: "delivery"; readonly delivery: Delivery })
  | (JobBase & { readonly kind: "revision"; readonly revision: Revision })
  | (JobBase & { readonly kind: "publication"; readonly publication: Publication });

/** A delivery that is due within this (ms) is not overtaken in its channel: limits end at nearly the same moment for all that they held up. */
const worthWaitingMs = 1_000;

/** Publishing takes no more of the places than this, whatever waits. */
const mostPublishing = 4;

/** What to start now, and when (epoch ms) the next of the others may become due. */
export interface Pick {
  readonly due: readonly Job[];
  readonly nextDueAt: number;
}

/**
 * Chooses at most `places` due jobs, always one of the server that has the fewest under way, so that a large server holds nobody
 * up. A channel has one job under way at a time, deliveries before revisions before publications; a revision waits for the delivery
 * of its message.
 */
export function pickDue(waiting: readonly Job[], underWay: readonly Job[], places: number, now: number): Pick {
  const { jobs, open } = deliveriesFirst(waiting, underWay);
  const busyChannels = new Set(underWay.map(({ channelId }) => channelId));
  const queues = new Map<string, Job[]>();
  let nextDueAt = Number.POSITIVE_INFINITY;
  let publishing = underWay.filter(({ kind }) => kind === "publication").length;
  for (const job of jobs) {
    if (job.kind === "revision" && open.has(job.deliveryKey)) continue;
    if (job.kind === "publication" && publishing >= mostPublishing) continue;
    if (job.dueAt > now) {
      nextDueAt = Math.min(nextDueAt, job.dueAt);
      if (job.kind === "delivery" && job.dueAt - now <= worthWaitingMs) busyChannels.add(job.channelId);
      continue;
    }
    const queue = queues.get(job.guildId);
    const isEnough = queue !== undefined && queue.length >= places;
    if (isEnough || busyChannels.has(job.channelId)) continue;
    busyChannels.add(job.channelId);
    if (job.kind === "publication") publishing++;
    if (queue === undefined) queues.set(job.guildId, [job]);
    else queue.push(job);
  }
  return { due: takeTurns(queues, underWay, places), nextDueAt };
}

/** The waiting jobs in the order in which they are looked at, and the deliveries that revisions have to wait for. */
function deliveriesFirst(waiting: readonly Job[], underWay: readonly Job[]) {
  const others = waiting.filter(({ kind }) => kind !== "delivery");
  if (others.length === 0) return { jobs: waiting, open: new Set<string>() };
  const deliveries = waiting.filter(({ kind }) => kind === "delivery");
  const revisions = others.filter(({ kind }) => kind === "revision");
  const publications = others.filter(({ kind }) => kind === "publication");
  const busy = underWay.filter(({ kind }) => kind === "delivery");
  const open = new Set([...deliveries, ...busy].map(({ deliveryKey }) => deliveryKey));
  return { jobs: [...deliveries, ...revisions, ...publications], open };
}

function takeTurns(queues: Map<string, Job[]>, underWay: readonly Job[], places: number): readonly Job[] {
  const busy = new Map<string, number>();
  const count = (guildId: string) => busy.set(guildId, (busy.get(guildId) ?? 0) + 1);
  for (const { guildId } of underWay) count(guildId);
  const due: Job[] = [];
  while (due.length < places && queues.size > 0) {
    const [guildId, queue] = [...queues].reduce((a, b) => ((busy.get(b[0]) ?? 0) < (busy.get(a[0]) ?? 0) ? b : a));
    const next = queue.shift();
    if (queue.length === 0) queues.delete(guildId);
    if (next === undefined) continue;
    due.push(next);
    count(guildId);
  }
  return due;
}
