import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import type { Card } from "../src/core/cards/card.ts";
import { phrases } from "../src/core/phrases.ts";
import { defineCommand } from "../src/discord/command.ts";
import { everywhere } from "./options.ts";

const topics = Object.entries(phrases.help.topics);

/** `/help`: what the bot can do, topic by topic. */
export const help = defineCommand({
  data: {
    name: "help",
    type: ApplicationCommandType.ChatInput,
    description: phrases.help.description,
    options: [
      {
        name: "topic",
        description: phrases.help.topic,
        type: ApplicationCommandOptionType.String,
        choices: topics.map(([value, { name }]) => ({ name, value })),
      },
    ],
    ...everywhere,
  },
  read: (options) => ({ topic: options.getString("topic") ?? undefined }),
  answer: ({ topic }, { version }) => ({ card: helpCard(topic, version), isPrivate: true }),
});

function helpCard(topic: string | undefined, version: string): Card {
  const shown = topics.filter(([key]) => topic === undefined || key === topic);
  return {
    tone: "notice",
    title: phrases.help.title,
    lines: [phrases.help.intro],
    fields: shown.map(([, { name, lines }]) => ({
      name,
      value: lines.map((line) => `• ${line}`).join("\n"),
      inline: false,
    })),
    footer: phrases.help.version(version),
  };
}
