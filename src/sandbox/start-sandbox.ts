import Fastify from "fastify";
import { type ChatContext, registerChatApi } from "./chat/chat-api.ts";
import type { ChatPostRequest } from "./chat-types.ts";
import { getFound } from "./desk/get-found.ts";
import { createWorldDesk, type WorldDesk } from "./desk/world-desk.ts";
import { type FeedContext, registerFeed, type ServedFeed } from "./feed/feed-routes.ts";
import { feedsOf, ownFeed } from "./feed/feeds.ts";
import { postsOf, publishPost, publishSamples } from "./feed/posts.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { showFailures } from "./interactions/failures.ts";
import { createInteractions, type Interactions } from "./interactions/interactions.ts";
import { createPeople, type People } from "./interactions/people.ts";
import { createUsage } from "./interactions/usage.ts";
import { type Listening, listen } from "./listen.ts";
import { registerAttachments } from "./rest/attachment-files.ts";
import { createFaults, type Faults } from "./rest/faults.ts";
import { createRateLimits } from "./rest/rate-limits.ts";
import { createRequestLog, type RequestLog } from "./rest/request-log.ts";
import { type RestOptions, registerRestApi } from "./rest/rest-api.ts";
import { createTroubles } from "./rest/troubles.ts";
import { toOwnUser } from "./rest/user-routes.ts";
import type { Sandbox, SandboxOptions } from "./sandbox.ts";
import { createScenes, type Scenes } from "./scenes/scenes.ts";
import { watchBot } from "./scenes/watch-bot.ts";
import { watchRequests } from "./scenes/watch-requests.ts";
import { registerStaticPage } from "./static-page.ts";
import { createWorldControls } from "./world/controls.ts";
import { createKeeping } from "./world/keeping.ts";
import { openWorld } from "./world/open-world.ts";
import type { World } from "./world/world.ts";

export type { Sandbox, SandboxOptions } from "./sandbox.ts";
export { demo } from "./world/demo.ts";
export type { WorldKind } from "./world/open-world.ts";

interface Address {
  readonly host: string;
  readonly origin: string;
  readonly gatewayUrl: string;
}

interface Services {
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly people: People;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly rest: RestOptions;
  readonly chat: ChatContext;
  readonly feed: FeedContext;
  readonly scenes: Scenes;
}

const anyAddress: readonly string[] = ["0.0.0.0", "::"];

function toAddress(host: string, port: number): Address {
  const reachable = anyAddress.includes(host) ? "127.0.0.1" : host;
  const authority = `${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
  return { host, origin: `http://${authority}`, gatewayUrl: `ws://${authority}` };
}

function createBotSide(options: SandboxOptions, world: World, { gatewayUrl }: Address) {
  const gateway = createGateway({
    world,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
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
  return { gateway, interactions, people: createPeople(world, interactions) };
}

function toFeedContext(world: World, { origin, host }: Address, scenes: Scenes): FeedContext {
  const newest = Math.max(0, ...postsOf(world).map((post) => post.modifiedAt));
  let changedAt = newest === 0 ? world.now() : newest;
  world.listen((event) => {
    if (event.kind === "posts-changed") changedAt = world.now();
  });
  const onServed = ({ feed, status, entries }: ServedFeed) =>
    scenes.add({ kind: "poll", feed: feed.name, status, ...(entries === undefined ? {} : { entries }) });
  return { world, origin, ownHost: host, changedAt: () => changedAt, onServed };
}

function toExamples(options: SandboxOptions): readonly ChatPostRequest[] {
  if (options.examplePosts !== undefined) return options.examplePosts;
  return (options.samplePosts ?? []).map(({ title, html }) => ({ title, html }));
}

function createDesk(
  options: SandboxOptions,
  world: World,
  { origin }: Address,
  { faults, gateway }: Pick<Services, "faults" | "gateway">,
): WorldDesk {
  const kind = options.world ?? "demo";
  const fill = () => fillWorld(world, options);
  const keeping = createKeeping({ world, kind, journalFile: options.journalFile, fill });
  const troubles = createTroubles(faults, gateway);
  const stage = { world, troubles, keeping, bot: options.bot, endSessions: gateway.invalidateSessions };
  return createWorldDesk(stage, kind, origin);
}

/** The posts that a new world begins with; an empty one has none. */
function fillWorld(world: World, { world: kind, samplePosts = [] }: SandboxOptions): void {
  if (kind !== "empty") publishSamples(world, samplePosts);
}

function createServices(options: SandboxOptions, world: World, address: Address): Services {
  const { gateway, interactions, people } = createBotSide(options, world, address);
  const { origin, gatewayUrl, host } = address;
  const limits = createRateLimits(world.now, options.globalRequestsPerSecond ?? 50);
  const shards = options.shards ?? 1;
  const context = { world, interactions, limits, origin, gatewayUrl, shards, sessionStarts: gateway.identifyCount };
  const [faults, requests, scenes] = [createFaults(), createRequestLog(), createScenes(world.now)];
  const onAnswered = watchRequests(world, scenes);
  return {
    gateway,
    interactions,
    people,
    faults,
    requests,
    rest: { context, faults, log: requests, latencyMs: options.latencyMs ?? 0, onAnswered },
    chat: {
      world,
      interactions,
      people,
      isBotOnline: gateway.isOnline,
      publish: ({ day, ...draft }) => {
        getFound(
          feedsOf(world).find(({ id }) => id === (draft.feedId ?? ownFeed.id)),
          "feed",
        );
        return publishPost(
          world,
          day === undefined ? draft : { ...draft, publishedAt: Date.parse(`${day}T12:00:00Z`) },
        );
      },
      examples: toExamples(options),
      desk: createDesk(options, world, address, { faults, gateway }),
      scenes,
      ownHost: host,
    },
    feed: toFeedContext(world, address, scenes),
    scenes,
  };
}

async function serve({ server }: Listening, options: SandboxOptions, { rest, chat, feed }: Services): Promise<void> {
  const app = Fastify({
    exposeHeadRoutes: false,
    bodyLimit: 30 * 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
    serverFactory: (handler) => server.on("request", handler),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  registerRestApi(app, rest);
  registerChatApi(app, chat);
  registerFeed(app, feed);
  registerAttachments(app, chat.world);
  registerStaticPage(app, options.pageDir, chat.ownHost);
  await app.ready();
}

/** Starts the sandbox; what the journal file held is there again. Rejects when the port is in use. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const listening = await listen(options.host ?? "127.0.0.1", options.port);
  const address = toAddress(options.host ?? "127.0.0.1", listening.port);
  const { world, isNew, close } = openWorld({
    kind: options.world ?? "demo",
    journalFile: options.journalFile,
    token: options.token,
    now: options.now ?? Date.now,
  });
  if (isNew) fillWorld(world, options);
  const services = createServices(options, world, address);
  const { gateway, interactions, people, faults, requests, scenes } = services;
  await serve(listening, options, services);
  listening.server.on("upgrade", gateway.acceptUpgrade);
  return {
    apiUrl: `${address.origin}/api`,
    pageUrl: `${address.origin}/`,
    feedUrl: `${address.origin}/feed/`,
    token: world.token,
    applicationId: world.applicationId,
    botUserId: world.botUserId,
    clock: world.clock,
    world: createWorldControls(world),
    use: createUsage(world, interactions, people),
    faults,
    gateway,
    requests,
    hear: watchBot(world, scenes),
    close: async () => {
      interactions.close();
      gateway.close();
      await listening.close();
      close();
    },
  };
}
