import type { Entry } from "../entry.ts";
import { isOwnFeedId } from "../guild-feed.ts";
import { linkTo, safeUrl } from "../links.ts";
import type { Phrases } from "../phrases/en.ts";
import { reasonText } from "../phrases/reason.ts";
import type { Feed, FeedHealth, Reading } from "../ports.ts";
import { isPreviewKind } from "../preview.ts";
import { escapeMarkdown, oneLine } from "../text.ts";
import type { Card } from "./card.ts";
import { previewLines } from "./preview-list.ts";
import { relativeTime } from "./subscription-card.ts";

/** How many feeds a page of the list holds. */
export const feedsPerPage = 8;
const maxTitle = 150;
const maxReason = 200;

/** A feed with its health, as far as it was asked since the start. */
export interface FeedStatus {
  readonly feed: Feed;
  readonly health: FeedHealth | undefined;
}

interface ListPage {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly now: number;
}

/** One page (from 0) of the feeds that a server hears of, of which there are `total`, as they stand `now`. */
export function feedListCard(
  shown: readonly FeedStatus[],
  { page, pages, total, now }: ListPage,
  phrases: Phrases,
): Card {
  const words = phrases.feeds;
  const footer = pages === 1 ? {} : { footer: phrases.page(page + 1, pages) };
  return {
    tone: "notice",
    title: words.title(total),
    lines: shown.map((status) => statusLine(status, now, phrases)),
    fields: [],
    ...footer,
  };
}

function statusLine({ feed, health }: FeedStatus, now: number, phrases: Phrases): string {
  const words = phrases.feeds;
  const whose = isOwnFeedId(feed.id) ? words.own : words.known;
  const link = linkTo(words.link, feed.homepage ?? feed.url);
  const name = `**${escapeMarkdown(oneLine(feed.name, maxTitle))}**`;
  return `${name} · ${whose}${link === undefined ? "" : ` · ${link}`}\n-# ${healthText(health, now, phrases)}`;
}

function healthText(health: FeedHealth | undefined, now: number, phrases: Phrases): string {
  const words = phrases.feeds;
  if (health === undefined) return words.notAsked;
  const { lastAnswerAt, nextPollAt, failures, reason } = health;
  const facts = [
    lastAnswerAt === undefined ? words.neverAnswered : words.answered(relativeTime(Math.min(lastAnswerAt, now))),
    ...(failures === 0
      ? []
      : [words.failing(failures, escapeMarkdown(oneLine(reasonText(reason ?? "", phrases), maxReason)))]),
    words.next(relativeTime(nextPollAt)),
  ];
  return facts.join(" · ");
}

/** An entry and what it was read as. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly reading: Reading;
}

/** How the latest entries of a feed would be announced, or why they would not. */
export function dryRunCard(feed: Feed, read: readonly ReadEntry[], phrases: Phrases): Card {
  const words = phrases.feeds;
  const url = safeUrl(feed.homepage ?? feed.url);
  const blocks = read.length === 0 ? [words.empty] : [words.latest, ...read.map((one) => dryRunLines(one, phrases))];
  return {
    tone: "preview",
    title: oneLine(feed.name, maxTitle),
    lines: [blocks.join("\n\n")],
    fields: [],
    ...(url === undefined ? {} : { url }),
  };
}

function dryRunLines({ entry, reading: { kinds, previews } }: ReadEntry, phrases: Phrases): string {
  const words = phrases.feeds;
  const [first, ...others] = previews;
  if (first !== undefined) {
    const more = others.length === 0 ? "" : `\n${words.morePreviews(others.length)}`;
    return `${previewLines(first, phrases)}${more}`;
  }
  const kind = kinds.find((one) => !isPreviewKind(one)) ?? "other";
  const why = isPreviewKind(kind) ? phrases.previewKinds[kind] : phrases.subscriptions.whyKinds[kind];
  const title = escapeMarkdown(oneLine(entry.title, maxTitle));
  return `${title === "" ? words.untitled : title}\n-# ${words.noPreview(why)}`;
}
