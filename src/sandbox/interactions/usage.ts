import type { APIApplicationCommand, APIMessage, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import type {
  ChatAutocompleteAnswer,
  ChatCommandRequest,
  ChatComponentRequest,
  ChatModalRequest,
  ChatOption,
} from "../chat-types.ts";
import { isEphemeral, isThinking } from "../world/messages.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { World } from "../world/world.ts";
import { ChatRefusal } from "./chat-refusal.ts";
import { awaitChoices } from "./choices.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import type { People } from "./people.ts";

/** How an interaction ended: with a finished message, with a modal, without an answer in time, or not at all yet. */
export type Outcome =
  | {
      readonly kind: "message";
      readonly interactionId: string;
      readonly message: APIMessage;
      readonly ephemeral: boolean;
    }
  | { readonly kind: "modal"; readonly interactionId: string; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: "failed"; readonly interactionId: string }
  | { readonly kind: "unfinished"; readonly interactionId: string };

type Values = Readonly<Record<string, string | number | boolean>>;

/** A command by its full name, such as `subscriptions add`, with plain option values. */
export interface CommandUse {
  readonly as: string;
  readonly channelId: string;
  readonly command: string;
  readonly options?: Values;
  readonly targetId?: string;
}

/** Uses commands and components as a person would and waits for what comes of it. */
export interface Usage {
  readonly command: (use: CommandUse) => Promise<Outcome>;
  /** `focused` names the option being typed. */
  readonly autocomplete: (use: CommandUse & { readonly focused: string }) => Promise<ChatAutocompleteAnswer["choices"]>;
  readonly component: (request: Omit<ChatComponentRequest, "componentType">) => Promise<Outcome>;
  readonly modal: (request: ChatModalRequest) => Promise<Outcome>;
}

const outcomeTimeoutMs = 10_000;

type KnownOption = NonNullable<APIApplicationCommand["options"]>[number];

function findByName(
  world: World,
  use: CommandUse,
): { readonly command: APIApplicationCommand; readonly path: readonly string[] } {
  const commands = [...world.store.commands.all()].map((row) => row.command);
  const guildId = world.store.channels.get(use.channelId)?.guildId;
  const here = commands.filter((command) => command.guild_id === undefined || command.guild_id === guildId);
  const whole = here.find((command) => command.name === use.command);
  if (whole !== undefined) return { command: whole, path: [] };
  const [name, ...path] = use.command.split(" ");
  const command = here.find((one) => one.name === name && one.type === ApplicationCommandType.ChatInput);
  if (command === undefined) throw new ChatRefusal(404, `No command ${use.command} is registered.`);
  return { command, path };
}

function toOptions(
  known: readonly KnownOption[],
  path: readonly string[],
  values: Values,
  focused: string | undefined,
): readonly ChatOption[] {
  const [sub, ...rest] = path;
  if (sub !== undefined) {
    const option = known.find((one) => one.name === sub);
    const inner: readonly KnownOption[] = option !== undefined && "options" in option ? (option.options ?? []) : [];
    return [
      { name: sub, type: option?.type ?? OptionType.Subcommand, options: toOptions(inner, rest, values, focused) },
    ];
  }
  return Object.entries(values).map(([name, value]) => {
    const type = known.find((one) => one.name === name)?.type ?? OptionType.String;
    return { name, type, value, ...(name === focused ? { focused: true } : {}) };
  });
}

function toRequest(world: World, use: CommandUse, focused?: string): ChatCommandRequest {
  const { command, path } = findByName(world, use);
  return {
    as: use.as,
    channelId: use.channelId,
    commandId: command.id,
    options: toOptions(command.options ?? [], path, use.options ?? {}, focused),
    ...(use.targetId === undefined ? {} : { targetId: use.targetId }),
  };
}

function awaitOutcome(world: World, interactions: Interactions, start: () => Interaction): Promise<Outcome> {
  return new Promise((resolve) => {
    const interactionId = start().id;
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      stop();
      resolve(outcome);
    };
    const timer = setTimeout(() => end({ kind: "unfinished", interactionId }), outcomeTimeoutMs);
    const stop = interactions.listen((news) => {
      if (!("interaction" in news) || news.interaction.id !== interactionId) return;
      if (news.kind === "failed") end({ kind: "failed", interactionId });
      if (news.kind === "modal") end({ kind: "modal", interactionId, modal: news.modal });
      if (news.kind !== "message" || isThinking(news.message)) return;
      end({
        kind: "message",
        interactionId,
        message: toApiMessage(world, news.message),
        ephemeral: isEphemeral(news.message),
      });
    });
  });
}

/** Usage of one world's commands. */
export function createUsage(world: World, interactions: Interactions, people: People): Usage {
  const run = async (start: () => Interaction): Promise<Outcome> => awaitOutcome(world, interactions, start);
  return {
    command: (use) => run(() => people.useCommand(toRequest(world, use))),
    autocomplete: async (use) => {
      const answer = await awaitChoices(interactions, () => people.typeOption(toRequest(world, use, use.focused)));
      return answer.choices;
    },
    component: (request) => run(() => people.useComponent({ ...request, componentType: 0 })),
    modal: (request) => run(() => people.submitModal(request)),
  };
}
