import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import type { Change } from "./journal.ts";
import type { CommandRow } from "./rows.ts";
import type { World } from "./world.ts";

const isCommand = (value: unknown): value is APIApplicationCommand =>
  isObject(value) && typeof value.id === "string" && typeof value.name === "string" && typeof value.type === "number";

/** The global commands, or those of one guild alone. */
export const commandsOf = (world: World, guildId?: string): readonly APIApplicationCommand[] =>
  [...world.store.commands.all()].filter((row) => row.guildId === guildId).map((row) => row.command);

/** The command of that id, global or of a guild. */
export const findCommand = (world: World, id: string): APIApplicationCommand | undefined =>
  world.store.commands.get(id)?.command;

/** A checked registration without its ids. */
export type CommandDraft = JsonObject;

function toCommand(
  world: World,
  draft: CommandDraft,
  guildId: string | undefined,
  id: string,
  version: string,
): APIApplicationCommand {
  const command = {
    id,
    application_id: world.applicationId,
    version,
    ...draft,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
  if (!isCommand(command)) throw new Error("a command draft lacks its name or type");
  return command;
}

function isUnchanged(before: APIApplicationCommand, draft: CommandDraft): boolean {
  const old: JsonObject = { ...before };
  const keys = new Set([...Object.keys(draft), ...Object.keys(old)]);
  for (const key of ["id", "application_id", "version", "guild_id"]) keys.delete(key);
  return [...keys].every((key) => JSON.stringify(old[key]) === JSON.stringify(draft[key]));
}

function isSameCommand(command: APIApplicationCommand, draft: CommandDraft): boolean {
  return command.name === draft.name && command.type === (draft.type ?? ApplicationCommandType.ChatInput);
}

function toPut(world: World, row: CommandRow): Change {
  return world.store.commands.put(row.command.id, row);
}

function save(
  world: World,
  draft: CommandDraft,
  guildId: string | undefined,
  before: APIApplicationCommand | undefined,
): CommandRow {
  const isKept = before !== undefined && isUnchanged(before, draft);
  const version = isKept ? before.version : world.ids.next();
  const command = toCommand(world, draft, guildId, before?.id ?? world.ids.next(), version);
  return guildId === undefined ? { command } : { command, guildId };
}

/** Adds a command, or replaces the one of the same kind and name, which keeps its id. */
export function upsertCommand(
  world: World,
  draft: CommandDraft,
  guildId?: string,
): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
  const before = commandsOf(world, guildId).find((command) => isSameCommand(command, draft));
  const row = save(world, draft, guildId, before);
  world.store.commit([toPut(world, row)]);
  world.emit({ kind: "commands-changed" });
  return { command: row.command, isNew: before === undefined };
}

/** Replaces the command of that id. */
export function replaceCommand(
  world: World,
  before: APIApplicationCommand,
  draft: CommandDraft,
): APIApplicationCommand {
  const row = save(world, draft, before.guild_id, before);
  world.store.commit([toPut(world, row)]);
  world.emit({ kind: "commands-changed" });
  return row.command;
}

/** Makes these the only commands; those that were there by kind and name keep their ids. */
export function overwriteCommands(
  world: World,
  drafts: readonly CommandDraft[],
  guildId?: string,
): readonly APIApplicationCommand[] {
  const before = commandsOf(world, guildId);
  const rows = drafts.map((draft) =>
    save(
      world,
      draft,
      guildId,
      before.find((command) => isSameCommand(command, draft)),
    ),
  );
  world.store.commit([
    ...before.map((command) => world.store.commands.remove(command.id)),
    ...rows.map((row) => toPut(world, row)),
  ]);
  world.emit({ kind: "commands-changed" });
  return rows.map((row) => row.command);
}

/** Removes the command; false when it is not there. */
export function deleteCommand(world: World, id: string): boolean {
  if (findCommand(world, id) === undefined) return false;
  world.store.commit([world.store.commands.remove(id)]);
  world.emit({ kind: "commands-changed" });
  return true;
}
