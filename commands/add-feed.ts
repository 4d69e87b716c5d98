import { toAddress } from "../src/core/address.ts";
import { dryRunCard, type ReadEntry } from "../src/core/cards/feed-card.ts";
import type { Entry } from "../src/core/entry.ts";
import { findAtAddress } from "../src/core/feed-book.ts";
import { type GuildFeed, isOwnFeedId, maxFeedsPerGuild, ownFeedId, toFeed } from "../src/core/guild-feed.ts";
import { reasonText } from "../src/core/phrases/reason.ts";
import type { DiscoverOutcome } from "../src/core/ports.ts";
import type { Reply } from "../src/core/reply.ts";
import { escapeMarkdown, normalise, oneLine } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { anyValue } from "./options.ts";

const maxName = 100;
const maxShownAddress = 200;
const entriesShown = 3;

/** What `/feeds add` asks for. */
export interface AddFeedRequest {
  readonly kind: "add";
  readonly guildId: string;
  readonly userId: string;
  readonly url: string;
  readonly name: string | undefined;
}

type Found = Extract<DiscoverOutcome, { kind: "found" }>;

/** Finds the feed at the address, adds it to the server's own and shows what it would announce; a UserError says why it cannot be. */
export async function addFeed(request: AddFeedRequest, context: CommandContext): Promise<Reply> {
  const { guildId, url } = request;
  const words = context.phrases.feeds;
  const address = toAddress(url);
  if (address === undefined) throw new UserError(words.noAddress(quoted(url)));
  checkRoom(guildId, context);
  checkUnknown(guildId, [address], context);
  checkName(guildId, request.name, context);
  const found = await context.discoverFeed(address);
  if (found.kind === "none")
    throw new UserError(words.noFeed(quoted(address), escapeMarkdown(reasonText(found.reason, context.phrases))));
  const added = await context.changingFeeds(async () => {
    checkRoom(guildId, context);
    checkUnknown(guildId, [address, found.url], context);
    const feed = toGuildFeed(request, address, found, context);
    await context.guildFeeds.save(feed);
    return feed;
  });
  context.polling.begin({ ...toFeed(added), name: added.title });
  context.log.info({ guildId, feedId: added.feedId }, "feed added");
  return { text: addedText(added, found, context), card: dryRun(added, found, context), isPrivate: true };
}

function quoted(text: string): string {
  return `**${escapeMarkdown(oneLine(text, maxShownAddress))}**`;
}

/** Throws a UserError where the server has as many feeds of its own as it can have. */
export function checkRoom(guildId: string, { guildFeeds, phrases }: CommandContext): void {
  if (guildFeeds.ofGuild(guildId).length >= maxFeedsPerGuild) throw new UserError(phrases.feeds.full(maxFeedsPerGuild));
}

/** Throws a UserError where the server hears of the feed at one of these addresses already. */
export function checkUnknown(guildId: string, addresses: readonly string[], { feeds, phrases }: CommandContext): void {
  const words = phrases.feeds;
  const known = findAtAddress(feeds.of(guildId), addresses);
  if (known === undefined) return;
  const name = `**${escapeMarkdown(known.name)}**`;
  throw new UserError(isOwnFeedId(known.id) ? words.ownAlready(name) : words.knownAlready(name));
}

function checkName(guildId: string, name: string | undefined, context: CommandContext): void {
  const wanted = oneLine(name ?? "", maxName);
  if (wanted !== "" && isTaken(guildId, wanted, context))
    throw new UserError(context.phrases.feeds.nameTaken(quoted(wanted)));
}

function isTaken(guildId: string, name: string, { feeds }: CommandContext): boolean {
  const key = normalise(name);
  return key === anyValue || feeds.of(guildId).some((feed) => feed.id === name || normalise(feed.name) === key);
}

/** A feed that another server has is asked once for both; of that other server nothing is told. */
function toGuildFeed(request: AddFeedRequest, address: string, found: Found, context: CommandContext): GuildFeed {
  const { guildFeeds, newId, applicationId, clock } = context;
  const { guildId, userId } = request;
  const ours = guildFeeds.all().filter((row) => row.removed === undefined && row.applicationId === applicationId());
  const shared = findAtAddress(ours, [address, found.url]);
  const url = shared?.url ?? (found.isFromPage ? found.url : (found.outcome.movedTo ?? address));
  const { hostname } = new URL(url);
  const title = oneLine(found.outcome.title ?? "", maxName) || hostname;
  const wanted = oneLine(request.name ?? "", maxName);
  const name = wanted === "" && isTaken(guildId, title, context) ? freeName(guildId, title, hostname, context) : title;
  return {
    guildId,
    feedId: shared?.feedId ?? ownFeedId(`${newId()}${newId()}`),
    url,
    name: wanted === "" ? name : wanted,
    title: shared?.title ?? title,
    addedBy: userId,
    applicationId: applicationId(),
    addedAt: clock.now(),
  };
}

/** A name that two feeds give themselves is told apart by the host, then by a number. */
function freeName(guildId: string, title: string, hostname: string, context: CommandContext): string {
  const base = `${oneLine(title, 60)} (${oneLine(hostname, 30)})`;
  for (let number = 2, name = base; ; number++) {
    if (!isTaken(guildId, name, context)) return name;
    name = `${base} ${number}`;
  }
}

function addedText(
  added: GuildFeed,
  { isFromPage, others }: Found,
  { subscriptions, phrases }: CommandContext,
): string {
  const words = phrases.feeds;
  const hears = subscriptions
    .ofGuild(added.guildId)
    .some(({ filters: { feedId = added.feedId } }) => feedId === added.feedId);
  const name = escapeMarkdown(added.name);
  return [
    words.added(name, quoted(added.url)),
    ...(isFromPage ? [words.fromPage] : []),
    ...(others.length > 0 ? [words.others(others.slice(0, 3).map(({ url }) => quoted(url)))] : []),
    hears ? words.heard : words.unheard(name),
  ].join("\n");
}

function dryRun(added: GuildFeed, { outcome }: Found, { readPreviews, clock, phrases }: CommandContext) {
  const feed = toFeed(added);
  const read = latestFirst(outcome.entries)
    .slice(0, entriesShown)
    .map((entry): ReadEntry => ({ entry, reading: readPreviews(feed, entry, clock.now()) }));
  return dryRunCard(feed, read, phrases);
}

/** Where entries have no dates, the order of the feed decides. */
function latestFirst(entries: readonly Entry[]): readonly Entry[] {
  const isDated = entries.every(({ publishedAt }) => publishedAt !== undefined);
  return isDated ? [...entries].sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)) : entries;
}
