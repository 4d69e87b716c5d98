import Fastify, { type FastifyInstance } from "fastify";
import { type ChatContext, registerChatApi } from "./chat/chat-api.ts";
import type { ChatPostRequest } from "./chat-types.ts";
import { type FeedContext, registerFeed } from "./feed/feed-routes.ts";
import { postsOf, publishPost, publishSamples, type SamplePost } from "./feed/posts.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { showFailures } from "./interactions/failures.ts";
import { createInteractions, type Interactions } from "./interactions/interactions.ts";
import { createPeople } from "./interactions/people.ts";
import { createUsage, type Usage } from "./interactions/usage.ts";
import { type Listening, listen } from "./listen.ts";
import { registerAttachments } from "./rest/attachment-files.ts";
import { createFaults, type Faults } from "./rest/faults.ts";
import { createRateLimits } from "./rest/rate-limits.ts";
import { createRequestLog, type RequestLog } from "./rest/request-log.ts";
import { registerRestApi, serveUnknown } from "./rest/rest-api.ts";
import type { RestContext } from "./rest/rest-route.ts";
import { toOwnUser } from "./rest/user-routes.ts";
import { registerStaticPage } from "./static-page.ts";
import { createWorldControls, type WorldControls } from "./world/controls.ts";
import { openWorld } from "./world/open-world.ts";
import type { World } from "./world/world.ts";

export type { SamplePost } from "./feed/posts.ts";
export { demo } from "./world/demo.ts";

export interface SandboxOptions {
  /** 0 picks a free port. */
  readonly port: number;
  /** 127.0.0.1 unless given. */
  readonly host?: string;
  /** Keeps the world in this file; without it the world is gone with the process. */
  readonly journalFile?: string;
  /** What a new world holds; `demo` unless given. */
  readonly world?: "demo" | "empty";
  /** The posts that a new world's feed begins with. */
  readonly samplePosts?: readonly SamplePost[];
  /** Posts that the page offers for publishing; the sample posts unless given. */
  readonly examplePosts?: readonly ChatPostRequest[];
  /** The folder with the page's files. */
  readonly pageDir?: string;
  /** The bot's token; a random one, kept in the journal, unless given. */
  readonly token?: string;
  /** How long every REST answer takes at least. */
  readonly latencyMs?: number;
  /** 50 as at Discord unless given; 0 for no limit. */
  readonly globalRequestsPerSecond?: number;
  readonly heartbeatIntervalMs?: number;
  /** How long a first answer to an interaction may take; 3 seconds unless given. */
  readonly firstAnswerMs?: number;
  /** How long an interaction's token lives; 15 minutes unless given. */
  readonly interactionTokenMs?: number;
  /** How many shards `GET /gateway/bot` recommends. */
  readonly shards?: number;
  /** Intents that close the gateway with 4014. */
  readonly disallowedIntents?: number;
  /** The clock of ids, nonces and limits. */
  readonly now?: () => number;
}

/** A running local Discord with its chat page and its feed. */
export interface Sandbox {
  /** REST base without version, such as `http://127.0.0.1:8080/api`. */
  readonly apiUrl: string;
  readonly pageUrl: string;
  readonly feedUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  readonly world: WorldControls;
  /** Uses commands and components as a person and waits for the outcome. */
  readonly use: Usage;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly requests: RequestLog;
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
}

function createParts(options: SandboxOptions, world: World, gatewayUrl: string): Parts {
  const gateway = createGateway({
    world,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    shards: options.shards ?? 1,
    disallowedIntents: options.disallowedIntents ?? 0,
    url: () => gatewayUrl,
    toOwnUser,
  });
  const interactions = createInteractions({
    world,
    dispatch: gateway.dispatchInteraction,
    firstAnswerMs: options.firstAnswerMs ?? 3000,
    tokenLifeMs: options.interactionTokenMs ?? 15 * 60_000,
  });
  showFailures(world, interactions);
  return { world, gateway, interactions };
}

function toFeedContext(world: World, origin: string, ownHost: string): FeedContext {
  const newest = () => Math.max(0, ...postsOf(world).map((post) => post.modifiedAt));
  let changedAt = newest() || world.now();
  world.listen((event) => {
    if (event.kind === "posts-changed") changedAt = world.now();
  });
  return { world, origin, ownHost, changedAt: () => changedAt };
}

function toExamples(options: SandboxOptions): readonly ChatPostRequest[] {
  if (options.examplePosts !== undefined) return options.examplePosts;
  return (options.samplePosts ?? []).map(({ title, html }) => ({ title, html }));
}

async function serve(listening: Listening, register: (app: FastifyInstance) => void): Promise<void> {
  const app = Fastify({
    bodyLimit: 30 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 500 },
    serverFactory: (handler) => listening.server.on("request", handler),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  register(app);
  await app.ready();
}

/** Starts the sandbox; what the journal file held is there again. Rejects when the port is in use. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? "127.0.0.1";
  const now = options.now ?? Date.now;
  const listening = await listen(host, options.port);
  const address = `${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  const origin = `http://${address}`;
  const { world, isNew, close } = openWorld({
    kind: options.world ?? "demo",
    journalFile: options.journalFile,
    token: options.token,
    now,
  });
  if (isNew) publishSamples(world, options.samplePosts ?? []);
  const { gateway, interactions } = createParts(options, world, `ws://${address}`);
  const people = createPeople(world, interactions);
  const [faults, requests] = [createFaults(), createRequestLog()];
  const limits = createRateLimits(now, options.globalRequestsPerSecond ?? 50);
  const restContext: RestContext = {
    world,
    interactions,
    limits,
    origin,
    gatewayUrl: `ws://${address}`,
    shards: options.shards ?? 1,
  };
  const restOptions = { context: () => restContext, faults, log: requests, latencyMs: options.latencyMs ?? 0 };
  const chatContext: ChatContext = {
    world,
    interactions,
    people,
    isBotOnline: gateway.isOnline,
    publish: (request) => publishPost(world, request),
    examples: toExamples(options),
    ownHost: host,
  };
  const feedContext = toFeedContext(world, origin, host);
  await serve(listening, (app) => {
    registerRestApi(app, restOptions);
    registerChatApi(app, () => chatContext);
    registerFeed(app, () => feedContext);
    registerAttachments(app, world);
    registerStaticPage(app, options.pageDir, host);
    app.all("/api/*", (request, reply) => serveUnknown(request, reply, restOptions));
  });
  listening.server.on("upgrade", gateway.acceptUpgrade);
  return {
    apiUrl: `${origin}/api`,
    pageUrl: `${origin}/`,
    feedUrl: `${origin}/feed/`,
    token: world.token,
    applicationId: world.applicationId,
    botUserId: world.botUserId,
    world: createWorldControls(world),
    use: createUsage(world, interactions, people),
    faults,
    gateway,
    requests,
    close: async () => {
      interactions.close();
      gateway.close();
      await listening.close();
      close();
    },
  };
}
