import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { RequestScene, Scene } from "../../scene-types.ts";
import type { Actions } from "../actions.ts";
import { icon } from "../icons.ts";
import { type PageState, type SceneFilter, shownLocale } from "../state.ts";
import { formatTime } from "../time-format.ts";
import { type DeliveryStory, stepText, toStories } from "./deliveries.ts";

const FILTERS: readonly (readonly [SceneFilter, string])[] = [
  ["poll", "Polls"],
  ["announcement", "Announcements"],
  ["delivery", "Deliveries"],
  ["request", "Requests"],
  ["other", "The bot"],
];

const LOOKS = { sent: "sent", waiting: "waits", stopped: "stopped" } as const;

/** Beside the messages: what happens behind them, as it happens. */
export function scenesPanelView(state: PageState, actions: Actions): TemplateResult {
  const { view, all } = state.scenes;
  const tab = (name: "deliveries" | "everything", text: string) =>
    html`<button type="button" class="tab" aria-pressed=${view === name ? "true" : "false"} @click=${() => actions.scenes.change({ view: name })}>${text}</button>`;
  const time = (at: number) => formatTime(at, "T", shownLocale(state), at);
  return html`<aside class="side scenes" aria-label="Behind the scenes">
    <header class="side-header">
      <h2>Behind the scenes</h2>
      <button type="button" class="icon-button" aria-label="Close behind the scenes" @click=${actions.scenes.toggle}>${icon("close")}</button>
    </header>
    <div class="tabs">${tab("everything", "Everything")} ${tab("deliveries", "Deliveries")}</div>
    ${view === "everything" ? everythingView(state, actions, time) : storiesView(toStories(all), time)}
  </aside>`;
}

const filterOf = (scene: Scene): SceneFilter => (scene.kind === "bot" ? scene.about : scene.kind);

function everythingView({ scenes }: PageState, actions: Actions, time: (at: number) => string): TemplateResult {
  const { hidden, all } = scenes;
  const toggle = (filter: SceneFilter) =>
    actions.scenes.change({
      hidden: hidden.includes(filter) ? hidden.filter((each) => each !== filter) : [...hidden, filter],
    });
  const shown = all.filter((scene) => !hidden.includes(filterOf(scene))).reverse();
  return html`<div class="filters" role="group" aria-label="What is shown">
      ${FILTERS.map(
        ([filter, text]) =>
          html`<button type="button" class="filter filter-${filter}" aria-pressed=${hidden.includes(filter) ? "false" : "true"} @click=${() => toggle(filter)}>${text}</button>`,
      )}
    </div>
    <ol class="side-body scene-list" aria-label="What happened, the newest first">
      ${repeat(
        shown,
        ({ number }) => number,
        (scene) =>
          html`<li class="scene scene-${filterOf(scene)}"><time>${time(scene.at)}</time>${sceneView(scene)}</li>`,
      )}
      ${shown.length === 0 ? html`<li class="world-note">Nothing yet.</li>` : nothing}
    </ol>`;
}

function sceneView(scene: Scene): TemplateResult {
  switch (scene.kind) {
    case "poll":
      return html`<span>${scene.feed} was read${scene.entries === undefined ? "" : `: ${scene.entries} entries`}</span>${statusView(scene.status)}`;
    case "request":
      return requestView(scene);
    case "delivery":
      return html`<span><strong>${scene.channel}</strong> ${stepText(scene)}${scene.title ? html` <em>${scene.title}</em>` : nothing}</span>`;
    case "bot":
      return html`<span class=${scene.level === "info" || scene.level === "debug" ? "" : "scene-bad"}>${scene.text}${scene.detail ? html` <small>${scene.detail}</small>` : nothing}</span>`;
  }
}

function requestView({ method, route, status, code, limit, held, tookMs }: RequestScene): TemplateResult {
  const left = limit
    ? `${limit.left} of ${limit.of} left, anew in ${(limit.resetAfterMs / 1000).toFixed(1)} s`
    : "no limit told";
  const facts = held ? `limit of this ${held.scope}: wait ${(held.retryAfterMs / 1000).toFixed(1)} s` : left;
  return html`<span><code>${method} ${route}</code> <small>${facts} · ${tookMs} ms${code === undefined ? "" : ` · code ${code}`}</small></span>${statusView(status)}`;
}

function statusView(status: number): TemplateResult {
  const look = status === 0 || status >= 400 ? "status-bad" : "status-good";
  return html`<span class="status ${look}">${status === 0 ? "no answer" : status}</span>`;
}

function storiesView(stories: readonly DeliveryStory[], time: (at: number) => string): TemplateResult {
  if (stories.length === 0)
    return html`<div class="side-body"><p class="world-note">No delivery yet. Subscribe a channel with <code>/subscriptions add</code>, then publish a post.</p></div>`;
  return html`<ol class="side-body story-list" aria-label="Deliveries, the one that moved last first">
    ${repeat(
      stories,
      ({ nonce }) => nonce,
      ({ channel, title, state, steps }) => html`<li class="story">
        <div class="world-line"><strong>${title}</strong><span class="status status-${state}">${LOOKS[state]}</span></div>
        <span class="world-note">${channel}</span>
        <ol>
          ${steps.map((step) => html`<li><time>${time(step.at)}</time> ${stepText(step)}</li>`)}
        </ol>
      </li>`,
    )}
  </ol>`;
}
