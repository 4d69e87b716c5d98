import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ChannelType } from "discord.js";
import type { Phrases } from "../src/core/phrases/en.ts";
import type { Every } from "../src/core/schedule/schedule.ts";
import { kindOption, kindOrAnyOption, suggestingOption } from "./options.ts";
import { choice, described } from "./wording.ts";

/** The kinds of channel that hold messages. */
export const messageChannels = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** The kinds of channel in which a subscription can post; in a forum each message begins a post. */
const postableChannels = [...messageChannels, ChannelType.GuildForum] as const;

/** The words that stand beside an option. */
type WordName =
  | "feed"
  | "channel"
  | "composer"
  | "label"
  | "work"
  | "kind"
  | "role"
  | "digest"
  | "publish"
  | "anyFeed"
  | "otherChannel"
  | "anyComposer"
  | "anyLabel"
  | "anyWork"
  | "anyKind"
  | "otherRole";

/** The values of `digest`; the first one means that each preview comes at once. */
const digestChoices = ["off", "daily", "weekly"] as const;

/** What a subscription can be made of, when one is added, and when one is changed. */
export function subscriptionOptions(use: "add" | "edit"): APIApplicationCommandBasicOption[] {
  const wording =
    (whenAdded: WordName, whenChanged: WordName) =>
    ({ subscriptions: words }: Phrases) =>
      words[use === "add" ? whenAdded : whenChanged];
  const toKind = use === "add" ? kindOption : kindOrAnyOption;
  return [
    suggestingOption("feed", wording("feed", "anyFeed")),
    {
      name: "channel",
      ...described(wording("channel", "otherChannel")),
      type: ApplicationCommandOptionType.Channel,
      channel_types: [...postableChannels],
    },
    suggestingOption("composer", wording("composer", "anyComposer")),
    suggestingOption("label", wording("label", "anyLabel")),
    suggestingOption("work", wording("work", "anyWork")),
    toKind(wording("kind", "anyKind")),
    { name: "role", ...described(wording("role", "otherRole")), type: ApplicationCommandOptionType.Role },
    {
      name: "digest",
      ...described(wording("digest", "digest")),
      type: ApplicationCommandOptionType.String,
      choices: digestChoices.map((value) => choice(value, ({ subscriptions: words }) => words.digestChoices[value])),
    },
    { name: "publish", ...described(wording("publish", "publish")), type: ApplicationCommandOptionType.Boolean },
  ];
}

/** What was chosen as `digest`; undefined where nothing was. */
export function readDigest(options: {
  readonly getString: (name: string) => string | null;
}): Every | "off" | undefined {
  return digestChoices.find((choice) => choice === options.getString("digest"));
}
