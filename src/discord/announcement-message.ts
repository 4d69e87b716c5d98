import type { RESTPatchAPIChannelMessageJSONBody, RESTPostAPIChannelMessageJSONBody } from "discord.js";
import { endFollowButtons, whyLine } from "../core/cards/follow-reason.ts";
import type { Announcement } from "../core/delivery/announcement.ts";
import { type News, newsCards, newsVideo } from "../core/delivery/news.ts";
import type { Follow } from "../core/follow.ts";
import type { Phrases } from "../core/phrases/en.ts";
import { renderActions } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

/**
 * The message of an announcement: roles and video in the content, so that they are mentioned and played, facts in the cards. A
 * direct message says which follows brought it, and has a button to end each.
 */
export function announcementMessage(
  announcement: Announcement,
  news: News,
  phrases: Phrases,
  follows: readonly Follow[] = [],
): RESTPostAPIChannelMessageJSONBody {
  const roles = mentionedRoles(announcement);
  const content = contentOf(roles, news, follows, phrases);
  return {
    ...(content === "" ? {} : { content }),
    embeds: newsCards(news, phrases).map(renderCard),
    ...(follows.length === 0 ? {} : { components: renderActions([endFollowButtons(follows, phrases)]) }),
    allowed_mentions: roles.length === 0 ? { parse: [] } : { parse: [], roles },
  };
}

/** What makes an announcement's message say the news as they are now; nobody is mentioned anew. */
export function announcementEdit(
  announcement: Announcement,
  news: News,
  phrases: Phrases,
  follows: readonly Follow[] = [],
): RESTPatchAPIChannelMessageJSONBody {
  return {
    content: contentOf(mentionedRoles(announcement), news, follows, phrases),
    embeds: newsCards(news, phrases).map(renderCard),
    allowed_mentions: { parse: [] },
  };
}

function mentionedRoles({ roleIds }: Announcement): string[] {
  return roleIds.slice(0, 50);
}

function contentOf(roles: readonly string[], news: News, follows: readonly Follow[], phrases: Phrases): string {
  const mentions = roles.map((id) => `<@&${id}>`).join(" ");
  return [mentions, whyLine(follows, phrases), newsVideo(news) ?? ""].filter((part) => part !== "").join("\n");
}

/** The same cards, marked as a test and mentioning nobody. */
export function testMessage(news: News, phrases: Phrases): RESTPostAPIChannelMessageJSONBody {
  const video = newsVideo(news);
  const mark = `-# ${phrases.subscriptions.testMark}`;
  return {
    content: video === undefined ? mark : `${mark}\n${video}`,
    embeds: newsCards(news, phrases).map(renderCard),
    allowed_mentions: { parse: [] },
  };
}
