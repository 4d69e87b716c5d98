import type { Follow } from "../follow.ts";
import type { Member } from "../member.ts";
import { countPages, onPage } from "../pages.ts";
import type { Phrases } from "../phrases/en.ts";
import { escapeMarkdown } from "../text.ts";
import type { Card } from "./card.ts";

const pageSize = 10;

/** How many pages a member's follows take; at least one. */
export function followPages(follows: readonly Follow[]): number {
  return countPages(follows.length, pageSize);
}

/** The follows on one page (from 0), in their order. */
export function followsOnPage(follows: readonly Follow[], page: number): readonly Follow[] {
  return onPage(follows, page, pageSize);
}

/** What a member has to know whom direct messages do not reach, and what to do; undefined for others. */
export function unreachableNote(member: Member | undefined, phrases: Phrases): string | undefined {
  const since = member?.unreachable?.since;
  return since === undefined ? undefined : phrases.follow.unreachable(`<t:${Math.floor(since / 1_000)}:D>`);
}

/** The card of one page of a member's follows. */
export function followListCard(follows: readonly Follow[], page: number, phrases: Phrases): Card {
  const words = phrases.follow;
  const pages = followPages(follows);
  return {
    tone: "notice",
    title: words.title(follows.length),
    lines: followsOnPage(follows, page).map(
      ({ subject, name, createdAt }) =>
        `• **${escapeMarkdown(name)}** · ${words.subjects[subject]} · <t:${Math.floor(createdAt / 1_000)}:D>`,
    ),
    fields: [],
    ...(pages === 1 ? {} : { footer: phrases.page(page + 1, pages) }),
  };
}
