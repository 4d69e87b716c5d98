import { findAtAddress } from "../src/core/feed-book.ts";
import { type GuildFeed, toFeed } from "../src/core/guild-feed.ts";
import type { Reply } from "../src/core/reply.ts";
import { isSameWish, maxSubscriptionsPerGuild, type Subscription, undoableMs } from "../src/core/subscription.ts";
import { escapeMarkdown, normalise, oneLine } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, ComponentReply, Place } from "../src/discord/command.ts";
import { checkRoom, checkUnknown } from "./add-feed.ts";
import { guildOf } from "./find-subscription.ts";

const maxTyped = 100;

/** Removes a feed of the server's own, and the subscriptions to it alone; a button takes that back within the hour. */
export async function removeFeed(guildId: string, typed: string, context: CommandContext): Promise<Reply> {
  const row = getOwnFeed(guildId, typed, context);
  const { guildFeeds, subscriptions, clock, log, phrases } = context;
  const naming = subscriptions.ofGuild(guildId).filter(({ filters }) => filters.feedId === row.feedId);
  const subscriptionIds = naming.map(({ id }) => id);
  await context.changingFeeds(() => guildFeeds.save({ ...row, removed: { at: clock.now(), subscriptionIds } }));
  for (const subscription of naming) await end(subscription, context);
  await endPolling(row.feedId, context);
  log.info({ guildId, feedId: row.feedId }, "feed removed");
  return {
    text: phrases.feeds.removed(escapeMarkdown(row.name), subscriptionIds),
    actions: [
      [
        {
          kind: "button",
          label: phrases.subscriptions.undo,
          customId: `feeds-undo:${row.feedId}`,
          emphasis: "secondary",
        },
      ],
    ],
    isPrivate: true,
  };
}

/** The server's own feed of that id, name or address; a UserError if there is none, or if it is one that everyone knows. */
function getOwnFeed(guildId: string, typed: string, { feeds, guildFeeds, phrases }: CommandContext): GuildFeed {
  const words = phrases.feeds;
  const all = feeds.of(guildId);
  const key = normalise(typed);
  const found =
    all.find(({ id, name }) => id === typed.trim() || (key !== "" && normalise(name) === key)) ??
    findAtAddress(all, [typed.trim()]);
  const own = found === undefined ? undefined : guildFeeds.find(guildId, found.id);
  if (own !== undefined) return own;
  const shown = `**${escapeMarkdown(oneLine(typed, maxTyped))}**`;
  throw new UserError(found === undefined ? words.unknown(shown) : words.notYours(escapeMarkdown(found.name)));
}

async function end(subscription: Subscription, { removed, subscriptions, clock }: CommandContext): Promise<void> {
  await removed.save({ subscription, at: clock.now() });
  await subscriptions.remove(subscription.guildId, subscription.id);
}

async function endPolling(feedId: string, { guildFeeds, polling }: CommandContext): Promise<void> {
  const isWanted = guildFeeds.all().some((row) => row.feedId === feedId && row.removed === undefined);
  if (!isWanted) await polling.end(feedId);
}

/** Brings a feed back that was removed within the hour, with the subscriptions that ended with it. */
export async function undoFeedRemoval(feedId: string, context: CommandContext, place: Place): Promise<ComponentReply> {
  const { guildFeeds, clock, polling, log, phrases } = context;
  const guildId = guildOf(place, phrases);
  const words = phrases.feeds;
  const back = await context.changingFeeds(async () => {
    const row = guildFeeds.find(guildId, feedId);
    if (row?.removed === undefined || clock.now() - row.removed.at >= undoableMs)
      throw new UserError(words.undoTooLate);
    const { removed: _removed, ...feed } = row;
    checkRoom(guildId, context);
    checkUnknown(guildId, [feed.url], context);
    const shared = findAtAddress(othersNow(context), [feed.url]);
    const saved = { ...feed, feedId: shared?.feedId ?? feed.feedId };
    await guildFeeds.save(saved);
    if (saved.feedId !== feedId) await guildFeeds.remove(guildId, feedId);
    return { feed: saved, subscriptionIds: row.removed.subscriptionIds };
  });
  polling.begin({ ...toFeed(back.feed), name: back.feed.title });
  const ids: string[] = [];
  for (const id of back.subscriptionIds) if (await bringBack(guildId, id, back.feed.feedId, context)) ids.push(id);
  log.info({ guildId, feedId: back.feed.feedId }, "feed brought back");
  return { reply: { text: words.undone(escapeMarkdown(back.feed.name), ids), isPrivate: true }, mode: "replace" };
}

/** Another server may have added the address meanwhile: it is asked once for both. */
function othersNow({ guildFeeds, applicationId }: CommandContext): readonly GuildFeed[] {
  return guildFeeds.all().filter((row) => row.removed === undefined && row.applicationId === applicationId());
}

async function bringBack(guildId: string, id: string, feedId: string, context: CommandContext): Promise<boolean> {
  const { removed, subscriptions } = context;
  const found = await removed.find(guildId, id);
  if (found === undefined) return false;
  const subscription = { ...found.subscription, filters: { ...found.subscription.filters, feedId } };
  const known = subscriptions.ofGuild(guildId);
  const isTaken = known.some((other) => other.id === id || isSameWish(other, subscription));
  if (isTaken || known.length >= maxSubscriptionsPerGuild) return false;
  await subscriptions.save(subscription);
  await removed.remove(guildId, id);
  return true;
}
