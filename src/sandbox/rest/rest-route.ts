import type { Interactions } from "../interactions/interactions.ts";
import type { World } from "../world/world.ts";
import type { UploadedFile } from "./body.ts";
import type { RateLimit, RateLimits } from "./rate-limits.ts";

/** What the routes work on. */
export interface RestContext {
  readonly world: World;
  readonly interactions: Interactions;
  readonly limits: RateLimits;
  /** The server's own address, such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly gatewayUrl: string;
  readonly shards: number;
  /** How often a session has been started. */
  readonly sessionStarts: () => number;
}

/** One request, its body parsed and its path cut below `/api/v10`. */
export interface RestCall {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface RestRoute {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As in Discord's documents, parameters with a colon. */
  readonly path: string;
  /** True when the token in the path is the key and no Authorization is asked for. */
  readonly isOpen?: boolean;
  readonly limit?: RateLimit;
  readonly handle: (call: RestCall, context: RestContext) => RestAnswer;
}

/** 200 with a body. */
export const ok = (body: unknown): RestAnswer => ({ status: 200, body });

/** 204. */
export const noContent: RestAnswer = { status: 204 };

/** A parameter of the route's path; empty when the path has none of that name. */
export const param = (call: RestCall, name: string): string => call.params[name] ?? "";
