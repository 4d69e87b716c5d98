import type { Card } from "./card.ts";
import { phrases } from "./phrases.ts";
import type { Feed } from "./ports.ts";
import type { Subscription } from "./subscription.ts";
import { ellipsis, escapeMarkdown } from "./text.ts";

const pageSize = 10;
const words = phrases.subscriptions;

/** In one sentence what a subscription does; markdown. */
export function promiseOf(subscription: Subscription, feeds: readonly Feed[]): string {
  const { channelId, roleId, publish } = subscription;
  const extras = `${roleId === undefined ? "" : words.pinging(`<@&${roleId}>`)}${publish ? words.published : ""}`;
  return words.promise(
    escapeMarkdown(whatOf(subscription)),
    escapeMarkdown(feedNameOf(subscription, feeds)),
    `<#${channelId}>`,
    extras,
  );
}

/** Short and plain, for a menu: id first, then what it posts. */
export function describeSubscription(subscription: Subscription, feeds: readonly Feed[]): string {
  return ellipsis(`${subscription.id} · ${whatOf(subscription)} · ${feedNameOf(subscription, feeds)}`, 100);
}

/** One page (from 0; a page that is not there becomes the nearest) of a server's subscriptions. */
export function subscriptionListCard(
  all: readonly Subscription[],
  page: number,
  feeds: readonly Feed[],
): { readonly card: Card; readonly shown: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const lines = all.slice(shown * pageSize, (shown + 1) * pageSize).map((subscription) => lineOf(subscription, feeds));
  const footer = pages === 1 ? {} : { footer: words.page(shown + 1, pages) };
  return { card: { tone: "notice", title: words.title(all.length), lines, fields: [], ...footer }, shown, pages };
}

function lineOf(subscription: Subscription, feeds: readonly Feed[]): string {
  const { id, paused } = subscription;
  const state =
    paused === undefined
      ? ""
      : `\n-# ${words.paused(escapeMarkdown(paused.reason))} (<t:${Math.floor(paused.at / 1_000)}:R>)`;
  return `\`${id}\` ${promiseOf(subscription, feeds)}${state}`;
}

function whatOf({ filters }: Subscription): string {
  const { kind, composer, label, work } = filters;
  return [
    kind === undefined ? words.everyKind : phrases.previewKinds[kind],
    composer === undefined ? "" : words.by(composer),
    label === undefined ? "" : words.fromLabel(label),
    work === undefined ? "" : words.forWork(work),
  ].join("");
}

function feedNameOf({ filters }: Subscription, feeds: readonly Feed[]): string {
  if (filters.feedId === undefined) return words.everyFeed;
  return feeds.find(({ id }) => id === filters.feedId)?.name ?? filters.feedId;
}
