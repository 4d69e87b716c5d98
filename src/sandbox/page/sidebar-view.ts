import { html, nothing, type TemplateResult } from "lit";
import type { ChatChannel, ChatState } from "../chat-types.ts";
import type { Actions } from "./actions.ts";
import { initials } from "./avatar.ts";
import { type IconName, icon } from "./icons.ts";
import { currentGuild, listedChannels, type PageState } from "./state.ts";
import { userPanelView } from "./user-panel-view.ts";

const CHANNEL_ICONS: Readonly<Record<number, IconName>> = {
  1: "person",
  5: "announcement",
  11: "message",
  15: "forum",
};

/** The servers at the left edge. */
export function railView(state: PageState, chat: ChatState, actions: Actions): TemplateResult {
  const directUnread = chat.directMessages.some((channel) => state.unread.includes(channel.id));
  return html`<nav class="rail" aria-label="Servers">
    ${railButton("Direct messages", icon("message", 24), state.guildId === undefined, directUnread, () =>
      open(actions, undefined, chat.directMessages),
    )}
    <div class="rail-line" role="presentation"></div>
    ${chat.guilds.map((guild) => {
      const isUnread = guild.channels.some((channel) => state.unread.includes(channel.id));
      const isCurrent = guild.id === state.guildId;
      return railButton(guild.name, initials(guild.name), isCurrent, isUnread, () =>
        open(actions, guild.id, guild.channels),
      );
    })}
  </nav>`;
}

function open(actions: Actions, guildId: string | undefined, channels: readonly ChatChannel[]): void {
  void actions.session.openChannel(guildId, channels[0]?.id);
}

function railButton(
  name: string,
  sign: TemplateResult | string,
  isCurrent: boolean,
  isUnread: boolean,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="rail-button"
    title=${name}
    aria-current=${isCurrent ? "true" : nothing}
    data-unread=${isUnread ? "true" : nothing}
    @click=${onClick}
  >
    <span aria-hidden="true">${sign}</span>
    <span class="hidden-text">${isUnread ? `${name}, unread` : name}</span>
  </button>`;
}

/** The channels of the shown server, and the person being played. */
export function sidebarView(state: PageState, chat: ChatState, actions: Actions): TemplateResult {
  const guild = currentGuild(state);
  const channels = listedChannels(state);
  return html`<div class="sidebar">
    <nav class="channel-nav" aria-label="Channels">
      <div class="sidebar-title">${guild?.name ?? "Direct messages"}</div>
      <div class="channels">
        <ul>
          ${channels.map((channel) => channelView(channel, state, actions))}
        </ul>
        ${channels.length === 0 ? html`<p class="sidebar-empty">Nothing here yet. The bot writes to you when something you follow is out.</p>` : nothing}
      </div>
    </nav>
    ${userPanelView(chat, actions)}
  </div>`;
}

function channelView(channel: ChatChannel, state: PageState, actions: Actions): TemplateResult {
  const isUnread = state.unread.includes(channel.id);
  const isCurrent = channel.id === state.channelId;
  return html`<li>
    <button
      type="button"
      class="channel"
      aria-current=${isCurrent ? "page" : nothing}
      data-unread=${isUnread ? "true" : nothing}
      @click=${() => void actions.session.openChannel(state.guildId, channel.id)}
    >
      ${icon(CHANNEL_ICONS[channel.type] ?? "hash")}<span>${channel.name}</span>
      ${isUnread ? html`<span class="hidden-text">unread</span>` : nothing}
    </button>
  </li>`;
}
