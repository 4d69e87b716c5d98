import { pauseText, promiseOf } from "../src/core/cards/subscription-card.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import type { Subscription } from "../src/core/subscription.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, Place } from "../src/discord/command.ts";
import { checkTarget } from "./add-subscription.ts";
import { withHeldOffer } from "./held-offer.ts";

/** Lets a subscription rest until it is resumed. */
export async function pauseSubscription(
  subscription: Subscription,
  userId: string,
  { subscriptions, clock, log, phrases }: CommandContext,
): Promise<Reply> {
  const words = phrases.subscriptions;
  const { id, guildId, paused } = subscription;
  if (paused !== undefined) throw new UserError(words.pausedAlready(id, pauseText(paused, phrases)));
  await subscriptions.save({ ...subscription, paused: { reason: "", at: clock.now(), by: userId } });
  log.info({ guildId, subscriptionId: id }, "subscription paused by an administrator");
  return privateNotice(words.pausedNow(id));
}

/** Lets a subscription go on if the bot can post in its channel now, and offers what was held meanwhile. */
export async function resumeSubscription(
  subscription: Subscription,
  findChannel: Place["findChannel"],
  context: CommandContext,
): Promise<Reply> {
  const { id, guildId, channelId, publish, roleId } = subscription;
  const { feeds, phrases } = context;
  const words = phrases.subscriptions;
  const channel = findChannel(channelId);
  if (channel === undefined) throw new UserError(words.channelGone(`<#${channelId}>`, id));
  checkTarget({ guildId, channelId, channel, publish, roleId }, phrases);
  const { paused, ...active } = subscription;
  const promise = promiseOf(subscription, feeds.of(guildId), phrases);
  if (paused === undefined) return withHeldOffer(words.notPaused(promise), active, context);
  await context.subscriptions.save(active);
  context.log.info({ guildId, subscriptionId: id }, "subscription resumed");
  const others = restingBeside(active, context);
  const text = words.resumed(promise);
  return withHeldOffer(others.length === 0 ? text : `${text}\n${words.alsoResting(others)}`, active, context);
}

/** The ids of a few others that rest because the same channel was closed. */
function restingBeside({ guildId, channelId }: Subscription, { subscriptions }: CommandContext): readonly string[] {
  const others = subscriptions.ofGuild(guildId).filter((other) => other.channelId === channelId);
  return others.flatMap(({ id, paused }) => (paused !== undefined && paused.by === undefined ? [id] : [])).slice(0, 10);
}
