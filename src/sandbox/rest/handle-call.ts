import { ApiError, refusal } from "./api-error.ts";
import { type LimitState, type RateLimit, toBucketName } from "./rate-limits.ts";
import type { RestAnswer, RestCall, RestContext, RestRoute } from "./rest-route.ts";

type Headers = Readonly<Record<string, string>>;

/** An answer with its headers; `error` is set when the sandbox itself went wrong. */
export interface Answer extends RestAnswer {
  readonly headers: Headers;
  readonly error?: unknown;
}

const defaultLimit: RateLimit = { requests: 50, perMs: 1000 };

function toLimitHeaders(route: RestRoute, state: LimitState, now: number): Headers {
  return {
    "x-ratelimit-limit": String(state.limit),
    "x-ratelimit-remaining": String(state.remaining),
    "x-ratelimit-reset": (state.resetAt / 1000).toFixed(3),
    "x-ratelimit-reset-after": (Math.max(0, state.resetAt - now) / 1000).toFixed(3),
    "x-ratelimit-bucket": toBucketName(route.method, route.path),
  };
}

/** Discord's 429. */
export function toRateLimited(waitMs: number, scope: "user" | "global" | "shared", headers: Headers = {}): Answer {
  const seconds = Math.max(1, waitMs) / 1000;
  return {
    status: 429,
    body: {
      message: "You are being rate limited.",
      retry_after: Number(seconds.toFixed(3)),
      global: scope === "global",
    },
    headers: {
      ...headers,
      "retry-after": String(Math.ceil(seconds)),
      "x-ratelimit-scope": scope,
      ...(scope === "global" ? { "x-ratelimit-global": "true" } : {}),
    },
  };
}

/** A refusal as Discord words it; anything else is the sandbox's own fault and says so. */
export function toFailure(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.status, body: error.body, headers: error.headers };
  return { status: 500, body: { message: "500: Internal Server Error", code: 0 }, headers: {}, error };
}

const majorOf = ({ params }: RestCall): string =>
  [params.channelId, params.guildId, params.token, params.emoji === undefined ? "" : "reaction"].join("/");

/** Checks the token, counts the request against its limits, and lets the route answer. */
export function handleCall(
  route: RestRoute,
  call: RestCall,
  authorization: string | undefined,
  context: RestContext,
): Answer {
  const { limits, world } = context;
  if (route.isOpen !== true) {
    if (authorization !== `Bot ${world.token}`) return toFailure(refusal("unauthorized"));
    const globalWait = limits.takeGlobal();
    if (globalWait > 0) return toRateLimited(globalWait, "global");
  }
  const state = limits.take(`${route.method} ${route.path} ${majorOf(call)}`, route.limit ?? defaultLimit);
  const headers = toLimitHeaders(route, state, world.now());
  if (!state.allowed) return toRateLimited(state.resetAt - world.now(), "user", headers);
  try {
    return { ...route.handle(call, context), headers };
  } catch (error) {
    const failure = toFailure(error);
    return { ...failure, headers: { ...headers, ...failure.headers } };
  }
}
