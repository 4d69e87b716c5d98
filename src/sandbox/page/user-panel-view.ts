import { html, type TemplateResult } from "lit";
import type { ChatState, ChatUser } from "../chat-types.ts";
import type { Actions } from "./actions.ts";
import { avatarOf } from "./avatar.ts";
import { LOCALES, languageName } from "./locales.ts";

const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;

/** Who is being played, and the language that this person has chosen. */
export function userPanelView(chat: ChatState, actions: Actions): TemplateResult {
  return html`<section class="user-panel" aria-label="You">
    <img src=${avatarOf(chat.me)} alt="" width="32" height="32" />
    <div class="user-panel-fields">
      <label>
        <span class="hidden-text">Playing as</span>
        <select title="Playing as" @change=${(event: Event) => void actions.session.openAs(selectedOf(event))}>
          ${chat.people.map(
            (
              person,
            ) => html`<option value=${person.id} ?selected=${person.id === chat.me.id} .selected=${person.id === chat.me.id}>
              ${person.id === chat.me.id ? person.displayName : `${person.displayName} — ${standing(person, chat)}`}
            </option>`,
          )}
        </select>
      </label>
      <div class="user-panel-facts">
        <span>${standing(chat.me, chat)}</span>
        <label>
          <span class="hidden-text">Language</span>
          <select class="locale" title="Language" @change=${(event: Event) => void actions.page.setLocale(selectedOf(event))}>
            ${LOCALES.map(
              (locale) =>
                html`<option value=${locale} .selected=${chat.me.locale === locale}>${languageName(locale)}</option>`,
            )}
          </select>
        </label>
      </div>
    </div>
  </section>`;
}

function selectedOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}

/** What a person is in the servers that the played person sees. */
function standing(person: ChatUser, chat: ChatState): string {
  const memberships = chat.guilds.flatMap((guild) => guild.members.filter((member) => member.userId === person.id));
  if (memberships.length === 0) return "in another server";
  const mayManage = memberships.some(
    ({ permissions }) => (BigInt(permissions) & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n,
  );
  return mayManage ? "administrator" : "member";
}
