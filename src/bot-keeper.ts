import { copyFile, rename, rm } from "node:fs/promises";
import type { App } from "./app.ts";

/** Starts and stops the bot while its surroundings stay, one thing after another. */
export interface BotKeeper {
  readonly isRunning: () => boolean;
  /** Resolves once the bot is on its way; nothing happens if it runs already. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** While the bot is stopped: what it remembers is put aside, so that it begins anew. The former is kept beside it, once. */
  readonly forget: () => Promise<void>;
  /** While the bot is stopped: a copy of what it remembers. */
  readonly save: () => Promise<void>;
  /** While the bot is stopped: it remembers what was saved, or nothing if nothing was. */
  readonly restore: () => Promise<void>;
}

export interface BotKeeperOptions {
  readonly makeApp: () => Promise<App>;
  readonly storeFile: () => string;
  /** Called when a start failed for good. */
  readonly onFatal: (error: unknown) => void;
}

const endings = ["", "-wal", "-shm"] as const;

/** A keeper whose bot does not run yet. */
export function createBotKeeper({ makeApp, storeFile, onFatal }: BotKeeperOptions): BotKeeper {
  let app: App | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const forget = async () => {
    for (const ending of endings)
      await ifThere(() => rename(`${storeFile()}${ending}`, `${storeFile()}.before-reset${ending}`));
  };
  return {
    isRunning: () => app !== undefined,
    start: () =>
      inTurn(async () => {
        if (app !== undefined) return;
        const started = await makeApp();
        app = started;
        started.start().catch((error: unknown) => {
          if (app === started) onFatal(error);
        });
      }),
    stop: () =>
      inTurn(async () => {
        const running = app;
        app = undefined;
        await running?.stop();
      }),
    forget: () => inTurn(forget),
    save: () => inTurn(() => copyStore(storeFile(), `${storeFile()}.saved`)),
    restore: () =>
      inTurn(async () => {
        await forget();
        await copyStore(`${storeFile()}.saved`, storeFile());
      }),
  };
}

async function copyStore(from: string, to: string): Promise<void> {
  for (const ending of endings) {
    await rm(`${to}${ending}`, { force: true });
    await ifThere(() => copyFile(`${from}${ending}`, `${to}${ending}`));
  }
}

async function ifThere(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
