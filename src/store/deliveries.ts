import { type Delivery, isOpen, isWaiting } from "../core/delivery/delivery.ts";
import type { Deliveries } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/**
 * The Deliveries port over two tables, so that the start reads only what is open however long the history is.
 * A finished row is written to the ledger before it leaves the outbox: a death in between leaves it in both, and the
 * ledger is right, unless the open row is younger because it was let go. Looking goes the same way, so that a row is found also
 * while it moves.
 */
export function openDeliveries(outbox: Table<Delivery>, ledger: Table<Delivery>): Deliveries {
  return {
    open: async () => {
      const open: Delivery[] = [];
      for (const delivery of await outbox.rows()) {
        const finished = await ledger.get(delivery.key);
        if (finished !== undefined && !wasLetGo(delivery, finished)) {
          await outbox.delete(delivery.key);
          continue;
        }
        if (finished !== undefined) await ledger.delete(delivery.key);
        open.push(delivery);
      }
      return open.sort((a, b) => a.createdAt - b.createdAt);
    },
    find: async (key) => (await outbox.get(key)) ?? (await ledger.get(key)),
    save: async (delivery) => {
      if (isOpen(delivery) || isWaiting(delivery)) return outbox.set(delivery.key, delivery);
      await ledger.set(delivery.key, delivery);
      return outbox.delete(delivery.key);
    },
    forget: (key) => ledger.delete(key),
    release: async (delivery) => {
      await outbox.set(delivery.key, delivery);
      return ledger.delete(delivery.key);
    },
  };
}

/** True if the open row was let go after the finished one had been held. */
function wasLetGo({ releasedAt }: Delivery, { progress }: Delivery): boolean {
  return releasedAt !== undefined && progress.state === "held" && progress.heldAt <= releasedAt;
}
