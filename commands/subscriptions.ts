import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord.js";
import { phrases } from "../src/core/phrases.ts";
import { type Action, privateNotice, type Reply, type Suggestion } from "../src/core/reply.ts";
import { matchesPreview, type Subscription } from "../src/core/subscription.ts";
import { describeSubscription, promiseOf, subscriptionListCard } from "../src/core/subscription-card.ts";
import { ellipsis, escapeMarkdown } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import { type CommandContext, defineCommand, type Place } from "../src/discord/command.ts";
import { type AddRequest, addOptions, addSubscription, readAddRequest } from "./add-subscription.ts";
import { adminOnly, suggestingOption } from "./options.ts";
import { namesLike, suggestLabels } from "./suggest-names.ts";

const words = phrases.subscriptions;
const subscriptionOption = suggestingOption("subscription", words.subscription, true);

/** What was asked, with everything that the answer needs to know of the place. */
type Request =
  | { readonly kind: "list"; readonly guildId: string }
  | { readonly kind: "remove" | "test"; readonly guildId: string; readonly subscription: string }
  | AddRequest;

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
    return readAddRequest(options, guildId, place);
  },
  answer: (request, context) => {
    switch (request.kind) {
      case "add":
        return addSubscription(request, context);
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

function guildOf({ guildId }: Place): string {
  if (guildId === undefined) throw new UserError(phrases.errors.serverOnly);
  return guildId;
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
