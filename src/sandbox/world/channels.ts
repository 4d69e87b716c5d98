import { ChannelType } from "discord-api-types/v10";
import type { ChannelKind, ChannelRow, ForumTagRow, OverwriteRow } from "./rows.ts";
import type { World } from "./world.ts";

export interface ChannelDraft {
  readonly name: string;
  readonly guildId: string;
  readonly type?: ChannelKind;
  readonly topic?: string;
  readonly overwrites?: readonly OverwriteRow[];
  readonly tags?: readonly ForumTagRow[];
  readonly needsTag?: boolean;
}

/** The guild's channels and threads, oldest first. */
export const channelsOf = (world: World, guildId: string): readonly ChannelRow[] => world.store.channels.of(guildId);

/** Adds a channel at the end of the guild's list. */
export function createChannel(world: World, draft: ChannelDraft): ChannelRow {
  const channel: ChannelRow = {
    type: ChannelType.GuildText,
    overwrites: [],
    ...draft,
    id: world.ids.next(),
    position: channelsOf(world, draft.guildId).length,
  };
  world.store.commit([world.store.channels.put(channel.id, channel)]);
  world.emit({ kind: "channel-created", channel });
  return channel;
}

/** Replaces a channel's row by one with the same id. */
export function updateChannel(world: World, channel: ChannelRow): ChannelRow {
  world.store.commit([world.store.channels.put(channel.id, channel)]);
  world.emit({ kind: "channel-updated", channel });
  return channel;
}

/** Removes the channel with its messages and threads; false when it is not there. */
export function deleteChannel(world: World, channelId: string): boolean {
  const channel = world.store.channels.get(channelId);
  if (channel === undefined) return false;
  const threads = [...world.store.channels.all()].filter((other) => other.parentId === channelId && other.thread);
  const gone = [channel, ...threads];
  const messages = gone.flatMap(({ id }) => [...world.store.messages.keysOf(id)]);
  world.store.commit([
    ...messages.map((id) => world.store.messages.remove(id)),
    ...gone.map(({ id }) => world.store.channels.remove(id)),
  ]);
  world.emit({ kind: "channel-deleted", channel });
  return true;
}

/** The direct message channel of the bot and that person, if they have one. */
export const findDirectMessage = (world: World, userId: string): ChannelRow | undefined =>
  [...world.store.channels.all()].find(
    (channel) => channel.type === ChannelType.DM && channel.recipientIds?.includes(userId),
  );

/** The direct message channel of the bot and that person, opened when there is none. */
export function openDirectMessage(world: World, userId: string): ChannelRow {
  const existing = findDirectMessage(world, userId);
  if (existing !== undefined) return existing;
  const channel: ChannelRow = {
    id: world.ids.next(),
    type: ChannelType.DM,
    name: world.store.users.get(userId)?.displayName ?? "",
    position: 0,
    overwrites: [],
    recipientIds: [world.botUserId, userId],
  };
  world.store.commit([world.store.channels.put(channel.id, channel)]);
  world.emit({ kind: "channel-created", channel });
  return channel;
}

export interface ThreadDraft {
  readonly name: string;
  readonly ownerId: string;
  readonly type: ChannelKind;
  /** Set for a thread on a message, which then shares the message's id. */
  readonly id?: string;
  readonly autoArchiveMinutes?: number;
  readonly appliedTags?: readonly string[];
}

/** Starts a thread below the channel. */
export function createThread(world: World, parent: ChannelRow, draft: ThreadDraft): ChannelRow {
  const channel: ChannelRow = {
    id: draft.id ?? world.ids.next(),
    type: draft.type,
    name: draft.name,
    position: 0,
    overwrites: [],
    parentId: parent.id,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    thread: {
      ownerId: draft.ownerId,
      archived: false,
      locked: false,
      autoArchiveMinutes: draft.autoArchiveMinutes ?? 4320,
      createdAt: world.now(),
      appliedTags: draft.appliedTags ?? [],
      messageCount: 0,
    },
  };
  world.store.commit([world.store.channels.put(channel.id, channel)]);
  world.emit({ kind: "channel-created", channel });
  return channel;
}
