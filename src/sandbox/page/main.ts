import { render } from "lit";
import type { Actions } from "./actions.ts";
import { createApi } from "./api.ts";
import { appView } from "./app-view.ts";
import { createComposerActions } from "./composer/composer-actions.ts";
import { LIST_ID } from "./composer/composer-view.ts";
import { focusInput } from "./composer/focus.ts";
import { showRow } from "./listbox-view.ts";
import { createLoader, type Loader } from "./loader.ts";
import { selectListId } from "./message/select-view.ts";
import { createPageActions } from "./page-actions.ts";
import { readPreferences, savePreferences } from "./preferences.ts";
import { createScenesActions } from "./scenes/scenes-actions.ts";
import { createScrollKeeper } from "./scroll-keeper.ts";
import { createSession } from "./session.ts";
import { dressComponents, tellTheme } from "./skin.ts";
import { initialState, type PageState } from "./state.ts";
import { createStore, type Store } from "./store.ts";
import { createWorldActions } from "./world/world-actions.ts";

/** Opens the page: everything is drawn from one state, each time it changes. */
function start(): void {
  dressComponents();
  const { as, theme } = readPreferences();
  const store = createStore<PageState>(initialState(theme, Date.now()));
  const api = createApi();
  const world = createWorldActions(api, store);
  const loader = createLoader(api, store);
  const actions: Actions = {
    page: createPageActions(api, store, world),
    composer: createComposerActions(api, store),
    session: createSession(api, store, loader, world.refresh),
    world,
    scenes: createScenesActions(api, store),
  };
  drawWith(store, actions, loader);
  listenToDocument(store);
  setInterval(() => store.update((state) => ({ ...state, now: Date.now() })), 60_000);
  void actions.session.openAs(as);
}

function drawWith(store: Store<PageState>, actions: Actions, { loadMore }: Loader): void {
  const root = document.getElementById("app");
  if (!root) return;
  root.replaceChildren();
  const keeper = createScrollKeeper((where) => void loadMore(where));
  const draw = (state: PageState) => {
    const isOtherTheme = document.documentElement.dataset.theme !== state.theme;
    document.documentElement.dataset.theme = state.theme;
    keeper.beforeDrawing();
    // The minute's tick alone would show what has just come as still to come.
    render(appView({ ...state, now: Date.now() }, actions), root);
    if (isOtherTheme) tellTheme(root, state.theme === "light");
    keeper.afterDrawing(document.getElementById("log"), `${state.chat?.me.id} ${state.channelId}`);
    showRow(LIST_ID, state.composer.active);
    if (state.select) showRow(selectListId(state.select), state.select.active);
    if (state.chat) savePreferences({ as: state.chat.me.id, theme: state.theme });
  };
  store.listen(draw);
  draw(store.get());
}

/** Closes an open menu on a press elsewhere, and sends typing that has no target to the message box. */
function listenToDocument(store: Store<PageState>): void {
  document.addEventListener("click", ({ target }) => {
    const isInside = target instanceof Element && target.closest(".message-tools, .member-row") !== null;
    const { menu, memberMenu } = store.get();
    if (!isInside && (menu || memberMenu))
      store.update((state) => ({ ...state, menu: undefined, memberMenu: undefined }));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && store.get().areChannelsOpen) {
      store.update((state) => ({ ...state, areChannelsOpen: false }));
    }
    if (event.key === "Escape" && document.activeElement?.closest(".side")) closeSide(store);
    const isTyping = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isTyping && !takesTyping(document.activeElement)) focusInput(undefined);
  });
}

/** Puts the panel beside the messages away; the keyboard goes back to what opened it. */
function closeSide(store: Store<PageState>): void {
  const { side } = store.get();
  store.update((state) => ({ ...state, side: "none" }));
  document.getElementById(`open-${side}`)?.focus();
}

/** Whether typing means something where the focus is. */
function takesTyping(element: Element | null): boolean {
  return Boolean(element?.closest("input, textarea, select, dialog, [role=menu], [role=combobox]"));
}

start();
