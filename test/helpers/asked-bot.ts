import { randomBytes } from "node:crypto";
import { type ChatInputCommandInteraction, CommandInteractionOptionResolver } from "discord.js";
import { commands } from "../../commands/index.ts";
import { createHeldDesk } from "../../src/announcer/held-desk.ts";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Catalogue } from "../../src/core/catalogue.ts";
import { createGate } from "../../src/core/delivery/gate.ts";
import { createFeedBook } from "../../src/core/feed-book.ts";
import { createLookup } from "../../src/core/lookup/lookup.ts";
import { en } from "../../src/core/phrases/en.ts";
import type { Preview } from "../../src/core/preview.ts";
import { privateNotice, type Reply } from "../../src/core/reply.ts";
import { UserError } from "../../src/core/user-error.ts";
import type { CommandContext, ComponentReply, Place } from "../../src/discord/command.ts";
import { dataFolder } from "../../src/paths.ts";
import { createSpoken } from "../../src/spoken.ts";
import type { Memory } from "../../src/store/open-memory.ts";
import { silentLog } from "./announcer-world.ts";
import { createFakeClock } from "./fake-clock.ts";
import { openMemoryPorts } from "./memory-ports.ts";
import { feed, inEnglish, startAt } from "./previews.ts";

const place: Place = {
  guildId: "1",
  channelId: "2",
  userId: "3",
  canManageGuild: false,
  findChannel: () => undefined,
};

/** The commands over the real catalogue, without a Discord in between. */
export interface AskedBot {
  readonly context: CommandContext;
  /** What the commands read from. */
  readonly store: Memory;
  /** What a user is told, mistakes of theirs included; a subcommand stands behind its command: `subscriptions list`. */
  readonly ask: (
    command: string,
    options?: Readonly<Record<string, string | number | boolean>>,
    context?: CommandContext,
  ) => Promise<Reply>;
  /** Presses a button, or picks a value in a menu; undefined where no command knows the id. */
  readonly press: (customId: string, value?: string) => Promise<ComponentReply | undefined>;
  readonly suggest: (
    command: string,
    option: string,
    typed: string,
    subcommand?: string,
  ) => ReturnType<(typeof commands)[number]["suggest"]>;
}

/** Makes the commands ready, with these previews known. */
export async function createAskedBot(previews: readonly Preview[] = [], now = startAt): Promise<AskedBot> {
  const store = await openMemoryPorts();
  for (const preview of previews) await store.previews.save(preview);
  const context = createContext(loadCatalogue(dataFolder), store, now);
  const commandOf = (name: string) => {
    const command = commands.find(({ data }) => data.name === name);
    if (command === undefined) throw new Error(`There is no command ${name}`);
    return command;
  };
  return {
    context,
    store,
    ask: async (name, options = {}, asked = context) => {
      try {
        const [command = "", subcommand] = name.split(" ");
        return await commandOf(command).prepare(toOptions(options, subcommand), place).run(asked);
      } catch (error) {
        if (error instanceof UserError) return privateNotice(error.message);
        throw error;
      }
    },
    press: async (customId, value) => {
      const [verb = "", ...rest] = customId.split(":");
      const handler = commands.find(({ components }) => Object.hasOwn(components, verb))?.components[verb];
      return handler?.(value ?? rest.join(":"), context, place);
    },
    suggest: (name, option, typed, subcommand) => commandOf(name).suggest(option, typed, context, place, subcommand),
  };
}

function createContext(catalogue: Catalogue, memory: Memory, now: number): CommandContext {
  const { clock } = createFakeClock(now);
  return {
    ...memory,
    phrases: en,
    spoken: createSpoken(memory, () => undefined),
    catalogue,
    lookup: createLookup(catalogue),
    heldDesk: createHeldDesk({
      ...memory,
      spoken: inEnglish,
      writing: createGate(1),
      enqueue: () => {},
      takeUp: async () => {},
      clock,
      log: silentLog,
    }),
    waitingRoom: { countFor: () => 0 },
    feeds: createFeedBook([feed], memory.guildFeeds),
    polling: { begin: () => {}, end: async () => {}, forget: async () => {}, health: () => undefined },
    changingFeeds: createGate(1),
    discoverFeed: async () => ({ kind: "none", reason: "There is no server of that name." }),
    readPreviews: () => ({ kinds: ["other"], previews: [] }),
    applicationId: () => "7",
    sendTest: async () => ({ kind: "sent", messageId: "1" }),
    expectNews: () => {},
    status: () => ({ lookedAt: undefined, waiting: 0, isStoreFailing: false }),
    newId: () => randomBytes(3).toString("hex"),
    clock,
    log: silentLog,
    version: "0.0.0",
  };
}

const optionTypes = { string: 3, number: 4, boolean: 5 } as const;

/** Options as discord.js hands them over. */
function toOptions(
  options: Readonly<Record<string, string | number | boolean>>,
  subcommand?: string,
): ChatInputCommandInteraction["options"] {
  const given = Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type:
      typeof value === "string"
        ? optionTypes.string
        : typeof value === "number"
          ? optionTypes.number
          : optionTypes.boolean,
  }));
  const all = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }];
  return Reflect.construct(CommandInteractionOptionResolver, [undefined, all, {}]);
}
