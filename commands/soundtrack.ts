import { ApplicationCommandType } from "discord.js";
import { workTitle } from "../src/core/cards/soundtrack-card.ts";
import type { Work } from "../src/core/catalogue.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { isStaleWorkId } from "../src/core/stale-id.ts";
import { type CommandContext, type ComponentReply, defineCommand } from "../src/discord/command.ts";
import { readIdAndPage, workChoice } from "./menus.ts";
import { leadFor, nearOnes, notFound } from "./not-found.ts";
import { everywhere, privateOption, suggestingOption } from "./options.ts";
import { described } from "./wording.ts";
import { editionsReply, familyReply, laterReply, tracksReply, workReply } from "./work-reply.ts";

/** `/soundtrack`: the music of a work. */
export const soundtrack = defineCommand({
  data: {
    name: "soundtrack",
    type: ApplicationCommandType.ChatInput,
    ...described(({ soundtrack: words }) => words.description),
    options: [suggestingOption("title", ({ soundtrack: words }) => words.title, true), privateOption],
    ...everywhere,
  },
  read: (options) => ({ title: options.getString("title", true), isPrivate: options.getBoolean("private") ?? false }),
  answer: ({ title, isPrivate }, context) => {
    const match = context.lookup.findSoundtracks(title);
    if (match.kind === "none")
      return { ...nothingFound(title, match.nearest, context.phrases), ...lookFurther(title, context) };
    const work = match.kind === "one" ? match.item : match.best;
    const others = match.kind === "one" ? [] : match.others;
    const reply = workReply(work, others, isPrivate, context);
    const isStale = isStaleWorkId(title, [work.id, workTitle(work), ...titlesOf(work)]);
    return isStale ? withText(reply, context.phrases.soundtrack.goneNearest) : reply;
  },
  suggest: (_option, typed, { lookup }) => lookup.suggestSoundtracks(typed),
  components: {
    soundtrack: (id, context) => withWork(id, context, (work) => workReply(work, [], true, context), "add"),
    tracks: (id, context) => withWork(id, context, (work) => tracksReply(work, context), "add"),
    editions: (id, context) => withWork(id, context, (work) => editionsReply(work, 0, context.phrases), "add"),
    "editions-page": (argument, context) => {
      const { id, page } = readIdAndPage(argument);
      return withWork(id, context, (work) => editionsReply(work, page, context.phrases), "replace");
    },
    franchise: (argument, context) => withFamily(argument, context, "add"),
    "franchise-page": (argument, context) => withFamily(argument, context, "replace"),
  },
});

/** The sentence stays above the card, however it changes. */
function withText(reply: Reply, text: string): Reply {
  const { later } = reply;
  if (later === undefined) return { ...reply, text };
  return {
    ...reply,
    text,
    later: async () => {
      const changed = await later();
      return changed === undefined ? undefined : { ...changed, text };
    },
  };
}

/** Where nothing is known by a title, other places are asked; what they know can be looked up from then on. */
function lookFurther(title: string, context: CommandContext): Pick<Reply, "later"> {
  const { live, lookup } = context;
  if (live === undefined || isStaleWorkId(title, [])) return {};
  const later = async () => {
    const deadline = live.deadline();
    const found = await live.find(title, deadline);
    const match = found.length === 0 ? undefined : lookup.findSoundtracks(title);
    if (match === undefined || match.kind === "none") return undefined;
    const work = match.kind === "one" ? match.item : match.best;
    const others = match.kind === "one" ? [] : match.others;
    const known = workReply(work, others, true, context);
    return (await laterReply(work, others, true, context, deadline)) ?? known;
  };
  return { later };
}

function nothingFound(title: string, nearest: readonly Work[], phrases: Phrases): Reply {
  const near = nearOnes(title, nearest, titlesOf);
  return notFound({
    lead: isStaleWorkId(title, []) ? phrases.soundtrack.gone : leadFor(title, phrases),
    nearest: near.map(workTitle),
    example: phrases.notFound.soundtrackExample,
    choice: workChoice(phrases.notFound.pick, near, phrases),
    phrases,
  });
}

function titlesOf({ title, originalTitle, altTitles }: Work): readonly string[] {
  return [title, ...(originalTitle === undefined ? [] : [originalTitle]), ...altTitles];
}

function withWork(
  id: string,
  { lookup, phrases }: CommandContext,
  reply: (work: Work) => Reply,
  mode: ComponentReply["mode"],
): ComponentReply {
  const work = lookup.findWork(id);
  if (work === undefined) return { reply: privateNotice(phrases.soundtrack.gone), mode: "add" };
  return { reply: reply(work), mode };
}

function withFamily(
  argument: string,
  { lookup, phrases }: CommandContext,
  mode: ComponentReply["mode"],
): ComponentReply {
  const { id, page } = readIdAndPage(argument);
  const family = lookup.findFamily(id);
  if (family === undefined) return { reply: privateNotice(phrases.franchise.gone), mode: "add" };
  return { reply: familyReply(family, page, phrases), mode };
}
