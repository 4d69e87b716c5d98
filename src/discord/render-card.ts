import type { APIEmbed, APIEmbedField } from "discord.js";
import type { Card, CardField, CardTone } from "../core/cards/card.ts";
import { cleanText, discordLimits, ellipsis, oneLine } from "../core/text.ts";

const colours: Readonly<Record<CardTone, number>> = {
  film: 0x5865f2,
  tv: 0x2f8fbf,
  game: 0x8e5bd6,
  album: 0x3a7d8c,
  family: 0x4752c4,
  composer: 0xc27c0e,
  book: 0x8b5e3c,
  preview: 0x1f9e6e,
  notice: 0x80848e,
};

/**
 * A card as one embed: cleaned of what could deceive a reader, and shortened to Discord's limits, each part and 6,000
 * characters together. Parts without anything to see are left out.
 */
export function renderCard(card: Card): APIEmbed {
  const title = ellipsis(escapeTitle(cleanText(card.title).trim()), discordLimits.embedTitle);
  const description = cutLines(cleanText(card.lines.join("\n")), discordLimits.embedDescription / 2);
  const author = oneLine(card.author ?? "", discordLimits.embedAuthor);
  const footer = oneLine(card.footer ?? "", discordLimits.embedAuthor);
  return withinTotal({
    color: colours[card.tone],
    title: isSeen(title) ? title : "…",
    ...(isSeen(description) ? { description } : {}),
    fields: card.fields.flatMap(renderField).slice(0, discordLimits.embedFields),
    ...(card.url === undefined ? {} : { url: card.url }),
    ...(isSeen(author) ? { author: { name: author } } : {}),
    ...(card.imageUrl === undefined ? {} : { thumbnail: { url: card.imageUrl } }),
    ...(isSeen(footer) ? { footer: { text: footer } } : {}),
  });
}

/** Titles are plain text, but Discord reads pairs of marks, links and mentions in them; a single mark shows as it is. */
function escapeTitle(title: string): string {
  const isPaired = (mark: string) => title.indexOf(mark) !== title.lastIndexOf(mark);
  return title
    .replace(/\\(?=[^\w\s])|\](?=\()|<(?=[^\s>][^>]*>)/g, "\\$&")
    .replace(/[*_~`|]/g, (mark) => (isPaired(mark) ? `\\${mark}` : mark));
}

function renderField(field: CardField): readonly APIEmbedField[] {
  const name = oneLine(field.name, discordLimits.embedFieldName);
  const value = cutLines(cleanText(field.value), discordLimits.embedFieldValue);
  return isSeen(name) && isSeen(value) ? [{ name, value, inline: field.inline }] : [];
}

/** Discord refuses a part of blanks alone. */
function isSeen(text: string): boolean {
  return text.trim() !== "";
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
