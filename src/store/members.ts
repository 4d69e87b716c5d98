import { createGate } from "../core/delivery/gate.ts";
import type { Member } from "../core/member.ts";
import type { Members } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The Members port: read whole at the start, then every change is stored before it is seen. */
export async function openMembers(table: Table<Member>): Promise<Members> {
  const byId = new Map((await table.rows()).map((member) => [member.userId, member]));
  const writing = createGate(1);
  return {
    find: (userId) => byId.get(userId),
    update: (userId, change) =>
      writing(async () => {
        const known = byId.get(userId) ?? { userId };
        const changed = change(known);
        if (changed === known) return;
        await table.set(userId, changed);
        byId.set(userId, changed);
      }),
    forget: (userId) =>
      writing(async () => {
        if (!byId.has(userId)) return;
        await table.delete(userId);
        byId.delete(userId);
      }),
  };
}
