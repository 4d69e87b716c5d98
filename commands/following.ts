import { ApplicationCommandType } from "discord.js";
import { followListCard, followPages, followsOnPage } from "../src/core/follow-card.ts";
import { nearestPage } from "../src/core/pages.ts";
import { phrases } from "../src/core/phrases.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { button, pageButtons, readIdAndPage } from "./menus.ts";
import { everywhere } from "./options.ts";

const words = phrases.follow;

/** `/following`: what somebody follows, each with a button to end it. */
export const following = defineCommand({
  data: {
    name: "following",
    type: ApplicationCommandType.ChatInput,
    description: words.listDescription,
    ...everywhere,
  },
  read: (_options, { userId }) => ({ userId }),
  answer: ({ userId }, context) => listReply(userId, 0, context),
  components: {
    "following-page": (argument, context, { userId }) => ({
      reply: listReply(userId, readIdAndPage(`:${argument}`).page, context),
      mode: "replace",
    }),
    unfollow: async (argument, context, { userId }) => {
      const { id, page } = readIdAndPage(argument);
      if (context.follows.find(userId, id) === undefined) return { reply: privateNotice(words.gone), mode: "add" };
      await context.follows.remove(userId, id);
      context.log.info({ followId: id }, "follow ended");
      return { reply: listReply(userId, page, context), mode: "replace" };
    },
  },
});

function listReply(userId: string, page: number, { follows }: CommandContext): Reply {
  const all = follows.ofUser(userId);
  if (all.length === 0) return privateNotice(words.none);
  const pages = followPages(all);
  const shown = nearestPage(page, pages);
  const buttons = followsOnPage(all, shown).map(({ id, name }) => button(words.end(name), `unfollow:${id}:${shown}`));
  return {
    card: followListCard(all, shown),
    actions: [buttons, pageButtons("following-page", shown, pages)],
    isPrivate: true,
  };
}
