import type { Interaction } from "../interactions/interactions.ts";
import { isThinking } from "../world/messages.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { MessageRow } from "../world/rows.ts";
import { addAnswer, completeOriginal, editAnswer } from "./answer-message.ts";
import { refusal } from "./api-error.ts";
import { callback } from "./interaction-callback.ts";
import {
  noContent,
  ok,
  param,
  type RestAnswer,
  type RestCall,
  type RestContext,
  type RestRoute,
} from "./rest-route.ts";
import { editSaid, executeWebhook, readSaid, removeSaid } from "./webhook-routes.ts";

function findByToken(call: RestCall, { interactions }: RestContext): Interaction {
  const interaction = interactions.findByToken(param(call, "token"));
  if (interaction === undefined || interactions.isExpired(interaction)) throw refusal("invalidWebhookToken");
  if (!interactions.progressOf(interaction).isAcknowledged) throw refusal("unknownWebhook");
  return interaction;
}

function findAnswer(call: RestCall, interaction: Interaction, { interactions }: RestContext): MessageRow {
  const id = param(call, "messageId");
  const originalId = interactions.progressOf(interaction).originalId;
  const message = interactions.findMessage(id === "@original" ? (originalId ?? "") : id);
  const isOurs =
    message !== undefined && (message.id === originalId || message.cause?.interactionId === interaction.id);
  if (!isOurs) throw refusal("unknownMessage");
  return message;
}

function followUp(call: RestCall, context: RestContext): RestAnswer {
  const { interactions, world } = context;
  const interaction = findByToken(call, context);
  const original = interactions.findMessage(interactions.progressOf(interaction).originalId ?? "");
  const isDeferred = original !== undefined && isThinking(original);
  const message = isDeferred ? completeOriginal(context, original, call) : addAnswer(context, interaction, call, []);
  interactions.tell({ kind: "message", interaction, message });
  return ok(toApiMessage(world, message));
}

function readAnswer(call: RestCall, context: RestContext): RestAnswer {
  return ok(toApiMessage(context.world, findAnswer(call, findByToken(call, context), context)));
}

function patchAnswer(call: RestCall, context: RestContext): RestAnswer {
  const interaction = findByToken(call, context);
  const message = editAnswer(context, findAnswer(call, interaction, context), call, []);
  context.interactions.tell({ kind: "message", interaction, message });
  return ok(toApiMessage(context.world, message));
}

function removeAnswer(call: RestCall, context: RestContext): RestAnswer {
  const interaction = findByToken(call, context);
  const message = findAnswer(call, interaction, context);
  context.interactions.deleteMessage(message);
  if (context.interactions.progressOf(interaction).originalId === message.id)
    context.interactions.acknowledge(interaction);
  return noContent;
}

/** The same paths serve the answers to interactions, by the application's id, and webhooks, by their own. */
const orWebhook =
  (answer: RestRoute["handle"], said: RestRoute["handle"]): RestRoute["handle"] =>
  (call, context) =>
    (param(call, "webhookId") === context.world.applicationId ? answer : said)(call, context);

const webhookLimit = { requests: 5, perMs: 2000 };
const webhook = "/webhooks/:webhookId/:token";

/** Answers to interactions: the first one, and those that follow by token. */
export const interactionRoutes: readonly RestRoute[] = [
  { method: "POST", path: "/interactions/:interactionId/:token/callback", isOpen: true, handle: callback },
  { method: "POST", path: webhook, isOpen: true, handle: orWebhook(followUp, executeWebhook), limit: webhookLimit },
  { method: "GET", path: `${webhook}/messages/:messageId`, isOpen: true, handle: orWebhook(readAnswer, readSaid) },
  {
    method: "PATCH",
    path: `${webhook}/messages/:messageId`,
    isOpen: true,
    handle: orWebhook(patchAnswer, editSaid),
    limit: webhookLimit,
  },
  {
    method: "DELETE",
    path: `${webhook}/messages/:messageId`,
    isOpen: true,
    handle: orWebhook(removeAnswer, removeSaid),
    limit: webhookLimit,
  },
];
