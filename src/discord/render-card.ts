import type { APIEmbed } from "discord.js";
import type { Card, CardTone } from "../core/card.ts";
import { discordLimits, ellipsis } from "../core/text.ts";

const colours: Readonly<Record<CardTone, number>> = {
  work: 0x5865f2,
  composer: 0xc27c0e,
  book: 0x8b5e3c,
  preview: 0x1f9e6e,
  notice: 0x80848e,
};

/** A card as one embed, shortened to Discord's limits: each part, and 6,000 characters together. */
export function renderCard(card: Card): APIEmbed {
  const description = ellipsis(card.lines.join("\n"), discordLimits.embedDescription / 2);
  const embed: APIEmbed = {
    color: colours[card.tone],
    title: ellipsis(card.title, discordLimits.embedTitle),
    ...(description.trim() === "" ? {} : { description }),
    fields: card.fields.slice(0, discordLimits.embedFields).map(({ name, value, inline }) => ({
      name: ellipsis(name, discordLimits.embedFieldName),
      value: cutLines(value, discordLimits.embedFieldValue),
      inline,
    })),
    ...(card.url === undefined ? {} : { url: card.url }),
    ...(card.author === undefined ? {} : { author: { name: ellipsis(card.author, discordLimits.embedAuthor) } }),
    ...(card.imageUrl === undefined ? {} : { thumbnail: { url: card.imageUrl } }),
    ...(card.footer === undefined ? {} : { footer: { text: ellipsis(card.footer, discordLimits.embedAuthor) } }),
  };
  return withinTotal(embed);
}

/** Cuts at a line's end where there is one, so that no link is cut in two. */
function cutLines(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.lastIndexOf("\n", max - 2);
  return end > 0 ? `${text.slice(0, end)}\n…` : ellipsis(text, max);
}

function withinTotal(embed: APIEmbed): APIEmbed {
  const fields = [...(embed.fields ?? [])];
  while (fields.length > 0 && lengthOf({ ...embed, fields }) > discordLimits.embedsTotal) fields.pop();
  return { ...embed, fields };
}

function lengthOf({ title, description, author, footer, fields }: APIEmbed): number {
  const parts = [
    title,
    description,
    author?.name,
    footer?.text,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
