import { html, type TemplateResult } from "lit";
import type { WorldView } from "../../world-types.ts";
import { sectionView } from "./parts.ts";
import type { WorldActions } from "./world-actions.ts";

/** What people have chosen for themselves. */
export function peopleSection({ people }: WorldView, actions: WorldActions): TemplateResult {
  return sectionView(
    "People",
    html`<fieldset class="world-choices world-list">
      <legend>Take direct messages from the bot</legend>
      ${people.map(({ id: userId, name, takesDirectMessages }) => {
        const set = () => {
          const done = `${name} ${takesDirectMessages ? "takes no direct messages any more" : "takes direct messages again"}.`;
          const areOpen = !takesDirectMessages;
          void actions.act({ area: "people", kind: "set-direct-messages", userId, areOpen }, done);
        };
        return html`<label><input type="checkbox" .checked=${takesDirectMessages} @change=${set} /> ${name}</label>`;
      })}
    </fieldset>`,
  );
}
