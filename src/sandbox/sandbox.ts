import type { ChatPostRequest } from "./chat-types.ts";
import type { SamplePost } from "./feed/posts.ts";
import type { Gateway } from "./gateway/gateway.ts";
import type { Usage } from "./interactions/usage.ts";
import type { Faults } from "./rest/faults.ts";
import type { RequestLog } from "./rest/request-log.ts";
import type { BotWatcher } from "./scenes/watch-bot.ts";
import type { SandboxClock } from "./world/clock.ts";
import type { WorldControls } from "./world/controls.ts";
import type { WorldKind } from "./world/open-world.ts";

/** The bot that runs beside the sandbox, as far as the sandbox may start and stop it. */
export interface BotKeeper {
  readonly isRunning: () => boolean;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** While it is stopped: it remembers nothing any more. */
  readonly forget: () => Promise<void>;
  /** While it is stopped: what it remembers is saved. */
  readonly save: () => Promise<void>;
  /** While it is stopped: it remembers what was saved. */
  readonly restore: () => Promise<void>;
}

export interface SandboxOptions {
  /** 0 picks a free port. */
  readonly port: number;
  /** 127.0.0.1 unless given. */
  readonly host?: string;
  /** Keeps the world in this file; without it the world is gone with the process. */
  readonly journalFile?: string;
  /** What a new world holds; `demo` unless given. */
  readonly world?: WorldKind;
  /** Lets the page stop and start the bot, and make it forget. */
  readonly bot?: BotKeeper;
  /** The posts that a new world's feed begins with. */
  readonly samplePosts?: readonly SamplePost[];
  /** Posts that the page offers for publishing; the sample posts unless given. */
  readonly examplePosts?: readonly ChatPostRequest[];
  /** The folder with the page's files. */
  readonly pageDir?: string;
  /** The bot's token; a random one, kept in the journal, unless given. */
  readonly token?: string;
  /** How long every REST answer takes at least. */
  readonly latencyMs?: number;
  /** 50 as at Discord unless given; 0 for no limit. */
  readonly globalRequestsPerSecond?: number;
  readonly heartbeatIntervalMs?: number;
  /** How long a first answer to an interaction may take; 3 seconds unless given. */
  readonly firstAnswerMs?: number;
  /** How long an interaction's token lives; 15 minutes unless given. */
  readonly interactionTokenMs?: number;
  /** How many shards `GET /gateway/bot` recommends. */
  readonly shards?: number;
  /** Intents that close the gateway with 4014. */
  readonly disallowedIntents?: number;
  /** The machine's clock; the sandbox's own may be ahead of it. */
  readonly now?: () => number;
}

/** A running local Discord with its chat page and its feed. */
export interface Sandbox {
  /** REST base without version, such as `http://127.0.0.1:8080/api`. */
  readonly apiUrl: string;
  readonly pageUrl: string;
  readonly feedUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  /** The time in the sandbox, which the page can put forward. */
  readonly clock: SandboxClock;
  readonly world: WorldControls;
  /** Uses commands and components as a person and waits for the outcome. */
  readonly use: Usage;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly requests: RequestLog;
  /** Takes note of what the bot says about itself, for the page. */
  readonly hear: BotWatcher;
  readonly close: () => Promise<void>;
}
