import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isObject } from "../json.ts";
import type { RequestWatcher } from "../scenes/watch-requests.ts";
import { refusal } from "./api-error.ts";
import { type RequestBody, readBody } from "./body.ts";
import { commandRoutes } from "./command-routes.ts";
import type { Fault, Faults } from "./faults.ts";
import { createRouteFinder, type FoundRoute } from "./find-route.ts";
import { guildRoutes } from "./guild-routes.ts";
import { type Answer, handleCall, toFailure } from "./handle-call.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { moderationRoutes } from "./moderation-routes.ts";
import { pinRoutes } from "./pin-routes.ts";
import { reactionRoutes } from "./reaction-routes.ts";
import type { LoggedRequest, RequestLog } from "./request-log.ts";
import type { RestCall, RestContext, RestRoute } from "./rest-route.ts";
import { spoil, wait } from "./spoil.ts";
import { threadRoutes } from "./thread-routes.ts";
import { userRoutes } from "./user-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";

const routes: readonly RestRoute[] = [
  ...userRoutes,
  ...moderationRoutes,
  ...guildRoutes,
  ...pinRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...threadRoutes,
  ...commandRoutes,
  ...interactionRoutes,
];

export interface RestOptions {
  readonly context: RestContext;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly latencyMs: number;
  readonly onAnswered: RequestWatcher;
}

function toStrings(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, String(Array.isArray(one) ? one.at(-1) : one)]),
  );
}

function pathOf(request: FastifyRequest): string {
  const [path = ""] = request.url.split("?");
  return path.replace(/^\/api(\/v\d+)?/, "");
}

async function readBodyOf(request: FastifyRequest): Promise<RequestBody | Answer> {
  try {
    return await readBody(request.body, request.headers["content-type"] ?? "");
  } catch (error) {
    return toFailure(error);
  }
}

async function answer(
  found: FoundRoute | undefined,
  request: FastifyRequest,
  body: RequestBody | Answer,
  { context }: RestOptions,
): Promise<Answer> {
  if (found === undefined) return toFailure(refusal("notFound"));
  if ("status" in body) return body;
  const { method } = request;
  const { json, files } = body;
  const query = toStrings(request.query);
  const call: RestCall = { method, path: pathOf(request), params: found.params, query, body: json, files };
  return handleCall(found.route, call, request.headers.authorization, context);
}

/** Answers a request, unless a fault comes before or after. */
async function answerOrSpoil(
  fault: Fault | undefined,
  request: FastifyRequest,
  toAnswer: () => Promise<Answer>,
): Promise<Answer | "gone"> {
  const before = fault !== undefined && fault.when !== "after" ? await spoil(fault.effect, request) : "unharmed";
  if (before !== "unharmed") return before;
  const right = await toAnswer();
  const after = fault?.when === "after" ? await spoil(fault.effect, request) : "unharmed";
  return after === "unharmed" ? right : after;
}

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  reply.code(status).headers(headers);
  if (body === undefined) return reply.send();
  if (headers["content-type"] === undefined) reply.type("application/json");
  return reply.send(typeof body === "string" ? body : JSON.stringify(body));
}

async function serve(
  found: FoundRoute | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  options: RestOptions,
) {
  const [at, startedAt] = [Date.now(), performance.now()];
  const path = pathOf(request);
  const fault = options.faults.take(request.method, path);
  if (options.latencyMs > 0) await wait(options.latencyMs);
  const body = await readBodyOf(request);
  const result = await answerOrSpoil(fault, request, () => answer(found, request, body, options));
  const logged: LoggedRequest = {
    at,
    method: request.method,
    route: found?.route.path ?? "unknown",
    path,
    body: "json" in body ? body.json : undefined,
    status: result === "gone" ? 0 : result.status,
    ...(result !== "gone" && result.error !== undefined ? { error: result.error } : {}),
  };
  options.log.add(logged);
  options.onAnswered(logged, result, performance.now() - startedAt);
  return result === "gone" ? reply.hijack() : send(reply, result);
}

/** Discord's REST API below `/api/v10` (and `/api`), with its limits, its refusals and the queued faults. */
export function registerRestApi(app: FastifyInstance, options: RestOptions): void {
  const findRoute = createRouteFinder(routes);
  app.all("/api/*", (request, reply) => serve(findRoute(request.method, pathOf(request)), request, reply, options));
}
