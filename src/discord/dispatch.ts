import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  MessageFlags,
} from "discord.js";
import { phrases } from "../core/phrases.ts";
import type { InteractionOutcome, Metrics } from "../core/ports.ts";
import { privateNotice, type Reply } from "../core/reply.ts";
import { discordLimits, ellipsis } from "../core/text.ts";
import { UserError } from "../core/user-error.ts";
import type { Command, CommandContext, ComponentReply } from "./command.ts";
import { placeOf } from "./place.ts";
import { renderReply, replyFlags } from "./render-reply.ts";

type ComponentInteraction = Extract<Interaction, { message: Message; update: unknown }>;

/** Answers an interaction, whatever happens; never rejects. */
export type Dispatch = (interaction: Interaction) => Promise<void>;

/** Creates the one place where interactions become commands, deferrals, replies and error replies. */
export function createDispatch(commands: readonly Command[], context: CommandContext): Dispatch {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const byVerb = new Map(
    commands.flatMap((command) => Object.keys(command.components).map((verb) => [verb, command] as const)),
  );
  return async (interaction) => {
    try {
      if (interaction.isChatInputCommand())
        await answerCommand(interaction, byName.get(interaction.commandName), context);
      else if (interaction.isAutocomplete())
        await answerAutocomplete(interaction, byName.get(interaction.commandName), context);
      else if (interaction.isMessageComponent())
        await answerComponent(interaction, byVerb.get(verbOf(interaction.customId)), context);
    } catch (error) {
      context.log.error({ interactionId: interaction.id, err: error }, "interaction not answered");
    }
  };
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
  context: CommandContext,
): Promise<void> {
  if (command === undefined) return sendReply(interaction, privateNotice(phrases.errors.oldComponent));
  const place = placeOf(interaction);
  const refusal = command.isAdminOnly ? refusalFor(place) : undefined;
  if (refusal !== undefined) return sendReply(interaction, privateNotice(refusal));
  const reply = await orErrorReply(interaction, context, async () => {
    const { deferral, run } = command.prepare(interaction.options, place);
    if (deferral === "private") await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return run(context);
  });
  await sendReply(interaction, reply);
}

function refusalFor({ guildId, canManageGuild }: ReturnType<typeof placeOf>): string | undefined {
  if (guildId === undefined) return phrases.errors.serverOnly;
  return canManageGuild ? undefined : phrases.errors.needsManageServer;
}

/** A user's mistake is answered in words; anything else gets a reference that the log carries with the cause. */
async function orErrorReply(
  interaction: Interaction,
  { log }: CommandContext,
  run: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError) return privateNotice(error.message);
    log.error({ interactionId: interaction.id, err: error }, "command failed");
    return privateNotice(phrases.errors.unexpected(interaction.id));
  }
}

async function sendReply(interaction: ChatInputCommandInteraction, reply: Reply): Promise<void> {
  if (interaction.deferred) await interaction.editReply(renderReply(reply));
  else await interaction.reply({ ...renderReply(reply), ...replyFlags(reply) });
}

async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: CommandContext,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const suggestions = command?.suggest(name, value, context, placeOf(interaction)) ?? [];
  const choices = suggestions
    .filter((suggestion) => suggestion.name !== "" && suggestion.value.length <= discordLimits.choiceValue)
    .slice(0, discordLimits.choices)
    .map((suggestion) => ({ name: ellipsis(suggestion.name, discordLimits.choiceName), value: suggestion.value }));
  await interaction.respond(choices);
}

async function answerComponent(
  interaction: ComponentInteraction,
  command: Command | undefined,
  context: CommandContext,
): Promise<void> {
  const handler = command?.components[verbOf(interaction.customId)];
  if (command === undefined || handler === undefined)
    return addReply(interaction, privateNotice(phrases.errors.oldComponent));
  const place = placeOf(interaction);
  const refusal = command.isAdminOnly ? refusalFor(place) : undefined;
  if (refusal !== undefined) return addReply(interaction, privateNotice(refusal));
  const { reply, mode } = componentReply(interaction, context, () => handler(argumentOf(interaction), context, place));
  const isOwn = interaction.message.interactionMetadata?.user.id === interaction.user.id;
  if (mode === "replace" && isOwn) await interaction.update(renderReply(reply));
  else await addReply(interaction, { ...reply, isPrivate: true });
}

function componentReply(interaction: Interaction, { log }: CommandContext, run: () => ComponentReply): ComponentReply {
  try {
    return run();
  } catch (error) {
    if (error instanceof UserError) return { reply: privateNotice(error.message), mode: "add" };
    log.error({ interactionId: interaction.id, err: error }, "component failed");
    return { reply: privateNotice(phrases.errors.unexpected(interaction.id)), mode: "add" };
  }
}

async function addReply(interaction: ComponentInteraction, reply: Reply): Promise<void> {
  await interaction.reply({ ...renderReply(reply), ...replyFlags(reply) });
}

function verbOf(customId: string): string {
  return customId.split(":", 1)[0] ?? "";
}

/** What a button carries behind its verb; for a menu, the picked value. */
function argumentOf(interaction: ComponentInteraction): string {
  if (interaction.isAnySelectMenu()) return interaction.values[0] ?? "";
  return interaction.customId.slice(verbOf(interaction.customId).length + 1);
}
