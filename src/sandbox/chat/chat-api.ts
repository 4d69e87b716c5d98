import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ChatEvent, ChatPostRequest } from "../chat-types.ts";
import { readWorldAction } from "../desk/read-action.ts";
import type { WorldDesk } from "../desk/world-desk.ts";
import { ChatRefusal } from "../interactions/chat-refusal.ts";
import { awaitChoices } from "../interactions/choices.ts";
import type { Interactions } from "../interactions/interactions.ts";
import { getPerson, getVisibleChannel, type People } from "../interactions/people.ts";
import { asNumber, asString, isObject, parseJson } from "../json.ts";
import type { Scene } from "../scene-types.ts";
import type { Scenes } from "../scenes/scenes.ts";
import type { PostRow, UserRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import {
  readCommandRequest,
  readComponentRequest,
  readMessageRequest,
  readModalRequest,
  readPostRequest,
} from "./chat-requests.ts";
import { streamChat } from "./chat-stream.ts";
import { toChatMessage, toChatMessages, toChatState } from "./chat-view.ts";
import { findForeignOrigin } from "./local-only.ts";
import { streamEvents } from "./sse.ts";

/** What the page's server side works on. */
export interface ChatContext {
  readonly world: World;
  readonly interactions: Interactions;
  readonly people: People;
  readonly isBotOnline: () => boolean;
  readonly publish: (request: ChatPostRequest) => PostRow;
  readonly desk: WorldDesk;
  readonly scenes: Scenes;
  readonly examples: readonly ChatPostRequest[];
  /** The host that the sandbox was told to listen on. */
  readonly ownHost: string;
}

interface ChatCall {
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

type ChatHandler = (call: ChatCall, context: ChatContext) => unknown;

function readMe(call: ChatCall, { world }: ChatContext): UserRow {
  const as = asString(call.query.as);
  if (as !== undefined && as !== "") return getPerson(world, as);
  const first = [...world.store.users.all()].find((user) => !user.bot);
  if (first === undefined) throw new ChatRefusal(404, "There is nobody in this sandbox yet.");
  return first;
}

function readMessages(call: ChatCall, context: ChatContext): unknown {
  const { world, interactions } = context;
  const me = readMe(call, context);
  const channel = getVisibleChannel(world, asString(call.query.channel) ?? "", me.id);
  const [before, after] = [asString(call.query.before), asString(call.query.after)];
  const limit = asNumber(call.query.limit);
  return toChatMessages(world, interactions, channel.id, me.id, { before, after, limit });
}

const gets: Readonly<Record<string, ChatHandler>> = {
  "/chat/state": (call, context) =>
    toChatState(context.world, readMe(call, context), context.isBotOnline(), asString(call.query.channel)),
  "/chat/messages": readMessages,
  "/chat/world": (_call, { desk }) => desk.view(),
  "/chat/posts/examples": (_call, { examples }) => examples,
};

const posts: Readonly<Record<string, ChatHandler>> = {
  "/chat/commands": ({ body }, { people }) => ({ id: people.useCommand(readCommandRequest(body)).id }),
  "/chat/autocomplete": ({ body }, { people, interactions }) =>
    awaitChoices(interactions, () => people.typeOption(readCommandRequest(body))),
  "/chat/components": ({ body }, { people }) => ({ id: people.useComponent(readComponentRequest(body)).id }),
  "/chat/modals": ({ body }, { people }) => ({ id: people.submitModal(readModalRequest(body)).id }),
  "/chat/messages": ({ body }, { people, world }) =>
    toChatMessage(world, people.writeMessage(readMessageRequest(body))),
  "/chat/world": async ({ body }, { desk }) => {
    await desk.act(readWorldAction(body));
    return {};
  },
  "/chat/posts": ({ body }, { publish }) => {
    const post = publish(readPostRequest(body));
    return { id: post.id, title: post.title };
  },
};

function readJsonBody(request: FastifyRequest): unknown {
  return Buffer.isBuffer(request.body) ? parseJson(request.body.toString("utf8")) : undefined;
}

async function serve(handler: ChatHandler, request: FastifyRequest, reply: FastifyReply, context: ChatContext) {
  const foreign = findForeignOrigin(request, context.ownHost);
  if (foreign !== undefined) return reply.code(403).send({ problem: foreign });
  try {
    const query = isObject(request.query) ? request.query : {};
    return reply.send(await handler({ query, body: readJsonBody(request) }, context));
  } catch (error) {
    if (error instanceof ChatRefusal) return reply.code(error.status).send({ problem: error.message });
    throw error;
  }
}

function serveEvents(request: FastifyRequest, reply: FastifyReply, context: ChatContext) {
  const foreign = findForeignOrigin(request, context.ownHost);
  if (foreign !== undefined) return reply.code(403).send({ problem: foreign });
  const query = isObject(request.query) ? request.query : {};
  const userId = asString(query.as) ?? "";
  if (context.world.store.users.get(userId) === undefined)
    return reply.code(404).send({ problem: "There is no such person in the sandbox." });
  return streamEvents<ChatEvent>(reply, (send) => streamChat(context.world, context.interactions, userId, send));
}

/** What happened lately, then what happens, each time as a list. */
function serveScenes(request: FastifyRequest, reply: FastifyReply, { scenes, ownHost }: ChatContext) {
  const foreign = findForeignOrigin(request, ownHost);
  if (foreign !== undefined) return reply.code(403).send({ problem: foreign });
  return streamEvents<readonly Scene[]>(reply, (send) => {
    send(scenes.latest());
    return scenes.listen((scene) => send([scene]));
  });
}

/** What the chat page calls, below `/chat`. */
export function registerChatApi(app: FastifyInstance, context: ChatContext): void {
  for (const [url, handler] of Object.entries(gets))
    app.get(url, (request, reply) => serve(handler, request, reply, context));
  for (const [url, handler] of Object.entries(posts))
    app.post(url, (request, reply) => serve(handler, request, reply, context));
  app.get("/chat/events", (request, reply) => serveEvents(request, reply, context));
  app.get("/chat/scenes", (request, reply) => serveScenes(request, reply, context));
}
