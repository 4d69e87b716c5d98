import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isObject } from "../json.ts";
import { ApiError, refusal } from "./api-error.ts";
import { readBody } from "./body.ts";
import { commandRoutes } from "./command-routes.ts";
import type { Fault, FaultEffect, Faults } from "./faults.ts";
import { guildRoutes } from "./guild-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { type LimitState, type RateLimit, toBucketName } from "./rate-limits.ts";
import { reactionRoutes } from "./reaction-routes.ts";
import type { RequestLog } from "./request-log.ts";
import type { RestAnswer, RestCall, RestContext, RestRoute } from "./rest-route.ts";
import { threadRoutes } from "./thread-routes.ts";
import { userRoutes } from "./user-routes.ts";

const routes: readonly RestRoute[] = [
  ...userRoutes,
  ...guildRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...threadRoutes,
  ...commandRoutes,
  ...interactionRoutes,
];

const prefixes = ["/api/v10", "/api/v9", "/api"] as const;
const defaultLimit: RateLimit = { requests: 50, perMs: 1000 };

export interface RestOptions {
  readonly context: () => RestContext;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly latencyMs: number;
}

interface Answer extends RestAnswer {
  readonly headers: Readonly<Record<string, string>>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const toStrings = (value: unknown): Readonly<Record<string, string>> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, String(Array.isArray(one) ? one.at(-1) : one)]),
      )
    : {};

const pathOf = (request: FastifyRequest): string => {
  const [path = ""] = request.url.split("?");
  return path.replace(/^\/api(\/v\d+)?/, "");
};

const limitHeaders = (route: RestRoute, state: LimitState, now: number): Readonly<Record<string, string>> => ({
  "x-ratelimit-limit": String(state.limit),
  "x-ratelimit-remaining": String(state.remaining),
  "x-ratelimit-reset": (state.resetAt / 1000).toFixed(3),
  "x-ratelimit-reset-after": (Math.max(0, state.resetAt - now) / 1000).toFixed(3),
  "x-ratelimit-bucket": toBucketName(route.method, route.path),
});

function toRateLimited(
  waitMs: number,
  scope: "user" | "global" | "shared",
  headers: Readonly<Record<string, string>> = {},
): Answer {
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

function toFailure(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.status, body: error.body, headers: error.headers };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { message: "500: Internal Server Error", code: 0, sandbox_error: detail }, headers: {} };
}

const majorOf = ({ params }: RestCall): string =>
  [params.channelId, params.guildId, params.token, params.emoji === undefined ? "" : "reaction"].join("/");

function handle(route: RestRoute, call: RestCall, authorization: string | undefined, context: RestContext): Answer {
  const { limits, world } = context;
  if (route.isOpen !== true) {
    if (authorization !== `Bot ${world.token}`) return toFailure(refusal("unauthorized"));
    const globalWait = limits.takeGlobal();
    if (globalWait > 0) return toRateLimited(globalWait, "global");
  }
  const state = limits.take(`${route.method} ${route.path} ${majorOf(call)}`, route.limit ?? defaultLimit);
  const headers = limitHeaders(route, state, world.now());
  if (!state.allowed) return toRateLimited(state.resetAt - world.now(), "user", headers);
  try {
    return { ...route.handle(call, context), headers };
  } catch (error) {
    const failure = toFailure(error);
    return { ...failure, headers: { ...headers, ...failure.headers } };
  }
}

/** What a fault makes of an answer; "gone" when nothing is answered at all. */
async function spoil(effect: FaultEffect, request: FastifyRequest): Promise<Answer | "gone" | "unharmed"> {
  switch (effect.kind) {
    case "status": {
      const html =
        effect.html ?? (effect.body === undefined ? `<html><body><h1>${effect.status}</h1></body></html>` : undefined);
      if (html === undefined) return { status: effect.status, body: effect.body, headers: {} };
      return { status: effect.status, body: html, headers: { "content-type": "text/html; charset=utf-8" } };
    }
    case "rate-limit":
      return toRateLimited(effect.retryAfterMs, effect.scope ?? "user");
    case "delay":
      await wait(effect.ms);
      return "unharmed";
    case "drop":
      request.raw.socket.destroy();
      return "gone";
    case "hang":
      return "gone";
  }
}

async function answerCall(
  route: RestRoute | undefined,
  request: FastifyRequest,
  options: RestOptions,
  fault: Fault | undefined,
) {
  const context = options.context();
  const { json, files } = await readBody(request.body, request.headers["content-type"] ?? "").catch(() => ({
    json: refusal("invalidJson"),
    files: [],
  }));
  if (fault !== undefined && fault.when !== "after") {
    const spoilt = await spoil(fault.effect, request);
    if (spoilt !== "unharmed") return { answer: spoilt, body: json };
  }
  const [params, query] = [toStrings(request.params), toStrings(request.query)];
  const call: RestCall = { method: request.method, path: pathOf(request), params, query, body: json, files };
  if (route === undefined) return { answer: toFailure(refusal("notFound")), body: json };
  const answer =
    json instanceof ApiError ? toFailure(json) : handle(route, call, request.headers.authorization, context);
  if (fault?.when !== "after") return { answer, body: json };
  const spoilt = await spoil(fault.effect, request);
  return { answer: spoilt === "unharmed" ? answer : spoilt, body: json };
}

async function serve(route: RestRoute | undefined, request: FastifyRequest, reply: FastifyReply, options: RestOptions) {
  const at = Date.now();
  const path = pathOf(request);
  const fault = options.faults.take(request.method, path);
  if (options.latencyMs > 0) await wait(options.latencyMs);
  const { answer, body } = await answerCall(route, request, options, fault);
  const entry = { at, method: request.method, route: route?.path ?? "unknown", path, body };
  options.log.add({ ...entry, status: answer === "gone" ? 0 : answer.status });
  if (answer === "gone") {
    reply.hijack();
    return;
  }
  reply.code(answer.status).headers(answer.headers);
  if (answer.body === undefined) return reply.send();
  if (answer.headers["content-type"] === undefined) reply.type("application/json");
  return reply.send(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
}

/** Discord's REST API below `/api/v10` (and `/api`), with its limits, its refusals and the queued faults. */
export function registerRestApi(app: FastifyInstance, options: RestOptions): void {
  for (const prefix of prefixes) {
    for (const route of routes)
      app.route({
        method: route.method,
        url: prefix + route.path,
        handler: (request, reply) => serve(route, request, reply, options),
      });
  }
}

/** Answers whatever below `/api` no route knows, as Discord does. */
export const serveUnknown = (request: FastifyRequest, reply: FastifyReply, options: RestOptions) =>
  serve(undefined, request, reply, options);
