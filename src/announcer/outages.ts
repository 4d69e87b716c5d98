import type { Clock, Log } from "../core/ports.ts";
import { createDependency, type Dependency } from "./dependency.ts";
import type { Patience } from "./patience.ts";
import type { Job } from "./pick-due.ts";
import { type Requests, watchRequests } from "./requests.ts";

const longestDiscordPauseMs = 15_000;
const longestStorePauseMs = 10_000;

export interface OutageDeps extends Requests {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** What stands between the outbox and its work as a whole. */
export interface Outages {
  readonly discord: Dependency;
  readonly store: Dependency;
  /** The requests to be used; what they come to is noted here. */
  readonly requests: Requests;
  /** Ends the note on a job; where a request of it came to nothing and something is left to do, it goes on as soon as Discord is back. */
  readonly close: (job: Job, isLeft: boolean) => void;
  /** The ids of those jobs, the one that waits longest for its turn first. */
  readonly putOff: ReadonlySet<string>;
  /** How many jobs may start, and from when on (epoch ms): all places, one while something is down, none before Discord's patience ends. */
  readonly findPlaces: (busy: number, most: number) => { readonly places: number; readonly from: number };
}

export interface OutageReactions {
  readonly onLimit: () => void;
  readonly onDiscordUp: () => void;
  readonly onStoreUp: () => void;
}

/** Creates the watch over Discord and the store; both work until failures tell otherwise. */
export function watchOutages(deps: OutageDeps, patience: Patience, reactions: OutageReactions): Outages {
  const discord = watchDiscord(deps, reactions.onDiscordUp);
  const store = watchStore(deps, reactions.onStoreUp);
  const troubled = new Set<string>();
  const putOff = new Set<string>();
  const requests = watchRequests(deps, (asked, sign) => {
    if (sign.kind === "limited") {
      patience.note(asked, sign);
      return reactions.onLimit();
    }
    if (sign.kind === "heard") return discord.worked();
    troubled.add(asked.channelId);
    return discord.failed(asked.channelId);
  });
  return {
    discord,
    store,
    requests,
    close: ({ id, channelId }, isLeft) => {
      putOff.delete(id);
      if (troubled.delete(channelId) && isLeft) putOff.add(id);
    },
    putOff,
    findPlaces: (busy, most) => {
      const down = [discord, store].filter((dependency) => dependency.isDown());
      const from = Math.max(patience.lastsUntil(), ...down.map((dependency) => dependency.nextTryAt()));
      const allowed = down.length > 0 ? 1 : most;
      return { places: from > deps.clock.now() ? 0 : Math.max(allowed - busy, 0), from };
    },
  };
}

/** One channel that fails is no outage of Discord, several in a row are. Says once when it goes down and once when it is back. */
function watchDiscord({ clock, random, log }: OutageDeps, goOn: () => void): Dependency {
  return createDependency({
    meansDown: (failures, channels) => channels >= 3 || (channels === 2 && failures >= 6),
    longestPauseMs: longestDiscordPauseMs,
    onDown: () => log.warn({}, "Discord cannot be reached, announcements wait"),
    onUp: (downForMs) => {
      log.info({ downForMs }, "Discord can be reached again, announcements go on");
      goOn();
    },
    clock,
    random,
  });
}

/** Whoever keeps the store says that it fails; here that only decides how many deliveries try. */
function watchStore({ clock, random }: OutageDeps, goOn: () => void): Dependency {
  return createDependency({
    meansDown: () => true,
    longestPauseMs: longestStorePauseMs,
    onDown: () => {},
    onUp: goOn,
    clock,
    random,
  });
}
