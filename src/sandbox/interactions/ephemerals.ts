import type { MessageRow } from "../world/rows.ts";

/** The messages that one person alone sees; kept in memory, the oldest forgotten first. */
export interface Ephemerals {
  readonly get: (id: string) => MessageRow | undefined;
  readonly put: (message: MessageRow) => MessageRow;
  readonly remove: (message: MessageRow) => void;
  readonly clear: () => void;
  readonly of: (userId: string, channelId: string) => readonly MessageRow[];
}

const maxKept = 2000;

/** Who sees the message: the person whose interaction it answers. */
export const viewerOf = (message: MessageRow): string => message.cause?.userId ?? "";

/** No ephemeral messages yet; every change is told. */
export function createEphemerals(
  tell: (kind: "ephemeral" | "ephemeral-deleted", message: MessageRow) => void,
): Ephemerals {
  const rows = new Map<string, MessageRow>();
  return {
    get: (id) => rows.get(id),
    put: (message) => {
      rows.set(message.id, message);
      const [oldest] = rows.keys();
      if (rows.size > maxKept && oldest !== undefined) rows.delete(oldest);
      tell("ephemeral", message);
      return message;
    },
    remove: (message) => {
      rows.delete(message.id);
      tell("ephemeral-deleted", message);
    },
    clear: () => rows.clear(),
    of: (userId, channelId) =>
      [...rows.values()].filter((message) => message.channelId === channelId && viewerOf(message) === userId),
  };
}
