import { type Client, Events } from "discord.js";
import { systemClock } from "../clock.ts";
import { connect, GatewayRefusedError } from "../connect.ts";
import type { Log } from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import { createClient } from "../discord/create-client.ts";
import { createInvalidRequests } from "../discord/invalid-requests.ts";
import { factsOf } from "../discord/place.ts";
import { noOps } from "../ops/no-ops.ts";
import { bad, type Finding, good, note, reasonOf } from "./finding.ts";

const patienceMs = 20_000;
/** Beyond this, times on cards and the order of what is announced begin to be wrong. */
const toleratedClockMs = 5_000;
const nothing = () => {};
const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Whether this machine's clock agrees with Discord's, and whether Discord can be reached at all. */
export async function lookAtClock(apiUrl: string): Promise<Finding> {
  try {
    const askedAt = Date.now();
    const { headers, status } = await fetch(`${apiUrl}/v10/gateway`, { signal: AbortSignal.timeout(patienceMs) });
    const now = (askedAt + Date.now()) / 2;
    if (status >= 500)
      return bad("Discord", `answers ${status}`, "See https://discordstatus.com; the bot itself waits.");
    const theirs = Date.parse(headers.get("date") ?? "");
    // The header has whole seconds.
    const offMs = Number.isNaN(theirs) ? 0 : Math.abs(theirs + 500 - now);
    if (offMs <= toleratedClockMs) return good("Clock", "agrees with Discord's");
    return bad("Clock", `${Math.round(offMs / 1_000)} s off Discord's`, "Let the machine set its clock (NTP).");
  } catch (error) {
    return bad(
      "Discord",
      `${apiUrl} cannot be reached: ${reasonOf(error)}`,
      "Check network, proxy and DISCORD_API_URL.",
    );
  }
}

/** Whether Discord takes the token and the intents, and whether each subscribed channel can be posted in; logs in for a moment. */
export async function lookAtBot(
  apiUrl: string,
  token: string,
  subscriptions: readonly Subscription[],
): Promise<readonly Finding[]> {
  const client = createClient(apiUrl, noOps.metrics, createInvalidRequests(systemClock));
  try {
    await logIn(client, token);
    const name = client.user?.tag ?? "the bot";
    const servers = client.guilds.cache.size;
    return [
      good("Token", `Discord knows it as ${name}`),
      good("Intents", "accepted"),
      servers > 0
        ? good("Servers", `member of ${servers}`)
        : note("Servers", "member of none", "Invite it: README, section “Invite it to a real server”."),
      ...lookAtChannels(client, subscriptions),
    ];
  } catch (error) {
    if (error instanceof GatewayRefusedError) return [bad("Token", "refused", error.message)];
    return [bad("Gateway", reasonOf(error), "Check network and proxy: the gateway is a secure websocket.")];
  } finally {
    await client.destroy();
  }
}

async function logIn(client: Client, token: string): Promise<void> {
  const tooLate = AbortSignal.timeout(patienceMs);
  await new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    tooLate.addEventListener("abort", () => reject(new Error(`Not ready within ${patienceMs / 1_000} s`)));
    const options = { createClient: () => client, token, clock: systemClock, log: silent, onGatewayLost: reject };
    connect(options, tooLate).catch(reject);
  });
}

/** One finding a channel that cannot be used; one sentence if all can. */
function lookAtChannels(client: Client, subscriptions: readonly Subscription[]): readonly Finding[] {
  const channels = new Map(subscriptions.map(({ channelId, guildId }) => [channelId, guildId]));
  if (channels.size === 0) return [good("Channels", "no subscription yet")];
  const problems = [...channels].flatMap(([channelId, guildId]) => problemOf(client, guildId, channelId) ?? []);
  return problems.length > 0 ? problems : [good("Channels", `can post in every subscribed channel (${channels.size})`)];
}

function problemOf(client: Client, guildId: string, channelId: string): Finding | undefined {
  const guild = client.guilds.cache.get(guildId);
  const channel = guild?.channels.cache.get(channelId);
  if (guild === undefined) return bad("Channels", `no member of server ${guildId} any more`, "Invite the bot again.");
  if (channel === undefined)
    return bad("Channels", `#${channelId} of ${guild.name} is gone or hidden`, "Grant View Channel there.");
  const missing = factsOf(channel).missingPermissions;
  if (missing.length === 0) return undefined;
  return bad(
    "Channels",
    `#${channel.name} of ${guild.name} lacks ${missing.join(", ")}`,
    "Grant it in the channel's settings.",
  );
}
