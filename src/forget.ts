import type { Log } from "./core/ports.ts";
import type { Subscription } from "./core/subscription.ts";
import type { EventContext } from "./discord/event.ts";
import type { Memory } from "./store/open-memory.ts";

type Forgetting = Pick<EventContext, "forgetGuild" | "forgetChannel" | "forgetRole">;

/** Ends what belonged to servers, channels and roles that are gone. Doing it twice does no harm. */
export function createForgetting(memory: Memory, log: Log): Forgetting {
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
