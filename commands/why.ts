import { previewTitle } from "../src/core/cards/preview-card.ts";
import { exactTime, relativeTime } from "../src/core/cards/subscription-card.ts";
import { findRowOfTwin } from "../src/core/delivery/circle.ts";
import { type Delivery, deliveryKey } from "../src/core/delivery/delivery.ts";
import { type PostSighting, toPostKey } from "../src/core/delivery/known-post.ts";
import { toldPreview } from "../src/core/delivery/story.ts";
import { waitsUntil } from "../src/core/delivery/waiting.ts";
import { isOwnFeedId } from "../src/core/guild-feed.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { reasonText } from "../src/core/phrases/reason.ts";
import type { Feed } from "../src/core/ports.ts";
import { isPreviewKind, type Preview, type RecordKind } from "../src/core/preview.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { createZoneOffset } from "../src/core/schedule/local-time.ts";
import { scheduleOf } from "../src/core/schedule/schedule.ts";
import { findObstacle, type Subscription, type SubscriptionFilters } from "../src/core/subscription.ts";
import { escapeMarkdown, oneLine } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { anyValue } from "./options.ts";
import { linkToMessage } from "./subscription-history.ts";

/** So many subscriptions are explained one by one, so many previews of one post. */
const mostExplained = 12;
const mostPreviews = 3;

/** Why the post at an address was announced in this server, or was not. */
export async function explainPost(link: string, guildId: string, context: CommandContext): Promise<Reply> {
  const { phrases } = context;
  const words = phrases.subscriptions;
  const key = toPostKey(link);
  if (key === undefined) throw new UserError(words.whyNoLink);
  const feeds = context.feeds.of(guildId);
  const sightings = (await findSightings(key, context)).filter(
    ({ feedId }) => !isOwnFeedId(feedId) || feeds.some(({ id }) => id === feedId),
  );
  if (sightings.length === 0) return privateNotice(words.whyUnknown(feedNames(feeds, phrases)));
  const keys = [...new Set(sightings.flatMap(({ previewKeys, isNews }) => (isNews ? previewKeys : [])))];
  const lines = keys.length === 0 ? sightings.map((seen) => unannounced(seen, feeds, phrases)) : [];
  for (const previewKey of keys.slice(0, mostPreviews))
    lines.push(...(await explainPreview(previewKey, guildId, context)), "");
  return { card: { tone: "notice", title: words.whyTitle, lines, fields: [] }, isPrivate: true };
}

/** Some sites name the part of the page behind a `#`, and some feeds a part that is a post of its own. */
async function findSightings(key: string, { posts }: CommandContext): Promise<readonly PostSighting[]> {
  const exact = await posts.find(key);
  return exact.length > 0 ? exact : posts.find(key.replace(/\/?#.*$/, ""));
}

function feedNames(feeds: readonly Feed[], phrases: Phrases): string {
  const shown = feeds.slice(0, 5).map(({ name }) => escapeMarkdown(oneLine(name, 60)));
  return [...shown, ...(feeds.length > shown.length ? [phrases.andMore(feeds.length - shown.length)] : [])].join(
    phrases.comma,
  );
}

function unannounced(
  { feedId, isNews, kinds, previewKeys }: PostSighting,
  feeds: readonly Feed[],
  phrases: Phrases,
): string {
  const words = phrases.subscriptions;
  const feed = escapeMarkdown(nameOf(feedId, feeds));
  if (!isNews && previewKeys.length > 0) return words.whyPrimed(feed);
  return words.whyNoPreview(kindInWords(kinds, phrases), feed);
}

function kindInWords(kinds: readonly RecordKind[], phrases: Phrases): string {
  const kind = kinds.find((one) => !isPreviewKind(one)) ?? "other";
  return isPreviewKind(kind) ? phrases.previewKinds[kind] : phrases.subscriptions.whyKinds[kind];
}

function nameOf(feedId: string, feeds: readonly Feed[]): string {
  return feeds.find(({ id }) => id === feedId)?.name ?? feedId;
}

async function explainPreview(
  previewKey: string,
  guildId: string,
  context: CommandContext,
): Promise<readonly string[]> {
  const { phrases } = context;
  const words = phrases.subscriptions;
  const story = await context.stories.ofPreview(previewKey);
  const told = story === undefined ? await context.previews.find(previewKey) : toldPreview(story);
  if (told === undefined) return [];
  const subscriptions = context.subscriptions.ofGuild(guildId);
  const title = `**${escapeMarkdown(oneLine(previewTitle(told, phrases), 150))}** · ${phrases.previewKinds[told.kind]}`;
  if (subscriptions.length === 0) return [title, words.whyNobody];
  const lines: string[] = [];
  for (const subscription of subscriptions.slice(0, mostExplained)) {
    const why = await explainFor(subscription, told, story?.reports ?? [], context);
    lines.push(`• \`${subscription.id}\` <#${subscription.channelId}>: ${why}`);
  }
  const more = subscriptions.length - lines.length;
  return [title, ...lines, ...(more > 0 ? [words.whyMore(more)] : [])];
}

async function explainFor(
  subscription: Subscription,
  told: Preview,
  reports: readonly Preview[],
  context: CommandContext,
): Promise<string> {
  const { phrases } = context;
  const words = phrases.subscriptions;
  const row = await context.deliveries.find(deliveryKey(told.key, subscription.channelId));
  const obstacles = [told, ...reports].map((preview) => findObstacle(subscription.filters, preview));
  const [obstacle] = obstacles.includes(undefined) ? [] : obstacles;
  if (obstacle !== undefined)
    return filteredBy(obstacle, subscription.filters, told, context.feeds.of(subscription.guildId), phrases);
  const twin = row ?? (await findRowOfTwin(told, subscription, context));
  if (twin !== undefined) return explainRow(twin, subscription.guildId, context);
  const { createdAt, changedAt = createdAt } = subscription;
  if (createdAt > told.foundAt) return words.whyEarlier(relativeTime(createdAt));
  return changedAt > told.foundAt ? words.whyChanged(relativeTime(changedAt)) : words.whyNot;
}

function filteredBy(
  filter: keyof SubscriptionFilters,
  filters: SubscriptionFilters,
  { record, kind, feedName }: Preview,
  feeds: readonly Feed[],
  phrases: Phrases,
): string {
  const words = phrases.subscriptions;
  const plain = (text: string | undefined) => (text ? escapeMarkdown(oneLine(text, 100)) : words.whyStatesNothing);
  const filterName = words.whyFilter[filter];
  switch (filter) {
    case "feedId":
      return words.whyFiltered(filterName, plain(nameOf(filters.feedId ?? "", feeds)), plain(feedName));
    case "kind":
      return words.whyFiltered(
        filterName,
        filters.kind === undefined ? anyValue : phrases.previewKinds[filters.kind],
        phrases.previewKinds[kind],
      );
    case "composer":
      return words.whyFiltered(filterName, plain(filters.composer), plain(record.composers.join(", ")));
    case "label":
      return words.whyFiltered(filterName, plain(filters.label), plain(record.label));
    case "work":
      return words.whyFiltered(filterName, plain(filters.work), plain(record.work));
  }
}

async function explainRow(row: Delivery, guildId: string, context: CommandContext): Promise<string> {
  const { phrases } = context;
  const words = phrases.subscriptions;
  const { progress, createdAt } = row;
  switch (progress.state) {
    case "pending":
    case "sending":
      return words.whyWaiting(relativeTime(createdAt));
    case "sent":
      return words.whySent(relativeTime(progress.sentAt), linkToMessage(row, phrases));
    case "waiting": {
      const when = exactTime(untilOf(row, guildId, context) ?? createdAt);
      return progress.awaits === "quiet-end" ? words.whyQuiet(when) : words.whyGathered(when);
    }
    case "summarised":
      return explainSummarised(progress, context);
    case "held":
      return words.whyHeld(escapeMarkdown(reasonText(progress.reason, phrases)), relativeTime(progress.heldAt));
    case "skipped":
      return words.whySkipped(relativeTime(progress.skippedAt));
    case "refused":
      return words.whyRefused(escapeMarkdown(oneLine(progress.reason, 200)));
    case "unconfirmed":
      return words.historyUnconfirmed;
  }
}

async function explainSummarised(
  { summaryKey, summarisedAt }: Extract<Delivery["progress"], { state: "summarised" }>,
  { deliveries, phrases }: CommandContext,
): Promise<string> {
  const words = phrases.subscriptions;
  const summary = summaryKey === undefined ? undefined : await deliveries.find(summaryKey);
  const when = relativeTime(summarisedAt);
  if (summary === undefined) return words.whySummarised(when, "");
  const tell = summary.announcement.digest === undefined ? words.whySummarised : words.whyInDigest;
  return tell(when, linkToMessage(summary, phrases));
}

/** Until when (epoch ms) a row waits, by its server's clocks and what its subscriptions want now. */
function untilOf(row: Delivery, guildId: string, context: CommandContext): number | undefined {
  const { subscriptions, guildSettings, clock } = context;
  const readers = row.announcement.subscriptionIds.flatMap((id) => subscriptions.find(guildId, id) ?? []);
  return waitsUntil(row, readers, scheduleOf(guildSettings.of(guildId)), clock.now(), createZoneOffset());
}
