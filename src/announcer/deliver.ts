import type { Announcement } from "../core/delivery/announcement.ts";
import {
  afterSending,
  type Delivery,
  heldDelivery,
  postpone,
  type Reception,
  type SendOutcome,
  sentDelivery,
  startSending,
  waitingDelivery,
} from "../core/delivery/delivery.ts";
import { memberAt, wordsOf } from "../core/delivery/direct-message.ts";
import { findNews, type News, toSentText } from "../core/delivery/news.ts";
import { type Publication, toPublication } from "../core/delivery/publication.ts";
import { type Restoration, untoldSince } from "../core/delivery/restoration.ts";
import { en } from "../core/phrases/en.ts";
import type {
  Clock,
  Deliveries,
  FindAnnounced,
  Follows,
  Held,
  History,
  Log,
  Members,
  Metrics,
  Previews,
  Publications,
  SendAnnouncement,
  Spoken,
  Subscriptions,
} from "../core/ports.ts";
import { StoreError } from "../core/store-error.ts";
import type { Dependency } from "./dependency.ts";
import { hold } from "./hold.ts";
import { isWantedBy, noteReached, noteTurnedAway } from "./members.ts";
import { deliveryNonce } from "./nonce.ts";
import { postponement } from "./postponement.ts";

/** Discord tells a repeated nonce "for the past few minutes": this much of it is relied on. */
const nonceWindowMs = 120_000;

export interface DeliverDeps {
  readonly deliveries: Deliveries;
  readonly previews: Previews;
  readonly subscriptions: Subscriptions;
  readonly follows: Follows;
  readonly members: Members;
  readonly spoken: Spoken;
  readonly send: SendAnnouncement;
  readonly findAnnounced: FindAnnounced;
  readonly publications: Publications;
  /** Called with what was stored of a message that is to be published. */
  readonly enqueuePublication: (publication: Publication) => void;
  /** Present where the store is a copy that was put back. */
  readonly restoration: Restoration | undefined;
  readonly discord: Pick<Dependency, "isDown">;
  /** True while the row is not to be sent. */
  readonly isQuietFor: (row: Delivery) => boolean;
  readonly held: Held;
  readonly history: History;
  /** Sees to it that nothing more is sent to a channel that is closed to us, and that its administrators hear of it. */
  readonly closeChannel: (place: Announcement, reason: string) => Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Does the next thing for a pending delivery and returns the row as it then stands, stored. A row whose earlier request has
 * an unknown fate is looked for in the channel first. Once a request is on its way, its outcome is kept in memory and
 * written again and again until the store takes it.
 */
export async function deliver(delivery: Delivery, deps: DeliverDeps, signal: AbortSignal): Promise<Delivery> {
  const { progress } = delivery;
  if (progress.state !== "pending") throw new Error(`A delivery that is ${progress.state} is not due`);
  const rest = whyUnwanted(delivery, deps);
  if (rest !== undefined) return store(await rested(delivery, rest, deps), deps, signal);
  const uncertainSince = progress.uncertainSince ?? (await doubtAbout(delivery, deps));
  const settled = uncertainSince === undefined ? undefined : await settle(delivery, uncertainSince, deps);
  if (settled !== undefined) return store(settled, deps, signal);
  if (deps.isQuietFor(delivery)) return store(waitingDelivery(delivery, "quiet-end", deps.clock.now()), deps, signal);
  return send(delivery, deps, signal);
}

/** Since when it may stand in the channel although this store, put back from a copy, knows of no request. */
async function doubtAbout(delivery: Delivery, { restoration, previews }: DeliverDeps): Promise<number | undefined> {
  if (restoration === undefined) return undefined;
  const preview = await previews.find(delivery.announcement.previewKey);
  return preview === undefined ? undefined : untoldSince(restoration, preview);
}

/** Why nobody wants it now; undefined if somebody does. */
function whyUnwanted({ announcement }: Delivery, deps: DeliverDeps): string | undefined {
  const { guildId, channelId, subscriptionIds } = announcement;
  const userId = memberAt(channelId);
  if (userId !== undefined)
    return isWantedBy(userId, announcement, deps) ? undefined : "The member follows it no longer or cannot be reached.";
  const known = subscriptionIds.flatMap((id) => deps.subscriptions.find(guildId, id) ?? []);
  if (known.some(({ paused }) => paused === undefined)) return undefined;
  return known.length === 0 ? en.reasons.removed : en.reasons.paused;
}

/** What is held for a channel is noted for its administrators; what a member cannot be told, for nobody. */
async function rested(delivery: Delivery, reason: string, deps: DeliverDeps): Promise<Delivery> {
  const isToMember = memberAt(delivery.announcement.channelId) !== undefined;
  return isToMember ? heldDelivery(delivery, reason, deps.clock.now()) : hold(delivery, reason, deps);
}

/** What the channel's history says of a request with an unknown fate; undefined means: send it (again). */
async function settle(delivery: Delivery, uncertainSince: number, deps: DeliverDeps): Promise<Delivery | undefined> {
  const now = deps.clock.now();
  const texts = delivery.sentTexts ?? [
    toSentText(await getNews(delivery, deps), wordsOf(delivery.announcement, deps.spoken)),
  ];
  const found = await deps.findAnnounced(delivery.announcement.channelId, texts, uncertainSince);
  switch (found.kind) {
    case "found":
      return sentDelivery(delivery, found, now);
    case "absent":
      return undefined;
    case "unreadable":
      if (!found.isUnsafe && now - uncertainSince < nonceWindowMs) return undefined;
      return {
        ...delivery,
        progress: { state: "unconfirmed", reason: found.reason, since: now },
      };
    case "closed":
      return holdClosed(delivery, found.reason, deps);
    case "unreachable":
      return postponed(delivery, found, deps);
  }
}

function postponed(delivery: Delivery, reception: Reception, deps: DeliverDeps): Delivery {
  const { progress } = delivery;
  if (progress.state !== "pending") return delivery;
  return { ...delivery, progress: postpone(progress, reception, postponement(deps), deps.clock.now()) };
}

async function send(delivery: Delivery, deps: DeliverDeps, signal: AbortSignal): Promise<Delivery> {
  const news = await getNews(delivery, deps);
  const sending = startSending(
    delivery,
    toSentText(news, wordsOf(delivery.announcement, deps.spoken)),
    deps.clock.now(),
  );
  await deps.deliveries.save(sending);
  const outcome = await deps.send(delivery.announcement, news, deliveryNonce(delivery.key), signal);
  if (outcome.kind === "closed") return store(await holdClosed(sending, outcome.reason, deps), deps, signal);
  const after = await store(afterSending(sending, outcome, deps.clock.now(), postponement(deps)), deps, signal);
  await followUp(after, outcome, deps);
  return after;
}

/** A closed channel costs one failed request, not one a preview: its subscriptions rest until an administrator resumes them. */
async function holdClosed(delivery: Delivery, reason: string, deps: DeliverDeps): Promise<Delivery> {
  const userId = memberAt(delivery.announcement.channelId);
  if (userId === undefined) await deps.closeChannel(delivery.announcement, reason);
  else await noteTurnedAway(userId, reason, deps);
  return rested(delivery, reason, deps);
}

async function getNews({ key, announcement }: Delivery, { previews, spoken }: DeliverDeps): Promise<News> {
  const news = await findNews(announcement, previews.find, wordsOf(announcement, spoken));
  if (news === undefined) throw new Error(`The preview of delivery ${key} is not stored`);
  return news;
}

/**
 * Writes the row until the store takes it: giving up would forget what Discord already did. That a message is to be published is
 * written first: after a death in between, the row is settled and comes here again.
 */
async function store(delivery: Delivery, deps: DeliverDeps, signal: AbortSignal): Promise<Delivery> {
  const { deliveries, publications, clock, log, metrics } = deps;
  const publication = toPublication(delivery, clock.now());
  for (let failures = 1; ; failures++) {
    try {
      if (publication !== undefined) await publications.save(publication);
      await noteInHistory(delivery, deps);
      await deliveries.save(delivery);
      logTransition(delivery, deps);
      metrics.deliveryCameTo(delivery.progress.state);
      if (publication !== undefined) deps.enqueuePublication(publication);
      return delivery;
    } catch (error) {
      if (signal.aborted) throw error;
      if (failures === 1 && !(error instanceof StoreError))
        log.error({ deliveryKey: delivery.key, err: error }, "delivery not stored, trying again");
      await clock.sleep(Math.min(500 * failures, 10_000), signal);
    }
  }
}

/** A note that is there before the row is finished survives a death in between; a repetition changes nothing. */
async function noteInHistory({ key, announcement, progress }: Delivery, { history }: DeliverDeps): Promise<void> {
  if (!["sent", "refused", "unconfirmed"].includes(progress.state)) return;
  for (const id of announcement.subscriptionIds) await history.append(announcement.guildId, id, key);
}

function logTransition({ key, announcement, progress }: Delivery, { log, discord }: DeliverDeps): void {
  const fields = { deliveryKey: key, channelId: announcement.channelId };
  if (progress.state === "sent") log.info({ ...fields, messageId: progress.messageId }, "delivery sent");
  else if (progress.state === "pending") {
    const isNews = progress.attempts === 1 && !discord.isDown();
    log[isNews ? "warn" : "debug"]({ ...fields, ...progress }, "delivery postponed");
  } else if (progress.state === "waiting") log.info(fields, "delivery waits for the end of quiet hours");
  else log.warn({ ...fields, ...progress }, `delivery ${progress.state}`);
}

async function followUp(delivery: Delivery, outcome: SendOutcome, deps: DeliverDeps): Promise<void> {
  const userId = memberAt(delivery.announcement.channelId);
  if (outcome.kind === "sent" && userId !== undefined) return noteReached(userId, deps);
}
