import { GatewayOpcodes as Op } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import { isObject, type JsonObject, parseJson } from "../json.ts";
import { membersOf } from "../world/guilds.ts";
import { toApiMember } from "../world/present.ts";
import type { World } from "../world/world.ts";
import { type CloseCode, type HandshakeHost, identify, isOwnToken, sayReady } from "./handshake.ts";
import type { GatewayEvent, GatewaySession } from "./session.ts";

export interface ConnectionHost extends HandshakeHost {
  readonly heartbeatIntervalMs: number;
  readonly findSession: (id: string) => GatewaySession | undefined;
  /** The session can no longer be resumed. */
  readonly endSession: (session: GatewaySession) => void;
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

/** A client that closes like this does not mean to come back. */
const finalCodes: readonly number[] = [1000, 1001];

const maxPayloadsPerMinute = 120;

interface State {
  readonly socket: WebSocket;
  readonly host: ConnectionHost;
  session?: GatewaySession;
  detach?: () => void;
  lastHeartbeatAt: number;
  payloadTimes: readonly number[];
}

function send({ socket }: State, payload: JsonObject): void {
  socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }));
}

function closeWith({ socket }: State, code: CloseCode): void {
  socket.close(code, closeReasons.get(code) ?? "");
}

function sendEvent(state: State, { seq, name, data }: GatewayEvent): void {
  send(state, { op: Op.Dispatch, s: seq, t: name, d: data });
}

function attach(state: State, session: GatewaySession): void {
  state.session = session;
  state.detach = session.attach((event) => sendEvent(state, event));
  state.host.world.emit({ kind: "bot-presence-changed" });
}

function start(state: State, data: unknown): CloseCode | undefined {
  const session = identify(state.host, data);
  if (typeof session === "number") return session;
  attach(state, session);
  sayReady(state.host, session);
  return undefined;
}

function resume(state: State, data: unknown): CloseCode | undefined {
  const { host } = state;
  if (!isObject(data) || typeof data.session_id !== "string" || typeof data.seq !== "number") return 4002;
  if (!isOwnToken(host.world, data.token)) return 4004;
  const session = host.findSession(data.session_id);
  if (session === undefined) {
    send(state, { op: Op.InvalidSession, d: false });
    return undefined;
  }
  const missed = session.eventsAfter(data.seq);
  if (missed === undefined) return 4007;
  host.noteResume();
  attach(state, session);
  for (const event of missed) sendEvent(state, event);
  session.dispatch("RESUMED", { _trace: ["sandbox"] });
  return undefined;
}

function readIds(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

function toMembersChunk(world: World, guildId: string, data: JsonObject): JsonObject {
  const wanted = readIds(data.user_ids);
  const query = typeof data.query === "string" ? data.query.toLowerCase() : "";
  const startsRight = (userId: string) =>
    (world.store.users.get(userId)?.username ?? "").toLowerCase().startsWith(query);
  const fits = (userId: string) => (wanted.length > 0 ? wanted.includes(userId) : startsRight(userId));
  const members = membersOf(world, guildId).filter((member) => fits(member.userId));
  return {
    guild_id: guildId,
    members: members.map((member) => toApiMember(world, member)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted.filter((id) => !members.some((member) => member.userId === id)),
    ...(typeof data.nonce === "string" ? { nonce: data.nonce } : {}),
  };
}

const opsOfSessions: readonly number[] = [
  Op.PresenceUpdate,
  Op.VoiceStateUpdate,
  Op.RequestGuildMembers,
  Op.RequestSoundboardSounds,
];

function handle(state: State, op: number, data: unknown): CloseCode | undefined {
  if (op === Op.Heartbeat) {
    state.lastHeartbeatAt = Date.now();
    send(state, { op: Op.HeartbeatAck });
    return undefined;
  }
  const isHandshake = op === Op.Identify || op === Op.Resume;
  if (isHandshake && state.session !== undefined) return 4005;
  if (isHandshake) return op === Op.Identify ? start(state, data) : resume(state, data);
  if (!opsOfSessions.includes(op)) return 4001;
  if (state.session === undefined) return 4003;
  if (op !== Op.RequestGuildMembers) return undefined;
  if (!isObject(data) || typeof data.guild_id !== "string") return 4002;
  state.session.dispatch("GUILD_MEMBERS_CHUNK", toMembersChunk(state.host.world, data.guild_id, data));
  return undefined;
}

function read(state: State, payload: unknown): CloseCode | undefined {
  if (!isObject(payload) || typeof payload.op !== "number") return 4002;
  return handle(state, payload.op, payload.d);
}

function receive(state: State, raw: string): void {
  const now = Date.now();
  state.payloadTimes = [...state.payloadTimes.filter((at) => at > now - 60_000), now];
  const problem = state.payloadTimes.length > maxPayloadsPerMinute ? 4008 : read(state, parseJson(raw));
  if (problem !== undefined) closeWith(state, problem);
}

function watchHeartbeat(state: State): NodeJS.Timeout {
  const { heartbeatIntervalMs } = state.host;
  return setInterval(() => {
    if (Date.now() - state.lastHeartbeatAt > heartbeatIntervalMs * 2) closeWith(state, 4009);
  }, heartbeatIntervalMs);
}

/** Greets the client and serves it until the socket is gone. */
export function openConnection(socket: WebSocket, host: ConnectionHost): GatewayConnection {
  const state: State = { socket, host, lastHeartbeatAt: Date.now(), payloadTimes: [] };
  const watch = watchHeartbeat(state);
  const connection: GatewayConnection = {
    drop: () => socket.terminate(),
    close: (code) => closeWith(state, code),
    askToReconnect: () => send(state, { op: Op.Reconnect }),
    invalidate: () => send(state, { op: Op.InvalidSession, d: false }),
    askForHeartbeat: () => send(state, { op: Op.Heartbeat }),
  };
  socket.on("message", (raw) => receive(state, String(raw)));
  socket.on("error", () => socket.terminate());
  socket.on("close", (code) => {
    clearInterval(watch);
    state.detach?.();
    if (state.session !== undefined && finalCodes.includes(code)) host.endSession(state.session);
    host.world.emit({ kind: "bot-presence-changed" });
    host.forget(connection);
  });
  send(state, { op: Op.Hello, d: { heartbeat_interval: host.heartbeatIntervalMs, _trace: ["sandbox"] } });
  return connection;
}
