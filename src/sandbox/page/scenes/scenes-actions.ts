import type { Scene } from "../../scene-types.ts";
import type { Api } from "../api.ts";
import { inBatches } from "../batches.ts";
import type { PageState, ScenePanel } from "../state.ts";
import type { Store } from "../store.ts";

/** What can be done in the panel "Behind the scenes". */
export interface ScenesActions {
  readonly toggle: () => void;
  readonly change: (changed: Partial<ScenePanel>) => void;
}

const mostShown = 400;
const pauseMs = 100;

/** Actions over the store; the stream is read while the panel is open. */
export function createScenesActions(api: Api, store: Store<PageState>): ScenesActions {
  let stop: (() => void) | undefined;
  const change = (changed: Partial<ScenePanel>) =>
    store.update((state) => ({ ...state, scenes: { ...state.scenes, ...changed } }));

  const takeIn = inBatches((batch: readonly (readonly Scene[])[]) => {
    const { all } = store.get().scenes;
    const known = new Set(all.map(({ number }) => number));
    const news = batch.flat().filter(({ number }) => !known.has(number));
    if (news.length > 0) change({ all: [...all, ...news].slice(-mostShown) });
  }, pauseMs);
  store.listen(({ side }) => {
    if (side === "scenes" && stop === undefined) stop = api.watchScenes(takeIn);
    if (side === "scenes" || stop === undefined) return;
    stop();
    stop = undefined;
  });
  return {
    change,
    toggle: () => {
      const isOpen = store.get().side === "scenes";
      store.update((state) => ({ ...state, side: isOpen ? "none" : "scenes", areChannelsOpen: false }));
      if (isOpen) document.getElementById("open-scenes")?.focus();
    },
  };
}
