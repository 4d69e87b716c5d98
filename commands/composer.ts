import { ApplicationCommandType } from "discord.js";
import type { Composer } from "../src/core/catalogue.ts";
import { composerCard, composerPages } from "../src/core/composer-card.ts";
import { phrases } from "../src/core/phrases.ts";
import { type Action, privateNotice, type Reply } from "../src/core/reply.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { notFound } from "./not-found.ts";
import { everywhere, privateOption, suggestingOption } from "./options.ts";

/** `/composer`: who wrote the music, and what else. */
export const composer = defineCommand({
  data: {
    name: "composer",
    type: ApplicationCommandType.ChatInput,
    description: phrases.composer.description,
    options: [suggestingOption("name", phrases.composer.name, true), privateOption],
    ...everywhere,
  },
  read: (options) => ({ name: options.getString("name", true), isPrivate: options.getBoolean("private") ?? false }),
  answer: ({ name, isPrivate }, context) => {
    const match = context.lookup.findComposers(name);
    if (match.kind === "none")
      return notFound(
        name,
        match.nearest.map((near) => near.name),
        phrases.notFound.composerExample,
        (words) => menuOf(words, match.nearest.slice(0, 3)),
      );
    if (match.kind === "one") return composerReply(match.item, 0, [], isPrivate, context);
    return composerReply(match.best, 0, match.others, isPrivate, context);
  },
  suggest: (_option, typed, { lookup }) => lookup.suggestComposers(typed),
  components: {
    composer: (id, context) => ({ reply: replyFor(id, 0, context), mode: "add" }),
    "composer-page": (argument, context) => {
      const [id = "", page = "0"] = argument.split(":");
      return { reply: replyFor(id, Number.parseInt(page, 10) || 0, context), mode: "replace" };
    },
  },
});

function replyFor(id: string, page: number, context: CommandContext): Reply {
  const found = context.lookup.findComposer(id);
  return found === undefined ? privateNotice(phrases.composer.gone) : composerReply(found, page, [], true, context);
}

function composerReply(
  found: Composer,
  page: number,
  others: readonly Composer[],
  isPrivate: boolean,
  { lookup }: CommandContext,
): Reply {
  const works = lookup.worksByComposer(found.name);
  const knownFor = found.knownFor.flatMap((id) => lookup.findWork(id) ?? []);
  const shown = Math.min(Math.max(page, 0), composerPages(works) - 1);
  const book = lookup.bookFor({ kind: "composer", composer: found });
  const card = composerCard(found, shown, { works, knownFor, ...(book === undefined ? {} : { book }) });
  return {
    card,
    actions: [menuOf(phrases.soundtrack.others, others), pageButtons(found.id, shown, composerPages(works))],
    isPrivate,
  };
}

function pageButtons(id: string, page: number, pages: number): readonly Action[] {
  const { earlier, later } = phrases.composer;
  const button = (label: string, target: number): Action => ({
    kind: "button",
    label,
    customId: `composer-page:${id}:${target}`,
    emphasis: "secondary",
  });
  return [...(page > 0 ? [button(earlier, page - 1)] : []), ...(page < pages - 1 ? [button(later, page + 1)] : [])];
}

function menuOf(placeholder: string, composers: readonly Composer[]): readonly Action[] {
  if (composers.length === 0) return [];
  return [
    {
      kind: "select",
      customId: "composer",
      placeholder,
      options: composers.slice(0, 25).map(({ id, name }) => ({ label: name, value: id })),
    },
  ];
}
