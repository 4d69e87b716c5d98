import type { ChatInputCommandInteraction } from "discord.js";
import { promiseOf } from "../src/core/cards/subscription-card.ts";
import type { Lookup } from "../src/core/lookup/lookup.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import type { Feed } from "../src/core/ports.ts";
import { privateNotice, type Reply } from "../src/core/reply.ts";
import type { Every } from "../src/core/schedule/schedule.ts";
import {
  isSameWish,
  maxSubscriptionsPerGuild,
  type Subscription,
  type SubscriptionFilters,
} from "../src/core/subscription.ts";
import { ellipsis, escapeMarkdown, normalise } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { ChannelFacts, CommandContext, Place } from "../src/discord/command.ts";
import { nextDigestLine } from "./next-digest.ts";
import { anyValue, findKind } from "./options.ts";
import { readDigest } from "./subscription-options.ts";

/** What `/subscriptions add` asks for, with what is known of the channel now. */
export interface AddRequest {
  readonly kind: "add";
  readonly guildId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly channel: ChannelFacts | undefined;
  readonly feed: string | undefined;
  readonly filters: SubscriptionFilters;
  readonly roleId: string | undefined;
  readonly digest: Every | undefined;
  readonly publish: boolean;
}

/** Reads the options; a channel that is left out is the one where the command was used. */
export function readAddRequest(
  options: ChatInputCommandInteraction["options"],
  guildId: string,
  place: Place,
): AddRequest {
  const channelId = options.getChannel("channel")?.id ?? place.channelId ?? "";
  const feed = options.getString("feed");
  const digest = readDigest(options);
  return {
    kind: "add",
    guildId,
    userId: place.userId,
    channelId,
    channel: place.findChannel(channelId),
    feed: feed === null || normalise(feed) === anyValue ? undefined : feed,
    filters: readFilters(options),
    roleId: options.getRole("role")?.id,
    digest: digest === "off" ? undefined : digest,
    publish: options.getBoolean("publish") ?? false,
  };
}

function readFilters(options: { readonly getString: (name: string) => string | null }): SubscriptionFilters {
  const named = (name: "composer" | "label" | "work") => {
    const value = options.getString(name)?.trim();
    return value && normalise(value) !== anyValue ? { [name]: ellipsis(value, 200) } : {};
  };
  const kind = findKind(options.getString("kind"));
  return { ...named("composer"), ...named("label"), ...named("work"), ...(kind === undefined ? {} : { kind }) };
}

/** Stores the subscription and says in words what will happen; a UserError says what stands in the way. */
export async function addSubscription(request: AddRequest, context: CommandContext): Promise<Reply> {
  const { phrases } = context;
  const words = phrases.subscriptions;
  checkTarget(request, phrases);
  const existing = context.subscriptions.ofGuild(request.guildId);
  if (existing.length >= maxSubscriptionsPerGuild) throw new UserError(words.full(maxSubscriptionsPerGuild));
  const subscription = toSubscription(request, context);
  const twin = existing.find((other) => isSameWish(other, subscription));
  if (twin !== undefined) throw new UserError(words.exists(twin.id));
  await context.subscriptions.save(subscription);
  context.log.info({ guildId: request.guildId, subscriptionId: subscription.id }, "subscription added");
  const added = words.added(subscription.id, promiseOf(subscription, context.feeds.of(request.guildId), phrases));
  const lines = [
    added,
    ...(subscription.digest === undefined ? [] : [nextDigestLine(request.guildId, subscription.digest, context)]),
    ...(request.channel?.canReadHistory === false ? [words.historyHint] : []),
  ];
  return privateNotice(lines.join("\n"));
}

/** Where a subscription would post. */
export type Target = Pick<AddRequest, "channelId" | "channel" | "publish" | "roleId" | "guildId">;

/** Throws a UserError unless the channel is one that holds messages and the bot can post there now. */
export function checkTarget({ channelId, channel, publish, roleId, guildId }: Target, phrases: Phrases): void {
  const words = phrases.subscriptions;
  const mention = `<#${channelId}>`;
  if (channel === undefined || !channel.canHoldMessages) throw new UserError(words.wrongChannel(mention));
  if (channel.missingPermissions.length > 0)
    throw new UserError(
      words.missing(mention, phrases.list(channel.missingPermissions.map((name) => phrases.permissions[name]))),
    );
  if (channel.lacksTag) throw new UserError(words.forumWithoutTag(mention));
  if (publish && !channel.isAnnouncement) throw new UserError(words.notAnnouncement(mention));
  if (roleId === guildId) throw new UserError(words.everyoneRole);
}

function toSubscription(
  request: AddRequest,
  { feeds, lookup, newId, clock, subscriptions, applicationId, phrases }: CommandContext,
): Subscription {
  const { guildId, channelId, userId, roleId, digest, publish, filters } = request;
  const feed = request.feed === undefined ? undefined : getFeed(request.feed, feeds.of(guildId), phrases);
  return {
    id: unusedId(newId, (id) => subscriptions.find(guildId, id) !== undefined),
    guildId,
    channelId,
    filters: { ...withNames(filters, lookup), ...(feed === undefined ? {} : { feedId: feed.id }) },
    ...(roleId === undefined ? {} : { roleId }),
    ...(digest === undefined ? {} : { digest }),
    publish,
    createdBy: userId,
    applicationId: applicationId(),
    createdAt: clock.now(),
  };
}

/** The feed of that id or name; a UserError if there is none. */
export function getFeed(typed: string, feeds: readonly Feed[], phrases: Phrases): Feed {
  const feed = feeds.find(({ id, name }) => id === typed || normalise(name) === normalise(typed));
  if (feed === undefined) throw new UserError(phrases.subscriptions.unknownFeed(escapeMarkdown(ellipsis(typed, 100))));
  return feed;
}

/** Suggestions send ids; what is stored and compared are names. */
export function withNames(filters: SubscriptionFilters, lookup: Lookup): SubscriptionFilters {
  const composer =
    filters.composer === undefined ? undefined : (lookup.findComposer(filters.composer)?.name ?? filters.composer);
  const work = filters.work === undefined ? undefined : (lookup.findWork(filters.work)?.title ?? filters.work);
  return { ...filters, ...(composer === undefined ? {} : { composer }), ...(work === undefined ? {} : { work }) };
}

function unusedId(newId: () => string, isUsed: (id: string) => boolean): string {
  const id = newId();
  return isUsed(id) ? unusedId(newId, isUsed) : id;
}
