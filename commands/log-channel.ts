import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from "discord.js";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { UserError } from "../src/core/user-error.ts";
import type { ChannelFacts, CommandContext, Place } from "../src/discord/command.ts";
import { checkTarget } from "./add-subscription.ts";
import { messageChannels } from "./subscription-options.ts";
import { described } from "./wording.ts";

/** What `/subscriptions log` asks for: a channel, none any more, or what holds now. */
export interface LogRequest {
  readonly kind: "log";
  readonly guildId: string;
  readonly channelId: string | undefined;
  readonly channel: ChannelFacts | undefined;
  readonly isOff: boolean;
}

/** The options of `/subscriptions log`. */
export function logOptions(): APIApplicationCommandBasicOption[] {
  return [
    {
      name: "channel",
      ...described(({ subscriptions: words }) => words.logChannel),
      type: ApplicationCommandOptionType.Channel,
      channel_types: [...messageChannels],
    },
    {
      name: "off",
      ...described(({ subscriptions: words }) => words.logOff),
      type: ApplicationCommandOptionType.Boolean,
    },
  ];
}

/** Reads the options. */
export function readLogRequest(
  options: ChatInputCommandInteraction["options"],
  guildId: string,
  { findChannel }: Place,
): LogRequest {
  const channelId = options.getChannel("channel")?.id;
  const channel = channelId === undefined ? undefined : findChannel(channelId);
  return { kind: "log", guildId, channelId, channel, isOff: options.getBoolean("off") ?? false };
}

/** Chooses where administrators are told what concerns them, and says so. */
export async function chooseLogChannel(
  { guildId, channelId, channel, isOff }: LogRequest,
  { guildSettings, log, phrases }: CommandContext,
): Promise<Reply> {
  const words = phrases.subscriptions;
  const { logChannelId, ...others } = guildSettings.of(guildId);
  if (channelId !== undefined) {
    if (channel?.isForum === true) throw new UserError(words.wrongChannel(`<#${channelId}>`));
    checkTarget({ guildId, channelId, channel, publish: false, roleId: undefined }, phrases);
    await guildSettings.save({ ...others, logChannelId: channelId });
    log.info({ guildId, channelId }, "log channel chosen");
    return privateNotice(words.logSet(`<#${channelId}>`));
  }
  if (isOff) {
    await guildSettings.save(others);
    return privateNotice(words.logUnset);
  }
  return privateNotice(logChannelId === undefined ? words.logNone : words.logShown(`<#${logChannelId}>`));
}
