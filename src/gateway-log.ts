import { type Client, Events } from "discord.js";
import type { Log } from "./core/ports.ts";

/** Of the socket, the resolver, and Node's fetch. */
const connectionCode = /^(?:E(?!RR_)[A-Z_]+|UND_ERR_\w+)$/;
const refusedHandshake = /^(?:Unexpected server response|Opening handshake has timed out|WebSocket was closed before)/;

/**
 * Returns what has a client's gateway written into the log: for each shard once that it is lost and once that it is back.
 * discord.js tries again about twice a second; what it repeats meanwhile is for debugging.
 */
export function createGatewayLog(log: Log): (client: Client) => void {
  const lost = new Map<number, Set<string>>();
  const tellLost = (shardId: number, fields: object) => {
    const level = lost.has(shardId) ? "debug" : "warn";
    if (level === "warn") lost.set(shardId, new Set());
    log[level]({ shardId, ...fields }, "gateway lost, reconnecting");
  };
  const tellError = (shardId: number, error: Error) => {
    if (isConnectionError(error)) return tellLost(shardId, { reason: reasonOf(error) });
    const told = lost.get(shardId);
    log[told?.has(error.message) ? "debug" : "warn"]({ shardId, err: error }, "gateway error");
    told?.add(error.message);
  };
  const tellBack = (shardId: number, message: string) => {
    if (lost.delete(shardId)) log.info({ shardId }, message);
  };
  return (client) => {
    client.on(Events.ShardError, (error, shardId) => tellError(shardId, error));
    client.on(Events.ShardReconnecting, (shardId) => tellLost(shardId, {}));
    client.on(Events.ShardResume, (shardId) => tellBack(shardId, "gateway resumed"));
    client.on(Events.ShardReady, (shardId) => tellBack(shardId, "gateway ready again"));
  };
}

function isConnectionError(error: Error): boolean {
  return connectionCode.test(codeOf(error)) || refusedHandshake.test(error.message);
}

function reasonOf(error: Error): string {
  return error.message === "" ? codeOf(error) : error.message;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
