import type { REST } from "@discordjs/rest";
import { Client, GatewayIntentBits, Options, Status } from "discord.js";
import type { Metrics } from "../core/ports.ts";
import type { InvalidRequests } from "./invalid-requests.ts";
import { asRendered } from "./render-reply.ts";

/**
 * The gateway client of the bot: it hears of servers, channels and interactions and reads no messages. What is not needed is
 * not kept in memory; nothing that it sends mentions anybody unless a message says so itself.
 */
export function createClient(apiUrl: string, metrics: Metrics, invalidRequests: InvalidRequests): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // As many gateway connections as Discord recommends: it lets no one hear of more than 2,500 servers.
    shards: "auto",
    rest: { api: apiUrl, version: "10" },
    allowedMentions: { parse: [], repliedUser: false },
    jsonTransformer: asRendered,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      StageInstanceManager: 0,
      VoiceStateManager: 0,
      AutoModerationRuleManager: 0,
      ThreadMemberManager: 0,
    }),
  });
  countRequests(client.rest, metrics, invalidRequests);
  return client;
}

/** True while every gateway connection is up; discord.js calls a client ready also while it reconnects. */
export function isGatewayReady(client: Client): boolean {
  return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);
}

/** Counts every answer that the REST client gets, those of its own repetitions too. */
export function countRequests(rest: REST, metrics: Metrics, invalidRequests: InvalidRequests): void {
  rest.on("response", ({ route }, { status, headers }) => {
    metrics.requestAnswered(route, status);
    invalidRequests.note(status);
    if (status === 429) metrics.rateLimited(toScope(headers.get("x-ratelimit-scope")));
  });
}

/** Discord names the scope of every 429 of its own; one without comes from something in front of it. */
function toScope(scope: string | null) {
  return scope === "user" || scope === "global" || scope === "shared" ? scope : "unknown";
}
