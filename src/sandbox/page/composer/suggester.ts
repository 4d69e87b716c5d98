import type { Api } from "../api.ts";
import type { PageState } from "../state.ts";
import type { Store } from "../store.ts";
import { nestOptions } from "./commands.ts";
import { findOption, optionsWhileTyping } from "./composer.ts";
import { filterSuggestions, ownSuggestions, type Suggestion } from "./option-types.ts";

const AUTOCOMPLETE_DELAY_MS = 150;

/**
 * Fills the list of the option being typed: from the option itself, or from the bot once typing pauses. Of several
 * questions only the answer to the last one is shown.
 */
export function createSuggester(api: Api, store: Store<PageState>): () => void {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (suggestions: readonly Suggestion[], isLoading: boolean) =>
    store.update((state) =>
      state.composer.kind === "command" ? { ...state, composer: { ...state.composer, suggestions, isLoading } } : state,
    );

  const askBot = async (turn: number) => {
    const suggestions = await askForChoices(api, store.get());
    if (turn === asked) put(suggestions, false);
  };

  return () => {
    asked += 1;
    clearTimeout(timer);
    const { chat, guildId, composer } = store.get();
    if (!chat || composer.kind !== "command" || composer.focused === undefined) return;
    const option = findOption(composer, composer.focused);
    const draft = composer.drafts.find((each) => each.name === composer.focused);
    if (!option || !draft) return;
    const own = ownSuggestions(option, chat, guildId);
    if (own) return put(filterSuggestions(own, draft.value === undefined ? draft.text : ""), false);
    if (!("autocomplete" in option && option.autocomplete) || !composer.isListOpen) return put([], false);
    const turn = asked;
    put(composer.suggestions, true);
    timer = setTimeout(() => void askBot(turn), draft.text === "" ? 0 : AUTOCOMPLETE_DELAY_MS);
  };
}

async function askForChoices(api: Api, { chat, channelId, composer }: PageState): Promise<readonly Suggestion[]> {
  if (!chat || !channelId || composer.kind !== "command") return [];
  const answer = await api.autocomplete({
    as: chat.me.id,
    channelId,
    commandId: composer.entry.commandId,
    options: nestOptions(composer.entry, optionsWhileTyping(composer)),
  });
  const choices = "value" in answer ? answer.value.choices : [];
  return choices.map((choice) => ({ label: choice.name, value: choice.value }));
}
