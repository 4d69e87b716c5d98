import type { BotScene, DeliveryScene, PollScene, RequestScene, Scene } from "../scene-types.ts";

/** Remembers the latest of what happens behind the scenes. */
export interface Scenes {
  readonly add: (scene: PollScene | RequestScene | DeliveryScene | BotScene) => void;
  /** The oldest first. */
  readonly latest: () => readonly Scene[];
  /** Hears of each until the returned function is called. */
  readonly listen: (listener: (scene: Scene) => void) => () => void;
}

const mostKept = 1_000;

/** Nothing has happened yet; what happens is dated by `now`. */
export function createScenes(now: () => number): Scenes {
  const kept: Scene[] = [];
  const listeners = new Set<(scene: Scene) => void>();
  let number = 0;
  return {
    add: (happened) => {
      number += 1;
      const scene: Scene = { ...happened, number, at: now() };
      kept.push(scene);
      if (kept.length > mostKept) kept.splice(0, mostKept / 10);
      for (const listener of [...listeners]) listener(scene);
    },
    latest: () => kept,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
