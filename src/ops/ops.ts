import type { Backlog, Metrics } from "../core/ports.ts";

/** What the bot tells about itself when it is asked. */
export interface Vitals {
  readonly isGatewayReady: () => boolean;
  /** When the announcer last got something done, epoch ms; undefined before it began. */
  readonly passedAt: () => number | undefined;
  /** The announcer is expected to get something done this often. */
  readonly intervalMs: number;
  /** Writes something small to the store; rejects if that fails. */
  readonly write: () => Promise<void>;
  readonly backlog: () => Backlog;
}

/** The ops room: what happens is noted from the first moment, and told over HTTP while it is open. */
export interface Ops {
  readonly metrics: Metrics;
  /** Begins to listen; rejects if the address cannot be used. */
  readonly open: (vitals: Vitals) => Promise<void>;
  readonly close: () => Promise<void>;
}
