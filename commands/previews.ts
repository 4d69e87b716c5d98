import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import {
  filtersText,
  type PreviewFilters,
  type PreviewListView,
  previewListCard,
  selectPreviews,
} from "../src/core/cards/preview-list.ts";
import type { Action, Reply } from "../src/core/reply.ts";
import { oneLine } from "../src/core/text.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { button } from "./menus.ts";
import { everywhere, findKind, kindOption, suggestingOption } from "./options.ts";
import { suggestLabels } from "./suggest-names.ts";
import { choice, described } from "./wording.ts";

const maxName = 200;

/** `/previews`: recent soundtrack news, and releases to come. */
export const previews = defineCommand({
  data: {
    name: "previews",
    type: ApplicationCommandType.ChatInput,
    ...described(({ previews: words }) => words.description),
    options: [
      {
        name: "when",
        ...described(({ previews: words }) => words.when),
        type: ApplicationCommandOptionType.String,
        choices: [
          choice("recent", ({ previews: words }) => words.recent),
          choice("upcoming", ({ previews: words }) => words.upcoming),
        ],
      },
      suggestingOption("composer", ({ previews: words }) => words.composer),
      suggestingOption("label", ({ previews: words }) => words.label),
      kindOption(({ previews: words }) => words.kind),
    ],
    ...everywhere,
  },
  read: (options): PreviewListView =>
    viewOf(options.getString("when"), 0, {
      composer: options.getString("composer"),
      label: options.getString("label"),
      kind: options.getString("kind"),
    }),
  answer: (view, context) => listReply(withNames(view, context), context) ?? emptyReply(view, context),
  suggest: (option, typed, { lookup, catalogue }) =>
    option === "composer" ? lookup.suggestComposers(typed) : suggestLabels(typed, catalogue),
  components: {
    previews: (argument, context) => {
      const view = withNames(viewFrom(argument), context);
      const reply = listReply(view, context);
      return reply === undefined ? { reply: emptyReply(view, context), mode: "add" } : { reply, mode: "replace" };
    },
  },
});

/** A composer picked from the suggestions comes as an id. */
function withNames(view: PreviewListView, { lookup }: CommandContext): PreviewListView {
  const { composer } = view.filters;
  if (composer === undefined) return view;
  return { ...view, filters: { ...view.filters, composer: lookup.findComposer(composer)?.name ?? composer } };
}

/** The page that was asked for, or undefined where nothing fits. */
function listReply(view: PreviewListView, context: CommandContext): Reply | undefined {
  const { previews: known, clock, phrases } = context;
  const now = clock.now();
  const selection = selectPreviews(known.latest(), view, now);
  if (selection.total === 0) return undefined;
  const { recent, upcoming, newer, older, sooner, later } = phrases.previews;
  const isRecent = view.when === "recent";
  const step = (label: string, page: number) =>
    page >= 0 && page < selection.pages ? viewButton(label, { ...view, page }, context) : [];
  const actions = [
    ...step(isRecent ? newer : sooner, selection.page - 1),
    ...step(isRecent ? older : later, selection.page + 1),
    ...viewButton(isRecent ? upcoming : recent, { ...view, when: isRecent ? "upcoming" : "recent", page: 0 }, context),
  ];
  return { card: previewListCard(view, selection, now, phrases), actions: [actions], isPrivate: false };
}

/** What to do where nothing fits, with buttons to what there is. */
function emptyReply(asked: PreviewListView, context: CommandContext): Reply {
  const { phrases } = context;
  const view = withNames(asked, context);
  const everything: PreviewListView = { when: view.when, filters: {}, page: 0 };
  const actions = [
    ...(Object.keys(view.filters).length === 0 ? [] : viewButton(phrases.previews.all, everything, context)),
    ...(view.when === "recent"
      ? []
      : viewButton(phrases.previews.recent, { when: "recent", filters: view.filters, page: 0 }, context)),
  ];
  return { text: emptyText(view, context), actions: [actions], isPrivate: true };
}

function emptyText({ when, filters }: PreviewListView, { previews: known, phrases }: CommandContext): string {
  const words = phrases.previews;
  if (known.latest().length === 0) return words.nothingYet;
  const shown = filtersText(filters, phrases);
  if (when === "recent") return words.nothingMatches(shown);
  return shown === "" ? words.nothingUpcoming : words.nothingUpcomingMatches(shown);
}

/** A button to a view; none where nothing is to be seen there. */
function viewButton(
  label: string,
  view: PreviewListView,
  { previews: known, clock, lookup }: CommandContext,
): readonly Action[] {
  const { total } = selectPreviews(known.latest(), view, clock.now());
  const composer = lookup.findComposerByName(view.filters.composer ?? "");
  const filters = composer === undefined ? view.filters : { ...view.filters, composer: composer.id };
  return total === 0 ? [] : [button(label, customIdFor({ ...view, filters }))];
}

function customIdFor({ when, filters, page }: PreviewListView): string {
  const { composer = "", label = "", kind = "" } = filters;
  return `previews:${[when, page, kind, composer, label].map(encodeURIComponent).join(",")}`;
}

/** Reads a custom id back; whatever is not understood falls back to the first page of the latest news. */
function viewFrom(argument: string): PreviewListView {
  const [when = "", page = "0", kind = "", composer = "", label = ""] = argument.split(",").map(decodeSafely);
  return viewOf(when, Number.parseInt(page, 10) || 0, { composer, label, kind });
}

/** A view of what was asked for; names are shortened and cleaned, so that a custom id can carry them. */
function viewOf(
  when: string | null,
  page: number,
  asked: Readonly<Record<"composer" | "label" | "kind", string | null>>,
): PreviewListView {
  const composer = oneLine(asked.composer ?? "", maxName);
  const label = oneLine(asked.label ?? "", maxName);
  const kind = findKind(asked.kind);
  const filters: PreviewFilters = {
    ...(composer === "" ? {} : { composer }),
    ...(label === "" ? {} : { label }),
    ...(kind === undefined ? {} : { kind }),
  };
  return { when: when === "upcoming" ? "upcoming" : "recent", filters, page };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
