import { applicationFlags } from "../gateway/handshake.ts";
import { isObject, type JsonObject } from "../json.ts";
import { openDirectMessage } from "../world/channels.ts";
import { guildsOf, membersOf } from "../world/guilds.ts";
import { guildPermissions } from "../world/permissions.ts";
import { getApiUser } from "../world/present.ts";
import { toApiChannel } from "../world/present-guild.ts";
import type { World } from "../world/world.ts";
import { readId } from "./access.ts";
import { refusal, required } from "./api-error.ts";
import { object, readForm, snowflake } from "./form.ts";
import { ok, param, type RestAnswer, type RestCall, type RestContext, type RestRoute } from "./rest-route.ts";

const me = (world: World): JsonObject => ({
  ...getApiUser(world, world.botUserId),
  flags: 0,
  banner: null,
  accent_color: null,
  avatar_decoration_data: null,
  bot: true,
  mfa_enabled: true,
  locale: "en-US",
  premium_type: 0,
  email: null,
  verified: true,
});

/** The bot's own user, as READY and `GET /users/@me` tell it. */
export const toOwnUser = me;

/** Whoever runs the sandbox: nobody of its world. */
const owner: JsonObject = {
  id: "100000000000000001",
  username: "sandbox",
  discriminator: "0",
  global_name: null,
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
};

function toApplication(world: World): JsonObject {
  return {
    id: world.applicationId,
    name: world.store.users.get(world.botUserId)?.displayName ?? "",
    icon: null,
    description: "",
    summary: "",
    type: null,
    bot: getApiUser(world, world.botUserId),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: world.applicationId.padEnd(64, "0"),
    flags: applicationFlags,
    flags_new: String(applicationFlags),
    hook: true,
    owner,
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: ["bot", "applications.commands"],
    approximate_guild_count: guildsOf(world, world.botUserId).length,
    integration_types_config: { "0": {}, "1": {} },
  };
}

const application = (_call: RestCall, { world }: RestContext): RestAnswer => ok(toApplication(world));

function listGuilds(call: RestCall, { world }: RestContext): RestAnswer {
  const guilds = guildsOf(world, world.botUserId).map((guild) => ({
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: guild.ownerId === world.botUserId,
    permissions: guildPermissions(world.store, guild.id, world.botUserId).toString(),
    features: ["COMMUNITY", "NEWS"],
    ...(call.query.with_counts === "true" ? { approximate_member_count: membersOf(world, guild.id).length } : {}),
  }));
  return ok(guilds);
}

function openChannel(call: RestCall, { world }: RestContext): RestAnswer {
  const { recipient_id: userId } = readForm(object({ recipient_id: snowflake }), isObject(call.body) ? call.body : {});
  const user = required(world.store.users.get(userId), "unknownUser");
  if (user.bot) throw refusal("closedToMessages");
  return ok(toApiChannel(world, openDirectMessage(world, user.id)));
}

function getUser(call: RestCall, { world }: RestContext): RestAnswer {
  const user = required(world.store.users.get(readId(param(call, "userId"), "user_id")), "unknownUser");
  return ok(getApiUser(world, user.id));
}

const dailySessions = 1000;

function readGateway(_call: RestCall, { gatewayUrl, shards, sessionStarts }: RestContext): RestAnswer {
  const remaining = Math.max(0, dailySessions - sessionStarts());
  const limit = { total: dailySessions, remaining, reset_after: 86_400_000, max_concurrency: 1 };
  return ok({ url: gatewayUrl, shards, session_start_limit: limit });
}

/** The bot itself, its application, its guilds, its direct messages, and where the gateway is. */
export const userRoutes: readonly RestRoute[] = [
  { method: "GET", path: "/gateway", isOpen: true, handle: (_call, { gatewayUrl }) => ok({ url: gatewayUrl }) },
  { method: "GET", path: "/gateway/bot", handle: readGateway },
  { method: "GET", path: "/users/@me", handle: (_call, { world }) => ok(me(world)) },
  { method: "GET", path: "/users/@me/guilds", handle: listGuilds },
  { method: "POST", path: "/users/@me/channels", handle: openChannel },
  { method: "GET", path: "/users/:userId", handle: getUser },
  { method: "GET", path: "/applications/@me", handle: application },
  { method: "GET", path: "/oauth2/applications/@me", handle: application },
];
