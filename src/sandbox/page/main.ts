import { render } from "lit";
import type { Actions } from "./actions.ts";
import { createApi } from "./api.ts";
import { appView } from "./app-view.ts";
import { createComposerActions } from "./composer/composer-actions.ts";
import { LIST_ID } from "./composer/composer-view.ts";
import { focusInput } from "./composer/focus.ts";
import { showRow } from "./listbox-view.ts";
import { createPageActions } from "./page-actions.ts";
import { readPreferences, savePreferences } from "./preferences.ts";
import { createScrollKeeper } from "./scroll-keeper.ts";
import { createSession } from "./session.ts";
import { dressComponents } from "./skin.ts";
import { initialState, type PageState } from "./state.ts";
import { createStore, type Store } from "./store.ts";

/** Opens the page: everything is drawn from one state, each time it changes. */
function start(): void {
  dressComponents();
  const { as, theme, locale } = readPreferences();
  const store = createStore<PageState>(initialState(theme, locale, Date.now()));
  const api = createApi();
  const actions: Actions = {
    page: createPageActions(api, store),
    composer: createComposerActions(api, store),
    session: createSession(api, store),
  };
  drawWith(store, actions);
  listenToDocument(store);
  setInterval(() => store.update((state) => ({ ...state, now: Date.now() })), 60_000);
  void actions.session.openAs(as);
}

function drawWith(store: Store<PageState>, actions: Actions): void {
  const root = document.getElementById("app");
  if (!root) return;
  root.replaceChildren();
  const keepScrolled = createScrollKeeper();
  const draw = (state: PageState) => {
    document.documentElement.dataset.theme = state.theme;
    render(appView(state, actions), root);
    keepScrolled(document.getElementById("log"), `${state.theme} ${state.channelId}`);
    showRow(LIST_ID, state.composer.active);
    if (state.chat) savePreferences({ as: state.chat.me.id, theme: state.theme, locale: state.locale });
  };
  store.listen(draw);
  draw(store.get());
}

/** Closes an open menu on a press elsewhere, and sends typing that has no target to the message box. */
function listenToDocument(store: Store<PageState>): void {
  document.addEventListener("click", ({ target }) => {
    const isInside = target instanceof Element && target.closest(".message-tools") !== null;
    if (!isInside && store.get().menu) store.update((state) => ({ ...state, menu: undefined }));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && store.get().areChannelsOpen) {
      store.update((state) => ({ ...state, areChannelsOpen: false }));
    }
    const isTyping = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isTyping && !takesTyping(document.activeElement)) focusInput(undefined);
  });
}

/** Whether typing means something where the focus is. */
function takesTyping(element: Element | null): boolean {
  return Boolean(element?.closest("input, textarea, select, dialog, [role=menu], [role=combobox]"));
}

start();
