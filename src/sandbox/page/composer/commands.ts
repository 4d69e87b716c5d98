import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from "discord-api-types/v10";
import type { ChatOption } from "../../chat-types.ts";

/** One thing that can be picked after "/": a command without subcommands, or one subcommand. */
export interface CommandEntry {
  readonly commandId: string;
  /** The words after the slash, for example subscriptions and add. */
  readonly path: readonly string[];
  readonly description: string;
  /** Required options first. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

const CHAT_INPUT = 1;
const USER = 2;
const MESSAGE = 3;
const SUBCOMMAND = 1;
const STRING = 3;
const INTEGER = 4;
const NUMBER = 10;
const SUBCOMMAND_GROUP = 2;

/** Everything that can be typed, in the order of the commands, described in the given locale where translated. */
export function listEntries(commands: readonly APIApplicationCommand[], locale: string): readonly CommandEntry[] {
  return commands
    .filter((command) => command.type === CHAT_INPUT)
    .flatMap((command) => entriesBelow(command, command.id, [], locale));
}

/** The commands of a person's Apps menu. */
export function listUserCommands(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === USER);
}

/** The commands of a message's Apps menu. */
export function listMessageCommands(commands: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] {
  return commands.filter((command) => command.type === MESSAGE);
}

interface Node {
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
  readonly options?: readonly APIApplicationCommandOption[];
}

function entriesBelow(
  node: Node,
  commandId: string,
  above: readonly string[],
  locale: string,
): readonly CommandEntry[] {
  const path = [...above, node.name];
  const options = node.options ?? [];
  const deeper = options.filter((option) => option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP);
  if (deeper.length > 0) return deeper.flatMap((option) => entriesBelow(option, commandId, path, locale));
  const basic = options.filter((option) => isBasic(option));
  const ordered = [...basic.filter((option) => option.required), ...basic.filter((option) => !option.required)];
  return [
    {
      commandId,
      path,
      description: describe(node, locale),
      options: ordered.map((option) => ({ ...withNames(option, locale), description: describe(option, locale) })),
    },
  ];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== SUBCOMMAND && option.type !== SUBCOMMAND_GROUP;
}

type Translations = Readonly<Partial<Record<string, string | null>>> | null;

/** The name of a choice or of a menu command in the given locale, where translated. */
export function nameIn(
  named: { readonly name: string; readonly name_localizations?: Translations },
  locale: string,
): string {
  return named.name_localizations?.[locale] ?? named.name;
}

/** An option whose choices bear their names in the given locale. */
function withNames(option: APIApplicationCommandBasicOption, locale: string): APIApplicationCommandBasicOption {
  switch (option.type) {
    case STRING:
      if (option.autocomplete === true || !option.choices) return option;
      return { ...option, choices: option.choices.map((choice) => named(choice, locale)) };
    case INTEGER:
    case NUMBER:
      if (option.autocomplete === true || !option.choices) return option;
      return { ...option, choices: option.choices.map((choice) => named(choice, locale)) };
    default:
      return option;
  }
}

const named = <T extends { readonly name: string; readonly name_localizations?: Translations }>(
  choice: T,
  locale: string,
): T => ({ ...choice, name: nameIn(choice, locale) });

/** A command's or an option's description in the given locale, where translated. */
export function describe(node: Pick<Node, "description" | "description_localizations">, locale: string): string {
  return node.description_localizations?.[locale] ?? node.description;
}

/** The entry's name as typed, without the slash. */
export function fullName(entry: CommandEntry): string {
  return entry.path.join(" ");
}

/** Entries that fit what was typed after the slash: names that start so first, then names and descriptions that contain it. */
export function filterEntries(entries: readonly CommandEntry[], typed: string): readonly CommandEntry[] {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, " ");
  const rank = (entry: CommandEntry): number => {
    if (fullName(entry).startsWith(wanted)) return 0;
    if (fullName(entry).includes(wanted)) return 1;
    return entry.description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.entry);
}

/** Wraps option values in the entry's subcommand and group, as Discord nests them. */
export function nestOptions(entry: CommandEntry, values: readonly ChatOption[]): readonly ChatOption[] {
  const [, ...below] = entry.path;
  return below.reduceRight<readonly ChatOption[]>((inner, name, index) => {
    const isLast = index === below.length - 1;
    return [{ name, type: isLast ? SUBCOMMAND : SUBCOMMAND_GROUP, options: inner }];
  }, values);
}
