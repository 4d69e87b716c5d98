import { createGate } from "../core/delivery/gate.ts";
import { type HeldItem, withHeld, withoutHeld } from "../core/delivery/held.ts";
import type { Held } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** What waits for one channel, the oldest first. */
export interface HeldRow {
  readonly items: readonly HeldItem[];
}

/** The Held port: a row for each channel, gone once nothing waits for it. */
export function openHeld(table: Table<HeldRow>): Held {
  const changing = createGate(1);
  const itemsOf = async (channelId: string) => (await table.get(channelId))?.items ?? [];
  const change = (channelId: string, toNext: (items: readonly HeldItem[]) => readonly HeldItem[]) =>
    changing(async () => {
      const before = await itemsOf(channelId);
      const items = toNext(before);
      if (JSON.stringify(items) === JSON.stringify(before)) return;
      if (items.length === 0) await table.delete(channelId);
      else await table.set(channelId, { items });
    });
  return {
    inChannel: itemsOf,
    add: (channelId, item) => change(channelId, (items) => withHeld(items, item)),
    remove: (channelId, deliveryKey, subscriptionId) =>
      change(channelId, (items) => withoutHeld(items, deliveryKey, subscriptionId)),
    forget: (channelId) => change(channelId, () => []),
  };
}
