import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import { phrases } from "../src/core/phrases.ts";
import { type PreviewKind, previewKinds } from "../src/core/preview.ts";

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

/** `private`: only the asker sees the answer. */
export const privateOption = {
  name: "private",
  description: phrases.private,
  type: ApplicationCommandOptionType.Boolean,
} as const satisfies APIApplicationCommandBasicOption;

/** `kind`: one of the kinds of preview. */
export function kindOption(description: string) {
  return {
    name: "kind",
    description,
    type: ApplicationCommandOptionType.String,
    choices: previewKinds.map((kind) => ({ name: phrases.previewKinds[kind], value: kind })),
  } as const satisfies APIApplicationCommandBasicOption;
}

/** A text option that suggests while typing. */
export function suggestingOption(name: string, description: string, required = false) {
  return {
    name,
    description,
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    required,
  } as const satisfies APIApplicationCommandBasicOption;
}

/** `kind`, with a choice that takes the filter away. */
export function kindOrAnyOption(description: string) {
  const option = kindOption(description);
  return { ...option, choices: [{ name: phrases.subscriptions.anyChoice, value: anyValue }, ...option.choices] };
}

/** What takes a filter away. */
export const anyValue = phrases.subscriptions.any;

/** The kind with this value, or undefined. */
export function findKind(value: string | null): PreviewKind | undefined {
  return previewKinds.find((kind) => kind === value);
}
