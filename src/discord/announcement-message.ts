import type { RESTPatchAPIChannelMessageJSONBody, RESTPostAPIChannelMessageJSONBody } from "discord.js";
import type { Announcement } from "../core/announcement.ts";
import { type News, newsCards, newsVideo } from "../core/news.ts";
import { phrases } from "../core/phrases.ts";
import type { Preview } from "../core/preview.ts";
import { previewCard, previewVideo } from "../core/preview-card.ts";
import { renderCard } from "./render-card.ts";

/** The message of an announcement: roles and video in the content, so that they are mentioned and played, facts in the cards. */
export function announcementMessage(announcement: Announcement, news: News): RESTPostAPIChannelMessageJSONBody {
  const roles = mentionedRoles(announcement);
  const content = contentOf(roles, news);
  return {
    ...(content === "" ? {} : { content }),
    embeds: newsCards(news).map(renderCard),
    allowed_mentions: roles.length === 0 ? { parse: [] } : { parse: [], roles },
  };
}

/** What makes an announcement's message say the news as they are now; nobody is mentioned anew. */
export function announcementEdit(announcement: Announcement, news: News): RESTPatchAPIChannelMessageJSONBody {
  return {
    content: contentOf(mentionedRoles(announcement), news),
    embeds: newsCards(news).map(renderCard),
    allowed_mentions: { parse: [] },
  };
}

function mentionedRoles({ roleIds }: Announcement): string[] {
  return roleIds.slice(0, 50);
}

function contentOf(roles: readonly string[], news: News): string {
  const mentions = roles.map((id) => `<@&${id}>`).join(" ");
  return [mentions, newsVideo(news) ?? ""].filter((part) => part !== "").join("\n");
}

/** The same card, marked as a test and mentioning nobody. */
export function testMessage(preview: Preview): RESTPostAPIChannelMessageJSONBody {
  const video = previewVideo(preview);
  const mark = `-# ${phrases.subscriptions.testMark}`;
  return {
    content: video === undefined ? mark : `${mark}\n${video}`,
    embeds: [renderCard(previewCard(preview))],
    allowed_mentions: { parse: [] },
  };
}
