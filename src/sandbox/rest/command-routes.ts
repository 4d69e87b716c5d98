import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import {
  commandsOf,
  deleteCommand,
  findCommand,
  overwriteCommands,
  replaceCommand,
  upsertCommand,
} from "../world/commands.ts";
import type { World } from "../world/world.ts";
import { getGuild, readId } from "./access.ts";
import { refusal, required } from "./api-error.ts";
import { commandForm, commandListForm, toStoredOptions } from "./command-form.ts";
import { readForm } from "./form.ts";
import { noContent, ok, type RestAnswer, type RestCall, type RestContext, type RestRoute } from "./rest-route.ts";

const maxCommands = 100;

/** Which commands a request means: the global ones or one guild's. */
function readScope(call: RestCall, world: World): string | undefined {
  if (call.params.applicationId !== world.applicationId) {
    readId(call.params.applicationId ?? "", "application_id");
    throw refusal("unknownApplication");
  }
  const { guildId } = call.params;
  return guildId === undefined ? undefined : getGuild(world, guildId).id;
}

function readContexts(form: JsonObject): unknown {
  if (form.contexts !== undefined) return form.contexts;
  return form.dm_permission === false ? [0] : null;
}

function toDraft(form: JsonObject): JsonObject {
  const isSlash = (form.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const options = toStoredOptions(form.options);
  const contexts = readContexts(form);
  return {
    default_member_permissions: form.default_member_permissions ?? null,
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: isSlash ? form.description : "",
    description_localizations: form.description_localizations ?? null,
    dm_permission: contexts === null || (Array.isArray(contexts) && contexts.includes(1)),
    contexts,
    integration_types: form.integration_types ?? [0],
    nsfw: form.nsfw ?? false,
    ...(isSlash && options.length > 0 ? { options } : {}),
  };
}

function findIn(call: RestCall, world: World): APIApplicationCommand {
  const guildId = readScope(call, world);
  const command = required(findCommand(world, readId(call.params.commandId ?? "", "command_id")), "unknownCommand");
  if (command.guild_id !== guildId) throw refusal("unknownCommand");
  return command;
}

function withoutTranslations(command: APIApplicationCommand): JsonObject {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

function listCommands(call: RestCall, { world }: RestContext): RestAnswer {
  const commands = commandsOf(world, readScope(call, world));
  return ok(call.query.with_localizations === "true" ? commands : commands.map(withoutTranslations));
}

function putCommands(call: RestCall, { world }: RestContext): RestAnswer {
  const guildId = readScope(call, world);
  const forms = readForm(commandListForm, call.body);
  const ofKind = (kind: number) => forms.filter((form) => (form.type ?? 1) === kind).length;
  if (ofKind(1) > maxCommands || ofKind(2) > 15 || ofKind(3) > 15) throw refusal("tooManyCommands");
  return ok(overwriteCommands(world, forms.map(toDraft), guildId));
}

function postCommand(call: RestCall, { world }: RestContext): RestAnswer {
  const guildId = readScope(call, world);
  const draft = toDraft(readForm(commandForm, call.body));
  const others = commandsOf(world, guildId).filter((command) => command.type === draft.type);
  if (others.length >= maxCommands && !others.some((command) => command.name === draft.name))
    throw refusal("tooManyCommands");
  const { command, isNew } = upsertCommand(world, draft, guildId);
  return { status: isNew ? 201 : 200, body: command };
}

function patchCommand(call: RestCall, { world }: RestContext): RestAnswer {
  const before = findIn(call, world);
  const merged = { ...before, ...(isObject(call.body) ? call.body : {}), type: before.type };
  const { dm_permission: _old, ...form } = merged;
  return ok(replaceCommand(world, before, toDraft(readForm(commandForm, form))));
}

function removeCommand(call: RestCall, { world }: RestContext): RestAnswer {
  deleteCommand(world, findIn(call, world).id);
  return noContent;
}

const toRoutes = (base: string): readonly RestRoute[] => [
  { method: "GET", path: base, handle: listCommands },
  { method: "PUT", path: base, handle: putCommands },
  { method: "POST", path: base, handle: postCommand },
  { method: "GET", path: `${base}/:commandId`, handle: (call, { world }) => ok(findIn(call, world)) },
  { method: "PATCH", path: `${base}/:commandId`, handle: patchCommand },
  { method: "DELETE", path: `${base}/:commandId`, handle: removeCommand },
];

/** Nobody has changed who may use a command here, which Discord tells as "unknown"; changing it is for people, not for bots. */
function refusePermissions(name: "unknownCommandPermissions" | "notForBots") {
  return (call: RestCall, { world }: RestContext): RestAnswer => {
    readScope(call, world);
    required(findCommand(world, readId(call.params.commandId ?? "", "command_id")), "unknownCommand");
    throw refusal(name);
  };
}

function listPermissions(call: RestCall, { world }: RestContext): RestAnswer {
  readScope(call, world);
  return ok([]);
}

const ofGuild = "/applications/:applicationId/guilds/:guildId/commands";

/** Registering commands, everywhere and in one guild. */
export const commandRoutes: readonly RestRoute[] = [
  ...toRoutes("/applications/:applicationId/commands"),
  { method: "GET", path: `${ofGuild}/permissions`, handle: listPermissions },
  { method: "GET", path: `${ofGuild}/:commandId/permissions`, handle: refusePermissions("unknownCommandPermissions") },
  { method: "PUT", path: `${ofGuild}/:commandId/permissions`, handle: refusePermissions("notForBots") },
  ...toRoutes(ofGuild),
];
