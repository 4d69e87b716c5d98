import type { ShiftableClock } from "./clock.ts";
import type { ChannelRow, MemberRow, MessageRow, RoleRow } from "./rows.ts";
import type { SnowflakeSource } from "./snowflake.ts";
import type { Store } from "./store.ts";

/** What happened, told after it was stored. */
export type WorldEvent =
  | { readonly kind: "message-created" | "message-updated"; readonly message: MessageRow }
  | { readonly kind: "messages-deleted"; readonly messageIds: readonly string[]; readonly channelId: string }
  | { readonly kind: "pins-changed"; readonly channel: ChannelRow }
  | { readonly kind: "message-deleted"; readonly messageId: string; readonly channelId: string }
  | { readonly kind: "channel-created" | "channel-updated" | "channel-deleted"; readonly channel: ChannelRow }
  | { readonly kind: "guild-joined" | "guild-left" | "guild-updated"; readonly guildId: string }
  | { readonly kind: "member-added" | "member-updated" | "member-removed"; readonly member: MemberRow }
  | { readonly kind: "role-created" | "role-updated" | "role-deleted"; readonly role: RoleRow }
  | {
      readonly kind: "reaction-added" | "reaction-removed";
      readonly message: MessageRow;
      readonly userId: string;
      readonly emoji: { readonly id: string | null; readonly name: string };
    }
  | { readonly kind: "typing"; readonly channelId: string; readonly userId: string }
  | { readonly kind: "bot-presence-changed" }
  | { readonly kind: "commands-changed" }
  | { readonly kind: "posts-changed" }
  | { readonly kind: "person-changed"; readonly userId: string }
  /** The clock was put forward, or another world came in the place of this one. */
  | { readonly kind: "clock-shifted" | "world-replaced" };

export type WorldListener = (event: WorldEvent) => void;

/** Everything that is there: rows, a source of new ids, a clock, and news of every change. */
export interface World {
  readonly store: Store;
  readonly ids: SnowflakeSource;
  readonly now: () => number;
  readonly clock: ShiftableClock;
  readonly emit: WorldListener;
  /** Hears every event until the returned function is called. */
  readonly listen: (listener: WorldListener) => () => void;
  readonly botUserId: string;
  readonly applicationId: string;
  readonly token: string;
}

function getFact(store: Store, name: string): string {
  const row = store.facts.get(name);
  if (row === undefined) throw new Error(`the sandbox world lacks its ${name}`);
  return row.value;
}

/** The world over a filled store, which holds the facts `botUserId`, `applicationId` and `token`. */
export function createWorld(store: Store, ids: SnowflakeSource, clock: ShiftableClock): World {
  const listeners = new Set<WorldListener>();
  return {
    store,
    ids,
    now: clock.now,
    clock,
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    botUserId: getFact(store, "botUserId"),
    applicationId: getFact(store, "applicationId"),
    token: getFact(store, "token"),
  };
}
