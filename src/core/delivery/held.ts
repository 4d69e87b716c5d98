import type { Delivery } from "./delivery.ts";

/** A delivery that waits for an administrator, as the list of a channel names it. */
export interface HeldItem {
  readonly deliveryKey: string;
  /** The subscriptions that it waits for. */
  readonly subscriptionIds: readonly string[];
}

/** How many deliveries wait for one channel; the oldest make room. */
export const mostHeldPerChannel = 200;

/** What has to be remembered of a delivery that is going to be held. */
export function toHeldItem({ key, announcement }: Delivery): HeldItem {
  return { deliveryKey: key, subscriptionIds: announcement.subscriptionIds };
}

/** The list with one more at its end; one that is there already waits for the subscriptions of both, in its place. */
export function withHeld(items: readonly HeldItem[], added: HeldItem): readonly HeldItem[] {
  const known = items.find(({ deliveryKey }) => deliveryKey === added.deliveryKey);
  if (known === undefined) return [...items, added].slice(-mostHeldPerChannel);
  const subscriptionIds = [...new Set([...known.subscriptionIds, ...added.subscriptionIds])];
  return items.map((item) => (item === known ? { ...item, subscriptionIds } : item));
}

/** The list after one subscription no longer waits for a delivery; what nobody waits for is left out. */
export function withoutHeld(
  items: readonly HeldItem[],
  deliveryKey: string,
  subscriptionId: string,
): readonly HeldItem[] {
  return items.flatMap((item) => {
    if (item.deliveryKey !== deliveryKey) return [item];
    const subscriptionIds = item.subscriptionIds.filter((id) => id !== subscriptionId);
    return subscriptionIds.length === 0 ? [] : [{ ...item, subscriptionIds }];
  });
}
