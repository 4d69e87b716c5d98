import * as z from "zod/mini";

/** The settings of one run, checked; paths and addresses as given, relative ones not yet resolved. */
export interface Config {
  readonly mode: "discord" | "sandbox";
  readonly discordToken: string | undefined;
  readonly discordApiUrl: string;
  readonly storeUrl: string;
  readonly feedsFile: string | undefined;
  readonly pollIntervalSeconds: number | undefined;
  readonly feedAllowedHosts: readonly string[];
  /** Where the owner of a site that is read can learn whose bot this is. */
  readonly contactUrl: string | undefined;
  /** Absent: nothing is served about how the bot is doing. */
  readonly ops: { readonly port: number; readonly host: string } | undefined;
  /** Where other places are asked about music while somebody waits; absent: nowhere. */
  readonly live: LiveAddresses | undefined;
  /** The imported catalogue, which need not be there. */
  readonly catalogueFile: string;
  readonly sandboxPort: number;
  readonly logLevel: LogLevel;
}

/** Where the live sources are, without a slash at the end. */
export interface LiveAddresses {
  readonly musicBrainz: string;
  readonly coverArt: string;
  readonly iTunes: string;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the environment is read as: either the settings, or every problem in it, one sentence each. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The names of all variables that `readConfig` reads, in the order of the documentation. */
export const variableNames = [
  "DISCORD_TOKEN",
  "DISCORD_API_URL",
  "STORE_URL",
  "FEEDS_FILE",
  "POLL_INTERVAL_SECONDS",
  "FEED_ALLOWED_HOSTS",
  "CONTACT_URL",
  "OPS_PORT",
  "OPS_HOST",
  "CATALOGUE_FILE",
  "LIVE_SOURCES",
  "MUSICBRAINZ_URL",
  "COVERART_URL",
  "ITUNES_URL",
  "SANDBOX_PORT",
  "LOG_LEVEL",
] as const;
type VariableName = (typeof variableNames)[number];

const defaults = {
  DISCORD_API_URL: "https://discord.com/api",
  STORE_URL: "sqlite://data/local/fantastique.sqlite",
  FEED_ALLOWED_HOSTS: "",
  OPS_HOST: "127.0.0.1",
  CATALOGUE_FILE: "data/local/catalogue.bin",
  MUSICBRAINZ_URL: "https://musicbrainz.org/ws/2",
  COVERART_URL: "https://coverartarchive.org",
  ITUNES_URL: "https://itunes.apple.com",
  SANDBOX_PORT: "8080",
  LOG_LEVEL: "info",
} as const satisfies Partial<Record<VariableName, string>>;

const hostAndPort = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i;

/** Text that passes the test; `problem` completes a sentence that begins with the variable's name. */
const text = (test: (value: string) => boolean, problem: string) => z.string().check(z.refine(test, problem));

const wholeNumber = (from: number, to: number, problem: string) =>
  z.pipe(
    text((value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to, problem),
    z.transform(Number),
  );

const port = wholeNumber(0, 65_535, "must be a port number, 0 to 65535");

const address = text(
  isPlainAddress,
  "must be an http or https address without a question mark, such as https://example.org",
);

const schema = z.object({
  DISCORD_TOKEN: z.optional(
    text((value) => /^[^\s"'`]+$/.test(value), "must be the bot token alone, without spaces, quotes or the word Bot"),
  ),
  DISCORD_API_URL: text(
    isHttpUrl,
    "must be an http or https address without a version, such as https://discord.com/api",
  ),
  STORE_URL: text((value) => /^sqlite:\/\/./.test(value), "must look like sqlite://data/local/fantastique.sqlite"),
  FEEDS_FILE: z.optional(z.string()),
  POLL_INTERVAL_SECONDS: z.optional(wholeNumber(1, 86_400, "must be a whole number of seconds, 1 to 86400")),
  FEED_ALLOWED_HOSTS: z.pipe(
    text(
      (value) => hostsIn(value).every((host) => hostAndPort.test(host)),
      "must be host:port, several separated by commas, such as 127.0.0.1:9000",
    ),
    z.transform(hostsIn),
  ),
  CONTACT_URL: z.optional(
    text(
      (value) => /^(?:https?:\/\/|mailto:)[\x21-\x7e]+$/i.test(value) && URL.canParse(value),
      "must be an http or https address, or mailto: and an address for mail",
    ),
  ),
  OPS_PORT: z.optional(port),
  OPS_HOST: text(
    (value) => /^[a-z0-9.:_-]+$/i.test(value),
    "must be an address or host name of this machine without a port, such as 0.0.0.0",
  ),
  CATALOGUE_FILE: z.string(),
  LIVE_SOURCES: z.optional(z.enum(["on", "off"], { error: "must be on or off" })),
  MUSICBRAINZ_URL: address,
  COVERART_URL: address,
  ITUNES_URL: address,
  SANDBOX_PORT: port,
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }),
});

function hostsIn(value: string): readonly string[] {
  return value.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim().toLowerCase()]));
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\/v\d+\/?$/.test(text);
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && search === "" && hash === "" && username === "";
}

/** Reads the settings from `env`; an empty variable counts as absent. Pure; values never appear in the problems. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = schema.safeParse({ ...defaults, ...presentIn(env) });
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
  }
  const values = parsed.data;
  return {
    ok: true,
    config: {
      mode: values.DISCORD_TOKEN === undefined ? "sandbox" : "discord",
      discordToken: values.DISCORD_TOKEN,
      discordApiUrl: values.DISCORD_API_URL.replace(/\/+$/, ""),
      storeUrl: values.STORE_URL,
      feedsFile: values.FEEDS_FILE,
      pollIntervalSeconds: values.POLL_INTERVAL_SECONDS,
      feedAllowedHosts: values.FEED_ALLOWED_HOSTS,
      contactUrl: values.CONTACT_URL,
      ops: values.OPS_PORT === undefined ? undefined : { port: values.OPS_PORT, host: values.OPS_HOST },
      live: liveAddresses(values),
      catalogueFile: values.CATALOGUE_FILE,
      sandboxPort: values.SANDBOX_PORT,
      logLevel: values.LOG_LEVEL,
    },
  };
}

/** Other places are asked unless it was forbidden; from the sandbox only if it was allowed. */
function liveAddresses(values: z.infer<typeof schema>): LiveAddresses | undefined {
  const usual = values.DISCORD_TOKEN === undefined ? "off" : "on";
  if ((values.LIVE_SOURCES ?? usual) === "off") return undefined;
  const plain = (url: string) => url.replace(/\/+$/, "");
  const musicBrainz = plain(values.MUSICBRAINZ_URL);
  return {
    // The web service stands below this path everywhere.
    musicBrainz: new URL(musicBrainz).pathname === "/" ? `${musicBrainz}/ws/2` : musicBrainz,
    coverArt: plain(values.COVERART_URL),
    iTunes: plain(values.ITUNES_URL),
  };
}

/** `CATALOGUE_FILE` alone, for commands that need no other setting. */
export function readCatalogueFile(env: Readonly<Record<string, string | undefined>>): string {
  return env.CATALOGUE_FILE?.trim() || defaults.CATALOGUE_FILE;
}

function presentIn(env: Readonly<Record<string, string | undefined>>): Partial<Record<VariableName, string>> {
  const present: Partial<Record<VariableName, string>> = {};
  for (const name of variableNames) {
    const value = env[name]?.trim();
    if (value) present[name] = value;
  }
  return present;
}
