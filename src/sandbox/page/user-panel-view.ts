import { html, type TemplateResult } from "lit";
import type { ChatState, ChatUser } from "../chat-types.ts";
import type { Actions } from "./actions.ts";
import { avatarOf } from "./avatar.ts";
import type { PageState } from "./state.ts";

const LOCALES = ["en-US", "en-GB", "de", "es-ES", "fr", "it", "ja", "ko", "nl", "pl", "pt-BR", "sv-SE", "uk", "zh-CN"];

const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;

/** Who is being played, and in which language dates are shown. */
export function userPanelView(state: PageState, chat: ChatState, actions: Actions): TemplateResult {
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
              ${person.displayName} — ${standing(person, chat)}
            </option>`,
          )}
        </select>
      </label>
      <div class="user-panel-facts">
        <span>${standing(chat.me, chat)}</span>
        <label>
          <span class="hidden-text">Language of dates</span>
          <select class="locale" title="Language of dates" @change=${(event: Event) => changeLocale(event, actions)}>
            <option value="" .selected=${state.locale === undefined}>${chat.me.locale} (own)</option>
            ${LOCALES.map(
              (locale) =>
                html`<option value=${locale} .selected=${state.locale === locale}>${locale} – ${languageName(locale)}</option>`,
            )}
          </select>
        </label>
      </div>
    </div>
  </section>`;
}

function changeLocale(event: Event, actions: Actions): void {
  const locale = selectedOf(event);
  actions.page.change((state) => ({ ...state, locale: locale === "" ? undefined : locale }));
}

function selectedOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}

function languageName(locale: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale;
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
