import type { Feed, FeedHealth, FeedPolling } from "../core/ports.ts";
import { type PollLoopDeps, pollFeedForever } from "./poll-feeds.ts";

/** The loops that ask feeds, one a feed; they begin and end while the announcer runs. */
export interface Pollers extends Pick<FeedPolling, "begin" | "end" | "health"> {
  /** The feeds that are asked now, or will be once the loops run. */
  readonly feeds: () => readonly Feed[];
  /** Lets the loops run. */
  readonly run: () => void;
  /** Ends all of them; resolves once nothing is under way. */
  readonly stop: () => Promise<void>;
}

interface Loop {
  readonly feed: Feed;
  readonly stopping: AbortController;
  running: Promise<void> | undefined;
}

/** Creates the loops of these feeds; none runs before `run`, and none after `stop`. */
export function createPollers(feeds: readonly Feed[], deps: PollLoopDeps): Pollers {
  const loops = new Map<string, Loop>();
  const health = new Map<string, FeedHealth>();
  let state: "waiting" | "running" | "stopped" = "waiting";
  const report: PollLoopDeps["report"] = (feed, outcome, now) => {
    if (loops.get(feed.id)?.feed === feed) health.set(feed.id, now);
    deps.report(feed, outcome, now);
  };
  const start = (loop: Loop, turns = deps.turns) => {
    loop.running = pollFeedForever(loop.feed, { ...deps, turns, report }, loop.stopping.signal);
  };
  const add = (feed: Feed) => {
    const loop = { feed, stopping: new AbortController(), running: undefined };
    loops.set(feed.id, loop);
    return loop;
  };
  const end = async (loop: Loop) => {
    loop.stopping.abort();
    await loop.running;
  };
  feeds.forEach(add);
  return {
    feeds: () => [...loops.values()].map(({ feed }) => feed),
    health: (feedId) => health.get(feedId),
    run: () => {
      state = "running";
      for (const loop of loops.values()) start(loop);
    },
    begin: (feed) => {
      if (loops.has(feed.id) || state === "stopped") return;
      deps.turns.add(feed);
      const loop = add(feed);
      if (state === "running") start(loop, { ...deps.turns, delayMs: () => 0 });
    },
    end: async (feedId) => {
      const loop = loops.get(feedId);
      if (loop === undefined) return;
      loops.delete(feedId);
      health.delete(feedId);
      await end(loop);
    },
    stop: async () => {
      state = "stopped";
      await Promise.all([...loops.values()].map(end));
    },
  };
}
