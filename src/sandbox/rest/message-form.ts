import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import { toStoredComponents } from "../world/components.ts";
import type { AllowedMentions } from "../world/mentions.ts";
import { refusal } from "./api-error.ts";
import { componentsForm } from "./component-form.ts";
import { embedsForm, toStoredEmbed } from "./embed-form.ts";
import {
  boolean,
  both,
  type Checker,
  ignored,
  listOf,
  number,
  object,
  oneOf,
  optional,
  type Path,
  type Report,
  readForm,
  refuseForm,
  snowflake,
  text,
} from "./form.ts";

interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly flags?: number;
  readonly tts?: boolean;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly allowed_mentions?: AllowedMentions;
  readonly message_reference?: {
    readonly message_id?: string;
    readonly channel_id?: string;
    readonly fail_if_not_exists?: boolean;
  };
  readonly attachments?: readonly {
    readonly id: string | number;
    readonly filename?: string;
    readonly description?: string;
  }[];
}

const nonce: Checker<string | number> = (value, path, report): value is string | number =>
  typeof value === "number" ? number()(value, path, report) : text({ max: 25 })(value, path, report);

const eachOnce = (values: readonly string[], path: Path, report: Report): boolean => {
  if (new Set(values).size === values.length) return true;
  report(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
  return false;
};

function isExclusive(mentions: AllowedMentions, path: Path, report: Report): boolean {
  const clash = (["users", "roles"] as const).find(
    (kind) => mentions.parse?.includes(kind) && (mentions[kind] ?? []).length > 0,
  );
  if (clash === undefined) return true;
  report(
    path,
    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    `parse:["${clash}"] and ${clash}: [ids...] are mutually exclusive.`,
  );
  return false;
}

const mentionIds = optional(both(listOf(snowflake, { max: 100 }), eachOnce));
const allowedMentions: Checker<AllowedMentions> = both(
  object<AllowedMentions>({
    parse: optional(listOf(oneOf(["roles", "users", "everyone"]))),
    roles: mentionIds,
    users: mentionIds,
    replied_user: optional(boolean),
  }),
  isExclusive,
);

const attachmentId: Checker<string | number> = (value, path, report): value is string | number =>
  typeof value === "number" ? number()(value, path, report) : text({ min: 1, max: 20 })(value, path, report);

const messageForm = (v2: boolean): Checker<MessageBody> =>
  object<MessageBody>({
    content: optional(text({ max: 2000 })),
    embeds: optional(embedsForm),
    components: optional(componentsForm(v2)),
    flags: optional(number({ min: 0 })),
    tts: optional(boolean),
    nonce: optional(nonce),
    enforce_nonce: optional(boolean),
    allowed_mentions: optional(allowedMentions),
    message_reference: optional(
      object({
        message_id: optional(snowflake),
        channel_id: optional(snowflake),
        fail_if_not_exists: optional(boolean),
        type: ignored,
      }),
    ),
    attachments: optional(
      listOf(object({ id: attachmentId, filename: optional(text()), description: optional(text({ max: 1024 })) }), {
        max: 10,
      }),
    ),
  });

/** A checked message; a part that is absent was not sent, so an edit leaves it as it was. */
export interface MessageInput {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly flags?: number;
  readonly tts: boolean;
  readonly nonce?: string | number;
  readonly enforceNonce: boolean;
  readonly allowedMentions?: AllowedMentions;
  readonly replyTo?: { readonly messageId: string; readonly mustExist: boolean };
  /** The attachments described in the body, with the index of their file. */
  readonly attachments?: readonly {
    readonly id: string | number;
    readonly filename?: string;
    readonly description?: string;
  }[];
}

function refuseOldParts(body: JsonObject): void {
  for (const key of ["content", "embeds", "sticker_ids", "poll"] as const) {
    const value = body[key];
    if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    throw refuseForm([key], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
  }
}

const toParts = (body: MessageBody): Pick<MessageInput, "content" | "embeds" | "components"> => ({
  ...(body.content === undefined ? {} : { content: (body.content ?? "").trim() }),
  ...(body.embeds === undefined ? {} : { embeds: (body.embeds ?? []).map(toStoredEmbed) }),
  ...(body.components === undefined ? {} : { components: toStoredComponents(body.components ?? []) }),
});

/** Reads a message as POST and PATCH take it; refuses whatever Discord would refuse about its form. */
export function readMessage(value: unknown, flagsBefore = 0): MessageInput {
  const body = isObject(value) ? value : {};
  const flags = typeof body.flags === "number" ? body.flags : 0;
  const v2 = ((flags | flagsBefore) & MessageFlags.IsComponentsV2) !== 0;
  if (v2) refuseOldParts(body);
  const read = readForm(messageForm(v2), value ?? {});
  const reference = read.message_reference?.message_id;
  return {
    ...toParts(read),
    ...(isObject(value) && typeof value.flags === "number" ? { flags } : {}),
    tts: read.tts ?? false,
    enforceNonce: read.enforce_nonce ?? false,
    ...(read.nonce === undefined || read.nonce === null || read.nonce === "" ? {} : { nonce: read.nonce }),
    ...(read.allowed_mentions ? { allowedMentions: read.allowed_mentions } : {}),
    ...(reference
      ? { replyTo: { messageId: reference, mustExist: read.message_reference?.fail_if_not_exists ?? true } }
      : {}),
    ...(read.attachments ? { attachments: read.attachments } : {}),
  };
}

/** Refuses a message with nothing to show. */
export function refuseEmpty(
  message: Partial<Pick<MessageInput, "content" | "embeds" | "components">>,
  files: number,
): void {
  const parts = [message.content, message.embeds, message.components];
  if (files === 0 && parts.every((part) => part === undefined || part.length === 0)) throw refusal("emptyMessage");
}
