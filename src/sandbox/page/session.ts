import type { ChatEvent } from "../chat-types.ts";
import type { Api } from "./api.ts";
import { inBatches, oneAtATime } from "./batches.ts";
import { scrollToNewest } from "./composer/focus.ts";
import type { Loader } from "./loader.ts";
import { initialState, type PageState, withChannel, withEvent } from "./state.ts";
import type { Store } from "./store.ts";

const RETRY_MS = 2000;
const batchMs = 16;

/** Plays one person at a time: loads what they see and follows what happens. */
export interface Session {
  /** Becomes another person; undefined lets the sandbox choose. */
  readonly openAs: (as: string | undefined) => Promise<void>;
  /** Opens the conversation with the bot, which is begun if there is none yet. */
  readonly openDirectMessage: () => Promise<void>;
  readonly openChannel: (guildId: string | undefined, channelId: string | undefined) => Promise<void>;
  /** Shows the newest messages of the channel after older ones. */
  readonly jumpToPresent: () => Promise<void>;
}

/** A session that writes what it learns into the store. */
export function createSession(
  api: Api,
  store: Store<PageState>,
  { loadState, loadMessages, say }: Loader,
  onWorldChanged: () => void,
): Session {
  let stopListening: () => void = () => undefined;
  let generation = 0;
  const me = () => store.get().chat?.me.id;
  const isNow =
    (started = generation) =>
    () =>
      started === generation;

  const toPresent = async (): Promise<void> => {
    await loadMessages(isNow());
    scrollToNewest();
  };

  const follow = (as: string): void => {
    const isCurrent = isNow();
    const reload = () => loadState(as, isCurrent).then(() => loadMessages(isCurrent));
    const readAnew = oneAtATime(() => loadState(as, isCurrent));
    const take = (events: readonly ChatEvent[]) => {
      if (isCurrent()) takeEvents(events, store, { readAnew, reload, onWorldChanged, toPresent });
    };
    let wasLost = false;
    stopListening = api.listen(as, inBatches(take, batchMs), (isLive) => {
      store.update((state) => withLiveness(state, isLive));
      if (isLive && wasLost) void reload();
      wasLost = !isLive;
    });
  };

  const openAs = async (as: string | undefined): Promise<void> => {
    stopListening();
    generation += 1;
    const isCurrent = isNow();
    store.update(forgetPerson);
    await loadState(as, isCurrent);
    if (!isCurrent()) return;
    const person = me();
    if (person === undefined) {
      setTimeout(() => isCurrent() && void openAs(undefined), as === undefined ? RETRY_MS : 0);
      return;
    }
    follow(person);
    await loadMessages(isCurrent);
  };

  const openChannel = async (guildId: string | undefined, channelId: string | undefined): Promise<void> => {
    store.update((state) => withChannel(state, guildId, channelId));
    await Promise.all([loadMessages(isNow()), loadState(me(), isNow())]);
  };

  return {
    openAs,
    openChannel,
    jumpToPresent: toPresent,
    openDirectMessage: async () => {
      const answer = await beginConversation(api, me() ?? "");
      if ("problem" in answer) return say(answer.problem);
      await loadState(me(), isNow());
      await openChannel(undefined, store.get().chat?.directMessages[0]?.id);
    },
  };
}

interface Reactions {
  readonly readAnew: () => void;
  readonly reload: () => Promise<void>;
  readonly onWorldChanged: () => void;
  readonly toPresent: () => Promise<void>;
}

/** Takes what happened into the state, and starts what it calls for. */
function takeEvents(events: readonly ChatEvent[], store: Store<PageState>, on: Reactions): void {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.has("state")) on.readAnew();
  if (kinds.has("replaced")) void on.reload();
  if (kinds.has("world")) on.onWorldChanged();
  store.update((state) => events.reduce(withEvent, state));
  if (events.some((event) => isOwnOutOfSight(store.get(), event))) void on.toPresent();
}

const beginConversation = (api: Api, userId: string) =>
  api.changeWorld({ area: "people", kind: "open-direct-message", userId });

const withLiveness = (state: PageState, isLive: boolean): PageState =>
  state.isLive === isLive ? state : { ...state, isLive };

/** Whether the event brings something that this person wrote or asked for, while older messages are on the page. */
function isOwnOutOfSight({ chat, channelId, messages }: PageState, event: ChatEvent): boolean {
  if (event.kind !== "message" || event.channelId !== channelId || !messages[channelId]?.hasNewer) return false;
  const { message, usedBy } = event.message;
  return message.author.id === chat?.me.id || usedBy?.userId === chat?.me.id;
}

/** Keeps the place and the looks, drops all that only the earlier person saw. */
function forgetPerson(state: PageState): PageState {
  const { guildId, channelId, side, world, scenes } = state;
  return { ...initialState(state.theme, state.now), guildId, channelId, side, world, scenes };
}
