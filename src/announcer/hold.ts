import type { Delivery } from "../core/delivery/delivery.ts";
import { heldDelivery } from "../core/delivery/delivery.ts";
import { toHeldItem } from "../core/delivery/held.ts";
import type { Clock, Held } from "../core/ports.ts";

export interface HoldDeps {
  readonly held: Held;
  readonly clock: Clock;
}

/**
 * The row as it has to be stored so that it waits for an administrator. Where it is looked for is written here, before the row: a
 * death in between leaves a note of a row that is not held, which nobody is offered.
 */
export async function hold(delivery: Delivery, reason: string, { held, clock }: HoldDeps): Promise<Delivery> {
  await held.add(delivery.announcement.channelId, toHeldItem(delivery));
  return heldDelivery(delivery, reason, clock.now());
}
