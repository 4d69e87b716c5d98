import { ApplicationCommandOptionType, ApplicationCommandType, type ChatInputCommandInteraction } from "discord.js";
import {
  describeSubscription,
  type SubscriptionStatus,
  subscriptionListCard,
  subscriptionsPerPage,
} from "../src/core/cards/subscription-card.ts";
import { toDigestItem } from "../src/core/cards/summary.ts";
import type { News } from "../src/core/delivery/news.ts";
import { countPages, nearestPage, onPage } from "../src/core/pages.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { reasonText } from "../src/core/phrases/reason.ts";
import type { Preview } from "../src/core/preview.ts";
import { privateNotice, type Reply, type Suggestion } from "../src/core/reply.ts";
import { matchesPreview, type Subscription } from "../src/core/subscription.ts";
import { normalise } from "../src/core/text.ts";
import { type CommandContext, type ComponentReply, defineCommand, type Place } from "../src/discord/command.ts";
import { type AddRequest, addSubscription, readAddRequest } from "./add-subscription.ts";
import { type EditRequest, editSubscription, readEditRequest } from "./edit-subscription.ts";
import { findSubscription, guildOf } from "./find-subscription.ts";
import { postHeld, skipHeld } from "./held-offer.ts";
import { chooseLogChannel, type LogRequest, logOptions, readLogRequest } from "./log-channel.ts";
import { pageButtons, readIdAndPage } from "./menus.ts";
import { adminOnly, anyValue, subcommand, suggestingOption } from "./options.ts";
import { removeSubscription, undoRemoval } from "./remove-subscription.ts";
import { pauseSubscription, resumeSubscription } from "./rest-subscription.ts";
import { isEverything, resumeAll, suggestEverything } from "./resume-all.ts";
import {
  chooseSettings,
  readSettingsRequest,
  type SettingsRequest,
  settingsOptions,
  suggestSettings,
} from "./server-settings.ts";
import { historyReply, statusOf } from "./subscription-history.ts";
import { subscriptionOptions } from "./subscription-options.ts";
import { namesLike, suggestLabels } from "./suggest-names.ts";
import { explainPost } from "./why.ts";
import { described } from "./wording.ts";

/** So many previews show what a digest looks like. */
const mostInTest = 5;
const subscriptionOption = suggestingOption("subscription", ({ subscriptions: words }) => words.subscription, true);
const linkOption = {
  name: "link",
  ...described(({ subscriptions: words }) => words.link),
  type: ApplicationCommandOptionType.String,
  required: true,
} as const;

/** The subcommands that are about one subscription and need nothing else. */
const ofOne = ["remove", "test", "pause", "resume", "history"] as const;

/** What was asked, with everything that the answer needs to know of the place. */
type Request =
  | { readonly kind: "list"; readonly guildId: string }
  | { readonly kind: "why"; readonly guildId: string; readonly link: string }
  | {
      readonly kind: (typeof ofOne)[number];
      readonly guildId: string;
      readonly userId: string;
      readonly subscription: string;
      readonly findChannel: Place["findChannel"];
    }
  | AddRequest
  | EditRequest
  | LogRequest
  | SettingsRequest;

/** `/subscriptions`: what this server hears about, and where. */
export const subscriptions = defineCommand<Request>({
  data: {
    name: "subscriptions",
    type: ApplicationCommandType.ChatInput,
    ...described(({ subscriptions: words }) => words.description),
    options: [
      subcommand("add", ({ subscriptions: words }) => words.add, subscriptionOptions("add")),
      subcommand("list", ({ subscriptions: words }) => words.list),
      subcommand("edit", ({ subscriptions: words }) => words.edit, [
        subscriptionOption,
        ...subscriptionOptions("edit"),
      ]),
      subcommand("pause", ({ subscriptions: words }) => words.pause, [subscriptionOption]),
      subcommand("resume", ({ subscriptions: words }) => words.resume, [subscriptionOption]),
      subcommand("remove", ({ subscriptions: words }) => words.remove, [subscriptionOption]),
      subcommand("test", ({ subscriptions: words }) => words.test, [subscriptionOption]),
      subcommand("history", ({ subscriptions: words }) => words.history, [subscriptionOption]),
      subcommand("why", ({ subscriptions: words }) => words.why, [linkOption]),
      subcommand("settings", ({ subscriptions: words }) => words.settings, settingsOptions()),
      subcommand("log", ({ subscriptions: words }) => words.log, logOptions()),
    ],
    ...adminOnly,
  },
  isAdminOnly: true,
  deferral: ({ kind }) => (kind === "add" ? "none" : "private"),
  cost: ({ kind }) => (kind === "test" ? 1 : 0),
  read: readRequest,
  answer: (request, context) => answerRequest(request, context),
  suggest: suggestFor,
  components: {
    "subscriptions-page": async (page, context, place) => ({
      reply: await list(guildOf(place, context.phrases), Number.parseInt(page, 10) || 0, context),
      mode: "replace",
    }),
    "subscriptions-history": async (argument, context, place) => {
      const { id, page } = readIdAndPage(argument);
      const subscription = findSubscription(guildOf(place, context.phrases), id, context);
      return { reply: await historyReply(subscription, page, context), mode: "replace" };
    },
    "subscriptions-begin": beginHere,
    "subscriptions-undo": undoRemoval,
    "subscriptions-post": postHeld,
    "subscriptions-skip": skipHeld,
  },
  slowComponents: ["subscriptions-post", "subscriptions-skip"],
});

function readRequest(options: ChatInputCommandInteraction["options"], place: Place): Request {
  // Dispatch refuses this command outside of servers.
  const guildId = place.guildId ?? "";
  const kind = options.getSubcommand();
  const about = ofOne.find((name) => name === kind);
  if (about !== undefined) {
    const { userId, findChannel } = place;
    return { kind: about, guildId, userId, subscription: options.getString("subscription", true), findChannel };
  }
  switch (kind) {
    case "list":
      return { kind, guildId };
    case "why":
      return { kind, guildId, link: options.getString("link", true) };
    case "edit":
      return readEditRequest(options, guildId, place);
    case "log":
      return readLogRequest(options, guildId, place);
    case "settings":
      return readSettingsRequest(options, guildId);
    default:
      return readAddRequest(options, guildId, place);
  }
}

async function answerRequest(request: Request, context: CommandContext): Promise<Reply> {
  switch (request.kind) {
    case "add":
      return addSubscription(request, context);
    case "edit":
      return editSubscription(request, context);
    case "list":
      return list(request.guildId, 0, context);
    case "log":
      return chooseLogChannel(request, context);
    case "settings":
      return chooseSettings(request, context);
    case "why":
      return explainPost(request.link, request.guildId, context);
    default:
      if (request.kind === "resume" && isEverything(request.subscription))
        return resumeAll(request.guildId, request.findChannel, context);
      return answerOfOne(request, findSubscription(request.guildId, request.subscription, context), context);
  }
}

async function answerOfOne(
  { kind, userId, findChannel }: Extract<Request, { userId: string; subscription: string }>,
  subscription: Subscription,
  context: CommandContext,
): Promise<Reply> {
  switch (kind) {
    case "pause":
      return pauseSubscription(subscription, userId, context);
    case "resume":
      return resumeSubscription(subscription, findChannel, context);
    case "remove":
      return removeSubscription(subscription, context);
    case "test":
      return test(subscription, context);
    case "history":
      return historyReply(subscription, 0, context);
  }
}

/** The button of the greeting: everything that is new goes to the channel where it stands. */
async function beginHere(_argument: string, context: CommandContext, place: Place): Promise<ComponentReply> {
  const { userId, channelId = "" } = place;
  const request: AddRequest = {
    kind: "add",
    guildId: guildOf(place, context.phrases),
    userId,
    channelId,
    channel: place.findChannel(channelId),
    feed: undefined,
    filters: {},
    roleId: undefined,
    digest: undefined,
    publish: false,
  };
  return { reply: await addSubscription(request, context), mode: "add" };
}

async function list(guildId: string, page: number, context: CommandContext): Promise<Reply> {
  const all = context.subscriptions.ofGuild(guildId);
  if (all.length === 0) return privateNotice(context.phrases.subscriptions.none);
  const pages = countPages(all.length, subscriptionsPerPage);
  const shown = nearestPage(page, pages);
  const statuses: SubscriptionStatus[] = [];
  for (const subscription of onPage(all, shown, subscriptionsPerPage))
    statuses.push(await statusOf(subscription, context));
  return {
    card: subscriptionListCard(
      statuses,
      { page: shown, pages, total: all.length },
      context.feeds.of(guildId),
      context.phrases,
    ),
    actions: [pageButtons("subscriptions-page", shown, pages, context.phrases)],
    isPrivate: true,
  };
}

async function test(subscription: Subscription, context: CommandContext): Promise<Reply> {
  const { sendTest, phrases } = context;
  const words = phrases.subscriptions;
  const channel = `<#${subscription.channelId}>`;
  const matching = matchingLatest(subscription, context);
  const [latest] = matching;
  if (latest === undefined) return privateNotice(words.nothingToTest);
  const outcome = await sendTest(subscription, toNews(latest, matching, subscription, phrases));
  return privateNotice(
    outcome.kind === "sent"
      ? words.tested(channel)
      : words.testFailed(channel, `${reasonText(outcome.reason, phrases)}.`),
  );
}

/** The latest previews that it would post, the server's own feeds included; the latest first. */
function matchingLatest({ guildId, filters }: Subscription, { previews, feeds }: CommandContext): readonly Preview[] {
  const own = previews.latestOwn(feeds.of(guildId).map(({ id }) => id));
  return [...previews.latest(), ...own]
    .filter((preview) => matchesPreview(filters, preview))
    .sort((a, b) => b.publishedAt - a.publishedAt);
}

/** The latest preview, or the digest of a few. */
function toNews(
  latest: Preview,
  matching: readonly Preview[],
  { digest: every }: Subscription,
  phrases: Phrases,
): News {
  if (every === undefined) return { kind: "preview", preview: latest };
  const items = matching
    .slice(0, mostInTest)
    .reverse()
    .map((one) => toDigestItem(one, phrases));
  return { kind: "summary", items, digest: { every, total: items.length, isContinued: false } };
}

/** Where a filter can be taken away, what does so comes first. */
function suggestFor(
  option: string,
  typed: string,
  context: CommandContext,
  place: Place,
  subcommand?: string,
): readonly Suggestion[] {
  if (subcommand === "settings") return suggestSettings(option, typed, context);
  const suggestions = suggestNames(option, typed, context, place);
  if (subcommand === "resume") return [...suggestEverything(typed, context, place), ...suggestions];
  const isRemovable = subcommand === "edit" && option !== "subscription";
  if (!isRemovable || !anyValue.startsWith(normalise(typed))) return suggestions;
  return [{ name: context.phrases.subscriptions.anyChoice, value: anyValue }, ...suggestions];
}

function suggestNames(option: string, typed: string, context: CommandContext, place: Place): readonly Suggestion[] {
  const { lookup, subscriptions: known, phrases } = context;
  const feeds = context.feeds.of(place.canManageGuild ? place.guildId : undefined);
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
        known.ofGuild(place.guildId).map((subscription) => ({
          name: describeSubscription(subscription, feeds, phrases),
          value: subscription.id,
        })),
      );
    default:
      return [];
  }
}
