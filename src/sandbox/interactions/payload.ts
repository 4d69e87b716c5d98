import type { JsonObject } from "../json.ts";
import { isBotIn } from "../world/guilds.ts";
import { channelPermissions, guildPermissions } from "../world/permissions.ts";
import { getApiUser, toApiMember, toApiPartialMember, toApiRole } from "../world/present.ts";
import { toApiChannel } from "../world/present-guild.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { ChannelRow, MessageRow } from "../world/rows.ts";
import { memberKey } from "../world/store.ts";
import type { World } from "../world/world.ts";
import type { Interaction } from "./interactions.ts";

function toWhere(world: World, channel: ChannelRow, userId: string): JsonObject {
  const permissions = channelPermissions(world.store, channel, userId).toString();
  const user = world.store.users.get(userId);
  const common = {
    channel_id: channel.id,
    channel: { ...toApiChannel(world, channel), permissions },
    locale: user?.locale ?? "en-US",
    app_permissions: channelPermissions(world.store, channel, world.botUserId).toString(),
  };
  const { guildId } = channel;
  if (guildId === undefined) return { ...common, user: getApiUser(world, userId), context: 1 };
  const guild = world.store.guilds.get(guildId);
  const member = world.store.members.get(memberKey(guildId, userId));
  return {
    ...common,
    guild_id: guildId,
    guild: { id: guildId, locale: guild?.locale ?? "en-US", features: ["COMMUNITY", "NEWS"] },
    guild_locale: guild?.locale ?? "en-US",
    ...(member ? { member: { ...toApiMember(world, member), permissions } } : {}),
    context: 0,
  };
}

function toOwners(world: World, channel: ChannelRow, userId: string): JsonObject {
  const byUser = world.store.users.get(userId)?.hasAppInstalled ? { "1": userId } : {};
  if (channel.guildId === undefined) return { "0": "0", ...byUser };
  return isBotIn(world, channel.guildId) ? { "0": channel.guildId, ...byUser } : byUser;
}

/** An interaction as INTERACTION_CREATE brings it. */
export function toInteractionPayload(
  world: World,
  interaction: Interaction,
  data: JsonObject,
  source?: MessageRow,
): JsonObject {
  const channel = world.store.channels.get(interaction.channelId);
  if (channel === undefined) throw new Error(`the channel ${interaction.channelId} of an interaction is gone`);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    ...toWhere(world, channel, interaction.userId),
    entitlements: [],
    authorizing_integration_owners: toOwners(world, channel, interaction.userId),
    attachment_size_limit: 10_485_760,
    ...(source ? { message: toApiMessage(world, source) } : {}),
  };
}

/** The users, members, roles, channels and messages that these ids name. */
export function toResolved(
  world: World,
  guildId: string | undefined,
  userId: string,
  ids: readonly string[],
  messages: readonly MessageRow[] = [],
): JsonObject {
  const { users, members, roles, channels } = world.store;
  const named = [...new Set(ids)];
  const people = named.filter((id) => users.get(id));
  const memberOf = (id: string) => (guildId === undefined ? undefined : members.get(memberKey(guildId, id)));
  const groups: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
    users: people.map((id) => [id, getApiUser(world, id)]),
    members: people.flatMap((id) => {
      const member = memberOf(id);
      const permissions = guildPermissions(world.store, member?.guildId ?? "", id).toString();
      return member ? [[id, { ...toApiPartialMember(member), permissions }] as const] : [];
    }),
    roles: named.flatMap((id) => {
      const role = roles.get(id);
      return role ? [[id, toApiRole(world, role)] as const] : [];
    }),
    channels: named.flatMap((id) => {
      const channel = channels.get(id);
      const permissions = channel && channelPermissions(world.store, channel, userId).toString();
      return channel ? [[id, { ...toApiChannel(world, channel), permissions }] as const] : [];
    }),
    messages: messages.map((message) => [message.id, toApiMessage(world, message)]),
  };
  const filled = Object.entries(groups).filter(([, entries]) => entries.length > 0);
  return Object.fromEntries(filled.map(([name, entries]) => [name, Object.fromEntries(entries)]));
}
