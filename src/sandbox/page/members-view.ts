import { html, nothing, type TemplateResult } from "lit";
import type { ChatState, ChatUser } from "../chat-types.ts";
import type { Actions } from "./actions.ts";
import { avatarOf } from "./avatar.ts";
import { listUserCommands, nameIn } from "./composer/commands.ts";
import { enterMenu, type MenuItem, menuView } from "./menu-view.ts";
import { findUser, nameColor, type Reader } from "./reader.ts";
import { currentGuild, type PageState } from "./state.ts";

/** The members of the shown server, people first; each has a menu of what can be done with them. */
export function membersView(
  state: PageState,
  chat: ChatState,
  reader: Reader,
  actions: Actions,
): TemplateResult | typeof nothing {
  const guild = currentGuild(state);
  if (!guild) return nothing;
  const users = guild.members.flatMap((member) => findUser(chat, member.userId) ?? []);
  const people = users.filter((user) => !user.bot);
  const bots = users.filter((user) => user.bot);
  const list = (members: readonly ChatUser[]) => members.map((user) => memberView(user, state, chat, reader, actions));
  return html`<aside class="members" aria-label="Members">
    <h2>Members — ${people.length}</h2>
    <ul>
      ${list(people)}
    </ul>
    ${bots.length > 0 ? html`<h2>Apps — ${bots.length}</h2>` : nothing}
    <ul>
      ${list(bots)}
    </ul>
  </aside>`;
}

function itemsFor(user: ChatUser, state: PageState, chat: ChatState, actions: Actions): readonly MenuItem[] {
  const message = { label: "Message", run: () => void actions.session.openDirectMessage() };
  const apps = listUserCommands(chat.commands).map((app) => ({
    label: nameIn(app, chat.me.locale),
    run: () => void actions.page.runMenuCommand(app.id, state.channelId ?? "", user.id),
  }));
  return user.bot ? [message, ...apps] : apps;
}

function memberView(
  user: ChatUser,
  state: PageState,
  chat: ChatState,
  reader: Reader,
  actions: Actions,
): TemplateResult {
  const isOnline = !user.bot || chat.bot.online;
  const color = nameColor(reader, user.id);
  const [menuId, buttonId] = [`member-menu-${user.id}`, `member-${user.id}`];
  const isOpen = state.memberMenu === user.id;
  const toggle = (opened: boolean) =>
    actions.page.change((old) => ({ ...old, memberMenu: opened ? user.id : undefined }));
  const open = (event: Event) => {
    event.preventDefault();
    toggle(!isOpen);
    enterMenu(menuId);
  };
  return html`<li class="member-row">
    <button
      type="button"
      id=${buttonId}
      class=${isOnline ? "member" : "member member-offline"}
      aria-haspopup="menu"
      aria-expanded=${isOpen ? "true" : "false"}
      @click=${open}
      @contextmenu=${open}
    >
      <span class="member-picture"><img src=${avatarOf(user)} alt="" width="32" height="32" /><i></i></span>
      <span style=${color ? `color:${color}` : nothing}>${user.displayName}</span>
      <span class="hidden-text">${isOnline ? "online" : "offline"}</span>
    </button>
    ${isOpen ? menuView(menuId, buttonId, user.bot ? user.displayName : "Apps", itemsFor(user, state, chat, actions), () => toggle(false)) : nothing}
  </li>`;
}
