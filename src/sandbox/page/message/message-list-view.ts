import "@skyra/discord-components-core/discord-messages.js";
import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { ChatChannel, ChatMessage } from "../../chat-types.ts";
import { icon } from "../icons.ts";
import type { Reader } from "../reader.ts";
import { currentChannel, type PageState, shownMessages } from "../state.ts";
import { dayNumber, formatTime } from "../time-format.ts";
import { type MessageEvents, messageView } from "./message-view.ts";

const GROUPING_MS = 7 * 60_000;
const DIRECT_MESSAGE = 1;

/** The log of the shown channel. Each message is drawn again only when something that it shows has changed. */
export function messageListView(
  state: PageState,
  reader: Reader,
  eventsFor: (shown: ChatMessage) => MessageEvents,
): TemplateResult {
  const channel = currentChannel(state);
  const messages = shownMessages(state);
  const label = channel ? `Messages in ${channel.name}` : "Messages";
  return html`<div id="log" class="log" role="log" aria-label=${label} aria-live="polite" tabindex="0">
    ${keyed(
      channel?.id,
      html`<discord-messages ?light-theme=${state.theme === "light"} no-background>
        ${channel ? startView(channel, state) : ""}
        ${repeat(
          messages,
          (shown) => shown.message.id,
          (shown, index) => rowView(shown, messages[index - 1], state, reader, eventsFor),
        )}
      </discord-messages>`,
    )}
  </div>`;
}

/** What stands above the first message: where the channel begins, or that there is more. */
function startView(channel: ChatChannel, state: PageState): TemplateResult {
  const hasOlder = state.messages[channel.id]?.hasOlder ?? false;
  return hasOlder ? html`<p class="more-above" role="status">Loading older messages…</p>` : welcomeView(channel);
}

function rowView(
  shown: ChatMessage,
  before: ChatMessage | undefined,
  state: PageState,
  reader: Reader,
  eventsFor: (shown: ChatMessage) => MessageEvents,
): TemplateResult {
  const { id } = shown.message;
  const isMenuOpen = state.menu?.messageId === id;
  const select = state.select?.messageId === id ? state.select : undefined;
  const isNewDay = startsDay(shown, before);
  const isContinued = !isNewDay && continues(shown, before);
  const seen = [shown, reader.chat, reader.locale, reader.now, reader.guildId, isMenuOpen, select, isContinued];
  return html`${isNewDay ? dayView(shown, reader) : ""}${guard(seen, () =>
    messageView(shown, { isContinued, isMenuOpen, select }, reader, eventsFor(shown)),
  )}`;
}

function startsDay(shown: ChatMessage, before: ChatMessage | undefined): boolean {
  if (!before) return true;
  return dayNumber(Date.parse(shown.message.timestamp)) !== dayNumber(Date.parse(before.message.timestamp));
}

function continues(shown: ChatMessage, before: ChatMessage | undefined): boolean {
  if (!before || shown.usedBy || shown.message.referenced_message || before.ephemeral !== shown.ephemeral) return false;
  const gap = Date.parse(shown.message.timestamp) - Date.parse(before.message.timestamp);
  return before.message.author.id === shown.message.author.id && gap < GROUPING_MS;
}

function dayView({ message }: ChatMessage, reader: Reader): TemplateResult {
  const day = formatTime(Date.parse(message.timestamp), "D", reader.locale, reader.now);
  return html`<div class="day" role="separator" aria-label=${day}><span>${day}</span></div>`;
}

function welcomeView(channel: ChatChannel): TemplateResult {
  const isDirect = channel.type === DIRECT_MESSAGE;
  return html`<div class="welcome">
    <span class="welcome-sign">${icon(isDirect ? "person" : "hash", 40)}</span>
    <h2>${isDirect ? channel.name : `Welcome to #${channel.name}!`}</h2>
    <p>
      ${isDirect ? `This is the start of the conversation with ${channel.name}.` : `This is the start of #${channel.name}. Type / below to see what the bot can do.`}
    </p>
  </div>`;
}
