import { jitteredBackoffMs } from "./core/delivery/backoff.ts";
import type { Clock, Log, Noticeboard, Spoken, Welcomes } from "./core/ports.ts";
import type { Action } from "./core/reply.ts";
import type { Welcome } from "./core/welcome.ts";

/** Discord tells a repeated nonce "for the past few minutes": this much of it is relied on. */
const nonceWindowMs = 120_000;
/** A greeting that comes later than this greets nobody. */
const longestMs = 3_600_000;
const longestPauseMs = 60_000;

export interface WelcomeDeps {
  readonly welcomes: Welcomes;
  readonly noticeboard: Pick<Noticeboard, "post" | "find">;
  readonly spoken: Pick<Spoken, "inGuild">;
  readonly applicationId: () => string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** Greets servers that the bot has joined. */
export interface Welcoming {
  /** Greets once in that channel; nothing happens if this joining was greeted already. */
  readonly greet: (guildId: string, channelId: string | undefined) => Promise<void>;
  /** Finds out what became of greetings that a death cut off, and makes up for them. */
  readonly takeUp: () => Promise<void>;
}

/** Creates the greeting of servers; what is to be said is written down before it is said. Nothing goes on once `signal` is aborted. */
export function createWelcoming(deps: WelcomeDeps, signal: AbortSignal): Welcoming {
  const { welcomes, clock, log, applicationId } = deps;
  const greeting = new Set<string>();
  const finish = async (welcome: Welcome) => {
    // Who left meanwhile is not remembered again.
    const known = await welcomes.find(welcome.guildId);
    if (known?.at === welcome.at) await welcomes.save({ ...welcome, isPending: false });
  };
  const say = async (welcome: Welcome) => {
    const { guildId, channelId, at } = welcome;
    for (let attempts = 1; channelId !== undefined && !signal.aborted && clock.now() - at < longestMs; attempts++) {
      const { kind } = await tell(welcome, channelId, deps);
      if (kind === "sent") log.info({ guildId, channelId }, "server greeted");
      if (kind !== "not-sent" && kind !== "uncertain") break;
      await clock.sleep(jitteredBackoffMs(attempts, longestPauseMs, deps.random()), signal);
      if (kind === "uncertain" && (await isThere(welcome, deps))) break;
    }
    if (!signal.aborted) await finish(welcome);
  };
  return {
    greet: async (guildId, channelId) => {
      if (greeting.has(guildId)) return;
      greeting.add(guildId);
      try {
        if ((await welcomes.find(guildId)) !== undefined) return;
        const place = channelId === undefined ? {} : { channelId };
        const welcome = { guildId, ...place, applicationId: applicationId(), at: clock.now(), isPending: true };
        await welcomes.save(welcome);
        await say(welcome);
      } finally {
        greeting.delete(guildId);
      }
    },
    takeUp: async () => {
      const ours = (await welcomes.all()).filter((row) => row.isPending && row.applicationId === applicationId());
      for (const welcome of ours) {
        if (await isThere(welcome, deps)) await finish(welcome);
        else await say(welcome);
      }
    },
  };
}

function tell({ guildId, at }: Welcome, channelId: string, { noticeboard, spoken }: WelcomeDeps) {
  const words = spoken.inGuild(guildId).welcome;
  const begin: Action = {
    kind: "button",
    label: words.begin,
    customId: "subscriptions-begin:here",
    emphasis: "primary",
  };
  const nonce = `hello${guildId.slice(-12)}${String(at).slice(-8)}`;
  return noticeboard.post({ kind: "channel", id: channelId }, words.text, nonce, [[begin]]);
}

/** Whether the greeting stands there; where that cannot be seen, it is taken to, once a repetition could be a second one. */
async function isThere({ guildId, channelId, at }: Welcome, { noticeboard, spoken, clock }: WelcomeDeps) {
  if (channelId === undefined) return true;
  const found = await noticeboard.find({ kind: "channel", id: channelId }, spoken.inGuild(guildId).welcome.text, at);
  return found.kind === "found" || (found.kind === "unreadable" && clock.now() - at > nonceWindowMs);
}
