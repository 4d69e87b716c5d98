import { html, nothing, type TemplateResult } from "lit";
import type { Actions } from "../actions.ts";
import { icon } from "../icons.ts";
import { type PageState, shownLocale } from "../state.ts";
import { clockSection } from "./clock-section.ts";
import { feedsSection, postsSection } from "./feeds-section.ts";
import { peopleSection } from "./people-section.ts";
import { serversSection } from "./servers-section.ts";
import { botSection, discordSection, worldSection } from "./stage-section.ts";

/** Beside the messages: everything that can be done to the world around the bot. */
export function worldPanelView(state: PageState, actions: Actions): TemplateResult {
  const { world } = state;
  const { view, answer } = world;
  const locale = shownLocale(state);
  return html`<aside class="side" aria-label="World">
    <header class="side-header">
      <h2>The world</h2>
      <button type="button" class="icon-button" aria-label="Close the world" @click=${actions.world.toggle}>${icon("close")}</button>
    </header>
    <p class=${answer?.isProblem ? "side-answer problem" : "side-answer"} role="status">
      ${world.isBusy ? "One moment…" : (answer?.text ?? nothing)}
    </p>
    <div class="side-body" tabindex="-1">
      ${
        view === undefined
          ? nothing
          : html`${clockSection(view, Math.max(view.now, state.now + view.clockOffsetMs), locale, actions.world)}
            ${postsSection(view, locale, actions.page, actions.world)} ${feedsSection(view, actions.world, actions.composer)}
            ${discordSection(view, actions.world)} ${botSection(view, world.isBusy, actions.world)}
            ${serversSection(world, state.guildId, actions.world)} ${peopleSection(view, actions.world)} ${worldSection(view, world.isBusy, actions.world)}`
      }
    </div>
  </aside>`;
}
