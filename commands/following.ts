import { ApplicationCommandType } from "discord.js";
import { followListCard, followPages, followsOnPage, unreachableNote } from "../src/core/cards/follow-card.ts";
import type { Follow } from "../src/core/follow.ts";
import { nearestPage } from "../src/core/pages.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { type Action, privateNotice, type Reply } from "../src/core/reply.ts";
import { escapeMarkdown } from "../src/core/text.ts";
import { type CommandContext, type ComponentReply, defineCommand } from "../src/discord/command.ts";
import { button, pageButtons, readIdAndPage } from "./menus.ts";
import { everywhere } from "./options.ts";
import { described } from "./wording.ts";

/** `/following`: what somebody follows, each with a button to end it. */
export const following = defineCommand({
  data: {
    name: "following",
    type: ApplicationCommandType.ChatInput,
    ...described(({ follow: words }) => words.listDescription),
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
      const follow = context.follows.find(userId, id);
      if (follow === undefined) return gone(context.phrases);
      await end([follow], userId, context);
      return { reply: listReply(userId, page, context), mode: "replace" };
    },
    "end-follow": async (id, context, { userId }) => {
      const follow = context.follows.find(userId, id);
      if (follow === undefined) return gone(context.phrases);
      await end([follow], userId, context);
      return { reply: endedReply(follow, context.phrases), mode: "add" };
    },
    "unfollow-all": async (answer, context, { userId }) => {
      const all = context.follows.ofUser(userId);
      if (all.length === 0) return gone(context.phrases);
      if (answer !== "yes") return { reply: questionReply(all.length, context.phrases), mode: "replace" };
      await end(all, userId, context);
      return { reply: privateNotice(context.phrases.follow.endedAll), mode: "replace" };
    },
  },
});

function gone({ follow: words }: Phrases): ComponentReply {
  return { reply: privateNotice(words.gone), mode: "add" };
}

/** Ends follows; of somebody who follows nothing any more nothing else is remembered either. */
async function end(ended: readonly Follow[], userId: string, { follows, members, log }: CommandContext): Promise<void> {
  for (const { id } of ended) {
    await follows.remove(userId, id);
    log.info({ followId: id }, "follow ended");
  }
  if (follows.ofUser(userId).length === 0) await members.forget(userId);
}

function endedReply({ subject, name }: Follow, { follow: words }: Phrases): Reply {
  return {
    text: words.ended(`**${escapeMarkdown(name)}**`),
    actions: [[button(words.again, `follow-again:${subject}:${name}`)]],
    isPrivate: true,
  };
}

function questionReply(count: number, { follow: words }: Phrases): Reply {
  return {
    text: words.endAllQuestion(count),
    actions: [[dangerButton(words.endAllYes, "unfollow-all:yes"), button(words.keep, "following-page:0")]],
    isPrivate: true,
  };
}

function dangerButton(label: string, customId: string): Action {
  return { kind: "button", label, customId, emphasis: "danger" };
}

function listReply(userId: string, page: number, { follows, members, phrases }: CommandContext): Reply {
  const words = phrases.follow;
  const all = follows.ofUser(userId);
  if (all.length === 0) return privateNotice(words.none);
  const pages = followPages(all);
  const shown = nearestPage(page, pages);
  const buttons = followsOnPage(all, shown).map(({ id, name }) => button(words.end(name), `unfollow:${id}:${shown}`));
  const note = unreachableNote(members.find(userId), phrases);
  return {
    ...(note === undefined ? {} : { text: note }),
    card: followListCard(all, shown, phrases),
    actions: [
      buttons,
      [...pageButtons("following-page", shown, pages, phrases), dangerButton(words.endAll, "unfollow-all:ask")],
    ],
    isPrivate: true,
  };
}
