import { parseResponse, REST, type RequestData, RequestMethod } from "@discordjs/rest";
import { type RESTPatchAPIChannelMessageJSONBody, type RESTPostAPIChannelMessageJSONBody, Routes } from "discord.js";
import type { Announcement } from "../core/delivery/announcement.ts";
import type { SendOutcome } from "../core/delivery/delivery.ts";
import { memberAddress, memberAt, wordsOf } from "../core/delivery/direct-message.ts";
import type { News } from "../core/delivery/news.ts";
import type { Follow } from "../core/follow.ts";
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
import { announcementEdit, announcementMessage, testMessage } from "./announcement-message.ts";
import { isTokenRefused, toEditOutcome, toPublishOutcome, toSendOutcome } from "./api-failure.ts";
import { countRequests } from "./create-client.ts";
import { createInChannel, type InChannel, idOf } from "./direct-channels.ts";
import { findInHistory } from "./find-announced.ts";
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
  const post = async (
    urgency: Urgency,
    address: string,
    body: RESTPostAPIChannelMessageJSONBody,
  ): Promise<SendOutcome> => {
    try {
      const message = await inChannel(address, (channelId) =>
        ask(urgency, RequestMethod.Post, Routes.channelMessages(channelId), { body }),
      );
      return { kind: "sent", messageId: idOf(message) };
    } catch (error) {
      return toSendOutcome(error);
    }
  };
  return {
    send: (announcement, news, nonce) =>
      post("background", announcement.channelId, {
        ...announcementMessage(announcement, news, wordsOf(announcement, spoken), followsOf(announcement, follows)),
        nonce,
        enforce_nonce: true,
      }),
    edit: editThrough(inChannel, { follows, spoken }, (route, body) =>
      ask("background", RequestMethod.Patch, route, { body }),
    ),
    sendTest: ({ guildId, channelId }, news) => post("person", channelId, testMessage(news, spoken.inGuild(guildId))),
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
    findAnnounced: findInHistory({
      botUserId,
      getMessages: (address, query) =>
        inChannel(address, (id) => ask("background", RequestMethod.Get, Routes.channelMessages(id), { query })),
      getChannel: (address) => inChannel(address, (id) => ask("background", RequestMethod.Get, Routes.channel(id))),
    }),
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
  return async (announcement, messageId, news) => {
    try {
      const body = announcementEdit(
        announcement,
        news,
        wordsOf(announcement, spoken),
        followsOf(announcement, follows),
      );
      await inChannel(announcement.channelId, (channelId) => patch(Routes.channelMessage(channelId, messageId), body));
      return { kind: "edited" };
    } catch (error) {
      return toEditOutcome(error);
    }
  };
}

/** What made a member hear of it, as far as they still follow it. */
function followsOf({ channelId, followIds = [] }: Announcement, follows: Follows): readonly Follow[] {
  const userId = memberAt(channelId);
  return userId === undefined ? [] : followIds.flatMap((id) => follows.find(userId, id) ?? []);
}
