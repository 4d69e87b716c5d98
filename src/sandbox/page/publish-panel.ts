import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { dialogView } from "./dialog-view.ts";
import type { PageActions } from "./page-actions.ts";
import type { PublishForm } from "./state.ts";

/** The form that adds a post to the sandbox's own feed. */
export function publishPanelView(form: PublishForm, actions: PageActions): TemplateResult {
  const close = () => actions.change((state) => ({ ...state, publish: undefined }));
  const isNew = form.postId === undefined;
  return dialogView(
    isNew ? "Publish a post" : "Edit the post",
    close,
    html`<form class="form" @submit=${(event: Event) => submit(event, actions)}>
      <p class="form-note">
        ${isNew ? "The post goes into the sandbox's feed, as a label or a magazine would publish it." : "The bot notices the change the next time it reads the feed, and edits its messages if a fact changed."}
      </p>
      ${isNew ? html`${examplesView(form, actions)} ${feedsView(form, actions)}` : nothing}
      <label>Title <input type="text" required maxlength="300" .value=${live(form.title)} @input=${typing("title", actions)} /></label>
      <label>Text (HTML) <textarea rows="8" .value=${live(form.html)} @input=${typing("html", actions)}></textarea></label>
      ${isNew ? placeView(form, actions) : nothing}
      <div class="form-answer" aria-live="polite">
        ${form.problem ? html`<p class="problem">${form.problem}</p>` : nothing}
      </div>
      <div class="form-buttons">
        <button type="button" class="button button-plain" @click=${close}>Close</button>
        <button type="submit" class="button button-primary" ?disabled=${form.isSending}>
          ${buttonText(form)}
        </button>
      </div>
    </form>`,
  );
}

function buttonText({ isSending, postId }: PublishForm): string {
  if (postId !== undefined) return isSending ? "Saving…" : "Save";
  return isSending ? "Publishing…" : "Publish";
}

function placeView(form: PublishForm, actions: PageActions): TemplateResult {
  return html`<div class="form-pair">
    <label>Link <span class="form-optional">optional</span>
      <input type="url" placeholder="https://" .value=${live(form.link)} @input=${typing("link", actions)} />
    </label>
    <label>Date <span class="form-optional">today if left out</span>
      <input type="date" .value=${live(form.day)} @input=${typing("day", actions)} />
    </label>
  </div>`;
}

function feedsView({ feeds, feedId }: PublishForm, actions: PageActions): TemplateResult | typeof nothing {
  if (feeds.length < 2) return nothing;
  const choose = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) actions.changePublish({ feedId: target.value });
  };
  return html`<label>Feed
    <select @change=${choose}>
      ${feeds.map(({ id, name }, index) => html`<option value=${id} .selected=${feedId === "" ? index === 0 : feedId === id}>${name}</option>`)}
    </select>
  </label>`;
}

function examplesView(form: PublishForm, actions: PageActions): TemplateResult | typeof nothing {
  if (form.examples.length === 0) return nothing;
  const fill = (event: Event) => {
    const { target } = event;
    const position = target instanceof HTMLSelectElement ? target.value : "";
    const example = position === "" ? undefined : form.examples[Number(position)];
    if (!example) return;
    const { title, html: text, link = "", day = "" } = example;
    actions.changePublish({
      title,
      html: text,
      link,
      day,
      example: position,
      problem: undefined,
    });
  };
  return html`<label>Start from an example
    <select @change=${fill}>
      <option value="" .selected=${live(form.example === "")}>Choose a post…</option>
      ${form.examples.map((example, index) => html`<option value=${index}>${example.title}</option>`)}
    </select>
  </label>`;
}

function typing(field: "title" | "html" | "link" | "day", actions: PageActions) {
  return ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    actions.changePublish({ [field]: target.value });
  };
}

function submit(event: Event, actions: PageActions): void {
  event.preventDefault();
  void actions.publish();
}
