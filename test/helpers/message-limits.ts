import { type APIEmbed, type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import type { renderReply } from "../../src/discord/render-reply.ts";

type Message = ReturnType<typeof renderReply>;

const deceiving = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}|(?!\n)\p{Cc}|\p{M}{5}/u;

/** Every way in which a message breaks Discord's limits, could deceive a reader or could mention somebody; a good one has none. */
export function complaintsAbout(message: Message): readonly string[] {
  const complaints: string[] = [];
  const check = (holds: boolean, complaint: string) => {
    if (!holds) complaints.push(complaint);
  };
  check(message.content.length <= 2000, "content too long");
  check(message.content.trim() !== "" || message.embeds.length > 0, "empty message");
  check(message.allowedMentions.parse.length === 0, "may mention");
  check(!deceiving.test(message.content), "deceiving content");
  for (const embed of message.embeds) complaints.push(...embedComplaints(embed));
  complaints.push(...componentComplaints(message.components));
  return complaints;
}

function embedComplaints({ title, description, author, footer, fields = [], url }: APIEmbed): readonly string[] {
  const parts: readonly (readonly [string, string | undefined, number])[] = [
    ["title", title, 256],
    ["description", description, 4096],
    ["author", author?.name, 256],
    ["footer", footer?.text, 2048],
    ...fields.flatMap(({ name, value }) => [["field name", name, 256] as const, ["field value", value, 1024] as const]),
  ];
  const total = parts.reduce((sum, [, text = ""]) => sum + text.length, 0);
  return [
    ...parts.flatMap(([name, text, max]) => (text === undefined ? [] : textComplaints(name, text, max))),
    ...(fields.length > 25 ? ["too many fields"] : []),
    ...(total > 6000 ? ["embed too long"] : []),
    ...(total === 0 ? ["empty embed"] : []),
    ...(url === undefined || /^https?:\/\//.test(url) ? [] : ["odd address"]),
  ];
}

function textComplaints(name: string, text: string, max: number): readonly string[] {
  return [
    ...(text.trim() === "" ? [`empty ${name}`] : []),
    ...(text.length > max ? [`${name} too long`] : []),
    ...(deceiving.test(text) ? [`deceiving ${name}: ${JSON.stringify(text.slice(0, 80))}`] : []),
  ];
}

function idComplaints(name: string, id: string): readonly string[] {
  return id === "" || id.length > 100 ? [`odd ${name}`] : [];
}

function componentComplaints(rows: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const complaints: string[] = rows.length > 5 ? ["too many rows"] : [];
  const ids: string[] = [];
  for (const row of rows) {
    if (row.type !== ComponentType.ActionRow) continue;
    const isMenu = row.components.some(({ type }) => type === ComponentType.StringSelect);
    if (row.components.length === 0 || row.components.length > (isMenu ? 1 : 5)) complaints.push("odd row");
    for (const component of row.components) {
      if ("custom_id" in component) ids.push(component.custom_id);
      if (component.type === ComponentType.Button && "label" in component)
        complaints.push(...textComplaints("label", component.label ?? "", 80));
      if (component.type !== ComponentType.StringSelect) continue;
      const values = component.options.map(({ value }) => value);
      if (values.length === 0 || values.length > 25) complaints.push("odd number of options");
      if (new Set(values).size !== values.length) complaints.push("one value twice");
      for (const { label, value, description } of component.options)
        complaints.push(
          ...textComplaints("option", label, 100),
          ...idComplaints("value", value),
          ...(description === undefined ? [] : textComplaints("option description", description, 100)),
        );
    }
  }
  for (const id of ids) complaints.push(...idComplaints("custom id", id));
  return new Set(ids).size === ids.length ? complaints : [...complaints, "one custom id twice"];
}
