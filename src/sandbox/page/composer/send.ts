import type { Answer, Api } from "../api.ts";
import { type PageState, shownLocale } from "../state.ts";
import type { Store } from "../store.ts";
import { listEntries, nestOptions } from "./commands.ts";
import {
  type CommandComposer,
  type Composer,
  emptyComposer,
  readOptions,
  type TextComposer,
  withNamed,
} from "./composer.ts";
import { focusInput, scrollToNewest } from "./focus.ts";
import { placeWords } from "./labels.ts";
import { ownSuggestions } from "./option-types.ts";
import { unsendable } from "./unsendable.ts";

interface Place {
  readonly as: string;
  readonly channelId: string;
}

/** Sends what is in the composer. What is refused comes back into it together with the reason. */
export async function send(api: Api, store: Store<PageState>): Promise<void> {
  const { chat, channelId, guildId, composer } = store.get();
  if (!chat || !channelId) return;
  const place = { as: chat.me.id, channelId };
  if (composer.kind === "text") {
    const problem = unsendable(composer.text, listEntries(chat.commands, shownLocale(store.get())), chat.commandNames);
    return problem ? put(store, { ...composer, problem }) : sendText(api, store, composer, place);
  }
  const named = withNamed(placeWords(composer), (option) => ownSuggestions(option, chat, guildId));
  return sendCommand(api, store, named, place);
}

async function sendText(api: Api, store: Store<PageState>, composer: TextComposer, place: Place): Promise<void> {
  const content = composer.text.trim();
  if (content === "") return;
  put(store, emptyComposer());
  scrollToNewest();
  bringBack(store, composer, await api.sendMessage({ ...place, content }));
}

async function sendCommand(api: Api, store: Store<PageState>, composer: CommandComposer, place: Place): Promise<void> {
  const read = readOptions(composer);
  if ("problem" in read) {
    put(store, { ...composer, isListOpen: read.name === undefined, isHintClosed: false, problem: read.problem });
    return focusInput(read.name);
  }
  put(store, emptyComposer());
  focusInput(undefined);
  scrollToNewest();
  const options = nestOptions(composer.entry, read.options);
  bringBack(store, composer, await api.sendCommand({ ...place, commandId: composer.entry.commandId, options }));
}

function put(store: Store<PageState>, composer: Composer): void {
  store.update((state) => ({ ...state, composer }));
}

function bringBack(store: Store<PageState>, sent: Composer, answer: Answer<unknown>): void {
  if (!("problem" in answer)) return;
  const { composer } = store.get();
  const isFree = composer.kind === "text" && composer.text === "";
  put(store, { ...(isFree ? sent : composer), problem: answer.problem });
}
