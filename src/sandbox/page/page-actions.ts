import type { WorldPost } from "../world-types.ts";
import type { Answer, Api } from "./api.ts";
import { focusInput } from "./composer/focus.ts";
import type { PageState, PublishForm } from "./state.ts";
import type { Store } from "./store.ts";
import type { WorldActions } from "./world/world-actions.ts";

/** A button or select menu of a message. */
interface PressedComponent {
  readonly channelId: string;
  readonly messageId: string;
  readonly customId: string;
  readonly componentType: number;
  readonly values?: readonly string[];
}

/** What a person can do outside the composer. */
export interface PageActions {
  readonly change: (how: (state: PageState) => PageState) => void;
  readonly press: (component: PressedComponent) => Promise<void>;
  /** Uses a command of a message's or a member's menu on that message or member. */
  readonly runMenuCommand: (commandId: string, channelId: string, targetId: string) => Promise<void>;
  readonly submitModal: (fields: readonly { readonly customId: string; readonly value: string }[]) => Promise<void>;
  /** Opens the form for a new post, or for changing a published one. */
  readonly openPublish: (post: WorldPost | undefined) => Promise<void>;
  /** The language of the person being played, which goes into everything that they use. */
  readonly setLocale: (locale: string) => Promise<void>;
  readonly changePublish: (changed: Partial<PublishForm>) => void;
  readonly publish: () => Promise<void>;
}

/** Actions over the store; each refusal ends as a sentence on the page. */
export function createPageActions(api: Api, store: Store<PageState>, world: WorldActions): PageActions {
  const me = () => store.get().chat?.me.id ?? "";
  const report = (answer: Answer<unknown>) => {
    const status = "problem" in answer ? { text: answer.problem, isProblem: true } : undefined;
    store.update((state) => (state.status === status ? state : { ...state, status }));
  };
  const changePublish = (changed: Partial<PublishForm>) =>
    store.update((state) => (state.publish ? { ...state, publish: { ...state.publish, ...changed } } : state));

  return {
    change: store.update,
    press: async (component) => report(await api.sendComponent({ as: me(), ...component })),
    runMenuCommand: async (commandId, channelId, targetId) =>
      report(await api.sendCommand({ as: me(), channelId, commandId, options: [], targetId })),
    submitModal: async (fields) => {
      const open = store.get().modal;
      if (!open) return;
      const request = { as: me(), channelId: open.channelId, customId: open.modal.custom_id, fields };
      const answer = await api.sendModal(request);
      const modal = "problem" in answer ? { ...open, problem: answer.problem } : undefined;
      store.update((state) => ({ ...state, modal }));
    },
    openPublish: async (post) => {
      store.update((state) => ({ ...state, publish: toForm(post), status: undefined, areChannelsOpen: false }));
      const [examples, around] = await Promise.all([api.readExamples(), api.readWorld()]);
      changePublish("value" in examples ? { examples: examples.value } : { problem: examples.problem });
      if ("value" in around) changePublish({ feeds: around.value.feeds });
    },
    changePublish,
    publish: () => publish(api, store, changePublish, world),
    setLocale: async (locale) =>
      report(await api.changeWorld({ area: "people", kind: "set-locale", userId: me(), locale })),
  };
}

function toForm(post: WorldPost | undefined): PublishForm {
  return {
    feedId: "",
    feeds: [],
    postId: post?.id,
    title: post?.title ?? "",
    html: post?.html ?? "",
    link: "",
    day: "",
    examples: [],
    example: "",
    isSending: false,
    problem: undefined,
  };
}

async function publish(
  api: Api,
  store: Store<PageState>,
  changePublish: (changed: Partial<PublishForm>) => void,
  world: WorldActions,
): Promise<void> {
  const form = store.get().publish;
  if (!form || form.isSending) return;
  const link = form.link.trim();
  if (form.title.trim() === "") return changePublish({ problem: "Give the post a title first." });
  if (link !== "" && !/^https?:\/\/\S+$/.test(link)) {
    return changePublish({ problem: "The link must start with http:// or https://." });
  }
  if (form.postId !== undefined) return edit(form.postId, form, store, world, changePublish);
  changePublish({ isSending: true, problem: undefined });
  const answer = await api.publish({
    title: form.title.trim(),
    html: form.html,
    ...(link && { link }),
    ...(form.day && { day: form.day }),
    ...(form.feedId && { feedId: form.feedId }),
  });
  if ("problem" in answer) return changePublish({ isSending: false, problem: answer.problem });
  const status = { text: "Published. The bot reads it within seconds.", isProblem: false };
  store.update((state) => ({ ...state, publish: undefined, status }));
  focusInput(undefined);
}

async function edit(
  postId: string,
  { title, html }: PublishForm,
  store: Store<PageState>,
  world: WorldActions,
  changePublish: (changed: Partial<PublishForm>) => void,
): Promise<void> {
  changePublish({ isSending: true, problem: undefined });
  const isDone = await world.act({ area: "feeds", kind: "edit-post", postId, title, html }, `“${title}” was changed.`);
  if (isDone) return store.update((state) => ({ ...state, publish: undefined }));
  changePublish({ isSending: false, problem: store.get().world.answer?.text });
}
