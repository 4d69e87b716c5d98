import { ApplicationCommandType } from "discord.js";
import { type Action, privateNotice, type Reply } from "../src/core/reply.ts";
import { escapeMarkdown } from "../src/core/text.ts";
import { type CommandContext, defineMessageCommand } from "../src/discord/command.ts";
import { composerChoice, workMenu } from "./menus.ts";
import { everywhere } from "./options.ts";
import { workReply } from "./work-reply.ts";

const mostComposers = 3;

/** `Find soundtrack` in a message's menu: the music of what the message mentions. */
export const findSoundtrack = defineMessageCommand({
  data: { name: "Find soundtrack", type: ApplicationCommandType.Message, ...everywhere },
  answer: (text, context) => {
    const words = context.phrases.findSoundtrack;
    if (text.trim() === "") return privateNotice(words.noText);
    const { works, composers } = context.lookup.mentionedIn(text);
    const [best, ...others] = works;
    if (best === undefined) return noWork(composers, context);
    return withMenu(workReply(best, [], true, context), workMenu(words.others, others, context.phrases));
  },
});

/** The menu stays above what leads on from the card, however the card changes. */
function withMenu(reply: Reply, menu: readonly Action[]): Reply {
  const withActions = (shown: Reply): Reply => ({ ...shown, actions: [menu, ...(shown.actions ?? [])] });
  const { later } = reply;
  if (later === undefined) return withActions(reply);
  return {
    ...withActions(reply),
    later: async () => {
      const changed = await later();
      return changed === undefined ? undefined : withActions(changed);
    },
  };
}

/** Where only people are named, they lead on. */
function noWork(names: readonly string[], { lookup, phrases }: CommandContext): Reply {
  const words = phrases.findSoundtrack;
  const composers = names.flatMap((name) => lookup.findComposerByName(name) ?? []).slice(0, mostComposers);
  if (composers.length === 0) return privateNotice(words.none);
  const shown = composers.map(({ name }) => `**${escapeMarkdown(name)}**`);
  return { text: words.onlyComposers(shown), actions: [composerChoice("", composers, phrases)], isPrivate: true };
}
