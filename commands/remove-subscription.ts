import { promiseOf } from "../src/core/cards/subscription-card.ts";
import type { Reply } from "../src/core/reply.ts";
import { isSameWish, maxSubscriptionsPerGuild, type Subscription, undoableMs } from "../src/core/subscription.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, ComponentReply, Place } from "../src/discord/command.ts";
import { guildOf } from "./find-subscription.ts";
import { withHeldOffer } from "./held-offer.ts";

/** Ends a subscription; a button takes that back within the hour. */
export async function removeSubscription(subscription: Subscription, context: CommandContext): Promise<Reply> {
  const { subscriptions, removed, clock, log, feeds, phrases } = context;
  const words = phrases.subscriptions;
  const { guildId, id } = subscription;
  await removed.save({ subscription, at: clock.now() });
  await subscriptions.remove(guildId, id);
  log.info({ guildId, subscriptionId: id }, "subscription removed");
  return {
    text: words.removed(id, promiseOf(subscription, feeds.of(guildId), phrases)),
    actions: [[{ kind: "button", label: words.undo, customId: `subscriptions-undo:${id}`, emphasis: "secondary" }]],
    isPrivate: true,
  };
}

/** Brings a subscription back that was ended within the hour, as it was. */
export async function undoRemoval(id: string, context: CommandContext, place: Place): Promise<ComponentReply> {
  const { subscriptions, removed, clock, log, feeds, phrases } = context;
  const words = phrases.subscriptions;
  const guildId = guildOf(place, phrases);
  const found = await removed.find(guildId, id);
  const known = subscriptions.ofGuild(guildId);
  if (found === undefined || clock.now() - found.at >= undoableMs) throw new UserError(words.undoTooLate);
  const { subscription } = found;
  const twin = known.find((other) => other.id === id || isSameWish(other, subscription));
  if (twin !== undefined) throw new UserError(words.exists(twin.id));
  if (known.length >= maxSubscriptionsPerGuild) throw new UserError(words.full(maxSubscriptionsPerGuild));
  await subscriptions.save(subscription);
  await removed.remove(guildId, id);
  log.info({ guildId, subscriptionId: id }, "subscription brought back");
  const text = words.undone(promiseOf(subscription, feeds.of(guildId), phrases));
  return { reply: await withHeldOffer(text, subscription, context), mode: "replace" };
}
