import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "./actions.ts";
import { icon } from "./icons.ts";
import { currentChannel, currentGuild, type PageState } from "./state.ts";

/** The bar above the messages. */
export function headerView(state: PageState, actions: Actions): TemplateResult {
  const channel = currentChannel(state);
  const isDark = state.theme === "dark";
  const toggleTheme = () => actions.page.change((old) => ({ ...old, theme: old.theme === "dark" ? "light" : "dark" }));
  const toggleMembers = () =>
    actions.page.change((old) => ({ ...old, side: old.side === "members" ? "none" : "members" }));
  const toggleChannels = () => actions.page.change((old) => ({ ...old, areChannelsOpen: !old.areChannelsOpen }));
  return html`<header class="header">
    <button
      type="button"
      class="icon-button header-menu"
      aria-label="Servers and channels"
      aria-expanded=${state.areChannelsOpen ? "true" : "false"}
      @click=${toggleChannels}
    >
      ${icon("menu", 24)}
    </button>
    ${icon(channel?.type === 1 ? "person" : "hash", 24)}
    <h1>${channel?.name ?? "Fantastique"}</h1>
    ${channel?.topic ? html`<p class="topic">${channel.topic}</p>` : html`<span class="topic"></span>`}
    <button type="button" class="button button-primary header-publish" aria-label="Publish a post" @click=${() => void actions.page.openPublish(undefined)}>
      ${icon("post", 18)}<span>Publish a post</span>
    </button>
    ${sideButton("World", "open-world", icon("globe", 22), state.side === "world", actions.world.toggle)}
    ${sideButton("Behind the scenes", "open-scenes", icon("pulse", 22), state.side === "scenes", actions.scenes.toggle)}
    <button type="button" class="icon-button" aria-label=${isDark ? "Light theme" : "Dark theme"} title=${isDark ? "Light theme" : "Dark theme"} @click=${toggleTheme}>
      ${icon(isDark ? "sun" : "moon")}
    </button>
    ${
      currentGuild(state)
        ? html`<button
            type="button"
            class="icon-button header-members"
            aria-label="Member list"
            title="Member list"
            aria-pressed=${state.side === "members" ? "true" : "false"}
            @click=${toggleMembers}
          >
            ${icon("people", 24)}
          </button>`
        : nothing
    }
  </header>`;
}

/** Opens and closes what stands beside the messages. */
function sideButton(
  label: string,
  id: string,
  picture: TemplateResult,
  isOpen: boolean,
  toggle: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="icon-button"
    id=${id}
    aria-label=${label}
    title=${label}
    aria-pressed=${isOpen ? "true" : "false"}
    @click=${toggle}
  >
    ${picture}
  </button>`;
}
