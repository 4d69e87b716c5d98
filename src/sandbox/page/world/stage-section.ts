import { html, nothing, type TemplateResult } from "lit";
import type { StageAction, Trouble, WorldView } from "../../world-types.ts";
import { sectionView, smallButton } from "./parts.ts";
import type { WorldActions } from "./world-actions.ts";

const TROUBLES: readonly (readonly [Trouble, string, string])[] = [
  ["none", "All is well", "Discord works again."],
  ["outage", "Outage: nothing can be reached", "Discord cannot be reached."],
  ["no-gateway", "Outage of the gateway alone", "The gateway cannot be reached."],
  ["errors", "Every request is answered with 500", "Discord answers 500."],
  ["lost", "Messages are stored, their answers get lost", "Answers get lost."],
  ["limited", "Messages are rate limited (429)", "Messages are rate limited."],
  ["slow", "Every answer takes 4 seconds", "Discord is slow."],
];

/** What may be wrong with Discord. */
export function discordSection({ trouble }: WorldView, actions: WorldActions): TemplateResult {
  const befall = (mishap: Extract<StageAction, { kind: "befall" }>["mishap"], done: string) => () =>
    void actions.act({ area: "stage", kind: "befall", mishap }, done);
  return sectionView(
    "Discord",
    html`<fieldset class="world-choices">
        <legend class="hidden-text">What is wrong with Discord</legend>
        ${TROUBLES.map(([value, text, done]) => {
          const choose = () => void actions.act({ area: "stage", kind: "set-trouble", trouble: value }, done);
          return html`<label>
            <input type="radio" name="trouble" value=${value} .checked=${value === trouble} @change=${choose} /> ${text}
          </label>`;
        })}
      </fieldset>
      <div class="world-row">
        ${smallButton("Drop the connection", befall("drop", "The bot's connection was cut."))}
        ${smallButton("End the session", befall("invalidate", "The bot's session is invalid."))}
        ${smallButton("Ask to reconnect", befall("reconnect", "The bot was asked to reconnect."))}
      </div>`,
  );
}

/** The bot itself. */
export function botSection(
  { bot }: WorldView,
  isBusy: boolean,
  actions: WorldActions,
): TemplateResult | typeof nothing {
  if (bot === undefined) return nothing;
  const act = (kind: "stop-bot" | "start-bot" | "restart-bot", done: string) => () =>
    void actions.act({ area: "stage", kind }, done);
  const isRunning = bot === "running";
  return sectionView(
    "Bot",
    html`<p>${isRunning ? "The bot is running." : "The bot is stopped. What happens now it learns when it starts."}</p>
      <div class="world-row">
        ${smallButton("Restart", act("restart-bot", "The bot was stopped and started."), isBusy, "Restart the bot")}
        ${
          isRunning
            ? smallButton("Stop", act("stop-bot", "The bot is stopped."), isBusy, "Stop the bot")
            : smallButton("Start", act("start-bot", "The bot is starting."), isBusy, "Start the bot")
        }
      </div>`,
  );
}

/** The world as a whole: it can be kept, brought back and begun anew. */
export function worldSection({ kind, hasSaved }: WorldView, isBusy: boolean, actions: WorldActions): TemplateResult {
  const act = (what: "save" | "restore" | "reset", done: string) => () =>
    void actions.act({ area: "stage", kind: what }, done);
  return sectionView(
    "This world",
    html`<p class="world-note">
        It is the world “${kind}”. Everything in it is kept, also when you stop it. Another one:
        <code>npm start -- --world ${kind === "large" ? "demo" : "large"}</code>
      </p>
      <div class="world-row">
        ${smallButton("Save", act("save", "Saved. “Go back” brings this moment back."), isBusy, "Save this world")}
        ${smallButton("Go back to the saved one", act("restore", "The saved world is back."), isBusy || !hasSaved)}
        ${smallButton("Reset", act("reset", "The world begins anew, the bot too."), isBusy, "Reset this world")}
      </div>`,
  );
}
