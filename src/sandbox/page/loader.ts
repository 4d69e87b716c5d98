import type { Answer, Api } from "./api.ts";
import { currentChannel, type PageState, withChat, withLoaded, withNewer, withOlder } from "./state.ts";
import type { Store } from "./store.ts";

/** How many messages are asked for at once. */
const pageSize = 80;

/** Loads what the person being played sees. What arrives after `isCurrent` has become false is thrown away. */
export interface Loader {
  readonly loadState: (as: string | undefined, isCurrent: () => boolean) => Promise<void>;
  /** The newest messages of the shown channel. */
  readonly loadMessages: (isCurrent: () => boolean) => Promise<void>;
  /** More of the shown channel's messages, before or after those that are there; one such request at a time. */
  readonly loadMore: (where: "older" | "newer") => Promise<void>;
  /** Shows the person what was refused. */
  readonly say: (problem: string) => void;
}

/** A loader that writes what it learns into the store. */
export function createLoader(api: Api, store: Store<PageState>): Loader {
  let isLoadingMore = false;
  const say = (text: string) => store.update((state) => ({ ...state, status: { text, isProblem: true } }));
  const take = <T>(answer: Answer<T>, isCurrent: () => boolean, change: (state: PageState, value: T) => PageState) => {
    if (!isCurrent()) return;
    if ("problem" in answer) return say(answer.problem);
    store.update((state) => change(state, answer.value));
  };
  return {
    say,
    loadState: async (as, isCurrent) =>
      take(await api.readState(as, currentChannel(store.get())?.id), isCurrent, withChat),
    loadMessages: async (isCurrent) => {
      const { chat, channelId } = store.get();
      if (!chat || !channelId) return;
      const answer = await api.readMessages(chat.me.id, channelId, { limit: pageSize });
      take(answer, isCurrent, (state, loaded) => withLoaded(state, channelId, loaded, loaded.length === pageSize));
    },
    loadMore: async (where) => {
      const { chat, channelId } = store.get();
      const log = store.get().messages[channelId ?? ""];
      if (!chat || !channelId || !log || isLoadingMore) return;
      if (!(where === "older" ? log.hasOlder : log.hasNewer)) return;
      const edge = where === "older" ? log.shown[0] : log.shown.at(-1);
      isLoadingMore = true;
      const from = where === "older" ? { before: edge?.message.id } : { after: edge?.message.id };
      const answer = await api.readMessages(chat.me.id, channelId, { limit: pageSize, ...from });
      isLoadingMore = false;
      const isCurrent = () => store.get().messages[channelId] === log || store.get().channelId === channelId;
      take(answer, isCurrent, (state, loaded) =>
        (where === "older" ? withOlder : withNewer)(state, channelId, loaded, loaded.length === pageSize),
      );
    },
  };
}
