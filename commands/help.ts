import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import type { Card } from "../src/core/cards/card.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
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
  answer: ({ topic }, context) => ({ card: helpCard(topic, context), isPrivate: true }),
});

function helpCard(topic: string | undefined, context: CommandContext): Card {
  const { help: words } = context.phrases;
  const shown = topics.filter((known) => topic === undefined || known === topic).map((known) => words.topics[known]);
  return {
    tone: "notice",
    title: words.title,
    lines: [words.intro, ...statusLines(context)],
    fields: shown.map(({ name, lines }) => ({
      name,
      value: lines.map((line) => `• ${line}`).join("\n"),
      inline: false,
    })),
    footer: words.version(context.version),
  };
}

/** How the bot is, for those who wonder whether it still does anything. */
function statusLines({ status, clock, phrases }: CommandContext): readonly string[] {
  const { lookedAt, waiting, isStoreFailing } = status();
  const { status: words, trouble } = phrases.help;
  const at = lookedAt === undefined ? undefined : Math.floor(Math.min(lookedAt, clock.now()) / 1_000);
  return isStoreFailing ? [words(at, waiting), trouble] : [words(at, waiting)];
}
