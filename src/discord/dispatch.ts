import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from "discord.js";
import { returned, seenIn } from "../core/member.ts";
import type { Phrases } from "../core/phrases/en.ts";
import { phrasesFor } from "../core/phrases/languages.ts";
import type { InteractionOutcome, Metrics } from "../core/ports.ts";
import { privateNotice, type Reply } from "../core/reply.ts";
import { discordLimits, oneLine } from "../core/text.ts";
import { UserError } from "../core/user-error.ts";
import { type Allowance, createAllowance } from "./allowance.ts";
import type { Command, CommandContext, ComponentReply, Place } from "./command.ts";
import { messageText } from "./message-text.ts";
import { placeOf } from "./place.ts";
import { renderReply, replyFlags } from "./render-reply.ts";

type ComponentInteraction = Extract<Interaction, { message: Message; update: unknown }>;

/** What every command may use, whoever asks. */
export type SharedContext = Omit<CommandContext, "phrases">;

/** Answers an interaction, whatever happens; never rejects. */
export type Dispatch = (interaction: Interaction) => Promise<void>;

/** Creates the one place where interactions become commands, deferrals, replies and error replies. */
export function createDispatch(commands: readonly Command[], shared: SharedContext, metrics: Metrics): Dispatch {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const byVerb = new Map(
    commands.flatMap((command) => Object.keys(command.components).map((verb) => [verb, command] as const)),
  );
  const commandOf = (interaction: Interaction) => {
    if (interaction.isCommand() || interaction.isAutocomplete()) return byName.get(interaction.commandName);
    return interaction.isMessageComponent() ? byVerb.get(verbOf(interaction.customId)) : undefined;
  };
  const allowance = createAllowance(shared.clock);
  return async (interaction) => {
    const command = commandOf(interaction);
    const context = { ...shared, phrases: phrasesFor(interaction.locale) };
    const course = startCourse(command?.data.name ?? "unknown", context, metrics);
    try {
      const { outcome, later } = await answer(interaction, command, context, allowance, course.noteAnswer);
      course.noteAnswer();
      course.end(outcome);
      void changeLater(interaction, later, shared);
    } catch (error) {
      shared.log.error({ interactionId: interaction.id, err: error }, "interaction not answered");
      course.end("failed");
    }
    await noteReturn(interaction, shared);
  };
}

/** Changes an answer once more is known; where that fails, the answer stays as it is. */
async function changeLater(interaction: Interaction, later: Later, { log }: SharedContext): Promise<void> {
  if (later === undefined || !interaction.isRepliable()) return;
  try {
    const reply = await later;
    if (reply !== undefined) await interaction.editReply(renderReply(reply));
  } catch (error) {
    log.warn({ interactionId: interaction.id, err: error }, "answer not changed");
  }
}

/**
 * Whoever uses the bot may have opened their direct messages, and reads them in the language of their Discord if they follow
 * anything; written down last, so that no answer waits for it.
 */
async function noteReturn({ id, user, locale }: Interaction, { members, follows, log }: SharedContext): Promise<void> {
  try {
    const isFollowing = follows.ofUser(user.id).length > 0;
    await members.update(user.id, (member) => (isFollowing ? seenIn(returned(member), locale) : returned(member)));
  } catch (error) {
    log.warn({ interactionId: id, err: error }, "member not noted");
  }
}

/** How one interaction goes, measured from now on. */
function startCourse(command: string, { clock }: CommandContext, metrics: Metrics) {
  const receivedAt = clock.now();
  let firstAnswerMs: number | undefined;
  const noteAnswer = () => {
    firstAnswerMs ??= Math.max(clock.now() - receivedAt, 0);
  };
  return {
    noteAnswer,
    end: (outcome: InteractionOutcome) => metrics.interactionEnded(command, outcome, firstAnswerMs),
  };
}

/** What an answer becomes, on its way. */
type Later = Promise<Reply | undefined> | undefined;

/** How an interaction was answered. */
interface Answered {
  readonly outcome: InteractionOutcome;
  readonly later?: Later;
}

/** Answers in the way of the interaction's kind and says how; `noteAnswer` is called once a deferral went out. */
async function answer(
  interaction: Interaction,
  command: Command | undefined,
  context: CommandContext,
  allowance: Allowance,
  noteAnswer: () => void,
): Promise<Answered> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, command, context, allowance, noteAnswer);
  if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(interaction, command, context);
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, command, context);
  if (interaction.isMessageComponent()) return answerComponent(interaction, command, context, noteAnswer);
  throw new Error(`Interactions of type ${interaction.type} have no answer`);
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
  context: CommandContext,
  allowance: Allowance,
  noteAnswer: () => void,
): Promise<Answered> {
  if (command === undefined) return sendReply(interaction, refused(context.phrases.errors.oldCommand));
  const place = placeOf(interaction);
  const refusal = command.isAdminOnly ? refusalFor(place, context.phrases) : undefined;
  if (refusal !== undefined) return sendReply(interaction, refused(refusal));
  const answered = await orErrorReply(interaction, context, async () => {
    const { deferral, cost, run } = command.prepare(interaction.options, place);
    spend(allowance, place, cost, context.phrases);
    if (deferral === "private") {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      noteAnswer();
    }
    return run(context);
  });
  return sendReply(interaction, answered);
}

/** Throws what the asker is told if they, or their server, have asked for too much in the last minute. */
function spend({ spend: take }: Allowance, { guildId, userId }: Place, cost: number, { errors }: Phrases): void {
  if (cost === 0) return;
  const waitMs = take([`user ${userId}`, ...(guildId === undefined ? [] : [`server ${guildId}`])], cost);
  if (waitMs !== undefined) throw new UserError(errors.tooMuch(Math.ceil(waitMs / 1_000)));
}

async function answerMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  command: Command | undefined,
  context: CommandContext,
): Promise<Answered> {
  const { answerMessage } = command ?? {};
  if (answerMessage === undefined) return sendReply(interaction, refused(context.phrases.errors.oldCommand));
  const text = messageText(interaction.targetMessage);
  return sendReply(interaction, await orErrorReply(interaction, context, () => answerMessage(text, context)));
}

/** A reply and what it means for the asker. */
interface Answer {
  readonly reply: Reply;
  readonly outcome: InteractionOutcome;
}

function refused(text: string): Answer {
  return { reply: privateNotice(text), outcome: "refused" };
}

function refusalFor({ guildId, canManageGuild }: Place, { errors }: Phrases): string | undefined {
  if (guildId === undefined) return errors.serverOnly;
  return canManageGuild ? undefined : errors.needsManageServer;
}

/** A user's mistake is answered in words; anything else gets a reference that the log carries with the cause. */
async function orErrorReply(
  interaction: Interaction,
  { log, phrases }: CommandContext,
  run: () => Promise<Reply>,
): Promise<Answer> {
  try {
    return { reply: await run(), outcome: "answered" };
  } catch (error) {
    if (error instanceof UserError) return refused(error.message);
    log.error({ interactionId: interaction.id, err: error }, "command failed");
    return { reply: privateNotice(phrases.errors.unexpected(interaction.id)), outcome: "failed" };
  }
}

async function sendReply(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { reply, outcome }: Answer,
): Promise<Answered> {
  const later = reply.later?.();
  if (interaction.deferred) await interaction.editReply(renderReply(reply));
  else await interaction.reply({ ...renderReply(reply), ...replyFlags(reply) });
  return { outcome, later };
}

async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: CommandContext,
): Promise<Answered> {
  const { name, value } = interaction.options.getFocused(true);
  const subcommand = interaction.options.getSubcommand(false) ?? undefined;
  const suggestions = command?.suggest(name, value, context, placeOf(interaction), subcommand) ?? [];
  const choices = suggestions
    .map((suggestion) => ({ name: oneLine(suggestion.name, discordLimits.choiceName), value: suggestion.value }))
    .filter((choice) => choice.name !== "" && choice.value !== "" && choice.value.length <= discordLimits.choiceValue)
    .slice(0, discordLimits.choices);
  await interaction.respond(choices);
  return { outcome: "suggested" };
}

async function answerComponent(
  interaction: ComponentInteraction,
  command: Command | undefined,
  context: CommandContext,
  noteAnswer: () => void,
): Promise<Answered> {
  const handler = command?.components[verbOf(interaction.customId)];
  if (command === undefined || handler === undefined)
    return addReply(interaction, refused(context.phrases.errors.oldComponent));
  const place = placeOf(interaction);
  const refusal = command.isAdminOnly ? refusalFor(place, context.phrases) : undefined;
  if (refusal !== undefined) return addReply(interaction, refused(refusal));
  if (command.slowComponents.includes(verbOf(interaction.customId))) {
    await interaction.deferUpdate();
    noteAnswer();
  }
  const { reply, mode, outcome } = await componentReply(interaction, context, () =>
    handler(argumentOf(interaction), context, place),
  );
  const isOwn = interaction.message.interactionMetadata?.user.id === interaction.user.id;
  if (mode === "add" || !isOwn) return addReply(interaction, { reply: { ...reply, isPrivate: true }, outcome });
  if (interaction.deferred) await interaction.editReply(renderReply(reply));
  else await interaction.update(renderReply(reply));
  return { outcome };
}

async function componentReply(
  interaction: Interaction,
  { log, phrases }: CommandContext,
  run: () => ComponentReply | Promise<ComponentReply>,
): Promise<ComponentReply & Answer> {
  try {
    return { ...(await run()), outcome: "answered" };
  } catch (error) {
    if (error instanceof UserError) return { ...refused(error.message), mode: "add" };
    log.error({ interactionId: interaction.id, err: error }, "component failed");
    return { reply: privateNotice(phrases.errors.unexpected(interaction.id)), outcome: "failed", mode: "add" };
  }
}

async function addReply(interaction: ComponentInteraction, { reply, outcome }: Answer): Promise<Answered> {
  const message = { ...renderReply(reply), ...replyFlags(reply) };
  if (interaction.deferred) {
    await interaction.followUp(message);
    return { outcome };
  }
  const later = reply.later?.();
  await interaction.reply(message);
  return { outcome, later };
}

function verbOf(customId: string): string {
  return customId.split(":", 1)[0] ?? "";
}

/** What a button carries behind its verb; for a menu, the picked value. */
function argumentOf(interaction: ComponentInteraction): string {
  if (interaction.isAnySelectMenu()) return interaction.values[0] ?? "";
  return interaction.customId.slice(verbOf(interaction.customId).length + 1);
}
