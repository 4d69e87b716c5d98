import { html, nothing, type TemplateResult } from "lit";
import type { ChatState } from "../chat-types.ts";
import type { Actions } from "./actions.ts";
import { avatarOf } from "./avatar.ts";
import { findUser, nameColor, type Reader } from "./reader.ts";
import { currentGuild, type PageState } from "./state.ts";

/** The members of the shown server, people first. */
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
  return html`<aside class="members" aria-label="Members">
    <h2>Members — ${people.length}</h2>
    <ul>
      ${people.map((user) => html`<li>${memberView(user.id, user.displayName, avatarOf(user), reader, true)}</li>`)}
    </ul>
    ${bots.length > 0 ? html`<h2>Apps — ${bots.length}</h2>` : nothing}
    <ul>
      ${bots.map((user) => {
        const look = memberView(user.id, user.displayName, avatarOf(user), reader, chat.bot.online);
        return html`<li>
          <button type="button" title="Message ${user.displayName}" @click=${() => void actions.session.openDirectMessage()}>${look}</button>
        </li>`;
      })}
    </ul>
  </aside>`;
}

function memberView(id: string, name: string, avatar: string, reader: Reader, isOnline: boolean): TemplateResult {
  const color = nameColor(reader, id);
  return html`<span class=${isOnline ? "member" : "member member-offline"}>
    <span class="member-picture"><img src=${avatar} alt="" width="32" height="32" /><i></i></span>
    <span style=${color ? `color:${color}` : nothing}>${name}</span>
    <span class="hidden-text">${isOnline ? "online" : "offline"}</span>
  </span>`;
}
