import type { RESTPostAPIChannelMessageJSONBody } from "discord.js";
import type { Announcement } from "../core/announcement.ts";
import { phrases } from "../core/phrases.ts";
import type { Preview } from "../core/preview.ts";
import { previewCard, previewVideo } from "../core/preview-card.ts";
import { renderCard } from "./render-card.ts";

/** The message of an announcement: roles and video in the content, so that they are mentioned and played, facts in the card. */
export function announcementMessage(announcement: Announcement, preview: Preview): RESTPostAPIChannelMessageJSONBody {
  const roles = [...announcement.roleIds].slice(0, 50);
  const content = [roles.map((id) => `<@&${id}>`).join(" "), previewVideo(preview) ?? ""]
    .filter((part) => part !== "")
    .join("\n");
  return {
    ...(content === "" ? {} : { content }),
    embeds: [renderCard(previewCard(preview))],
    allowed_mentions: roles.length === 0 ? { parse: [] } : { parse: [], roles },
  };
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
