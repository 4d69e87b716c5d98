import { isObject } from "../json.ts";
import type { Change, Journal } from "./journal.ts";
import type {
  ChannelRow,
  CommandRow,
  FactRow,
  FeedRow,
  FileRow,
  GuildRow,
  MemberRow,
  MessageRow,
  NonceRow,
  PostRow,
  RoleRow,
  UserRow,
  WebhookRow,
} from "./rows.ts";
import { createTable, type Table } from "./table.ts";

export interface Store {
  readonly users: Table<UserRow>;
  readonly guilds: Table<GuildRow>;
  /** They belong to their guild. */
  readonly roles: Table<RoleRow>;
  /** Those of a guild belong to it. */
  readonly channels: Table<ChannelRow>;
  /** By `memberKey`; they belong to their guild. */
  readonly members: Table<MemberRow>;
  /** They belong to their channel. */
  readonly messages: Table<MessageRow>;
  /** By `nonceKey`. */
  readonly nonces: Table<NonceRow>;
  readonly commands: Table<CommandRow>;
  readonly feeds: Table<FeedRow>;
  readonly webhooks: Table<WebhookRow>;
  readonly posts: Table<PostRow>;
  readonly facts: Table<FactRow>;
  /** Uploaded files by attachment id. */
  readonly files: Table<FileRow>;
  readonly load: (changes: Iterable<Change>) => void;
  readonly snapshot: () => Iterable<Change>;
  /** Keeps further changes in this journal. */
  readonly useJournal: (journal: Journal) => void;
  /** Writes the changes to the journal, all or nothing, then lets them take effect. */
  readonly commit: (changes: readonly Change[]) => void;
  /** Puts these rows in the place of all that there are, in one step. */
  readonly replaceAll: (rows: Iterable<Change>) => void;
}

export const memberKey = (guildId: string, userId: string): string => `${guildId}/${userId}`;
export const nonceKey = (authorId: string, nonce: string): string => `${authorId}/${nonce}`;

const isUser = (row: unknown): row is UserRow => isObject(row) && typeof row.username === "string";
const isGuild = (row: unknown): row is GuildRow => isObject(row) && typeof row.ownerId === "string";
const isRole = (row: unknown): row is RoleRow => isObject(row) && typeof row.permissions === "string";
const isChannel = (row: unknown): row is ChannelRow => isObject(row) && Array.isArray(row.overwrites);
const isMember = (row: unknown): row is MemberRow => isObject(row) && Array.isArray(row.roles);
const isMessage = (row: unknown): row is MessageRow => isObject(row) && typeof row.channelId === "string";
const isNonce = (row: unknown): row is NonceRow => isObject(row) && typeof row.messageId === "string";
const isCommand = (row: unknown): row is CommandRow => isObject(row) && isObject(row.command);
const isPost = (row: unknown): row is PostRow => isObject(row) && typeof row.html === "string";
const isWebhook = (row: unknown): row is WebhookRow => isObject(row) && typeof row.channelId === "string";
const isFeed = (row: unknown): row is FeedRow => isObject(row) && typeof row.fault === "string";
const isFile = (row: unknown): row is FileRow => isObject(row) && typeof row.base64 === "string";
const isFact = (row: unknown): row is FactRow => isObject(row) && typeof row.value === "string";

/** An empty store without a journal: fill it with `load`, then give it one. */
export function createStore(): Store {
  const tables = {
    users: createTable("users", isUser),
    guilds: createTable("guilds", isGuild),
    roles: createTable("roles", isRole, ({ guildId }) => guildId),
    channels: createTable("channels", isChannel, ({ guildId }) => guildId),
    members: createTable("members", isMember, ({ guildId }) => guildId),
    messages: createTable("messages", isMessage, ({ channelId }) => channelId),
    nonces: createTable("nonces", isNonce),
    commands: createTable("commands", isCommand),
    webhooks: createTable("webhooks", isWebhook),
    feeds: createTable("feeds", isFeed),
    posts: createTable("posts", isPost),
    facts: createTable("facts", isFact),
    files: createTable("files", isFile),
  };
  const byName = new Map(Object.values(tables).map((table) => [table.name, table]));
  let journal: Journal | undefined;
  const apply = (changes: Iterable<Change>) => {
    for (const change of changes) {
      const table = byName.get(change.table);
      if (table === undefined) throw new Error(`the sandbox journal names an unknown table: ${change.table}`);
      table.apply(change);
    }
  };
  const commit = (changes: readonly Change[]) => {
    journal?.append(changes);
    apply(changes);
  };
  return {
    ...tables,
    load: apply,
    *snapshot() {
      for (const table of byName.values()) yield* table.snapshot();
    },
    useJournal: (next) => {
      journal = next;
    },
    commit,
    replaceAll: (rows) => {
      const removals = [...byName.values()].flatMap((table) =>
        [...table.snapshot()].map(({ key }) => table.remove(key)),
      );
      commit([...removals, ...rows]);
    },
  };
}
