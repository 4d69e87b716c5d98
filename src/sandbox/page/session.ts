import type { ChatEvent } from "../chat-types.ts";
import type { Api } from "./api.ts";
import { currentChannel, initialState, type PageState, withChannel, withChat, withEvent, withLoaded } from "./state.ts";
import type { Store } from "./store.ts";

const RETRY_MS = 2000;

/** Plays one person at a time: loads what they see and follows what happens. */
export interface Session {
  /** Becomes another person; undefined lets the sandbox choose. */
  readonly openAs: (as: string | undefined) => Promise<void>;
  readonly openChannel: (guildId: string | undefined, channelId: string | undefined) => Promise<void>;
}

/** A session that writes what it learns into the store. */
export function createSession(api: Api, store: Store<PageState>): Session {
  let stopListening: () => void = () => undefined;
  let generation = 0;

  const say = (text: string) => store.update((state) => ({ ...state, status: { text, isProblem: true } }));

  const loadMessages = async (started: number): Promise<void> => {
    const { chat, channelId } = store.get();
    if (!chat || !channelId) return;
    const answer = await api.readMessages(chat.me.id, channelId);
    if (started !== generation) return;
    if ("problem" in answer) return say(answer.problem);
    store.update((state) => withLoaded(state, channelId, answer.value));
  };

  const loadState = async (as: string | undefined, started: number): Promise<void> => {
    const answer = await api.readState(as, currentChannel(store.get())?.id);
    if (started !== generation) return;
    if ("problem" in answer) return say(answer.problem);
    store.update((state) => withChat(state, answer.value));
  };

  const follow = (as: string, started: number): void => {
    const reload = () => loadState(as, started).then(() => loadMessages(started));
    let wasLost = false;
    stopListening = api.listen(
      as,
      (event: ChatEvent) => {
        if (event.kind === "state") void reload();
        else store.update((state) => withEvent(state, event));
      },
      (isLive) => {
        store.update((state) => (state.isLive === isLive ? state : { ...state, isLive }));
        if (isLive && wasLost) void reload();
        wasLost = !isLive;
      },
    );
  };

  const openAs = async (as: string | undefined): Promise<void> => {
    stopListening();
    generation += 1;
    const started = generation;
    store.update((state) => forgetPerson(state));
    await loadState(as, started);
    if (started !== generation) return;
    const me = store.get().chat?.me.id;
    if (me === undefined) {
      setTimeout(() => started === generation && void openAs(undefined), as === undefined ? RETRY_MS : 0);
      return;
    }
    follow(me, started);
    await loadMessages(started);
  };

  const openChannel = async (guildId: string | undefined, channelId: string | undefined): Promise<void> => {
    store.update((state) => withChannel(state, guildId, channelId));
    const as = store.get().chat?.me.id;
    await Promise.all([loadMessages(generation), as === undefined ? undefined : loadState(as, generation)]);
  };

  return { openAs, openChannel };
}

/** Keeps the place and the looks, drops all that only the earlier person saw. */
function forgetPerson(state: PageState): PageState {
  const { guildId, channelId, areMembersOpen } = state;
  return { ...initialState(state.theme, state.locale, state.now), guildId, channelId, areMembersOpen };
}
