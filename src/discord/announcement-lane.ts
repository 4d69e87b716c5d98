import { parseResponse, REST, type RequestData, RequestMethod } from "@discordjs/rest";
import {
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
} from "discord.js";
import type { Announcement } from "../core/delivery/announcement.ts";
import type { SendOutcome } from "../core/delivery/delivery.ts";
import { memberAddress, memberAt, wordsOf } from "../core/delivery/direct-message.ts";
import type { News } from "../core/delivery/news.ts";
import type { Follow } from "../core/follow.ts";
import { type Forum, tagsFor } from "../core/forum.ts";
import type {
  Clock,
  EditAnnouncement,
  FindAnnounced,
  Follows,
  Members,
  Metrics,
  PublishMessage,
  SendAnnouncement,
  Spoken,
} from "../core/ports.ts";
import type { PreviewKind } from "../core/preview.ts";
import { announcementEdit, announcementMessage, testMessage } from "./announcement-message.ts";
import { isTokenRefused, toEditOutcome, toPublishOutcome, toSendOutcome } from "./api-failure.ts";
import { countRequests } from "./create-client.ts";
import { createInChannel, type InChannel, idOf } from "./direct-channels.ts";
import { findInHistory, fromFailure } from "./find-announced.ts";
import { type FindPost, findInForum, postName } from "./find-in-forum.ts";
import { type FindForum, readForum } from "./forums.ts";
import { serverTimeOf } from "./global-window.ts";
import type { InvalidRequests } from "./invalid-requests.ts";
import { createPace, type Urgency } from "./pace.ts";
import { withinTime } from "./within-time.ts";

/** Discord allows 50 requests a second; a little is left for what else the bot has to say. */
const requestsPerSecond = 49.25;
const longestRequestMs = 15_000;

/** Everything that the announcer asks of Discord, on a connection of its own, so that answers to people never queue behind it. */
export interface AnnouncementLane {
  readonly send: SendAnnouncement;
  readonly edit: EditAnnouncement;
  readonly findAnnounced: FindAnnounced;
  readonly publish: PublishMessage;
  /** Opens the channel of direct messages with a member ahead of the first news, where it is not open. Rejects on failure. */
  readonly openFor: (userId: string) => Promise<void>;
  readonly sendTest: (place: Pick<Announcement, "guildId" | "channelId">, news: News) => Promise<SendOutcome>;
}

export interface LaneOptions {
  readonly apiUrl: string;
  readonly token: string;
  readonly follows: Follows;
  readonly members: Members;
  readonly spoken: Spoken;
  readonly botUserId: () => string;
  /** Which channels are forums; without it none is. */
  readonly findForum?: FindForum;
  readonly clock: Clock;
  /** Called when Discord refuses the token. */
  readonly onTokenRefused: () => void;
  readonly metrics: Metrics;
  readonly invalidRequests: InvalidRequests;
}

export function createAnnouncementLane({
  apiUrl,
  token,
  follows,
  members,
  spoken,
  botUserId,
  findForum = () => "none",
  clock,
  onTokenRefused,
  metrics,
  invalidRequests,
}: LaneOptions): AnnouncementLane {
  const rest = createRest(apiUrl).setToken(token);
  countRequests(rest, metrics, invalidRequests);
  const pace = createPace(() => invalidRequests.safeRate(requestsPerSecond), clock);
  const ask = async (urgency: Urgency, method: RequestMethod, route: Route, data: RequestData = {}) => {
    try {
      const departure = await pace(urgency);
      return await withinTime(longestRequestMs, async (signal) => {
        const response = await rest.queueRequest({ ...data, fullRoute: route, method, signal });
        departure.arrived(serverTimeOf(response.headers));
        return parseResponse(response);
      });
    } catch (error) {
      if (isTokenRefused(error)) onTokenRefused();
      throw error;
    }
  };
  const inChannel = createInChannel(members, (route, body) => ask("background", RequestMethod.Post, route, { body }));
  const forumAt = createForumAt(findForum, ask);
  const post = createPost(inChannel, forumAt, ask);
  return {
    send: (announcement, news, nonce) =>
      post("background", announcement.channelId, kindOf(news), {
        ...announcementMessage(announcement, news, wordsOf(announcement, spoken), followsOf(announcement, follows)),
        nonce,
        enforce_nonce: true,
      }),
    edit: editThrough(inChannel, { follows, spoken }, (route, body) =>
      ask("background", RequestMethod.Patch, route, { body }),
    ),
    sendTest: ({ guildId, channelId }, news) =>
      post("person", channelId, kindOf(news), testMessage(news, spoken.inGuild(guildId))),
    openFor: (userId) => inChannel(memberAddress(userId), async () => {}),
    publish: async (channelId, messageId) => {
      try {
        const route = Routes.channelMessageCrosspost(channelId, messageId);
        await ask("background", RequestMethod.Post, route);
        return { kind: "published" };
      } catch (error) {
        return toPublishOutcome(error);
      }
    },
    findAnnounced: findAnywhere(
      forumAt,
      findInHistory({
        botUserId,
        getMessages: (address, query) =>
          inChannel(address, (id) => ask("background", RequestMethod.Get, Routes.channelMessages(id), { query })),
        getChannel: (address) => inChannel(address, (id) => ask("background", RequestMethod.Get, Routes.channel(id))),
      }),
      findInForum({ botUserId, get: (route, query) => ask("background", RequestMethod.Get, route, { query }) }),
    ),
  };
}

/**
 * The client neither repeats nor waits, but says at once for how long a limit holds: whoever asks knows what else there is to do.
 * It learns every limit from Discord's answers; the pace sees to the one for all requests.
 */
function createRest(apiUrl: string): REST {
  return new REST({
    api: apiUrl,
    version: "10",
    retries: 0,
    timeout: longestRequestMs,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });
}

type Route = `/${string}`;
type Patch = (route: `/${string}`, body: RESTPatchAPIChannelMessageJSONBody) => Promise<unknown>;

function editThrough(
  inChannel: InChannel,
  { follows, spoken }: Pick<LaneOptions, "follows" | "spoken">,
  patch: Patch,
): EditAnnouncement {
  return async (announcement, { messageId, threadId }, news) => {
    try {
      const body = announcementEdit(
        announcement,
        news,
        wordsOf(announcement, spoken),
        followsOf(announcement, follows),
      );
      await inChannel(threadId ?? announcement.channelId, (channelId) =>
        patch(Routes.channelMessage(channelId, messageId), body),
      );
      return { kind: "edited" };
    } catch (error) {
      return toEditOutcome(error);
    }
  };
}

type Ask = (urgency: Urgency, method: RequestMethod, route: Route, data?: RequestData) => Promise<unknown>;
type ForumAt = (address: string) => Promise<Forum | "none">;

/** A channel that the gateway has not told of is asked for. */
function createForumAt(findForum: FindForum, ask: Ask): ForumAt {
  return async (address) => {
    if (memberAt(address) !== undefined) return "none";
    return findForum(address) ?? readForum(await ask("background", RequestMethod.Get, Routes.channel(address)));
  };
}

/** Creates what posts a message at an address; in a forum it begins a post, with the tag of its kind. */
function createPost(inChannel: InChannel, forumAt: ForumAt, ask: Ask) {
  const startPost = async (urgency: Urgency, forumId: string, body: RESTPostAPIGuildForumThreadsJSONBody) =>
    idOf(await ask(urgency, RequestMethod.Post, Routes.threads(forumId), { body }));
  return async (
    urgency: Urgency,
    address: string,
    kind: PreviewKind | undefined,
    body: RESTPostAPIChannelMessageJSONBody,
  ): Promise<SendOutcome> => {
    try {
      const forum = await forumAt(address);
      if (forum !== "none") {
        const threadId = await startPost(urgency, address, forumPost(body, tagsFor(kind, forum)));
        return { kind: "sent", messageId: threadId, threadId };
      }
      const message = await inChannel(address, (channelId) =>
        ask(urgency, RequestMethod.Post, Routes.channelMessages(channelId), { body }),
      );
      return { kind: "sent", messageId: idOf(message) };
    } catch (error) {
      return toSendOutcome(error);
    }
  };
}

/** The kind of the news where there is one. */
function kindOf(news: News): PreviewKind | undefined {
  return news.kind === "preview" ? news.preview.kind : undefined;
}

/** The same message as the beginning of a post, which is called like its first card. Discord takes no nonce for it. */
function forumPost(
  { nonce: _, enforce_nonce: __, ...message }: RESTPostAPIChannelMessageJSONBody,
  applied_tags: string[],
): RESTPostAPIGuildForumThreadsJSONBody {
  return { name: postName(message.embeds?.[0]?.title ?? ""), message, applied_tags };
}

/** Where a message is looked for depends on the channel; what cannot even be told is tried later. */
function findAnywhere(forumAt: ForumAt, findInChannel: FindAnnounced, findPost: FindPost): FindAnnounced {
  return async (address, texts, sinceMs) => {
    try {
      const forum = await forumAt(address);
      return forum === "none"
        ? await findInChannel(address, texts, sinceMs)
        : await findPost(address, forum, texts, sinceMs);
    } catch (error) {
      return fromFailure(error);
    }
  };
}

/** What made a member hear of it, as far as they still follow it. */
function followsOf({ channelId, followIds = [] }: Announcement, follows: Follows): readonly Follow[] {
  const userId = memberAt(channelId);
  return userId === undefined ? [] : followIds.flatMap((id) => follows.find(userId, id) ?? []);
}
