import type { Card } from "../cards/card.ts";
import { previewCard, previewVideo } from "../cards/preview-card.ts";
import { type DigestPart, fitTogether, type SummaryItem, summaryCards, toDigestItem } from "../cards/summary.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { factsKey } from "../preview-facts.ts";
import type { Announcement } from "./announcement.ts";

/** What an announcement tells: a preview as it is known now, or those that a summary names. */
export type News =
  | { readonly kind: "preview"; readonly preview: Preview }
  | { readonly kind: "summary"; readonly items: readonly SummaryItem[]; readonly digest?: DigestPart };

/** A text that was sent: what it says, and how its first card can be told from others in a channel's history. */
export interface SentText {
  /** The same for texts that say the same. */
  readonly says: string;
  readonly title: string;
  readonly url?: string;
}

/** The cards that the message shows. */
export function newsCards(news: News, phrases: Phrases): readonly Card[] {
  if (news.kind === "preview") return [previewCard(news.preview, phrases)];
  return summaryCards(news.items, phrases, news.digest);
}

/** The address that the message names so that Discord plays it, if there is one. */
export function newsVideo(news: News): string | undefined {
  return news.kind === "preview" ? previewVideo(news.preview) : undefined;
}

/** The same for news that say the same, in whatever language. */
export function newsKey(news: News): string {
  if (news.kind === "preview") return factsKey(news.preview);
  return news.digest === undefined ? "summary" : fingerprint(JSON.stringify(news.items));
}

/** What has to be remembered of a text before it is sent in those words. */
export function toSentText(news: News, phrases: Phrases): SentText {
  const [card] = newsCards(news, phrases);
  return {
    says: newsKey(news),
    title: card?.title ?? "",
    ...(card?.url === undefined ? {} : { url: card.url }),
  };
}

/** The news of an announcement; undefined if it is a preview that `find` does not find. A digest says what is known now. */
export async function findNews(
  { summary, digest, previewKey }: Announcement,
  find: (previewKey: string) => Promise<Preview | undefined>,
  phrases: Phrases,
): Promise<News | undefined> {
  if (summary !== undefined && digest !== undefined)
    return { kind: "summary", items: await upToDate(summary, find, phrases), digest };
  if (summary !== undefined) return { kind: "summary", items: summary };
  const preview = await find(previewKey);
  return preview === undefined ? undefined : { kind: "preview", preview };
}

/** The newest of each preview, unless that would no longer fit into the message. */
async function upToDate(
  items: readonly SummaryItem[],
  find: (previewKey: string) => Promise<Preview | undefined>,
  phrases: Phrases,
): Promise<readonly SummaryItem[]> {
  const newest: SummaryItem[] = [];
  for (const item of items) {
    const preview = await find(item.previewKey);
    newest.push(preview === undefined ? item : toDigestItem(preview, phrases));
  }
  return fitTogether(newest, phrases) ? newest : items;
}
