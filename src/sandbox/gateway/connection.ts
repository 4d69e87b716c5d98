import { ApplicationFlags, GatewayIntentBits, GatewayOpcodes as Op } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import { isObject, type JsonObject, parseJson } from "../json.ts";
import { guildsOf, membersOf } from "../world/guilds.ts";
import { toApiMember } from "../world/present.ts";
import type { World } from "../world/world.ts";
import { toGuildCreate } from "./gateway-events.ts";
import type { GatewayEvent, GatewaySession } from "./session.ts";

export interface ConnectionHost {
  readonly world: World;
  readonly heartbeatIntervalMs: number;
  readonly disallowedIntents: number;
  readonly url: () => string;
  readonly toOwnUser: (world: World) => JsonObject;
  readonly addSession: (intents: number, shard: readonly [number, number]) => GatewaySession;
  readonly findSession: (id: string) => GatewaySession | undefined;
  readonly noteResume: () => void;
  readonly forget: (connection: GatewayConnection) => void;
}

/** One socket of a client. */
export interface GatewayConnection {
  readonly drop: () => void;
  readonly close: (code: number) => void;
  readonly askToReconnect: () => void;
  readonly invalidate: () => void;
  readonly askForHeartbeat: () => void;
}

const closeReasons: ReadonlyMap<number, string> = new Map([
  [4001, "Unknown opcode."],
  [4002, "Error while decoding payload."],
  [4003, "Not authenticated."],
  [4004, "Authentication failed."],
  [4005, "Already authenticated."],
  [4007, "Invalid seq."],
  [4008, "You are being rate limited."],
  [4009, "Session timed out."],
  [4010, "Invalid shard."],
  [4013, "Invalid intent(s)."],
  [4014, "Disallowed intent(s)."],
]);

const allIntents = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === "number" ? sum | bit : sum),
  0,
);
const maxPayloadsPerMinute = 120;

interface State {
  readonly socket: WebSocket;
  readonly host: ConnectionHost;
  session?: GatewaySession;
  detach?: () => void;
  lastHeartbeatAt: number;
  payloadTimes: number[];
}

const send = ({ socket }: State, payload: JsonObject): void =>
  socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }));
const closeWith = ({ socket }: State, code: number): void => socket.close(code, closeReasons.get(code) ?? "");
const sendEvent = (state: State, { seq, name, data }: GatewayEvent): void =>
  send(state, { op: Op.Dispatch, s: seq, t: name, d: data });

function attach(state: State, session: GatewaySession): void {
  state.session = session;
  state.detach = session.attach((event) => sendEvent(state, event));
  state.host.world.emit({ kind: "bot-presence-changed" });
}

function readShard(value: unknown): readonly [number, number] | undefined {
  if (value === undefined || value === null) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count]: readonly unknown[] = value;
  if (typeof id !== "number" || typeof count !== "number") return undefined;
  return Number.isInteger(id) && id >= 0 && id < count && count >= 1 ? [id, count] : undefined;
}

const isOnShard = (guildId: string, [id, count]: readonly [number, number]): boolean =>
  (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);

function sayReady(host: ConnectionHost, session: GatewaySession): void {
  const { world } = host;
  const guilds = guildsOf(world, world.botUserId).filter((guild) => isOnShard(guild.id, session.shard));
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
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    application: {
      id: world.applicationId,
      flags: ApplicationFlags.GatewayMessageContentLimited | ApplicationFlags.GatewayGuildMembersLimited,
    },
    shard: [...session.shard],
    _trace: ["sandbox"],
  });
  for (const { id } of guilds) {
    const created = toGuildCreate(world, id);
    if (created && (session.intents & created.intents) !== 0)
      session.dispatch(created.name, created.toData(session.intents));
  }
}

function identify(state: State, data: unknown): void {
  const { host } = state;
  if (state.session !== undefined) return closeWith(state, 4005);
  if (!isObject(data)) return closeWith(state, 4002);
  const token = typeof data.token === "string" ? data.token.replace(/^Bot /, "") : "";
  if (token !== host.world.token) return closeWith(state, 4004);
  const { intents } = data;
  if (typeof intents !== "number" || !Number.isInteger(intents) || intents < 0 || (intents & ~allIntents) !== 0)
    return closeWith(state, 4013);
  if ((intents & host.disallowedIntents) !== 0) return closeWith(state, 4014);
  const shard = readShard(data.shard);
  if (shard === undefined) return closeWith(state, 4010);
  const session = host.addSession(intents, shard);
  attach(state, session);
  sayReady(host, session);
}

function resume(state: State, data: unknown): void {
  const { host } = state;
  if (state.session !== undefined) return closeWith(state, 4005);
  if (!isObject(data) || typeof data.session_id !== "string" || typeof data.seq !== "number")
    return closeWith(state, 4002);
  if (typeof data.token !== "string" || data.token.replace(/^Bot /, "") !== host.world.token)
    return closeWith(state, 4004);
  const session = host.findSession(data.session_id);
  if (session === undefined) return send(state, { op: Op.InvalidSession, d: false });
  const missed = session.eventsAfter(data.seq);
  if (missed === undefined) return closeWith(state, 4007);
  host.noteResume();
  attach(state, session);
  for (const event of missed) sendEvent(state, event);
  session.dispatch("RESUMED", { _trace: ["sandbox"] });
}

function sendMembers(state: State, data: unknown): void {
  const { world } = state.host;
  if (!isObject(data) || typeof data.guild_id !== "string") return closeWith(state, 4002);
  const wanted: readonly unknown[] = Array.isArray(data.user_ids)
    ? data.user_ids
    : data.user_ids === undefined
      ? []
      : [data.user_ids];
  const query = typeof data.query === "string" ? data.query.toLowerCase() : "";
  const fits = (userId: string) =>
    wanted.length > 0
      ? wanted.includes(userId)
      : (world.store.users.get(userId)?.username ?? "").toLowerCase().startsWith(query);
  const members = membersOf(world, data.guild_id).filter((member) => fits(member.userId));
  state.session?.dispatch("GUILD_MEMBERS_CHUNK", {
    guild_id: data.guild_id,
    members: members.map((member) => toApiMember(world, member)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted.filter((id) => !members.some((member) => member.userId === id)),
    ...(typeof data.nonce === "string" ? { nonce: data.nonce } : {}),
  });
}

function handle(state: State, op: number, data: unknown): void {
  if (op === Op.Identify) return identify(state, data);
  if (op === Op.Resume) return resume(state, data);
  if (op === Op.Heartbeat) {
    state.lastHeartbeatAt = Date.now();
    return send(state, { op: Op.HeartbeatAck });
  }
  const known: readonly number[] = [
    Op.PresenceUpdate,
    Op.VoiceStateUpdate,
    Op.RequestGuildMembers,
    Op.RequestSoundboardSounds,
  ];
  if (!known.includes(op)) return closeWith(state, 4001);
  if (state.session === undefined) return closeWith(state, 4003);
  if (op === Op.RequestGuildMembers) sendMembers(state, data);
}

function receive(state: State, raw: string): void {
  const now = Date.now();
  state.payloadTimes = [...state.payloadTimes.filter((at) => at > now - 60_000), now];
  if (state.payloadTimes.length > maxPayloadsPerMinute) return closeWith(state, 4008);
  const payload = parseJson(raw);
  if (!isObject(payload) || typeof payload.op !== "number") return closeWith(state, 4002);
  handle(state, payload.op, payload.d);
}

/** Greets the client and serves it until the socket is gone. */
export function openConnection(socket: WebSocket, host: ConnectionHost): GatewayConnection {
  const state: State = { socket, host, lastHeartbeatAt: Date.now(), payloadTimes: [] };
  const watch = setInterval(() => {
    if (Date.now() - state.lastHeartbeatAt > host.heartbeatIntervalMs * 2) closeWith(state, 4009);
  }, host.heartbeatIntervalMs);
  const connection: GatewayConnection = {
    drop: () => socket.terminate(),
    close: (code) => closeWith(state, code),
    askToReconnect: () => send(state, { op: Op.Reconnect }),
    invalidate: () => send(state, { op: Op.InvalidSession, d: false }),
    askForHeartbeat: () => send(state, { op: Op.Heartbeat }),
  };
  socket.on("message", (raw) => receive(state, String(raw)));
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearInterval(watch);
    state.detach?.();
    host.world.emit({ kind: "bot-presence-changed" });
    host.forget(connection);
  });
  send(state, { op: Op.Hello, d: { heartbeat_interval: host.heartbeatIntervalMs, _trace: ["sandbox"] } });
  return connection;
}
