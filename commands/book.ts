import { ApplicationCommandType } from "discord.js";
import { bookCard, bookListCard } from "../src/core/book-card.ts";
import { phrases } from "../src/core/phrases.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import { workTitle } from "../src/core/soundtrack-card.ts";
import { ellipsis, escapeMarkdown } from "../src/core/text.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { everywhere, privateOption, suggestingOption } from "./options.ts";

/** `/book`: the Musique Fantastique books. */
export const book = defineCommand({
  data: {
    name: "book",
    type: ApplicationCommandType.ChatInput,
    description: phrases.book.description,
    options: [
      suggestingOption("volume", phrases.book.volume),
      suggestingOption("about", phrases.book.about),
      privateOption,
    ],
    ...everywhere,
  },
  read: (options) => ({
    volume: options.getString("volume") ?? undefined,
    about: options.getString("about") ?? undefined,
    isPrivate: options.getBoolean("private") ?? false,
  }),
  answer: ({ volume, about, isPrivate }, context) => {
    if (volume !== undefined) return volumeReply(volume, isPrivate, context);
    if (about !== undefined) return aboutReply(about, isPrivate, context);
    return { card: bookListCard(context.catalogue.books), isPrivate };
  },
  suggest: (option, typed, { lookup }) =>
    option === "volume" ? lookup.suggestBooks(typed) : lookup.suggestSoundtracks(typed),
});

function volumeReply(typed: string, isPrivate: boolean, { lookup }: CommandContext): Reply {
  const match = lookup.findBooks(typed);
  if (match.kind === "none") return privateNotice(phrases.book.unknown(quoted(typed)));
  return { card: bookCard(match.kind === "one" ? match.item : match.best), isPrivate };
}

/** A year as it is; else the film that was meant; else the composer, by their first work. */
function aboutReply(typed: string, isPrivate: boolean, { lookup }: CommandContext): Reply {
  const subject = lookup.findBookSubject(typed);
  if (subject === undefined) return privateNotice(phrases.book.notUnderstood(quoted(typed)));
  const name =
    subject.kind === "year"
      ? String(subject.year)
      : escapeMarkdown(subject.kind === "work" ? workTitle(subject.work) : subject.composer.name);
  const found = lookup.bookFor(subject);
  if (found === undefined) return privateNotice(phrases.book.noneCovers(`**${name}**`));
  return { text: phrases.book.covers(`**${name}**`, escapeMarkdown(found.title)), card: bookCard(found), isPrivate };
}

function quoted(typed: string): string {
  return `**${escapeMarkdown(ellipsis(typed.replace(/\s+/g, " "), 100))}**`;
}
