import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { JsonObject } from "../json.ts";
import type { World } from "../world/world.ts";
import { type ConnectionHost, type GatewayConnection, openConnection } from "./connection.ts";
import { type Dispatch, toDispatches } from "./gateway-events.ts";
import { shardOf } from "./handshake.ts";
import { createSession, type GatewaySession } from "./session.ts";

export interface GatewayOptions {
  readonly world: World;
  readonly heartbeatIntervalMs: number;
  /** Intents that the application may not have: asking for one closes with 4014. */
  readonly disallowedIntents: number;
  /** Where the sockets are, such as `ws://127.0.0.1:8080`. */
  readonly url: () => string;
  /** The bot's own user and application, for READY. */
  readonly toOwnUser: (world: World) => JsonObject;
}

/** The gateway, and what can be done to it in a test. */
export interface Gateway {
  readonly acceptUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Brings an interaction to the shard of its guild; false when no session takes it. */
  readonly dispatchInteraction: (payload: JsonObject, guildId: string | undefined) => boolean;
  readonly isOnline: () => boolean;
  /** Cuts every socket without a close frame; sessions can be resumed. */
  readonly dropSockets: () => void;
  /** Closes every socket with this code. */
  readonly closeSockets: (code: number) => void;
  /** While true, new sockets are refused with 503. */
  readonly refuse: (isRefusing: boolean) => void;
  /** Asks every client to reconnect (op 7). */
  readonly askToReconnect: () => void;
  /** Forgets every session and says so (op 9). */
  readonly invalidateSessions: () => void;
  /** Asks every client for a heartbeat (op 1). */
  readonly askForHeartbeat: () => void;
  /** The sessions identified so far, newest last: resumed ones are not counted again. */
  readonly identifyCount: () => number;
  readonly resumeCount: () => number;
  /** Sends an event of one's own making to every session. */
  readonly broadcast: (name: string, data: JsonObject) => void;
  readonly close: () => void;
}

const isOnShard = (session: GatewaySession, guildId: string | undefined): boolean =>
  shardOf(guildId, session.shard[1]) === session.shard[0];

function deliver(session: GatewaySession, dispatch: Dispatch): void {
  if (!isOnShard(session, dispatch.guildId)) return;
  if (dispatch.intents !== 0 && (session.intents & dispatch.intents) === 0) return;
  session.dispatch(dispatch.name, dispatch.toData(session.intents));
}

function createSessions() {
  const sessions = new Map<string, GatewaySession>();
  const counts = { identified: 0, resumed: 0 };
  const maxSessions = 100;
  return {
    counts,
    all: () => [...sessions.values()],
    find: (id: string) => sessions.get(id),
    forget: (session: GatewaySession) => sessions.delete(session.id),
    forgetAll: () => sessions.clear(),
    add: (intents: number, shard: readonly [number, number]) => {
      const session = createSession(randomBytes(16).toString("hex"), intents, shard);
      sessions.set(session.id, session);
      const unused = [...sessions.values()].find((other) => !other.isConnected() && other !== session);
      if (sessions.size > maxSessions && unused !== undefined) sessions.delete(unused.id);
      counts.identified += 1;
      return session;
    },
  };
}

/** Accepts sockets, keeps sessions and tells them what happens in the world. */
export function createGateway(options: GatewayOptions): Gateway {
  const { world } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 20 });
  const connections = new Set<GatewayConnection>();
  const sessions = createSessions();
  let isRefusing = false;
  const host: ConnectionHost = {
    ...options,
    addSession: sessions.add,
    findSession: sessions.find,
    endSession: sessions.forget,
    noteResume: () => {
      sessions.counts.resumed += 1;
    },
    forget: (connection) => connections.delete(connection),
  };
  const stop = world.listen((event) => {
    for (const dispatch of toDispatches(world, event)) for (const session of sessions.all()) deliver(session, dispatch);
  });
  return {
    acceptUpgrade: (request, socket, head) => {
      if (isRefusing) {
        socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      sockets.handleUpgrade(request, socket, head, (client) => connections.add(openConnection(client, host)));
    },
    dispatchInteraction: (payload, guildId) => {
      const candidates = sessions.all().filter((one) => isOnShard(one, guildId));
      const session = candidates.findLast((one) => one.isConnected()) ?? candidates.at(-1);
      session?.dispatch("INTERACTION_CREATE", payload);
      return session !== undefined;
    },
    isOnline: () => sessions.all().some((session) => session.isConnected()),
    dropSockets: () => {
      for (const connection of connections) connection.drop();
    },
    closeSockets: (code) => {
      for (const connection of connections) connection.close(code);
    },
    refuse: (next) => {
      isRefusing = next;
    },
    askToReconnect: () => {
      for (const connection of connections) connection.askToReconnect();
    },
    invalidateSessions: () => {
      sessions.forgetAll();
      for (const connection of connections) connection.invalidate();
    },
    askForHeartbeat: () => {
      for (const connection of connections) connection.askForHeartbeat();
    },
    identifyCount: () => sessions.counts.identified,
    resumeCount: () => sessions.counts.resumed,
    broadcast: (name, data) => {
      for (const session of sessions.all()) session.dispatch(name, data);
    },
    close: () => {
      stop();
      for (const connection of connections) connection.drop();
      sockets.close();
    },
  };
}
