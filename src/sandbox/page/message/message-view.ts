import "@skyra/discord-components-core/discord-attachments.js";
import "@skyra/discord-components-core/discord-message.js";
import type { APIAttachment, APIMessage } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import type { ChatMessage } from "../../chat-types.ts";
import { avatarOf } from "../avatar.ts";
import { icon } from "../icons.ts";
import { parseMarkdown } from "../markdown/blocks.ts";
import { previewedLinks } from "../markdown/links.ts";
import { blocksView } from "../markdown/view.ts";
import { findUser, nameColor, type Reader } from "../reader.ts";
import { toLocalImage, toWebUrl } from "../safe-url.ts";
import type { OpenSelect } from "../state.ts";
import { formatMessageTime, formatTime } from "../time-format.ts";
import { type ComponentEvents, componentsView } from "./components-view.ts";
import { embedView } from "./embed-view.ts";
import { linkCardView } from "./link-card-view.ts";
import { type MenuEvents, messageMenuView, openMessageMenu } from "./message-menu.ts";
import { originView } from "./origin-view.ts";

/** What happens when parts of a message are used. */
export interface MessageEvents extends ComponentEvents, MenuEvents {
  readonly dismiss: () => void;
}

/** How a message stands among its neighbours. */
export interface MessagePlace {
  /** Whether it follows a message of the same author closely, so that name and picture are left out. */
  readonly isContinued: boolean;
  readonly isMenuOpen: boolean;
  readonly select: OpenSelect | undefined;
}

const PIN_NOTICE = 6;
const CROSSPOSTED = 1;
const SUPPRESS_EMBEDS = 4;

/** One message of the log, with everything Discord would draw around it. */
export function messageView(
  shown: ChatMessage,
  place: MessagePlace,
  reader: Reader,
  events: MessageEvents,
): TemplateResult {
  const { message } = shown;
  const author = authorOf(shown, reader);
  const at = Date.parse(message.timestamp);
  const fullTime = formatMessageTime(at, reader.locale, reader.now);
  const mentionsMe = message.mentions.some((user) => user.id === reader.chat.me.id) || message.mention_everyone;
  return html`<discord-message
    class=${shown.ephemeral ? "message message-ephemeral" : "message"}
    role="article"
    aria-label="${author.name}, ${fullTime}"
    data-message-id=${message.id}
    .author=${author.name}
    .avatar=${author.avatar}
    .bot=${author.isBot}
    .roleColor=${nameColor(reader, message.author.id)}
    .timestamp=${place.isContinued ? formatTime(at, "t", reader.locale, reader.now) : fullTime}
    .edited=${message.edited_timestamp !== null && shown.usedBy === undefined}
    ?message-body-only=${place.isContinued}
    ?highlight=${mentionsMe}
    @contextmenu=${(event: Event) => openMenuAt(event, shown, events)}
  >
    ${originView(shown, reader)} ${bodyView(shown, author.name, reader)} ${attachmentsView(message.attachments)}
    ${componentsView(message.components ?? [], place.select, reader, events)} ${shown.ephemeral ? privacyView(events) : nothing}
    ${reactionsView(message)}
    ${shown.state === "shown" ? messageMenuView(message.id, place.isMenuOpen, events) : nothing}
  </discord-message>`;
}

/** The other mouse button opens the message's menu, except on links, which have one of the browser's. */
function openMenuAt(event: Event, shown: ChatMessage, events: MessageEvents): void {
  const isLink = event.target instanceof Element && event.target.closest("a") !== null;
  if (isLink || shown.state !== "shown" || events.apps.length === 0) return;
  event.preventDefault();
  openMessageMenu(shown.message.id, events);
}

function authorOf({ message }: ChatMessage, { chat }: Reader) {
  const { id, username, global_name, bot } = message.author;
  const known = findUser(chat, id);
  const name = known?.displayName ?? global_name ?? username;
  return { name, isBot: known?.bot ?? bot ?? false, avatar: avatarOf(known ?? { id, displayName: name }) };
}

function bodyView(shown: ChatMessage, name: string, reader: Reader): TemplateResult {
  if (shown.state === "thinking") {
    return html`<div class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${name} is thinking…</div>`;
  }
  if (shown.state === "failed") return html`<div class="failed">The application did not respond</div>`;
  const { content, embeds, flags, type } = shown.message;
  if (type === PIN_NOTICE) return html`<div class="thinking">${name} pinned a message to this channel.</div>`;
  const blocks = parseMarkdown(content);
  const isQuiet = ((flags ?? 0) & SUPPRESS_EMBEDS) !== 0;
  const cards = isQuiet ? [] : previewedLinks(blocks).flatMap((url) => linkCardView(url) ?? []);
  return html`<div class="content">${blocksView(blocks, reader)}</div>
    ${isQuiet ? nothing : embeds.map((embed) => embedView(embed, reader))} ${cards.slice(0, 5)}`;
}

function attachmentsView(attachments: readonly APIAttachment[]): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`<discord-attachments slot="attachments">
    ${attachments.map((file) => {
      const image = file.content_type?.startsWith("image/") ? toLocalImage(file.url, location.origin) : undefined;
      if (image) return html`<img class="attachment-image" src=${image} alt=${file.description ?? file.filename} />`;
      const size = `${Math.max(1, Math.round(file.size / 1024))} KB`;
      const url = toWebUrl(file.url, location.origin);
      const name = url
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${file.filename}</a>`
        : file.filename;
      return html`<div class="attachment">${icon("post", 24)}<span>${name}<small>${size}</small></span></div>`;
    })}
  </discord-attachments>`;
}

function reactionsView({ reactions = [], flags }: APIMessage): TemplateResult {
  const isPublished = ((flags ?? 0) & CROSSPOSTED) !== 0;
  return html`${
    reactions.length > 0
      ? html`<div slot="reactions" class="reactions">
          ${reactions.map(({ emoji, count }) => html`<span class="reaction">${emoji.name} ${count}</span>`)}
        </div>`
      : nothing
  }${isPublished ? html`<div slot="reactions" class="published">Published to following servers</div>` : nothing}`;
}

function privacyView(events: MessageEvents): TemplateResult {
  return html`<div slot="components" class="privacy">
    ${icon("eye", 16)} Only you can see this ·
    <button type="button" class="text-button" @click=${events.dismiss}>Dismiss message</button>
  </div>`;
}
