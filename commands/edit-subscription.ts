import type { ChatInputCommandInteraction } from "discord.js";
import { exactTime, promiseOf } from "../src/core/cards/subscription-card.ts";
import type { Reply } from "../src/core/reply.ts";
import type { Every } from "../src/core/schedule/schedule.ts";
import { isSameWish, type Subscription, type SubscriptionFilters } from "../src/core/subscription.ts";
import { ellipsis, normalise } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, Place } from "../src/discord/command.ts";
import { checkTarget, getFeed, withNames } from "./add-subscription.ts";
import { findSubscription } from "./find-subscription.ts";
import { withHeldOffer } from "./held-offer.ts";
import { nextDigestLine, nextDigestOf } from "./next-digest.ts";
import { anyValue, findKind } from "./options.ts";
import { readDigest } from "./subscription-options.ts";

const namedFilters = ["composer", "label", "work"] as const;

/** What `/subscriptions edit` asks for: what is undefined stays as it is, and the value `any` takes a filter away. */
export interface EditRequest {
  readonly kind: "edit";
  readonly guildId: string;
  readonly subscription: string;
  readonly channelId: string | undefined;
  readonly findChannel: Place["findChannel"];
  readonly texts: Readonly<Partial<Record<"feed" | "kind" | (typeof namedFilters)[number], string>>>;
  readonly roleId: string | undefined;
  readonly digest: Every | "off" | undefined;
  readonly publish: boolean | undefined;
}

/** Reads the options. */
export function readEditRequest(
  options: ChatInputCommandInteraction["options"],
  guildId: string,
  { findChannel }: Place,
): EditRequest {
  const textOf = (name: "feed" | "kind" | (typeof namedFilters)[number]) => {
    const value = options.getString(name)?.trim();
    return value ? { [name]: ellipsis(value, 200) } : {};
  };
  return {
    kind: "edit",
    guildId,
    subscription: options.getString("subscription", true),
    channelId: options.getChannel("channel")?.id,
    findChannel,
    texts: { ...textOf("feed"), ...textOf("kind"), ...textOf("composer"), ...textOf("label"), ...textOf("work") },
    roleId: options.getRole("role")?.id,
    digest: readDigest(options),
    publish: options.getBoolean("publish") ?? undefined,
  };
}

/** Changes what is given and says in words what will happen now; a UserError says what stands in the way. */
export async function editSubscription(request: EditRequest, context: CommandContext): Promise<Reply> {
  const { subscriptions, heldDesk, feeds, log, phrases } = context;
  const words = phrases.subscriptions;
  const before = findSubscription(request.guildId, request.subscription, context);
  const after = edited(before, request, context);
  const twin = subscriptions
    .ofGuild(request.guildId)
    .find((other) => other.id !== after.id && isSameWish(other, after));
  if (twin !== undefined) throw new UserError(words.exists(twin.id));
  if (after.channelId !== before.channelId) await heldDesk.move(after, before.channelId);
  await subscriptions.save(after);
  log.info({ guildId: after.guildId, subscriptionId: after.id }, "subscription changed");
  const lines = [
    words.edited(after.id, promiseOf(after, feeds.of(after.guildId), phrases)),
    ...digestLines(before, after, context),
    ...(after.paused === undefined ? [] : [words.stillPaused(after.id)]),
  ];
  return withHeldOffer(lines.join("\n"), after, context);
}

/** When the next digest comes, or the last one. */
function digestLines(before: Subscription, after: Subscription, context: CommandContext): readonly string[] {
  const { guildId, digest } = after;
  if (digest !== undefined) return digest === before.digest ? [] : [nextDigestLine(guildId, digest, context)];
  const gathered = before.digest === undefined ? 0 : context.waitingRoom.countFor(after);
  if (before.digest === undefined || gathered === 0) return [];
  return [
    context.phrases.subscriptions.lastDigestLine(gathered, exactTime(nextDigestOf(guildId, before.digest, context))),
  ];
}

function edited(before: Subscription, request: EditRequest, context: CommandContext): Subscription {
  const { texts, roleId, digest, publish } = request;
  const isNothingGiven = [request.channelId, roleId, digest, publish].every((value) => value === undefined);
  if (isNothingGiven && Object.keys(texts).length === 0)
    throw new UserError(context.phrases.subscriptions.nothingToEdit);
  const channelId = request.channelId ?? before.channelId;
  const after = withRole(before, roleId, {
    ...withDigest(before, digest),
    channelId,
    filters: editedFilters(before, texts, context),
    publish: editedPublish(before, channelId, request),
  });
  const isOtherPlace = channelId !== before.channelId;
  if (isOtherPlace || after.publish !== before.publish)
    checkTarget({ ...after, roleId: undefined, channel: request.findChannel(channelId) }, context.phrases);
  if (!isOtherPlace && JSON.stringify(after.filters) === JSON.stringify(before.filters)) return after;
  return withoutClosing({ ...after, changedAt: context.clock.now() }, isOtherPlace);
}

/** What rested because its channel was closed goes on in another one; what an administrator paused rests on. */
function withoutClosing(subscription: Subscription, isOtherPlace: boolean): Subscription {
  const { paused, ...active } = subscription;
  return isOtherPlace && paused !== undefined && paused.by === undefined ? active : subscription;
}

function withDigest(before: Subscription, digest: Every | "off" | undefined): Subscription {
  if (digest === undefined) return before;
  const { digest: _former, ...rest } = before;
  return digest === "off" ? rest : { ...rest, digest };
}

/** Everyone cannot be mentioned, and stands for nobody in particular. */
function withRole({ guildId }: Subscription, roleId: string | undefined, after: Subscription): Subscription {
  if (roleId === undefined) return after;
  const { roleId: _former, ...rest } = after;
  return roleId === guildId ? rest : { ...rest, roleId };
}

/** What is published in an announcement channel is merely posted in another one, unless publishing is asked for. */
function editedPublish(before: Subscription, channelId: string, { publish, findChannel }: EditRequest): boolean {
  if (publish !== undefined) return publish;
  return before.publish && (channelId === before.channelId || findChannel(channelId)?.isAnnouncement === true);
}

function editedFilters(
  { guildId, filters: before }: Subscription,
  texts: EditRequest["texts"],
  { feeds, lookup, phrases }: CommandContext,
): SubscriptionFilters {
  const { feedId, kind, composer, label, work } = before;
  const next = <T>(typed: string | undefined, known: T | undefined, read: (text: string) => T | undefined) => {
    if (typed === undefined) return known;
    return normalise(typed) === anyValue ? undefined : read(typed);
  };
  const asTyped = (text: string) => text;
  const filters = {
    feedId: next(texts.feed, feedId, (text) => getFeed(text, feeds.of(guildId), phrases).id),
    kind: next(texts.kind, kind, findKind),
    composer: next(texts.composer, composer, asTyped),
    label: next(texts.label, label, asTyped),
    work: next(texts.work, work, asTyped),
  };
  return withNames(withoutAbsent(filters), lookup);
}

function withoutAbsent({
  feedId,
  kind,
  composer,
  label,
  work,
}: Readonly<Record<keyof SubscriptionFilters, string | undefined>> & {
  readonly kind: SubscriptionFilters["kind"] | undefined;
}): SubscriptionFilters {
  return {
    ...(feedId === undefined ? {} : { feedId }),
    ...(kind === undefined ? {} : { kind }),
    ...(composer === undefined ? {} : { composer }),
    ...(label === undefined ? {} : { label }),
    ...(work === undefined ? {} : { work }),
  };
}
