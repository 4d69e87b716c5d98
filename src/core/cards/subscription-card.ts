import { linkTo } from "../links.ts";
import type { Phrases } from "../phrases/en.ts";
import { reasonText } from "../phrases/reason.ts";
import type { Feed } from "../ports.ts";
import type { Pause, Subscription } from "../subscription.ts";
import { ellipsis, escapeMarkdown } from "../text.ts";
import type { Card } from "./card.ts";

/** How many subscriptions a page of the list holds. */
export const subscriptionsPerPage = 8;

/** In one sentence what a subscription does; markdown. */
export function promiseOf(subscription: Subscription, feeds: readonly Feed[], phrases: Phrases): string {
  const words = phrases.subscriptions;
  const { channelId, roleId, digest, publish } = subscription;
  const gathered = digest === undefined ? "" : words.inDigest[digest];
  const pinging = roleId === undefined ? "" : words.pinging(`<@&${roleId}>`);
  const extras = `${gathered}${pinging}${publish ? words.published : ""}`;
  return words.promise(
    escapeMarkdown(whatOf(subscription, phrases)),
    escapeMarkdown(feedNameOf(subscription, feeds, phrases)),
    `<#${channelId}>`,
    extras,
  );
}

/** Short and plain, for a menu: id first, then what it posts. */
export function describeSubscription(subscription: Subscription, feeds: readonly Feed[], phrases: Phrases): string {
  return ellipsis(
    `${subscription.id} · ${whatOf(subscription, phrases)} · ${feedNameOf(subscription, feeds, phrases)}`,
    100,
  );
}

/** What a list tells of a subscription besides what it does. */
export interface SubscriptionStatus {
  readonly subscription: Subscription;
  /** Its latest message (epoch ms), with the message's address. */
  readonly lastSent?: { readonly at: number; readonly url: string };
  readonly held: number;
  /** When (epoch ms) its next digest goes out, and how much was gathered for it. */
  readonly nextDigest?: { readonly at: number; readonly gathered: number };
}

/** One page (from 0) of a server's subscriptions, of which there are `total`. */
export function subscriptionListCard(
  shown: readonly SubscriptionStatus[],
  { page, pages, total }: { readonly page: number; readonly pages: number; readonly total: number },
  feeds: readonly Feed[],
  phrases: Phrases,
): Card {
  const words = phrases.subscriptions;
  const footer = pages === 1 ? {} : { footer: words.page(page + 1, pages) };
  const lines = shown.map((status) => lineOf(status, feeds, phrases));
  return { tone: "notice", title: words.title(total), lines, fields: [], ...footer };
}

function lineOf(
  { subscription, lastSent, held, nextDigest }: SubscriptionStatus,
  feeds: readonly Feed[],
  phrases: Phrases,
): string {
  const words = phrases.subscriptions;
  const { id, paused } = subscription;
  const facts = [
    paused === undefined ? words.active : `**${pauseText(paused, phrases)}** (${relativeTime(paused.at)})`,
    lastSent === undefined
      ? words.neverSent
      : words.lastSent(relativeTime(lastSent.at), linkTo(words.message, lastSent.url) ?? ""),
    ...(nextDigest === undefined ? [] : [words.nextDigest(relativeTime(nextDigest.at), nextDigest.gathered)]),
    ...(held === 0 ? [] : [words.nowHeld(held)]),
  ];
  return `\`${id}\` ${promiseOf(subscription, feeds, phrases)}\n-# ${facts.join(" · ")}`;
}

/** Why a subscription rests, in a few words; markdown. */
export function pauseText({ reason, by }: Pause, phrases: Phrases): string {
  const words = phrases.subscriptions;
  return by === undefined ? words.paused(escapeMarkdown(reasonText(reason, phrases))) : words.pausedBy(`<@${by}>`);
}

/** A moment (epoch ms) as Discord shows it to each reader: "3 hours ago". */
export function relativeTime(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:R>`;
}

/** A moment (epoch ms) as Discord shows it to each reader: "5 February 2020 18:00". */
export function exactTime(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:f>`;
}

function whatOf({ filters }: Subscription, phrases: Phrases): string {
  return phrases.subscriptions.what(filters.kind, filters);
}

function feedNameOf({ filters }: Subscription, feeds: readonly Feed[], phrases: Phrases): string {
  if (filters.feedId === undefined) return phrases.subscriptions.everyFeed;
  return feeds.find(({ id }) => id === filters.feedId)?.name ?? filters.feedId;
}
