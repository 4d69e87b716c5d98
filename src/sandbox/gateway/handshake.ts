import { ApplicationFlags, GatewayIntentBits } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import { guildsOf } from "../world/guilds.ts";
import type { World } from "../world/world.ts";
import { toGuildCreate } from "./gateway-events.ts";
import type { GatewaySession } from "./session.ts";

/** The code with which the gateway closes the socket. */
export type CloseCode = number;

export interface HandshakeHost {
  readonly world: World;
  /** Intents that the application may not have. */
  readonly disallowedIntents: number;
  readonly url: () => string;
  readonly toOwnUser: (world: World) => JsonObject;
  readonly addSession: (intents: number, shard: Shard) => GatewaySession;
}

type Shard = readonly [id: number, count: number];

const allIntents = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === "number" ? sum | bit : sum),
  0,
);

/** The application's flags: the privileged intents are granted to small bots. */
export const applicationFlags =
  ApplicationFlags.GatewayMessageContentLimited | ApplicationFlags.GatewayGuildMembersLimited;

/** The shard that serves the guild; direct messages go to shard 0. */
export const shardOf = (guildId: string | undefined, count: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));

/** True when the token is the bot's, with or without its prefix. */
export const isOwnToken = (world: World, token: unknown): boolean =>
  typeof token === "string" && token.replace(/^Bot /, "") === world.token;

function readShard(value: unknown): Shard | undefined {
  if (value === undefined || value === null) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count]: readonly unknown[] = value;
  if (typeof id !== "number" || typeof count !== "number") return undefined;
  return Number.isInteger(id) && id >= 0 && id < count ? [id, count] : undefined;
}

function readIntents(value: unknown): number | undefined {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) return undefined;
  return (value & ~allIntents) === 0 ? value : undefined;
}

/** Opens a session for an IDENTIFY, or tells the code to close with. */
export function identify(host: HandshakeHost, data: unknown): GatewaySession | CloseCode {
  if (!isObject(data)) return 4002;
  if (!isOwnToken(host.world, data.token)) return 4004;
  const intents = readIntents(data.intents);
  if (intents === undefined) return 4013;
  if ((intents & host.disallowedIntents) !== 0) return 4014;
  const shard = readShard(data.shard);
  return shard === undefined ? 4010 : host.addSession(intents, shard);
}

/** Sends READY and then every guild of the shard. */
export function sayReady(host: HandshakeHost, session: GatewaySession): void {
  const { world } = host;
  const [id, count] = session.shard;
  const guilds = guildsOf(world, world.botUserId).filter((guild) => shardOf(guild.id, count) === id);
  session.dispatch("READY", {
    v: 10,
    user_settings: {},
    user: host.toOwnUser(world),
    session_type: "normal",
    session_id: session.id,
    resume_gateway_url: host.url(),
    relationships: [],
    private_channels: [],
    presences: [],
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    application: { id: world.applicationId, flags: applicationFlags },
    shard: [...session.shard],
    _trace: ["sandbox"],
  });
  for (const guild of guilds) {
    const created = toGuildCreate(world, guild.id);
    if (created && (session.intents & created.intents) !== 0)
      session.dispatch(created.name, created.toData(session.intents));
  }
}
