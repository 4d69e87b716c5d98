import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { feedListCard, feedsPerPage } from "../src/core/cards/feed-card.ts";
import { isOwnFeedId } from "../src/core/guild-feed.ts";
import { countPages, nearestPage, onPage } from "../src/core/pages.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { type AddFeedRequest, addFeed } from "./add-feed.ts";
import { guildOf } from "./find-subscription.ts";
import { pageButtons } from "./menus.ts";
import { adminOnly, subcommand, suggestingOption } from "./options.ts";
import { removeFeed, undoFeedRemoval } from "./remove-feed.ts";
import { namesLike } from "./suggest-names.ts";
import { described } from "./wording.ts";

/** A site of strangers is asked for several addresses. */
const costOfAdding = 5;

/** What was asked. */
type Request =
  | { readonly kind: "list"; readonly guildId: string }
  | { readonly kind: "remove"; readonly guildId: string; readonly feed: string }
  | AddFeedRequest;

/** `/feeds`: which feeds are read, and the server's own ones. */
export const feeds = defineCommand<Request>({
  data: {
    name: "feeds",
    type: ApplicationCommandType.ChatInput,
    ...described(({ feeds: words }) => words.description),
    options: [
      subcommand("list", ({ feeds: words }) => words.list),
      subcommand("add", ({ feeds: words }) => words.add, [
        {
          name: "url",
          ...described(({ feeds: words }) => words.url),
          type: ApplicationCommandOptionType.String,
          required: true,
        },
        { name: "name", ...described(({ feeds: words }) => words.name), type: ApplicationCommandOptionType.String },
      ]),
      subcommand("remove", ({ feeds: words }) => words.remove, [
        suggestingOption("feed", ({ feeds: words }) => words.feed, true),
      ]),
    ],
    ...adminOnly,
  },
  isAdminOnly: true,
  deferral: ({ kind }) => (kind === "list" ? "none" : "private"),
  cost: ({ kind }) => (kind === "add" ? costOfAdding : 0),
  read: (options, place) => {
    // Dispatch refuses this command outside of servers.
    const guildId = place.guildId ?? "";
    switch (options.getSubcommand()) {
      case "add": {
        const url = options.getString("url", true);
        return { kind: "add", guildId, userId: place.userId, url, name: options.getString("name") ?? undefined };
      }
      case "remove":
        return { kind: "remove", guildId, feed: options.getString("feed", true) };
      default:
        return { kind: "list", guildId };
    }
  },
  answer: (request, context) => {
    switch (request.kind) {
      case "add":
        return addFeed(request, context);
      case "remove":
        return removeFeed(request.guildId, request.feed, context);
      case "list":
        return listReply(request.guildId, 0, context);
    }
  },
  suggest: (_option, typed, context, place) => {
    if (place.guildId === undefined || !place.canManageGuild) return [];
    const own = context.feeds.of(place.guildId).filter(({ id }) => isOwnFeedId(id));
    return namesLike(
      typed,
      own.map(({ id, name }) => ({ name, value: id })),
    );
  },
  components: {
    "feeds-page": (page, context, place) => ({
      reply: listReply(guildOf(place, context.phrases), Number.parseInt(page, 10) || 0, context),
      mode: "replace",
    }),
    "feeds-undo": undoFeedRemoval,
  },
});

/** The server's own feeds first. */
function listReply(guildId: string, page: number, { feeds: book, polling, clock, phrases }: CommandContext): Reply {
  const all = book.of(guildId);
  if (all.length === 0) return privateNotice(phrases.feeds.none);
  const own = all.filter(({ id }) => isOwnFeedId(id));
  const ordered = [...own, ...all.filter(({ id }) => !isOwnFeedId(id))];
  const pages = countPages(all.length, feedsPerPage);
  const shown = nearestPage(page, pages);
  const statuses = onPage(ordered, shown, feedsPerPage).map((feed) => ({ feed, health: polling.health(feed.id) }));
  return {
    card: feedListCard(statuses, { page: shown, pages, total: all.length, now: clock.now() }, phrases),
    actions: [pageButtons("feeds-page", shown, pages, phrases)],
    isPrivate: true,
  };
}
