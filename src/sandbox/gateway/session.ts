import type { JsonObject } from "../json.ts";

/** A gateway event as it goes over the wire. */
export interface GatewayEvent {
  readonly seq: number;
  readonly name: string;
  readonly data: unknown;
}

/** One identified shard: it outlives its socket for a while, so that it can be resumed. */
export interface GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Sends every further event there until the returned function is called or another socket takes over. */
  readonly attach: (send: (event: GatewayEvent) => void) => () => void;
  readonly isConnected: () => boolean;
  readonly dispatch: (name: string, data: JsonObject) => void;
  /** The events after `seq`; undefined when they are no longer all there, or have not happened yet. */
  readonly eventsAfter: (seq: number) => readonly GatewayEvent[] | undefined;
  readonly lastSeq: () => number;
}

const maxKeptEvents = 5000;

/** A session without a socket; it numbers its events from 1. */
export function createSession(id: string, intents: number, shard: readonly [number, number]): GatewaySession {
  const kept: GatewayEvent[] = [];
  let seq = 0;
  let send: ((event: GatewayEvent) => void) | undefined;
  return {
    id,
    intents,
    shard,
    attach: (next) => {
      send = next;
      return () => {
        if (send === next) send = undefined;
      };
    },
    isConnected: () => send !== undefined,
    dispatch: (name, data) => {
      seq += 1;
      const event: GatewayEvent = { seq, name, data };
      kept.push(event);
      if (kept.length > maxKeptEvents) kept.shift();
      send?.(event);
    },
    eventsAfter: (after) => {
      const oldest = kept[0]?.seq ?? seq + 1;
      return after > seq || after < oldest - 1 ? undefined : kept.filter((event) => event.seq > after);
    },
    lastSeq: () => seq,
  };
}
