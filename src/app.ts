import { randomBytes } from "node:crypto";
import { DiscordAPIError } from "@discordjs/rest";
import { type Client, Events } from "discord.js";
import { commands } from "../commands/index.ts";
import { events } from "../events/index.ts";
import { type Announcer, createAnnouncer } from "./announcer/announcer.ts";
import { followImported } from "./catalogue/imported/follow-imported.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import { loadWeights } from "./catalogue/load-weights.ts";
import { systemClock } from "./clock.ts";
import type { LiveAddresses } from "./config.ts";
import { connect, GatewayRefusedError } from "./connect.ts";
import type { Catalogue } from "./core/catalogue.ts";
import type { Announcement } from "./core/delivery/announcement.ts";
import { backoffMs } from "./core/delivery/backoff.ts";
import { namedFor } from "./core/delivery/circle.ts";
import { createGate } from "./core/delivery/gate.ts";
import type { News } from "./core/delivery/news.ts";
import { createFeedBook } from "./core/feed-book.ts";
import { createLearnedFinder } from "./core/learned/learned-finder.ts";
import { gazetteerNames } from "./core/lookup/gazetteer-names.ts";
import { createLookup } from "./core/lookup/lookup.ts";
import type { Clock, Log, Noticeboard } from "./core/ports.ts";
import { createReadPreviews } from "./core/to-previews.ts";
import { type AnnouncementLane, createAnnouncementLane, type LaneOptions } from "./discord/announcement-lane.ts";
import type { CommandContext } from "./discord/command.ts";
import { createClient, isGatewayReady } from "./discord/create-client.ts";
import { createDispatch, type SharedContext } from "./discord/dispatch.ts";
import type { EventContext } from "./discord/event.ts";
import { createFindForum } from "./discord/forums.ts";
import { createInvalidRequests } from "./discord/invalid-requests.ts";
import { createNoticeboard } from "./discord/noticeboard.ts";
import { registerCommands } from "./discord/register-commands.ts";
import { rehearse } from "./discord/rehearse.ts";
import { findWelcomeChannel } from "./discord/welcome-channel.ts";
import { createExtractor } from "./extract/create-extractor.ts";
import { createFetching } from "./fetching.ts";
import { createForgetting, forgetOldRemovals } from "./forget.ts";
import { createLive } from "./live.ts";
import { noOps } from "./ops/no-ops.ts";
import type { Ops, Vitals } from "./ops/ops.ts";
import { dataFolder } from "./paths.ts";
import { orSettingsError } from "./settings-error.ts";
import { createSpoken } from "./spoken.ts";
import { type Memory, openMemory } from "./store/open-memory.ts";
import { openStores, type Table } from "./store/open-stores.ts";
import type { Surroundings } from "./surroundings.ts";
import { tidyMemory } from "./tidy-memory.ts";
import { readVersion } from "./version.ts";
import { createWelcoming, type Welcoming } from "./welcome.ts";

/** How long requests under way may take to finish when the bot stops; what is cut off is settled at the next start. */
const patienceMs = 3_000;
const tokenRefusedLater = "Discord refused the token while announcing. Check DISCORD_TOKEN.";
const opsAddressProblem =
  "The ops room cannot listen; set OPS_HOST to an address of this machine, and OPS_PORT to a free port, or to 0 for any.";

/** The running bot. */
export interface App {
  /** Resolves when the bot is ready; rejects if Discord refuses it. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface AppOptions {
  readonly surroundings: Surroundings;
  /** The imported catalogue, which need not be there. */
  readonly catalogueFile: string;
  /** Where other places are asked about music; absent: nowhere. */
  readonly live: LiveAddresses | undefined;
  /** Where the ops room listens; absent: nowhere. */
  readonly ops: OpsAddress | undefined;
  readonly log: Log;
  /** Called once the bot cannot go on: the operator has to act. */
  readonly onFatal: (error: Error) => void;
}

interface OpsAddress {
  readonly host: string;
  readonly port: number;
}

/** Builds every part of the bot; nothing runs before `start`. */
export async function createApp(options: AppOptions): Promise<App> {
  const { surroundings, log, onFatal } = options;
  const { clock, storeFile } = surroundings;
  const memory = await orSettingsError("STORE_URL cannot be used.", () => openMemory(storeFile, log, clock));
  const ops = await createOpsRoom(options.ops, log, clock);
  let client: Client | undefined;
  const invalidRequests = createInvalidRequests(clock);
  const spoken = createSpoken(memory, (guildId) => client?.guilds.cache.get(guildId)?.preferredLocale);
  const watching = { metrics: ops.metrics, invalidRequests, spoken };
  const lane = createLane(options, memory, watching, () => client);
  const self = { applicationId: () => client?.application?.id ?? "", version: readVersion() };
  const stopping = new AbortController();
  const knowledge = createKnowledge(options, memory, self, stopping.signal);
  const reading = createReading({ ...surroundings, ...self }, knowledge.catalogue, stopping.signal);
  const noticeboard = createNoticeboard({ client: () => client, placesOf: noticePlacesOf(() => client, memory) });
  const announcer = createAnnouncer({
    ...memory,
    ...lane,
    spoken,
    feeds: surroundings.feeds,
    ...reading,
    isOurs: ({ applicationId }) => applicationId === self.applicationId(),
    noticeboard,
    intervalMs: surroundings.pollIntervalSeconds * 1_000,
    clock,
    random: Math.random,
    log,
    metrics: ops.metrics,
  });
  const own = { ...self, ...reading, spoken };
  const context = createCommandContext(options, memory, knowledge, lane, announcer, own);
  const answering = { ...context, dispatch: createDispatch(commands, context, ops.metrics), noticeboard };
  const eventContext = createEventContext(memory, announcer, answering, onFatal, stopping.signal);
  const probe = createStoreProbe(surroundings, memory.isFailing);
  return {
    start: async () => {
      const vitals = createVitals(options, announcer, probe, () => client);
      await Promise.all([orSettingsError(opsAddressProblem, () => ops.open(vitals)), knowledge.open()]);
      const makeClient = () => {
        client = createClient(surroundings.apiUrl, ops.metrics, invalidRequests);
        for (const event of events) event.attach(client, eventContext);
        return client;
      };
      const gateway = { createClient: makeClient, token: surroundings.token, clock, log, onGatewayLost: onFatal };
      await connect(gateway, stopping.signal);
    },
    stop: async () => {
      stopping.abort();
      await Promise.race([announcer.stop(), clock.sleep(patienceMs, new AbortController().signal)]);
      await client?.removeAllListeners(Events.ShardReconnecting).destroy();
      await ops.close();
      await probe.close();
      await memory.close();
    },
  };
}

function createLane(
  { surroundings, onFatal }: AppOptions,
  memory: Memory,
  watching: Pick<LaneOptions, "metrics" | "invalidRequests" | "spoken">,
  findClient: () => Client | undefined,
): AnnouncementLane {
  const lane = createAnnouncementLane({
    ...surroundings,
    ...memory,
    ...watching,
    botUserId: () => findClient()?.user?.id ?? "",
    findForum: createFindForum(findClient),
    onTokenRefused: () => onFatal(new GatewayRefusedError(tokenRefusedLater)),
  });
  return namingFeeds(lane, memory);
}

/** What is known of music, and by which look-ups. */
interface Knowledge extends Pick<CommandContext, "catalogue" | "lookup" | "live"> {
  /** Reads what was imported, and follows it until the bot stops. */
  readonly open: () => Promise<void>;
}

function createKnowledge(
  { surroundings, catalogueFile, live: addresses, log }: AppOptions,
  { previews }: Memory,
  self: Pick<CommandContext, "applicationId" | "version">,
  signal: AbortSignal,
): Knowledge {
  const catalogue = loadCatalogue(dataFolder);
  const imported = followImported({ file: catalogueFile, clock: systemClock, log });
  const live = addresses === undefined ? undefined : createLive({ ...surroundings, ...self, addresses, log, signal });
  const learned = createLearnedFinder(previews.latest, () => lookup);
  const sources = () => [imported.current(), learned, live?.found].filter((finder) => finder !== undefined);
  const lookup = createLookup(catalogue, sources);
  return {
    catalogue,
    lookup,
    ...(live === undefined ? {} : { live }),
    open: async () => {
      await imported.look();
      void imported.watch(signal);
    },
  };
}

function createCommandContext(
  { surroundings, log }: AppOptions,
  memory: Memory,
  { open: _, ...knowledge }: Knowledge,
  lane: AnnouncementLane,
  { heldDesk, polling, waitingRoom, passedAt, backlog }: Announcer,
  self: Pick<CommandContext, "applicationId" | "version" | "readPreviews" | "discoverFeed" | "spoken">,
): SharedContext {
  return {
    ...memory,
    ...self,
    ...knowledge,
    heldDesk,
    waitingRoom,
    feeds: createFeedBook(surroundings.feeds, memory.guildFeeds),
    polling,
    changingFeeds: createGate(1),
    sendTest: (place, news) => lane.sendTest(place, news),
    // Discord frowns on many channels opened at once, as the first news of many members would do.
    expectNews: (userId) => {
      lane.openFor(userId).catch((err: unknown) => log.debug({ err }, "direct messages not opened yet"));
    },
    status: () => ({ lookedAt: passedAt(), waiting: backlog().count, isStoreFailing: memory.isFailing() }),
    newId: () => randomBytes(4).toString("hex").slice(0, 6),
    clock: surroundings.clock,
    log,
  };
}

/** What asks feeds, and reads what they bring; what a person waits for ends with the bot. */
function createReading(options: Parameters<typeof createFetching>[0], catalogue: Catalogue, signal: AbortSignal) {
  const { fetchFeed, discoverFeed } = createFetching(options);
  return {
    fetchFeed,
    discoverFeed: (url: string) => discoverFeed(url, signal),
    readPreviews: createReadPreviews(createExtractor(gazetteerNames(catalogue), loadWeights(dataFolder))),
  };
}

/** Announcements as each server is told them: its own feeds bear the names that it gave them. */
function namingFeeds(lane: AnnouncementLane, { guildFeeds }: Memory): AnnouncementLane {
  const named = ({ guildId }: Pick<Announcement, "guildId">, news: News): News =>
    news.kind === "preview" ? { ...news, preview: namedFor(guildId, news.preview, guildFeeds) } : news;
  return {
    ...lane,
    sendTest: (place, news) => lane.sendTest(place, named(place, news)),
    send: (announcement, news, ...more) => lane.send(announcement, named(announcement, news), ...more),
    edit: (announcement, place, news) => lane.edit(announcement, place, named(announcement, news)),
  };
}

/** The log channel that a server has chosen, then the one where Discord itself tells of new members. */
function noticePlacesOf(client: () => Client | undefined, { guildSettings }: Memory): Noticeboard["placesOf"] {
  return (guildId) => {
    const { logChannelId } = guildSettings.of(guildId);
    const systemChannelId = client()?.guilds.cache.get(guildId)?.systemChannelId ?? undefined;
    return [logChannelId, systemChannelId].flatMap((id) =>
      id === undefined ? [] : [{ kind: "channel", id } as const],
    );
  };
}

function createVitals(
  { surroundings }: AppOptions,
  { passedAt, backlog }: Announcer,
  { write }: StoreProbe,
  findClient: () => Client | undefined,
): Vitals {
  return {
    isGatewayReady: () => {
      const client = findClient();
      return client !== undefined && isGatewayReady(client);
    },
    passedAt,
    intervalMs: surroundings.pollIntervalSeconds * 1_000,
    write,
    backlog,
  };
}

/** Prometheus is loaded only where somebody wants to read from it. */
async function createOpsRoom(address: OpsAddress | undefined, log: Log, clock: Clock): Promise<Ops> {
  if (address === undefined) return noOps;
  const { createOps } = await import("./ops/create-ops.ts");
  return createOps({ ...address, clock, log });
}

interface StoreProbe {
  readonly write: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Writes to the store in a table of its own, which is opened by the first write; what fails elsewhere in the store counts too. */
function createStoreProbe({ storeFile, clock }: Surroundings, isFailing: () => boolean): StoreProbe {
  const stores = openStores(storeFile);
  let table: Table<number> | undefined;
  return {
    write: async () => {
      table ??= await stores.table<number>("ops");
      await table.set("written-at", clock.now());
      if (isFailing()) throw new Error("The store does not do all that it is asked.");
    },
    close: stores.close,
  };
}

interface Answering extends SharedContext, Pick<EventContext, "dispatch"> {
  readonly noticeboard: Noticeboard;
}

/** So long after the start the first polls are done. */
const settledMs = 3_000;

/** Tries out what the commonest command needs with well-known works: no place is asked, and nothing is counted. */
async function tryOut({ live: _, ...context }: SharedContext, signal: AbortSignal): Promise<void> {
  const known = context.lookup.suggestSoundtracks("");
  const titles = known.flatMap(({ name, value }) => [name.replace(/ \(.*$/, ""), value]);
  await rehearse(createDispatch(commands, context, noOps.metrics), titles, context.clock, signal);
  await context.clock.sleep(settledMs, signal);
  tidyMemory();
}

function createEventContext(
  memory: Memory,
  announcer: Announcer,
  answering: Answering,
  onFatal: (error: Error) => void,
  signal: AbortSignal,
): EventContext {
  const { dispatch, log, clock } = answering;
  const welcoming = createWelcoming({ ...memory, ...answering, random: Math.random }, signal);
  return {
    dispatch,
    log,
    ...createForgetting({ ...memory, polling: announcer.polling }, log),
    greetGuild: (guild) => welcoming.greet(guild.id, findWelcomeChannel(guild)),
    becomeReady: async (client) => {
      try {
        await registerUntilDone(client, log, clock, signal);
      } catch (error) {
        return onFatal(new Error("Discord refused the commands.", { cause: error }));
      }
      await announcer.start();
      void takeUpGreetings(welcoming, log);
      void forgetOldRemovals({ ...memory, heldDesk: announcer.heldDesk, clock, log }, signal);
      log.info({ guilds: client.guilds.cache.size, user: client.user.tag }, "ready");
      await tryOut(answering, signal);
    },
  };
}

async function takeUpGreetings({ takeUp }: Welcoming, log: Log): Promise<void> {
  try {
    await takeUp();
  } catch (error) {
    log.error({ err: error }, "greetings not taken up");
  }
}

/** Tries again while Discord cannot be reached; rejects when it refuses what is registered. */
async function registerUntilDone(client: Client<true>, log: Log, clock: Clock, signal: AbortSignal): Promise<void> {
  const data = commands.map((command) => command.data);
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      return await registerCommands(client, data, log);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status < 500) throw error;
      if (failures === 1) log.warn({ err: error }, "commands not registered, trying again");
      await clock.sleep(backoffMs(failures, 60_000), signal);
    }
  }
}
