import { PermissionFlagsBits } from "discord-api-types/v10";
import { channelPermissions, hasPermission } from "./permissions.ts";
import type { ChannelRow, MessageRow } from "./rows.ts";
import type { World } from "./world.ts";

/** Discord's `allowed_mentions`: what of the named may be notified. */
export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly roles?: readonly string[];
  readonly users?: readonly string[];
  readonly replied_user?: boolean;
}

const idsIn = (content: string, pattern: RegExp): readonly string[] => [
  ...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? "")),
];

const isAllowed = (allowed: AllowedMentions | undefined, kind: "users" | "roles", id: string): boolean =>
  allowed === undefined || (allowed.parse ?? []).includes(kind) || (allowed[kind] ?? []).includes(id);

export type Mentions = Pick<MessageRow, "mentionIds" | "mentionRoleIds" | "mentionsEveryone">;

export interface MentionSource {
  readonly content: string;
  readonly channel: ChannelRow;
  readonly authorId: string;
  readonly allowed: AllowedMentions | undefined;
  /** The author of the message that this one replies to. */
  readonly repliedUserId?: string | undefined;
}

/** Whom a message really notifies: what it names, minus what `allowed_mentions` and the author's permissions leave out. */
export function toMentions(world: World, source: MentionSource): Mentions {
  const { content, channel, authorId, allowed, repliedUserId } = source;
  const mayMentionAll = hasPermission(
    channelPermissions(world.store, channel, authorId),
    PermissionFlagsBits.MentionEveryone,
  );
  const named = idsIn(content, /<@!?(\d{17,20})>/g).filter((id) => isAllowed(allowed, "users", id));
  const replied =
    repliedUserId !== undefined && (allowed?.replied_user ?? allowed === undefined) ? [repliedUserId] : [];
  const users = [...new Set([...named, ...replied])].filter((id) => world.store.users.get(id) !== undefined);
  const roles = idsIn(content, /<@&(\d{17,20})>/g).filter((id) => {
    const role = world.store.roles.get(id);
    if (role === undefined || role.guildId !== channel.guildId) return false;
    return (role.mentionable || mayMentionAll) && isAllowed(allowed, "roles", id);
  });
  const everyone = allowed === undefined || (allowed.parse ?? []).includes("everyone");
  return {
    mentionIds: users,
    mentionRoleIds: roles,
    mentionsEveryone: channel.guildId !== undefined && mayMentionAll && everyone && /@(everyone|here)\b/.test(content),
  };
}
