import type { Gateway } from "../gateway/gateway.ts";
import type { Fault, Faults } from "./faults.ts";

/** What may be wrong with the sandbox's Discord until it is healed. */
export type Trouble = "none" | "outage" | "errors" | "lost" | "limited" | "slow" | "no-gateway";

/** What happens to the bot's connection once. */
export type GatewayMishap = "drop" | "invalidate" | "reconnect";

const newMessages = { method: "POST", route: /^\/channels\/\d+\/messages$/ } as const;
const unavailable = "<html><body><h1>503 Service Unavailable</h1></body></html>";

/** How long a slow Discord takes for each answer: too long for the first answer to an interaction. */
const slowAnswerMs = 4_000;

const faultsOf = {
  none: [],
  "no-gateway": [],
  outage: [{ effect: { kind: "status", status: 503, html: unavailable } }],
  errors: [{ effect: { kind: "status", status: 500, body: { message: "500: Internal Server Error", code: 0 } } }],
  lost: [{ ...newMessages, effect: { kind: "drop" }, when: "after" }],
  limited: [{ ...newMessages, effect: { kind: "rate-limit", retryAfterMs: 5_000 } }],
  slow: [{ effect: { kind: "delay", ms: slowAnswerMs } }],
} as const satisfies Readonly<Record<Trouble, readonly Fault[]>>;

/** The troubles of a Discord: one lasting trouble at a time. */
export interface Troubles {
  readonly current: () => Trouble;
  /** Brings a trouble, or with `none` heals the one that lasts. */
  readonly set: (trouble: Trouble) => void;
  readonly befall: (mishap: GatewayMishap) => void;
}

/** No trouble yet. */
export function createTroubles(faults: Faults, gateway: Gateway): Troubles {
  let current: Trouble = "none";
  const mishaps: Readonly<Record<GatewayMishap, () => void>> = {
    drop: gateway.dropSockets,
    invalidate: gateway.invalidateSessions,
    reconnect: gateway.askToReconnect,
  };
  return {
    current: () => current,
    set: (trouble) => {
      current = trouble;
      faults.hold(faultsOf[trouble]);
      const isShut = trouble === "outage" || trouble === "no-gateway";
      gateway.refuse(isShut);
      if (isShut) gateway.dropSockets();
    },
    befall: (mishap) => mishaps[mishap](),
  };
}
