import { html, type TemplateResult } from "lit";
import type { WorldView } from "../../world-types.ts";
import { formatTime } from "../time-format.ts";
import { anHourLater, later, nextMonday, nextMorning } from "./moments.ts";
import { sectionView, smallButton, textIn } from "./parts.ts";
import type { WorldActions } from "./world-actions.ts";

/** What time it is in the world, and ways to let it be later. */
export function clockSection(view: WorldView, now: number, locale: string, actions: WorldActions): TemplateResult {
  const jump = (to: number) =>
    void actions.act({ area: "stage", kind: "jump", to }, `It is ${formatTime(to, "F", locale, to)} now.`);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const to = Date.parse(textIn(event.target, "to"));
    if (!Number.isNaN(to)) jump(to);
  };
  return sectionView(
    "Clock",
    html`<p>
        <strong>${formatTime(now, "F", locale, now)}</strong>
        ${view.clockOffsetMs === 0 ? "" : html`<span class="world-note">ahead of your clock</span>`}
      </p>
      <div class="world-row">
        ${smallButton("An hour later", () => jump(anHourLater(now)))}
        ${smallButton("Tomorrow, same time", () => jump(later(now, 1)))}
        ${smallButton("Next morning, 9:00", () => jump(nextMorning(now)))}
        ${smallButton("Next Monday, 9:00", () => jump(nextMonday(now)))}
      </div>
      <form class="world-row" @submit=${submit}>
        <label class="world-field"><span>Any later moment</span><input type="datetime-local" name="to" required /></label>
        <button type="submit" class="button button-secondary button-small">Jump</button>
      </form>`,
  );
}
