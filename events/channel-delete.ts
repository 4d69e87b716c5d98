import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** A channel is gone, and with it its threads and the subscriptions that posted in any of them. */
export const channelDelete = defineEvent({
  name: Events.ChannelDelete,
  handle: async (channel, { forgetChannel }) => {
    if (channel.isDMBased()) return;
    const threadIds = "threads" in channel ? [...channel.threads.cache.keys()] : [];
    for (const id of [channel.id, ...threadIds]) await forgetChannel(channel.guildId, id);
  },
});
