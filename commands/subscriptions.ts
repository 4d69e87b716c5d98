import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
} from "discord.js";
import type { Lookup } from "../src/core/lookup.ts";
import { phrases } from "../src/core/phrases.ts";
import { type Action, privateNotice, type Reply, type Suggestion } from "../src/core/reply.ts";
import {
  isSameWish,
  matchesPreview,
  maxSubscriptionsPerGuild,
  type Subscription,
  type SubscriptionFilters,
} from "../src/core/subscription.ts";
import { describeSubscription, promiseOf, subscriptionListCard } from "../src/core/subscription-card.ts";
import { ellipsis, escapeMarkdown, normalise } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import { type ChannelFacts, type CommandContext, defineCommand, type Place } from "../src/discord/command.ts";
import { adminOnly, findKind, kindOption, suggestingOption } from "./options.ts";
import { namesLike, suggestLabels } from "./suggest-names.ts";

const words = phrases.subscriptions;
const subscriptionOption = suggestingOption("subscription", words.subscription, true);

/** What was asked, with everything that the answer needs to know of the place. */
type Request =
  | { readonly kind: "list"; readonly guildId: string }
  | { readonly kind: "remove" | "test"; readonly guildId: string; readonly subscription: string }
  | {
      readonly kind: "add";
      readonly guildId: string;
      readonly userId: string;
      readonly channelId: string;
      readonly channel: ChannelFacts | undefined;
      readonly feed: string | undefined;
      readonly filters: SubscriptionFilters;
      readonly roleId: string | undefined;
      readonly publish: boolean;
    };
type AddRequest = Extract<Request, { kind: "add" }>;

/** `/subscriptions`: what this server hears about, and where. */
export const subscriptions = defineCommand<Request>({
  data: {
    name: "subscriptions",
    type: ApplicationCommandType.ChatInput,
    description: words.description,
    options: [
      subcommand("add", words.add, addOptions()),
      subcommand("list", words.list),
      subcommand("remove", words.remove, [subscriptionOption]),
      subcommand("test", words.test, [subscriptionOption]),
    ],
    ...adminOnly,
  },
  isAdminOnly: true,
  deferral: ({ kind }) => (kind === "test" ? "private" : "none"),
  read: (options, place) => {
    const guildId = guildOf(place);
    const kind = options.getSubcommand();
    if (kind === "list") return { kind, guildId };
    if (kind === "remove" || kind === "test")
      return { kind, guildId, subscription: options.getString("subscription", true) };
    const channelId = options.getChannel("channel")?.id ?? place.channelId ?? "";
    return {
      kind: "add",
      guildId,
      userId: place.userId,
      channelId,
      channel: place.findChannel(channelId),
      feed: options.getString("feed") ?? undefined,
      filters: readFilters(options),
      roleId: options.getRole("role")?.id,
      publish: options.getBoolean("publish") ?? false,
    };
  },
  answer: (request, context) => {
    switch (request.kind) {
      case "add":
        return add(request, context);
      case "list":
        return list(request.guildId, 0, context);
      case "remove":
        return remove(getSubscription(request, context), context);
      case "test":
        return test(getSubscription(request, context), context);
    }
  },
  suggest: (option, typed, context, place) => suggestFor(option, typed, context, place),
  components: {
    "subscriptions-page": (page, context, place) => ({
      reply: list(guildOf(place), Number.parseInt(page, 10) || 0, context),
      mode: "replace",
    }),
  },
});

function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { name, description, type: ApplicationCommandOptionType.Subcommand, options };
}

function addOptions(): APIApplicationCommandBasicOption[] {
  return [
    suggestingOption("feed", words.feed),
    {
      name: "channel",
      description: words.channel,
      type: ApplicationCommandOptionType.Channel,
      channel_types: [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
        ChannelType.AnnouncementThread,
      ],
    },
    suggestingOption("composer", words.composer),
    suggestingOption("label", words.label),
    suggestingOption("work", words.work),
    kindOption(words.kind),
    { name: "role", description: words.role, type: ApplicationCommandOptionType.Role },
    { name: "publish", description: words.publish, type: ApplicationCommandOptionType.Boolean },
  ];
}

function guildOf({ guildId }: Place): string {
  if (guildId === undefined) throw new UserError(phrases.errors.serverOnly);
  return guildId;
}

function readFilters(options: { readonly getString: (name: string) => string | null }): SubscriptionFilters {
  const named = (name: "composer" | "label" | "work") => {
    const value = options.getString(name)?.trim();
    return value ? { [name]: ellipsis(value, 200) } : {};
  };
  const kind = findKind(options.getString("kind"));
  return { ...named("composer"), ...named("label"), ...named("work"), ...(kind === undefined ? {} : { kind }) };
}

async function add(request: AddRequest, context: CommandContext): Promise<Reply> {
  checkTarget(request);
  const existing = context.subscriptions.ofGuild(request.guildId);
  if (existing.length >= maxSubscriptionsPerGuild) throw new UserError(words.full(maxSubscriptionsPerGuild));
  const subscription = toSubscription(request, context);
  const twin = existing.find((other) => isSameWish(other, subscription));
  if (twin !== undefined) throw new UserError(words.exists(twin.id));
  await context.subscriptions.save(subscription);
  context.log.info({ guildId: request.guildId, subscriptionId: subscription.id }, "subscription added");
  return privateNotice(words.added(subscription.id, promiseOf(subscription, context.feeds)));
}

/** The channel must be one that holds messages, and the bot must be able to post there now. */
function checkTarget({ channelId, channel, publish, roleId, guildId }: AddRequest): void {
  const mention = `<#${channelId}>`;
  if (channel === undefined || !channel.canHoldMessages) throw new UserError(words.wrongChannel(mention));
  if (channel.missingPermissions.length > 0)
    throw new UserError(words.missing(mention, channel.missingPermissions.join(", ")));
  if (publish && !channel.isAnnouncement) throw new UserError(words.notAnnouncement(mention));
  if (roleId === guildId) throw new UserError(words.everyoneRole);
}

function toSubscription(request: AddRequest, { feeds, lookup, newId, clock }: CommandContext): Subscription {
  const { guildId, channelId, userId, roleId, publish, filters } = request;
  const feed =
    request.feed === undefined
      ? undefined
      : feeds.find(({ id, name }) => id === request.feed || normalise(name) === normalise(request.feed ?? ""));
  if (request.feed !== undefined && feed === undefined)
    throw new UserError(words.unknownFeed(escapeMarkdown(ellipsis(request.feed, 100))));
  return {
    id: newId(),
    guildId,
    channelId,
    filters: { ...withNames(filters, lookup), ...(feed === undefined ? {} : { feedId: feed.id }) },
    ...(roleId === undefined ? {} : { roleId }),
    publish,
    createdBy: userId,
    createdAt: clock.now(),
  };
}

/** Suggestions send ids; what is stored and compared are names. */
function withNames(filters: SubscriptionFilters, lookup: Lookup): SubscriptionFilters {
  const composer =
    filters.composer === undefined ? undefined : (lookup.findComposer(filters.composer)?.name ?? filters.composer);
  const work = filters.work === undefined ? undefined : (lookup.findWork(filters.work)?.title ?? filters.work);
  return { ...filters, ...(composer === undefined ? {} : { composer }), ...(work === undefined ? {} : { work }) };
}

function list(guildId: string, page: number, { subscriptions: known, feeds }: CommandContext): Reply {
  const all = known.ofGuild(guildId);
  if (all.length === 0) return privateNotice(words.none);
  const { card, shown, pages } = subscriptionListCard(all, page, feeds);
  const step = (label: string, target: number): readonly Action[] =>
    target < 0 || target >= pages
      ? []
      : [{ kind: "button", label, customId: `subscriptions-page:${target}`, emphasis: "secondary" }];
  return {
    card,
    actions: [[...step(phrases.composer.earlier, shown - 1), ...step(phrases.composer.later, shown + 1)]],
    isPrivate: true,
  };
}

function getSubscription(
  { guildId, subscription }: { readonly guildId: string; readonly subscription: string },
  { subscriptions: known }: CommandContext,
): Subscription {
  const found = known.find(guildId, subscription.trim().toLowerCase());
  if (found === undefined) throw new UserError(words.unknown(escapeMarkdown(ellipsis(subscription, 100))));
  return found;
}

async function remove(
  subscription: Subscription,
  { subscriptions: known, feeds, log }: CommandContext,
): Promise<Reply> {
  await known.remove(subscription.guildId, subscription.id);
  log.info({ guildId: subscription.guildId, subscriptionId: subscription.id }, "subscription removed");
  return privateNotice(words.removed(subscription.id, promiseOf(subscription, feeds)));
}

async function test(subscription: Subscription, { previews, sendTest }: CommandContext): Promise<Reply> {
  const channel = `<#${subscription.channelId}>`;
  const preview = previews.latest().find((known) => matchesPreview(subscription.filters, known));
  if (preview === undefined) return privateNotice(words.nothingToTest);
  const outcome = await sendTest(subscription, preview);
  return privateNotice(
    outcome.kind === "sent" ? words.tested(channel) : words.testFailed(channel, `${outcome.reason}.`),
  );
}

function suggestFor(option: string, typed: string, context: CommandContext, place: Place): readonly Suggestion[] {
  const { lookup, feeds, subscriptions: known } = context;
  switch (option) {
    case "feed":
      return namesLike(
        typed,
        feeds.map(({ id, name }) => ({ name, value: id })),
      );
    case "composer":
      return lookup.suggestComposers(typed);
    case "label":
      return suggestLabels(typed, context.catalogue);
    case "work":
      return lookup.suggestSoundtracks(typed);
    case "subscription":
      if (place.guildId === undefined || !place.canManageGuild) return [];
      return namesLike(
        typed,
        known
          .ofGuild(place.guildId)
          .map((subscription) => ({ name: describeSubscription(subscription, feeds), value: subscription.id })),
      );
    default:
      return [];
  }
}
