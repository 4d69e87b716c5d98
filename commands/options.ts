import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import type { Wording } from "../src/core/phrases/languages.ts";
import { type PreviewKind, previewKinds } from "../src/core/preview.ts";
import { choice, described } from "./wording.ts";

/** Commands that work in servers, in direct messages and wherever a user who installed the bot goes. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Commands for people with Manage Server, in servers alone; the permission is checked again when they run. */
export const adminOnly = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
};

/** A subcommand with its options. */
export function subcommand(
  name: string,
  wording: Wording,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { name, ...described(wording), type: ApplicationCommandOptionType.Subcommand, options };
}

/** `private`: only the asker sees the answer. */
export const privateOption = {
  name: "private",
  ...described((phrases) => phrases.private),
  type: ApplicationCommandOptionType.Boolean,
} as const satisfies APIApplicationCommandBasicOption;

/** `kind`: one of the kinds of preview. */
export function kindOption(wording: Wording) {
  return {
    name: "kind",
    ...described(wording),
    type: ApplicationCommandOptionType.String,
    choices: previewKinds.map((kind) => choice(kind, ({ previewKinds: names }) => names[kind])),
  } as const satisfies APIApplicationCommandBasicOption;
}

/** A text option that suggests while typing. */
export function suggestingOption(name: string, wording: Wording, required = false) {
  return {
    name,
    ...described(wording),
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    required,
  } as const satisfies APIApplicationCommandBasicOption;
}

/** `kind`, with a choice that takes the filter away. */
export function kindOrAnyOption(wording: Wording) {
  const option = kindOption(wording);
  const any = choice(anyValue, ({ subscriptions }) => subscriptions.anyChoice);
  return { ...option, choices: [any, ...option.choices] };
}

/** What takes a filter away, in every language. */
export const anyValue = "any";

/** The kind with this value, or undefined. */
export function findKind(value: string | null): PreviewKind | undefined {
  return previewKinds.find((kind) => kind === value);
}
