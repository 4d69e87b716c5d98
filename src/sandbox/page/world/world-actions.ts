import type { WorldAction } from "../../world-types.ts";
import type { Api } from "../api.ts";
import type { PageState, WorldPanel } from "../state.ts";
import type { Store } from "../store.ts";

/** What can be done in the panel "World". */
export interface WorldActions {
  /** Reads the world anew, if the panel is open; many calls at once become few. */
  readonly refresh: () => void;
  readonly toggle: () => void;
  /** Does something to the world and says so; the answer tells whether it was done. */
  readonly act: (action: WorldAction, done: string) => Promise<boolean>;
  /** Looks at a server, or at a channel of it. */
  readonly lookAt: (guildId: string, channelId: string | undefined) => void;
}

const refreshPauseMs = 150;

/** Actions over the store; each refusal ends as a sentence in the panel. */
export function createWorldActions(api: Api, store: Store<PageState>): WorldActions {
  const change = (changed: Partial<WorldPanel>) =>
    store.update((state) => ({ ...state, world: { ...state.world, ...changed } }));
  let isWaiting = false;

  const read = async (): Promise<void> => {
    const answer = await api.readWorld();
    change("value" in answer ? { view: answer.value } : { answer: { text: answer.problem, isProblem: true } });
  };
  return {
    refresh: () => {
      if (isWaiting || store.get().side !== "world") return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        void read();
      }, refreshPauseMs);
    },
    toggle: () => {
      const isOpen = store.get().side === "world";
      store.update((state) => ({ ...state, side: isOpen ? "none" : "world", areChannelsOpen: false }));
      if (!isOpen) void read();
      else document.getElementById("open-world")?.focus();
    },
    act: async (action, done) => {
      change({ isBusy: true, answer: undefined });
      const answer = await api.changeWorld(action);
      const isDone = !("problem" in answer);
      change({ isBusy: false, answer: { text: isDone ? done : answer.problem, isProblem: !isDone } });
      await read();
      return isDone;
    },
    lookAt: (guildId, channelId) => change({ guildId, channelId }),
  };
}
