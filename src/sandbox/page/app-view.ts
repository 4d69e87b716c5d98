import { html, nothing, type TemplateResult } from "lit";
import type { ChatMessage, ChatState } from "../chat-types.ts";
import type { Actions } from "./actions.ts";
import { listMessageCommands, nameIn } from "./composer/commands.ts";
import { composerView } from "./composer/composer-view.ts";
import { channelSuggestions, roleSuggestions, type Suggestion, userSuggestions } from "./composer/option-types.ts";
import { headerView } from "./header-view.ts";
import { icon } from "./icons.ts";
import { membersView } from "./members-view.ts";
import { messageListView } from "./message/message-list-view.ts";
import type { MessageEvents } from "./message/message-view.ts";
import { modalView } from "./modal-view.ts";
import { publishPanelView } from "./publish-panel.ts";
import type { Reader } from "./reader.ts";
import { scenesPanelView } from "./scenes/scenes-panel.ts";
import { railView, sidebarView } from "./sidebar-view.ts";
import { currentChannel, type PageState, shownLocale } from "./state.ts";
import { worldPanelView } from "./world/world-panel.ts";

const FORUM = 15;

/** The whole page. */
export function appView(state: PageState, actions: Actions): TemplateResult {
  const { chat } = state;
  if (!chat) {
    return html`<p class="loading" role="status">${state.status?.text ?? "Opening the sandbox…"}</p>`;
  }
  const reader = toReader(state, chat, actions);
  const close = () => actions.page.change((old) => ({ ...old, areChannelsOpen: false }));
  return html`<div class=${state.areChannelsOpen ? "app app-channels-open" : "app"}>
      <div class="drawer">${railView(state, chat, actions)} ${sidebarView(state, chat, actions)}</div>
      ${state.areChannelsOpen ? html`<button type="button" class="scrim" aria-label="Close channel list" @click=${close}></button>` : nothing}
      <div class="chat">
        ${headerView(state, actions)}
        <div class="chat-body">
          <main class="conversation">
            ${messageListView(state, reader, (shown) => messageEvents(shown, state, chat, actions))}
            ${presentView(state, actions)} ${bannersView(state, chat, actions)} ${composeView(state, chat, actions)}
          </main>
          ${state.side === "world" ? worldPanelView(state, actions) : nothing}
          ${state.side === "scenes" ? scenesPanelView(state, actions) : nothing}
          ${state.side === "members" ? membersView(state, chat, reader, actions) : nothing}
        </div>
      </div>
    </div>
    ${state.publish ? publishPanelView(state.publish, actions.page) : nothing}
    ${state.modal ? modalView(state.modal, reader, actions.page) : nothing}`;
}

function toReader(state: PageState, chat: ChatState, actions: Actions): Reader {
  return {
    chat,
    guildId: state.guildId,
    locale: shownLocale(state),
    now: state.now + chat.clockOffsetMs,
    openChannel: (channelId) => {
      const guild = chat.guilds.find((each) => each.channels.some((channel) => channel.id === channelId));
      void actions.session.openChannel(guild?.id, channelId);
    },
    startCommand: actions.composer.startNamed,
  };
}

function composeView(state: PageState, chat: ChatState, actions: Actions): TemplateResult {
  const channel = currentChannel(state);
  if (!channel) return html`<p class="no-composer">Choose a channel to write in.</p>`;
  if (channel.type === FORUM) return html`<p class="no-composer">Nothing can be written in a forum itself.</p>`;
  const name = channel.type === 1 ? `@${channel.name}` : `#${channel.name}`;
  return composerView(state.composer, chat, name, shownLocale(state), actions.composer);
}

/** While older messages are on the page: the way back to the newest. */
function presentView(state: PageState, actions: Actions): TemplateResult | typeof nothing {
  if (!state.messages[state.channelId ?? ""]?.hasNewer) return nothing;
  return html`<p class="banner">
    <span>You are looking at older messages.</span>
    <button type="button" class="text-button" @click=${() => void actions.session.jumpToPresent()}>Jump to present</button>
  </p>`;
}

function bannersView(state: PageState, chat: ChatState, actions: Actions): TemplateResult {
  const dismiss = () => actions.page.change((old) => ({ ...old, status: undefined }));
  const { status } = state;
  return html`<div class="banners" role="status">
    ${state.isLive ? nothing : html`<p class="banner">Connecting to the sandbox…</p>`}
    ${chat.bot.online ? nothing : html`<p class="banner">${chat.bot.displayName} is offline.</p>`}
    ${
      status
        ? html`<p class=${status.isProblem ? "banner banner-problem" : "banner"}>
            <span>${status.text}</span>
            <button type="button" class="icon-button" aria-label="Dismiss" @click=${dismiss}>${icon("close", 16)}</button>
          </p>`
        : nothing
    }
  </div>`;
}

function messageEvents(shown: ChatMessage, state: PageState, chat: ChatState, actions: Actions): MessageEvents {
  const { id: messageId, channel_id: channelId } = shown.message;
  const { change, press, runMenuCommand } = actions.page;
  return {
    messageId,
    apps: listMessageCommands(chat.commands).map((app) => ({ id: app.id, name: nameIn(app, chat.me.locale) })),
    toggleMenu: (isOpen) => change((old) => ({ ...old, menu: isOpen ? { messageId } : undefined })),
    runApp: (commandId) => void runMenuCommand(commandId, channelId, messageId),
    dismiss: () => change((old) => ({ ...old, dismissed: [...old.dismissed, messageId] })),
    press: (customId) => void press({ channelId, messageId, customId, componentType: 2 }),
    open: (select) => change((old) => ({ ...old, select })),
    choose: (customId, componentType, values) => void press({ channelId, messageId, customId, componentType, values }),
    listed: (menu) => listedIn(menu.type, "channel_types" in menu ? menu.channel_types : undefined, state, chat),
  };
}

function listedIn(
  type: number,
  channelTypes: readonly number[] | undefined,
  { guildId }: PageState,
  chat: ChatState,
): readonly Suggestion[] {
  switch (type) {
    case 5:
      return userSuggestions(chat, guildId);
    case 6:
      return roleSuggestions(chat, guildId);
    case 7:
      return [...userSuggestions(chat, guildId), ...roleSuggestions(chat, guildId)];
    default:
      return channelSuggestions(chat, guildId, channelTypes);
  }
}
