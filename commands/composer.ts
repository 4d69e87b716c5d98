import { ApplicationCommandType } from "discord.js";
import { workTitle } from "../src/core/cards/soundtrack-card.ts";
import type { Composer } from "../src/core/catalogue.ts";
import { itemsOf } from "../src/core/lookup/lookup-shelf.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { isStaleComposerId } from "../src/core/stale-id.ts";
import { escapeMarkdown } from "../src/core/text.ts";
import { type CommandContext, type ComponentReply, defineCommand } from "../src/discord/command.ts";
import { composerReply } from "./composer-reply.ts";
import { composerChoice, readIdAndPage } from "./menus.ts";
import { leadFor, nearOnes, notFound } from "./not-found.ts";
import { everywhere, privateOption, suggestingOption } from "./options.ts";
import { described } from "./wording.ts";

/** `/composer`: who wrote the music, and what else. */
export const composer = defineCommand({
  data: {
    name: "composer",
    type: ApplicationCommandType.ChatInput,
    ...described(({ composer: words }) => words.description),
    options: [suggestingOption("name", ({ composer: words }) => words.name, true), privateOption],
    ...everywhere,
  },
  read: (options) => ({ name: options.getString("name", true), isPrivate: options.getBoolean("private") ?? false }),
  answer: ({ name, isPrivate }, context) => {
    const match = context.lookup.findComposers(name);
    if (match.kind === "none") return nothingFound(name, match.nearest, context.phrases);
    const found = match.kind === "one" ? match.item : match.best;
    const others = match.kind === "one" ? [] : match.others;
    const reply = composerReply(found, 0, others, isPrivate, context);
    const isStale = isStaleComposerId(name, [found.id, ...namesOf(found)]);
    const text = isStale ? context.phrases.composer.goneNearest : reasonFor(name, found, context);
    return text === undefined ? reply : { ...reply, text };
  },
  suggest: (_option, typed, { lookup }) => lookup.suggestComposers(typed),
  components: {
    composer: (id, context) => withComposer(id, 0, context, "add"),
    "composer-page": (argument, context) => {
      const { id, page } = readIdAndPage(argument);
      return withComposer(id, page, context, "replace");
    },
  },
});

/** Why somebody was found by a text that is not their name: the work of theirs that is called so. */
function reasonFor(typed: string, found: Composer, { lookup, phrases }: CommandContext): string | undefined {
  if (found.id === typed || nearOnes(typed, [found], namesOf).length > 0) return undefined;
  const own = new Set(lookup.worksByComposer(found.name).map(({ id }) => id));
  const works = itemsOf(lookup.findSoundtracks(typed)).filter(({ id }) => own.has(id));
  const [work] = nearOnes(typed, works, ({ title, altTitles }) => [title, ...altTitles]);
  if (work === undefined) return undefined;
  return phrases.composer.wrote(`**${escapeMarkdown(found.name)}**`, `**${escapeMarkdown(workTitle(work))}**`);
}

function nothingFound(typed: string, nearest: readonly Composer[], phrases: Phrases): Reply {
  const near = nearOnes(typed, nearest, namesOf);
  return notFound({
    lead: isStaleComposerId(typed, []) ? phrases.composer.gone : leadFor(typed, phrases),
    nearest: near.map(({ name }) => name),
    example: phrases.notFound.composerExample,
    choice: composerChoice(phrases.notFound.pick, near, phrases),
    phrases,
  });
}

function namesOf({ name, aliases, members }: Composer): readonly string[] {
  return [name, ...aliases, ...members];
}

function withComposer(id: string, page: number, context: CommandContext, mode: ComponentReply["mode"]): ComponentReply {
  const found = context.lookup.findComposer(id);
  if (found === undefined) return { reply: privateNotice(context.phrases.composer.gone), mode: "add" };
  return { reply: composerReply(found, page, [], true, context), mode };
}
