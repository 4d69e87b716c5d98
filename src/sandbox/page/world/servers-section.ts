import { html, nothing, type TemplateResult } from "lit";
import type { BotPermission, GuildAction, WorldChannel, WorldGuild } from "../../world-types.ts";
import { LOCALES, languageName } from "../locales.ts";
import type { WorldPanel } from "../state.ts";
import { sectionView, selectField, smallButton, textIn } from "./parts.ts";
import type { WorldActions } from "./world-actions.ts";

const PERMISSIONS: readonly (readonly [BotPermission, string])[] = [
  ["ViewChannel", "View Channel"],
  ["SendMessages", "Send Messages"],
  ["SendMessagesInThreads", "Send Messages in Threads"],
  ["EmbedLinks", "Embed Links"],
  ["ReadMessageHistory", "Read Message History"],
  ["MentionEveryone", "Mention Everyone"],
];

type Change = (action: GuildAction, done: string) => Promise<boolean>;

/** The servers, the bot in them, and what it may do there. */
export function serversSection(
  panel: WorldPanel,
  shownGuildId: string | undefined,
  actions: WorldActions,
): TemplateResult {
  const guilds = panel.view?.guilds ?? [];
  const guild = guilds.find(({ id }) => id === (panel.guildId ?? shownGuildId)) ?? guilds[0];
  if (guild === undefined) return sectionView("Servers", html`<p>There is no server.</p>`);
  const change: Change = (action, done) => actions.act({ area: "guilds", ...action }, done);
  const names = guilds.map(({ id, name }) => [id, name] as const);
  return sectionView(
    "Servers",
    html`${selectField("Server", names, guild.id, (id) => actions.lookAt(id, undefined))}
      ${botView(guild, change)} ${localeView(guild, change)} ${channelsView(panel, guild, change, actions)}
      ${newChannelView(guild, change)}`,
  );
}

function botView({ id: guildId, name, hasBot }: WorldGuild, change: Change): TemplateResult {
  return html`<div class="world-line">
    <span>${hasBot ? "The bot is in this server." : "The bot is not in this server."}</span>
    ${
      hasBot
        ? smallButton(
            "Kick the bot",
            () => void change({ kind: "kick-bot", guildId }, `The bot was kicked from ${name}.`),
          )
        : smallButton(
            "Invite the bot",
            () => void change({ kind: "invite-bot", guildId }, `The bot is in ${name} again.`),
          )
    }
  </div>`;
}

function localeView({ id: guildId, name, locale }: WorldGuild, change: Change): TemplateResult {
  const values = LOCALES.map((each) => [each, `${languageName(each)} (${each})`] as const);
  return selectField(
    "Language of the server",
    values,
    locale,
    (next) =>
      void change({ kind: "set-guild-locale", guildId, locale: next }, `${name} speaks ${languageName(next)} now.`),
  );
}

function channelsView(panel: WorldPanel, guild: WorldGuild, change: Change, actions: WorldActions): TemplateResult {
  const channel = guild.channels.find(({ id }) => id === panel.channelId) ?? guild.channels[0];
  if (channel === undefined) return html`<p>There is no channel.</p>`;
  const names = guild.channels.map(({ id, name }) => [id, `#${name}`] as const);
  return html`${selectField("Channel", names, channel.id, (id) => actions.lookAt(guild.id, id))}
    ${guild.hasBot ? permissionsView(channel, change) : nothing}
    <div class="world-row">
      ${smallButton(`Delete #${channel.name}`, () => void change({ kind: "delete-channel", channelId: channel.id }, `#${channel.name} is gone.`))}
    </div>`;
}

function permissionsView(channel: WorldChannel, change: Change): TemplateResult {
  return html`<fieldset class="world-choices">
    <legend>The bot may, in #${channel.name}</legend>
    ${PERMISSIONS.map(([permission, text]) => {
      const isAllowed = !channel.denied.includes(permission);
      const set = () => {
        const done = `${text} was ${isAllowed ? "revoked" : "given back"} in #${channel.name}.`;
        void change({ kind: "set-permission", channelId: channel.id, permission, isAllowed: !isAllowed }, done);
      };
      return html`<label><input type="checkbox" .checked=${isAllowed} @change=${set} /> ${text}</label>`;
    })}
  </fieldset>`;
}

function newChannelView({ id: guildId }: WorldGuild, change: Change): TemplateResult {
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const { target } = event;
    if (!(target instanceof HTMLFormElement)) return;
    const name = textIn(target, "name");
    const type = toType(textIn(target, "type"));
    void change({ kind: "add-channel", guildId, name, type }, `#${name} is there.`).then((isDone) => {
      if (isDone) target.reset();
    });
  };
  return html`<form class="world-form" @submit=${add}>
    <label class="world-field"><span>New channel</span><input type="text" name="name" required maxlength="100" placeholder="its-name" /></label>
    <label class="world-field">
      <span>Kind</span>
      <select name="type">
        <option value="0">Text</option>
        <option value="5">Announcement</option>
        <option value="15">Forum</option>
      </select>
    </label>
    <button type="submit" class="button button-secondary button-small">Create channel</button>
  </form>`;
}

function toType(value: string): 0 | 5 | 15 {
  if (value === "5") return 5;
  return value === "15" ? 15 : 0;
}
