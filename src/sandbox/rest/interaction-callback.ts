import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  MessageFlags,
  InteractionResponseType as ResponseType,
} from "discord-api-types/v10";
import type { Interaction } from "../interactions/interactions.ts";
import { isObject, type JsonObject } from "../json.ts";
import { isEphemeral, isThinking } from "../world/messages.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { MessageRow } from "../world/rows.ts";
import { addAnswer, editAnswer } from "./answer-message.ts";
import { refusal, required } from "./api-error.ts";
import { modalComponentsForm } from "./component-form.ts";
import { type Checker, listOf, number, object, readForm, refuseForm, text } from "./form.ts";
import { noContent, ok, param, type RestAnswer, type RestCall, type RestContext } from "./rest-route.ts";

const choiceValue: Checker<string | number> = (value, path, report): value is string | number =>
  typeof value === "number" || text({ min: 1, max: 100 })(value, path, report);

const choicesForm = object<{ readonly choices: APIApplicationCommandOptionChoice[] }>({
  choices: listOf(
    object<APIApplicationCommandOptionChoice>({
      name: text({ min: 1, max: 100 }),
      name_localizations: (_value): _value is NonNullable<APIApplicationCommandOptionChoice["name_localizations"]> =>
        true,
      value: choiceValue,
    }),
    { max: 25 },
  ),
});

const modalBody = object({
  custom_id: text({ min: 1, max: 100 }),
  title: text({ min: 1, max: 45 }),
  components: modalComponentsForm,
});

const modalForm: Checker<APIModalInteractionResponseCallbackData> = (
  value,
  path,
  report,
): value is APIModalInteractionResponseCallbackData => modalBody(value, path, report);

const responsesTo = (interaction: Interaction): readonly number[] => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [ResponseType.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [4, 5, 6, 7, 9, 12];
    case InteractionType.ModalSubmit:
      return interaction.sourceMessageId === undefined ? [4, 5, 12] : [4, 5, 6, 7, 12];
    default:
      return [4, 5, 9, 12];
  }
};

/** The data of an answer stands one level down: problems are told at `data`. */
function readData<T>(checker: Checker<T>, data: unknown): T {
  return readForm(
    object<{ readonly data: NonNullable<T> }>({
      data: (value, path, report): value is NonNullable<T> => checker(value, path, report),
    }),
    { data },
  ).data;
}

function sourceOf(interaction: Interaction, { interactions }: RestContext): MessageRow {
  return required(interactions.findMessage(interaction.sourceMessageId ?? ""), "unknownMessage");
}

function defer(interaction: Interaction, data: unknown, { world, interactions }: RestContext): MessageRow {
  const flags = isObject(data) && typeof data.flags === "number" ? data.flags & MessageFlags.Ephemeral : 0;
  return interactions.addMessage(interaction, {
    channelId: interaction.channelId,
    authorId: world.botUserId,
    content: "",
    flags: flags | MessageFlags.Loading,
    ...(interaction.sourceMessageId
      ? { replyTo: { messageId: interaction.sourceMessageId, channelId: interaction.channelId } }
      : {}),
  });
}

/** Does what the answer asks for; the message it left behind, if any, is the interaction's original. */
function respond(interaction: Interaction, type: number, call: RestCall, context: RestContext): MessageRow | undefined {
  const { interactions } = context;
  const data = isObject(call.body) ? call.body.data : undefined;
  const inner: RestCall = { ...call, body: data };
  switch (type) {
    case ResponseType.ChannelMessageWithSource:
      return addAnswer(context, interaction, inner, ["data"]);
    case ResponseType.DeferredChannelMessageWithSource:
      return defer(interaction, data, context);
    case ResponseType.DeferredMessageUpdate:
      return sourceOf(interaction, context);
    case ResponseType.UpdateMessage:
      return editAnswer(context, sourceOf(interaction, context), inner, ["data"]);
    case ResponseType.ApplicationCommandAutocompleteResult:
      interactions.tell({ kind: "choices", interaction, choices: readData(choicesForm, data).choices });
      return undefined;
    case ResponseType.Modal:
      interactions.tell({ kind: "modal", interaction, modal: readData(modalForm, data) });
      return undefined;
    default:
      return undefined;
  }
}

function toCallbackResponse(
  interaction: Interaction,
  type: number,
  message: MessageRow | undefined,
  { world }: RestContext,
): JsonObject {
  const about = message && {
    response_message_id: message.id,
    response_message_loading: isThinking(message),
    response_message_ephemeral: isEphemeral(message),
  };
  return {
    interaction: { id: interaction.id, type: interaction.type, channel_id: interaction.channelId, ...about },
    resource: { type, ...(message ? { message: toApiMessage(world, message) } : {}) },
  };
}

/** `POST /interactions/{id}/{token}/callback`: the first answer, given once and in time. */
export function callback(call: RestCall, context: RestContext): RestAnswer {
  const { interactions } = context;
  const interaction = interactions.find(param(call, "interactionId"));
  if (interaction?.token !== param(call, "token")) throw refusal("unknownInteraction");
  const { isAcknowledged, hasFailed } = interactions.progressOf(interaction);
  if (isAcknowledged) throw refusal("alreadyAcknowledged");
  if (hasFailed) throw refusal("unknownInteraction");
  const { type } = readForm(object({ type: number() }), call.body ?? {});
  const allowed = responsesTo(interaction);
  if (!allowed.includes(type))
    throw refuseForm(["type"], "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
  const message = respond(interaction, type, call, context);
  interactions.acknowledge(interaction, message?.id);
  const isShown = message !== undefined && !isThinking(message) && type !== ResponseType.DeferredMessageUpdate;
  if (isShown) interactions.tell({ kind: "message", interaction, message });
  return call.query.with_response === "true" ? ok(toCallbackResponse(interaction, type, message, context)) : noContent;
}
