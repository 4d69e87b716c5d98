import { randomBytes } from "node:crypto";
import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import { toMentions } from "../world/mentions.ts";
import { createMessage, deleteMessage, updateMessage } from "../world/messages.ts";
import { getApiUser } from "../world/present.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { MessageRow, WebhookRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { getChannel, getGuild, readId, requirePermission } from "./access.ts";
import { refusal, required } from "./api-error.ts";
import { storeFiles } from "./attachments.ts";
import { object, readForm, text } from "./form.ts";
import { readMessage, refuseEmpty } from "./message-form.ts";
import {
  noContent,
  ok,
  param,
  type RestAnswer,
  type RestCall,
  type RestContext,
  type RestRoute,
} from "./rest-route.ts";
import { keptFlags, withEdits } from "./send-message.ts";

const mostInChannel = 15;
const channelsWithWebhooks: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
];

function toApiWebhook(world: World, webhook: WebhookRow): JsonObject {
  return {
    id: webhook.id,
    type: 1,
    name: webhook.name,
    avatar: null,
    channel_id: webhook.channelId,
    guild_id: world.store.channels.get(webhook.channelId)?.guildId ?? null,
    application_id: world.applicationId,
    user: getApiUser(world, world.botUserId),
    token: webhook.token,
    url: `https://discord.com/api/webhooks/${webhook.id}/${webhook.token}`,
  };
}

const webhooksIn = (world: World, channelId: string): readonly WebhookRow[] =>
  [...world.store.webhooks.all()].filter((webhook) => webhook.channelId === channelId);

function openChannel(call: RestCall, world: World) {
  const channel = getChannel(world, param(call, "channelId"));
  requirePermission(world, channel, PermissionFlagsBits.ManageWebhooks);
  return channel;
}

const webhookForm = object<{ readonly name: string }>({ name: text({ min: 1, max: 80 }) });

function addWebhook(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = openChannel(call, world);
  if (!channelsWithWebhooks.includes(channel.type)) throw refusal("wrongChannelType");
  if (webhooksIn(world, channel.id).length >= mostInChannel) throw refusal("tooManyWebhooks");
  const { name } = readForm(webhookForm, call.body ?? {});
  const webhook: WebhookRow = {
    id: world.ids.next(),
    channelId: channel.id,
    name,
    token: randomBytes(51).toString("base64url"),
  };
  world.store.commit([world.store.webhooks.put(webhook.id, webhook)]);
  return ok(toApiWebhook(world, webhook));
}

function listOfChannel(call: RestCall, { world }: RestContext): RestAnswer {
  return ok(webhooksIn(world, openChannel(call, world).id).map((webhook) => toApiWebhook(world, webhook)));
}

function listOfGuild(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = getGuild(world, param(call, "guildId"));
  const all = [...world.store.webhooks.all()];
  const own = all.filter(({ channelId }) => world.store.channels.get(channelId)?.guildId === guild.id);
  return ok(own.map((webhook) => toApiWebhook(world, webhook)));
}

/** The webhook of the path; where the path has a token, only with the right one. */
function findWebhook(call: RestCall, world: World): WebhookRow {
  const webhook = required(world.store.webhooks.get(readId(param(call, "webhookId"), "webhook_id")), "unknownWebhook");
  if (call.params.token !== undefined && call.params.token !== webhook.token) throw refusal("invalidWebhookToken");
  return webhook;
}

const readWebhook = (call: RestCall, { world }: RestContext): RestAnswer =>
  ok(toApiWebhook(world, findWebhook(call, world)));

function removeWebhook(call: RestCall, { world }: RestContext): RestAnswer {
  world.store.commit([world.store.webhooks.remove(findWebhook(call, world).id)]);
  return noContent;
}

/** Says something as the webhook; without `wait` the answer is empty. */
export function executeWebhook(call: RestCall, { world, origin }: RestContext): RestAnswer {
  const webhook = findWebhook(call, world);
  const channel = required(world.store.channels.get(webhook.channelId), "unknownChannel");
  const input = readMessage(call.body ?? {});
  refuseEmpty(input, call.files.length);
  const name = isObject(call.body) && typeof call.body.username === "string" ? call.body.username : webhook.name;
  const content = input.content ?? "";
  const message = createMessage(world, {
    channelId: channel.id,
    authorId: webhook.id,
    webhookName: name,
    content,
    embeds: input.embeds ?? [],
    components: input.components ?? [],
    attachments: storeFiles(world, origin, channel.id, input, call.files),
    flags: keptFlags(input.flags),
    ...toMentions(world, { content, channel, authorId: webhook.id, allowed: input.allowedMentions }),
  });
  return call.query.wait === "true" ? ok(toApiMessage(world, message)) : noContent;
}

function findMessage(call: RestCall, world: World): MessageRow {
  const webhook = findWebhook(call, world);
  const message = required(world.store.messages.get(param(call, "messageId")), "unknownMessage");
  if (message.authorId !== webhook.id) throw refusal("unknownMessage");
  return message;
}

/** Reads a message that the webhook said. */
export const readSaid = (call: RestCall, { world }: RestContext): RestAnswer =>
  ok(toApiMessage(world, findMessage(call, world)));

/** Edits a message that the webhook said. */
export function editSaid(call: RestCall, context: RestContext): RestAnswer {
  const { world } = context;
  const message = findMessage(call, world);
  const after = withEdits(context, message, readMessage(call.body ?? {}, message.flags), call);
  return ok(toApiMessage(world, updateMessage(world, { ...after, editedAt: world.now() })));
}

/** Deletes a message that the webhook said. */
export function removeSaid(call: RestCall, { world }: RestContext): RestAnswer {
  deleteMessage(world, findMessage(call, world).id);
  return noContent;
}

const one = "/webhooks/:webhookId";

/** Webhooks themselves; what they say goes the way of answers to interactions. */
export const webhookRoutes: readonly RestRoute[] = [
  { method: "POST", path: "/channels/:channelId/webhooks", handle: addWebhook },
  { method: "GET", path: "/channels/:channelId/webhooks", handle: listOfChannel },
  { method: "GET", path: "/guilds/:guildId/webhooks", handle: listOfGuild },
  { method: "GET", path: one, handle: readWebhook },
  { method: "DELETE", path: one, handle: removeWebhook },
  { method: "GET", path: `${one}/:token`, isOpen: true, handle: readWebhook },
  { method: "DELETE", path: `${one}/:token`, isOpen: true, handle: removeWebhook },
];
