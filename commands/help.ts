import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import type { Card } from "../src/core/cards/card.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { defineCommand } from "../src/discord/command.ts";
import { everywhere } from "./options.ts";
import { choice, described } from "./wording.ts";

const topics = [
  "lookups",
  "news",
  "subscriptions",
  "privacy",
] as const satisfies readonly (keyof Phrases["help"]["topics"])[];

/** `/help`: what the bot can do, topic by topic. */
export const help = defineCommand({
  data: {
    name: "help",
    type: ApplicationCommandType.ChatInput,
    ...described(({ help: words }) => words.description),
    options: [
      {
        name: "topic",
        ...described(({ help: words }) => words.topic),
        type: ApplicationCommandOptionType.String,
        choices: topics.map((topic) => choice(topic, ({ help: words }) => words.topics[topic].name)),
      },
    ],
    ...everywhere,
  },
  read: (options) => ({ topic: options.getString("topic") ?? undefined }),
  answer: ({ topic }, { version, phrases }) => ({ card: helpCard(topic, version, phrases), isPrivate: true }),
});

function helpCard(topic: string | undefined, version: string, { help: words }: Phrases): Card {
  const shown = topics.filter((known) => topic === undefined || known === topic).map((known) => words.topics[known]);
  return {
    tone: "notice",
    title: words.title,
    lines: [words.intro],
    fields: shown.map(({ name, lines }) => ({
      name,
      value: lines.map((line) => `• ${line}`).join("\n"),
      inline: false,
    })),
    footer: words.version(version),
  };
}
