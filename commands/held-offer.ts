import { exactTime } from "../src/core/cards/subscription-card.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import type { Reply } from "../src/core/reply.ts";
import { createZoneOffset } from "../src/core/schedule/local-time.ts";
import { quietUntil, scheduleOf } from "../src/core/schedule/schedule.ts";
import type { Subscription } from "../src/core/subscription.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, ComponentReply, Place } from "../src/discord/command.ts";
import { checkTarget } from "./add-subscription.ts";
import { findSubscription, guildOf } from "./find-subscription.ts";

/** Beyond this a summary names the others. */
const mostMessages = 20;

/** The text, and below it what was held for the subscription, to be posted or skipped. */
export async function withHeldOffer(text: string, subscription: Subscription, context: CommandContext): Promise<Reply> {
  const words = context.phrases.subscriptions;
  const count = await context.heldDesk.count(subscription);
  if (count === 0 || subscription.paused !== undefined) return { text, isPrivate: true };
  const offer = subscription.digest === undefined ? heldOffer(count, words) : words.heldForDigest(count);
  return {
    text: `${text}\n${offer}`,
    actions: [
      [
        {
          kind: "button",
          label: words.postThem,
          customId: `subscriptions-post:${subscription.id}`,
          emphasis: "primary",
        },
        {
          kind: "button",
          label: words.skipThem,
          customId: `subscriptions-skip:${subscription.id}`,
          emphasis: "secondary",
        },
      ],
    ],
    isPrivate: true,
  };
}

function heldOffer(count: number, words: Phrases["subscriptions"]): string {
  return count > mostMessages ? words.heldTooMany(count) : words.held(count);
}

/** Lets what was held go; pressing twice posts nothing twice. */
export async function postHeld(id: string, context: CommandContext, place: Place): Promise<ComponentReply> {
  const { phrases } = context;
  const words = phrases.subscriptions;
  const subscription = findSubscription(guildOf(place, phrases), id, context);
  if (subscription.paused !== undefined) throw new UserError(words.restsFirst(subscription.id));
  const { channelId, guildId } = subscription;
  const channel = place.findChannel(channelId);
  if (channel === undefined) throw new UserError(words.channelGone(`<#${channelId}>`, subscription.id));
  checkTarget({ guildId, channelId, channel, publish: false, roleId: undefined }, phrases);
  const { messages, summarised } = await context.heldDesk.post(subscription);
  const posted = words.heldPosted(messages, summarised, `<#${channelId}>`);
  const until = quietUntil(scheduleOf(context.guildSettings.of(guildId)), context.clock.now(), createZoneOffset());
  const text = until === undefined ? posted : `${posted}\n${words.quietNow(exactTime(until))}`;
  return { reply: { text, isPrivate: true }, mode: "replace" };
}

/** Forgets what was held for the subscription. */
export async function skipHeld(id: string, context: CommandContext, place: Place): Promise<ComponentReply> {
  const skipped = await context.heldDesk.skip(findSubscription(guildOf(place, context.phrases), id, context));
  return { reply: { text: context.phrases.subscriptions.heldSkipped(skipped), isPrivate: true }, mode: "replace" };
}
