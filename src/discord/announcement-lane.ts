import { REST } from "@discordjs/rest";
import { type RESTPatchAPIChannelMessageJSONBody, type RESTPostAPIChannelMessageJSONBody, Routes } from "discord.js";
import type { SendOutcome } from "../core/delivery.ts";
import type {
  Clock,
  EditAnnouncement,
  FindAnnounced,
  Metrics,
  PublishMessage,
  SendAnnouncement,
} from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import { announcementEdit, announcementMessage, testMessage } from "./announcement-message.ts";
import { isTokenRefused, toEditOutcome, toSendOutcome } from "./api-failure.ts";
import { countRequests } from "./create-client.ts";
import { findInHistory } from "./find-announced.ts";
import type { InvalidRequests } from "./invalid-requests.ts";
import { createPace, type Urgency } from "./pace.ts";

/** Discord allows 50 requests a second; the rest is left for what else the bot has to say. */
const requestsPerSecond = 47.5;

/** Everything that the announcer asks of Discord, on a connection of its own, so that answers to people never queue behind it. */
export interface AnnouncementLane {
  readonly send: SendAnnouncement;
  readonly edit: EditAnnouncement;
  readonly findAnnounced: FindAnnounced;
  readonly publish: PublishMessage;
  readonly sendTest: (channelId: string, preview: Preview) => Promise<SendOutcome>;
}

export interface LaneOptions {
  readonly apiUrl: string;
  readonly token: string;
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
  botUserId,
  clock,
  onTokenRefused,
  metrics,
  invalidRequests,
}: LaneOptions): AnnouncementLane {
  const rest = new REST({ api: apiUrl, version: "10", retries: 0, timeout: 15_000 }).setToken(token);
  countRequests(rest, metrics, invalidRequests);
  const pace = createPace(() => invalidRequests.safeRate(requestsPerSecond), clock);
  const guarded = async <T>(urgency: Urgency, run: () => Promise<T>): Promise<T> => {
    try {
      await pace(urgency);
      return await run();
    } catch (error) {
      if (isTokenRefused(error)) onTokenRefused();
      throw error;
    }
  };
  const post = async (
    urgency: Urgency,
    channelId: string,
    body: RESTPostAPIChannelMessageJSONBody,
  ): Promise<SendOutcome> => {
    try {
      const message = await guarded(urgency, () => rest.post(Routes.channelMessages(channelId), { body }));
      return { kind: "sent", messageId: idOf(message) };
    } catch (error) {
      return toSendOutcome(error);
    }
  };
  return {
    send: (announcement, news, nonce) =>
      post("background", announcement.channelId, {
        ...announcementMessage(announcement, news),
        nonce,
        enforce_nonce: true,
      }),
    edit: editThrough((route, body) => guarded("background", () => rest.patch(route, { body }))),
    sendTest: (channelId, preview) => post("person", channelId, testMessage(preview)),
    publish: async (channelId, messageId) => {
      await guarded("background", () => rest.post(Routes.channelMessageCrosspost(channelId, messageId)));
    },
    findAnnounced: findInHistory({
      botUserId,
      getMessages: (channelId, query) =>
        guarded("background", () => rest.get(Routes.channelMessages(channelId), { query })),
      getChannel: (channelId) => guarded("background", () => rest.get(Routes.channel(channelId))),
    }),
  };
}

type Patch = (route: `/${string}`, body: RESTPatchAPIChannelMessageJSONBody) => Promise<unknown>;

function editThrough(patch: Patch): EditAnnouncement {
  return async (announcement, messageId, news) => {
    try {
      await patch(Routes.channelMessage(announcement.channelId, messageId), announcementEdit(announcement, news));
      return { kind: "edited" };
    } catch (error) {
      return toEditOutcome(error);
    }
  };
}

function idOf(message: unknown): string {
  if (typeof message === "object" && message !== null && "id" in message && typeof message.id === "string")
    return message.id;
  throw new Error("Discord's answer has no message id");
}
