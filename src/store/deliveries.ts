import { type Delivery, isOpen } from "../core/delivery.ts";
import type { Deliveries } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/**
 * The Deliveries port over two tables, so that the start reads only what is open however long the history is.
 * A finished row is written to the ledger before it leaves the outbox: a death in between leaves it in both, and the
 * ledger is right. Looking goes the same way, so that a row is found also while it moves.
 */
export function openDeliveries(outbox: Table<Delivery>, ledger: Table<Delivery>): Deliveries {
  return {
    open: async () => {
      const open: Delivery[] = [];
      for (const delivery of await outbox.rows()) {
        if (await ledger.has(delivery.key)) await outbox.delete(delivery.key);
        else open.push(delivery);
      }
      return open.sort((a, b) => a.createdAt - b.createdAt);
    },
    find: async (key) => (await outbox.get(key)) ?? (await ledger.get(key)),
    save: async (delivery) => {
      if (isOpen(delivery)) return outbox.set(delivery.key, delivery);
      await ledger.set(delivery.key, delivery);
      return outbox.delete(delivery.key);
    },
    forget: (key) => ledger.delete(key),
  };
}
