import { previewTitle } from "../src/core/cards/preview-card.ts";
import { promiseOf, relativeTime, type SubscriptionStatus } from "../src/core/cards/subscription-card.ts";
import type { Delivery } from "../src/core/delivery/delivery.ts";
import { linkTo, messageUrl } from "../src/core/links.ts";
import { countPages, nearestPage } from "../src/core/pages.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import type { Subscription } from "../src/core/subscription.ts";
import { escapeMarkdown, oneLine } from "../src/core/text.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { pageButtons } from "./menus.ts";
import { nextDigestOf } from "./next-digest.ts";

const pageSize = 8;
/** Among so many of the latest deliveries the last message is looked for. */
const mostLookedThrough = 5;

/** One page (from 0; one that is not there becomes the nearest) of what a subscription led to, the newest first. */
export async function historyReply(subscription: Subscription, page: number, context: CommandContext): Promise<Reply> {
  const { feeds, phrases } = context;
  const words = phrases.subscriptions;
  const { guildId, id } = subscription;
  const { total } = await context.history.latest(guildId, id, 0, 0);
  if (total === 0) return privateNotice(words.historyNone(promiseOf(subscription, feeds.of(guildId), phrases)));
  const pages = countPages(total, pageSize);
  const shown = nearestPage(page, pages);
  const { deliveryKeys } = await context.history.latest(guildId, id, shown * pageSize, pageSize);
  const lines: string[] = [];
  for (const key of new Set(deliveryKeys)) lines.push(...(await historyLine(key, context)));
  return {
    card: {
      tone: "notice",
      title: words.historyTitle(id),
      lines: [promiseOf(subscription, feeds.of(guildId), phrases), "", ...lines],
      fields: [],
      ...(pages === 1 ? {} : { footer: words.page(shown + 1, pages) }),
    },
    actions: [
      pageButtons(`subscriptions-history:${id}`, shown, pages, phrases, {
        back: phrases.previews.newer,
        on: phrases.previews.older,
      }),
    ],
    isPrivate: true,
  };
}

async function historyLine(key: string, context: CommandContext): Promise<readonly string[]> {
  const delivery = await context.deliveries.find(key);
  const outcome = delivery === undefined ? undefined : outcomeOf(delivery, context.phrases);
  if (delivery === undefined || outcome === undefined) return [];
  return [`• **${await titleOf(delivery, context)}** · <#${delivery.announcement.channelId}> · ${outcome}`];
}

async function titleOf({ announcement }: Delivery, { previews, phrases }: CommandContext): Promise<string> {
  const words = phrases.subscriptions;
  const { summary, digest, previewKey } = announcement;
  if (summary !== undefined && digest !== undefined) return words.historyDigest(summary.length);
  if (summary !== undefined) return words.historySummary(summary.length);
  const preview = await previews.find(previewKey);
  return preview === undefined ? words.historyGone : escapeMarkdown(oneLine(previewTitle(preview, phrases), 100));
}

function outcomeOf(delivery: Delivery, phrases: Phrases): string | undefined {
  const words = phrases.subscriptions;
  const { progress } = delivery;
  switch (progress.state) {
    case "sent":
      return `${relativeTime(progress.sentAt)} · ${linkToMessage(delivery, phrases)}`;
    case "refused":
      return words.historyRefused(escapeMarkdown(oneLine(progress.reason, 200)));
    case "unconfirmed":
      return words.historyUnconfirmed;
    default:
      return undefined;
  }
}

/** A link to the message that a delivery became; empty if it is none. */
export function linkToMessage({ announcement, progress }: Delivery, phrases: Phrases): string {
  if (progress.state !== "sent") return "";
  const { guildId, channelId } = announcement;
  return (
    linkTo(phrases.subscriptions.message, messageUrl(guildId, progress.threadId ?? channelId, progress.messageId)) ?? ""
  );
}

/** How a subscription stands: its latest message and what waits for it. */
export async function statusOf(subscription: Subscription, context: CommandContext): Promise<SubscriptionStatus> {
  const { history, deliveries, heldDesk } = context;
  const { guildId, id } = subscription;
  const stands = { subscription, held: await heldDesk.count(subscription), ...nextDigestFor(subscription, context) };
  const { deliveryKeys } = await history.latest(guildId, id, 0, mostLookedThrough);
  for (const key of deliveryKeys) {
    const delivery = await deliveries.find(key);
    if (delivery?.progress.state !== "sent") continue;
    const { sentAt, messageId, threadId = delivery.announcement.channelId } = delivery.progress;
    return { ...stands, lastSent: { at: sentAt, url: messageUrl(guildId, threadId, messageId) } };
  }
  return stands;
}

function nextDigestFor(subscription: Subscription, context: CommandContext): Pick<SubscriptionStatus, "nextDigest"> {
  const { guildId, digest, paused } = subscription;
  if (digest === undefined || paused !== undefined) return {};
  const at = nextDigestOf(guildId, digest, context);
  return { nextDigest: { at, gathered: context.waitingRoom.countFor(subscription) } };
}
