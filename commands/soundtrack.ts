import { ApplicationCommandType } from "discord.js";
import type { Work } from "../src/core/catalogue.ts";
import { phrases } from "../src/core/phrases.ts";
import type { Preview } from "../src/core/preview.ts";
import { type Action, privateNotice, type Reply } from "../src/core/reply.ts";
import { soundtrackCard, workSummary, workTitle } from "../src/core/soundtrack-card.ts";
import { normalise } from "../src/core/text.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { notFound } from "./not-found.ts";
import { everywhere, privateOption, suggestingOption } from "./options.ts";

const maxButtons = 3;

/** `/soundtrack`: the music of a work. */
export const soundtrack = defineCommand({
  data: {
    name: "soundtrack",
    type: ApplicationCommandType.ChatInput,
    description: phrases.soundtrack.description,
    options: [suggestingOption("title", phrases.soundtrack.title, true), privateOption],
    ...everywhere,
  },
  read: (options) => ({ title: options.getString("title", true), isPrivate: options.getBoolean("private") ?? false }),
  answer: ({ title, isPrivate }, context) => {
    const match = context.lookup.findSoundtracks(title);
    if (match.kind === "none")
      return notFound(title, match.nearest.map(workTitle), phrases.notFound.soundtrackExample, (words) =>
        menuOf(words, match.nearest.slice(0, 3)),
      );
    if (match.kind === "one") return workReply(match.item, [], isPrivate, context);
    return workReply(match.best, match.others, isPrivate, context);
  },
  suggest: (_option, typed, { lookup }) => lookup.suggestSoundtracks(typed),
  components: {
    soundtrack: (workId, context) => {
      const work = context.lookup.findWork(workId);
      if (work === undefined) return { reply: privateNotice(phrases.soundtrack.gone), mode: "add" };
      return { reply: workReply(work, [], true, context), mode: "add" };
    },
  },
});

function workReply(work: Work, others: readonly Work[], isPrivate: boolean, context: CommandContext): Reply {
  const { lookup, previews } = context;
  const book = lookup.bookFor({ kind: "work", work });
  const card = soundtrackCard(work, {
    previews: newsAbout(work, previews.latest()),
    ...(book === undefined ? {} : { book }),
  });
  return { card, actions: [menuOf(phrases.soundtrack.others, others), composerButtons(work, context)], isPrivate };
}

/** Known previews for this work, under any of its titles, latest first. */
function newsAbout(work: Work, known: readonly Preview[]): readonly Preview[] {
  const titles = new Set([work.title, ...work.altTitles].map(normalise));
  return known.filter(({ record }) => record.work !== undefined && titles.has(normalise(record.work)));
}

function composerButtons({ composers }: Work, { lookup }: CommandContext): readonly Action[] {
  return composers.slice(0, maxButtons).flatMap(({ name }) => {
    const composer = lookup.findComposerByName(name);
    if (composer === undefined) return [];
    return [
      {
        kind: "button",
        label: phrases.soundtrack.moreBy(name),
        customId: `composer:${composer.id}`,
        emphasis: "secondary",
      },
    ];
  });
}

function menuOf(placeholder: string, works: readonly Work[]): readonly Action[] {
  if (works.length === 0) return [];
  const options = works
    .slice(0, 25)
    .map((work) => ({ label: workTitle(work), value: work.id, description: workSummary(work) }));
  return [{ kind: "select", customId: "soundtrack", placeholder, options }];
}
