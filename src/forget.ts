import type { Clock, FeedPolling, HeldDesk, Log } from "./core/ports.ts";
import { type Subscription, undoableMs } from "./core/subscription.ts";
import type { EventContext } from "./discord/event.ts";
import type { Memory } from "./store/open-memory.ts";

type Forgetting = Pick<EventContext, "forgetGuild" | "forgetChannel" | "forgetRole">;

export interface ForgettingDeps
  extends Pick<
    Memory,
    "subscriptions" | "removed" | "held" | "closings" | "guildSettings" | "history" | "guildFeeds" | "welcomes"
  > {
  readonly polling: Pick<FeedPolling, "end" | "forget">;
}

/** Ends what belonged to servers, channels and roles that are gone. Doing it twice does no harm. */
export function createForgetting(memory: ForgettingDeps, log: Log): Forgetting {
  const { subscriptions, removed, held, closings, guildSettings, history } = memory;
  const forget = async (guildId: string, fits: (subscription: Subscription) => boolean) => {
    for (const subscription of subscriptions.ofGuild(guildId).filter(fits)) {
      await subscriptions.remove(guildId, subscription.id);
      await held.forget(subscription.channelId);
      await closings.remove(subscription.channelId);
      await history.forget(guildId, subscription.id);
      log.info({ guildId, subscriptionId: subscription.id }, "subscription forgotten");
    }
    for (const { subscription } of await removed.all()) {
      if (subscription.guildId !== guildId || !fits(subscription)) continue;
      await removed.remove(guildId, subscription.id);
      await held.forget(subscription.channelId);
      await history.forget(guildId, subscription.id);
    }
  };
  return {
    forgetGuild: async (guildId) => {
      await forget(guildId, () => true);
      await guildSettings.remove(guildId);
      await memory.welcomes.remove(guildId);
      await forgetFeeds(guildId, memory, log);
      log.info({ guildId }, "server forgotten");
    },
    forgetChannel: async (guildId, channelId) => {
      await forget(guildId, (subscription) => subscription.channelId === channelId);
      const { logChannelId, ...others } = guildSettings.of(guildId);
      if (logChannelId === channelId) await guildSettings.save(others);
    },
    forgetRole: async (guildId, gone) => {
      for (const { roleId, ...rest } of subscriptions.ofGuild(guildId)) {
        if (roleId !== gone) continue;
        await subscriptions.save(rest);
        log.info({ guildId, subscriptionId: rest.id }, "role forgotten");
      }
    },
  };
}

/** A feed that no other server has is asked no more, and what it brought is forgotten. */
async function forgetFeeds(guildId: string, { guildFeeds, polling }: ForgettingDeps, log: Log): Promise<void> {
  for (const { feedId } of guildFeeds.all().filter((row) => row.guildId === guildId)) {
    const others = guildFeeds.all().filter((row) => row.feedId === feedId && row.guildId !== guildId);
    if (others.every(({ removed }) => removed !== undefined)) await polling.end(feedId);
    if (others.length === 0) await polling.forget(feedId);
    await guildFeeds.remove(guildId, feedId);
    log.info({ guildId, feedId }, "feed forgotten");
  }
}

const roundMs = 10 * 60_000;

export interface RemovalDeps extends Pick<Memory, "removed" | "history" | "subscriptions" | "guildFeeds"> {
  readonly heldDesk: HeldDesk;
  readonly clock: Clock;
  readonly log: Log;
}

/** Forgets for good, once it can no longer be undone, what was kept of ended subscriptions. Runs until `signal` is aborted; never rejects. */
export async function forgetOldRemovals(deps: RemovalDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await endLeftOver(deps);
      await forgetExpired(deps);
    } catch (error) {
      if (!signal.aborted) deps.log.error({ err: error }, "ended subscriptions not forgotten yet");
    }
    await deps.clock.sleep(roundMs, signal);
  }
}

/** A death may have left subscriptions to a feed that was removed; and of a feed that others have, who removed it is soon forgotten. */
async function endLeftOver({ guildFeeds, subscriptions, removed, clock }: RemovalDeps): Promise<void> {
  for (const { guildId, feedId, removed: ended } of guildFeeds.all()) {
    if (ended === undefined) continue;
    for (const subscription of subscriptions.ofGuild(guildId).filter(({ filters }) => filters.feedId === feedId)) {
      await removed.save({ subscription, at: clock.now() });
      await subscriptions.remove(guildId, subscription.id);
    }
    const isShared = guildFeeds.all().some((row) => row.feedId === feedId && row.removed === undefined);
    if (isShared && clock.now() - ended.at >= undoableMs) await guildFeeds.remove(guildId, feedId);
  }
}

async function forgetExpired({ removed, history, heldDesk, clock, log }: RemovalDeps): Promise<void> {
  for (const { subscription, at } of await removed.all()) {
    if (clock.now() - at < undoableMs) continue;
    const { guildId, id } = subscription;
    await heldDesk.skip(subscription);
    await history.forget(guildId, id);
    await removed.remove(guildId, id);
    log.info({ guildId, subscriptionId: id }, "ended subscription forgotten");
  }
}
