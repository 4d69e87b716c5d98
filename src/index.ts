import { resolve } from "node:path";
import { config as loadEnvFile } from "dotenv";
import { createApp } from "./app.ts";
import { readArguments } from "./arguments.ts";
import { createBotKeeper } from "./bot-keeper.ts";
import { type Config, readConfig } from "./config.ts";
import { GatewayRefusedError } from "./connect.ts";
import { lockForThisProcess } from "./lock-store.ts";
import { createLogger } from "./logger.ts";
import { overheardLog } from "./overheard-log.ts";
import { projectRoot } from "./paths.ts";
import type { WorldKind } from "./sandbox/start-sandbox.ts";
import { SettingsError } from "./settings-error.ts";
import type { Lock } from "./store/lock-file.ts";
import { openSurroundings, type Surroundings } from "./surroundings.ts";

/** `EX_CONFIG` of sysexits.h: the settings are wrong, starting again will not help. */
const wrongConfigurationExit = 78;

async function main(): Promise<void> {
  loadEnvFile({ path: `${projectRoot}/.env`, quiet: true });
  const settings = readConfig(process.env);
  const given = readArguments(process.argv.slice(2), settings.ok && settings.config.mode === "discord");
  const problems = [settings, given].flatMap((result) => (result.ok ? [] : result.problems));
  if (!settings.ok || !given.ok)
    return refuse(["The configuration is wrong:", ...problems.map((problem) => `  - ${problem}`)]);
  await run(settings.config, given.world);
}

function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join("\n")}\nEvery variable is explained in .env.example.\n`);
  process.exitCode = wrongConfigurationExit;
}

async function run(config: Config, world: WorldKind): Promise<void> {
  const log = createLogger(config.logLevel, [config.discordToken ?? ""]);
  let surroundings: Surroundings | undefined;
  let lock: Lock | undefined;
  let isStopping = false;
  const stop = async (exitCode: number) => {
    if (isStopping) return;
    isStopping = true;
    try {
      await keeper.stop();
      await surroundings?.close();
      await lock?.release();
      log.info({}, "stopped");
    } catch (error) {
      log.error({ err: error }, "not stopped cleanly");
    }
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
  const onFatal = (error: Error) => {
    const isForOperator = error instanceof GatewayRefusedError || error instanceof SettingsError;
    log.fatal(isForOperator ? {} : { err: error }, error.message);
    void stop(isForOperator ? wrongConfigurationExit : 1);
  };
  process.on("unhandledRejection", (error) => log.error({ err: error }, "promise rejected without a handler"));
  const catalogueFile = resolve(projectRoot, config.catalogueFile);
  const keeper = createBotKeeper({
    makeApp: () => {
      const open = getOpen(surroundings);
      return createApp({
        surroundings: open,
        catalogueFile,
        live: config.live,
        ops: config.ops,
        log: overheardLog(log, open.hear),
        onFatal,
      });
    },
    storeFile: () => getOpen(surroundings).storeFile,
    onFatal: (error) => onFatal(toError(error)),
  });
  try {
    surroundings = await openSurroundings(config, world, keeper);
    lock = await lockForThisProcess(surroundings.storeFile);
    if (surroundings.pageUrl !== undefined)
      log.info({ page: surroundings.pageUrl }, `Open ${surroundings.pageUrl} in a browser`);
    if (!isStopping) await keeper.start();
  } catch (error) {
    onFatal(toError(error));
  }
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function getOpen(surroundings: Surroundings | undefined): Surroundings {
  if (surroundings === undefined) throw new Error("The bot is wanted before there is a place for it.");
  return surroundings;
}

await main();
