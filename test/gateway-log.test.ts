import { Client, Events } from "discord.js";
import { beforeEach, describe, expect, it } from "vitest";
import type { Log } from "../src/core/ports.ts";
import { createGatewayLog } from "../src/gateway-log.ts";

let lines: { level: string; message: string; fields: object }[];
let client: Client;

beforeEach(() => {
  lines = [];
  const into = (level: string) => (fields: object, message: string) => void lines.push({ level, message, fields });
  const log: Log = { debug: into("debug"), info: into("info"), warn: into("warn"), error: into("error") };
  client = new Client({ intents: [] });
  createGatewayLog(log)(client);
});

const refused = () => Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" });
const fail = (error: Error, shardId = 0) => client.emit(Events.ShardError, error, shardId);
const reconnect = (shardId = 0) => client.emit(Events.ShardReconnecting, shardId);
const heard = () => lines.filter(({ level }) => level !== "debug").map(({ level, message }) => `${level} ${message}`);

describe("the log of an outage of the gateway", () => {
  it("says once that the gateway is lost and once that it is back", () => {
    for (let i = 0; i < 5; i++) {
      reconnect();
      fail(refused());
      fail(new Error("Unexpected server response: 503"));
    }
    client.emit(Events.ShardResume, 0, 3);
    expect(heard()).toEqual(["warn gateway lost, reconnecting", "info gateway resumed"]);
    expect(lines.filter(({ level }) => level === "debug")).toHaveLength(14);
  });

  it("gives the reason in one line, without a stack, if a connection error comes first", () => {
    fail(refused());
    reconnect();
    expect(lines[0]).toEqual({
      level: "warn",
      message: "gateway lost, reconnecting",
      fields: { shardId: 0, reason: "connect ECONNREFUSED 127.0.0.1:9" },
    });
    expect(heard()).toHaveLength(1);
  });

  it("speaks again of the next outage, after a new session as well", () => {
    reconnect();
    client.emit(Events.ShardReady, 0, undefined);
    reconnect();
    expect(heard()).toEqual([
      "warn gateway lost, reconnecting",
      "info gateway ready again",
      "warn gateway lost, reconnecting",
    ]);
  });

  it("tells of each shard by itself", () => {
    reconnect(0);
    reconnect(1);
    client.emit(Events.ShardResume, 1, 0);
    reconnect(0);
    expect(lines.filter(({ level }) => level !== "debug").map(({ fields }) => fields)).toEqual([
      { shardId: 0 },
      { shardId: 1 },
      { shardId: 1 },
    ]);
  });

  it("says nothing of the first session, which was never lost", () => {
    client.emit(Events.ShardReady, 0, undefined);
    expect(lines).toEqual([]);
  });

  it("keeps the stack of any other error, once in an outage", () => {
    const error = new Error("not a payload");
    reconnect();
    fail(error);
    fail(error);
    expect(lines.filter(({ message }) => message === "gateway error")).toEqual([
      { level: "warn", message: "gateway error", fields: { shardId: 0, err: error } },
      { level: "debug", message: "gateway error", fields: { shardId: 0, err: error } },
    ]);
  });
});
