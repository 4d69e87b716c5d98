import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** A channel is gone, and with it the subscriptions that posted there. */
export const channelDelete = defineEvent({
  name: Events.ChannelDelete,
  handle: async (channel, { forgetSubscriptions }) => {
    if (channel.isDMBased()) return;
    await forgetSubscriptions(channel.guildId, ({ channelId }) => channelId === channel.id);
  },
});
