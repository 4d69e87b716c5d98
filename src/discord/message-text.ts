import type { Message } from "discord.js";

/** What is to be read of a message, and where it comes from. */
type Readable = Pick<Message, "content" | "embeds">;

/** The text of a message and of what it forwards: its own words, then its cards' titles, texts and facts, a part a line. */
export function messageText(message: Message): string {
  return [message, ...message.messageSnapshots.values()].flatMap(partsOf).join("\n");
}

function partsOf({ content, embeds }: Readable | { content: string | null; embeds?: Readable["embeds"] }) {
  const cards = (embeds ?? []).flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...cards].filter((part) => typeof part === "string" && part.trim() !== "");
}
