import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { phrases } from "../src/core/phrases.ts";
import {
  type PreviewFilters,
  type PreviewListView,
  previewListCard,
  selectPreviews,
} from "../src/core/preview-list.ts";
import { type Action, privateNotice, type Reply } from "../src/core/reply.ts";
import { discordLimits } from "../src/core/text.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { everywhere, findKind, kindOption, suggestingOption } from "./options.ts";
import { suggestLabels } from "./suggest-names.ts";

/** `/previews`: recent soundtrack news, and releases to come. */
export const previews = defineCommand({
  data: {
    name: "previews",
    type: ApplicationCommandType.ChatInput,
    description: phrases.previews.description,
    options: [
      {
        name: "when",
        description: phrases.previews.when,
        type: ApplicationCommandOptionType.String,
        choices: [
          { name: phrases.previews.recent, value: "recent" },
          { name: phrases.previews.upcoming, value: "upcoming" },
        ],
      },
      suggestingOption("composer", phrases.previews.composer),
      suggestingOption("label", phrases.previews.label),
      kindOption(phrases.previews.kind),
    ],
    ...everywhere,
  },
  read: (options): PreviewListView => {
    const composer = options.getString("composer") ?? undefined;
    const label = options.getString("label") ?? undefined;
    const kind = findKind(options.getString("kind"));
    return {
      when: options.getString("when") === "upcoming" ? "upcoming" : "recent",
      filters: {
        ...(composer === undefined ? {} : { composer }),
        ...(label === undefined ? {} : { label }),
        ...(kind === undefined ? {} : { kind }),
      },
      page: 0,
    };
  },
  answer: (view, context) => listReply(withNames(view, context), context),
  suggest: (option, typed, { lookup, catalogue }) =>
    option === "composer" ? lookup.suggestComposers(typed) : suggestLabels(typed, catalogue),
  components: {
    previews: (argument, context) => ({ reply: listReply(viewFrom(argument), context), mode: "replace" }),
  },
});

/** A composer picked from the suggestions comes as an id. */
function withNames(view: PreviewListView, { lookup }: CommandContext): PreviewListView {
  const { composer } = view.filters;
  if (composer === undefined) return view;
  return { ...view, filters: { ...view.filters, composer: lookup.findComposer(composer)?.name ?? composer } };
}

function listReply(view: PreviewListView, { previews: known, clock }: CommandContext): Reply {
  const selection = selectPreviews(known.latest(), view, clock.now());
  if (selection.total === 0) return privateNotice(phrases.previews.none);
  const step = (label: string, page: number): readonly Action[] => {
    const customId = customIdFor({ ...view, page });
    const isThere = page >= 0 && page < selection.pages && customId.length <= discordLimits.customId;
    return isThere ? [{ kind: "button", label, customId, emphasis: "secondary" }] : [];
  };
  const actions = [
    [...step(phrases.previews.newer, selection.page - 1), ...step(phrases.previews.older, selection.page + 1)],
  ];
  return { card: previewListCard(view, selection), actions, isPrivate: false };
}

function customIdFor({ when, filters, page }: PreviewListView): string {
  const { composer = "", label = "", kind = "" } = filters;
  return `previews:${[when, page, kind, composer, label].map(encodeURIComponent).join(",")}`;
}

/** Reads a custom id back; whatever is not understood falls back to the first page of the latest news. */
function viewFrom(argument: string): PreviewListView {
  const [when, page = "0", kindText = "", composer = "", label = ""] = argument.split(",").map(decodeSafely);
  const kind = findKind(kindText);
  const filters: PreviewFilters = {
    ...(composer === "" ? {} : { composer }),
    ...(label === "" ? {} : { label }),
    ...(kind === undefined ? {} : { kind }),
  };
  return { when: when === "upcoming" ? "upcoming" : "recent", filters, page: Number.parseInt(page, 10) || 0 };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
