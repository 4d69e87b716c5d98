import { config as loadEnvFile } from "dotenv";
import { type App, createApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { GatewayRefusedError } from "./connect.ts";
import { lockForThisProcess } from "./lock-store.ts";
import { createLogger } from "./logger.ts";
import { projectRoot } from "./paths.ts";
import { SettingsError } from "./settings-error.ts";
import type { Lock } from "./store/lock-file.ts";
import { storeFile } from "./store/open-stores.ts";
import { openSurroundings, type Surroundings } from "./surroundings.ts";

/** `EX_CONFIG` of sysexits.h: the settings are wrong, starting again will not help. */
const wrongConfigurationExit = 78;

async function main(): Promise<void> {
  loadEnvFile({ path: `${projectRoot}/.env`, quiet: true });
  const result = readConfig(process.env);
  if (!result.ok) return refuse(["The configuration is wrong:", ...result.problems.map((problem) => `  - ${problem}`)]);
  await run(result.config);
}

function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join("\n")}\nEvery variable is explained in .env.example.\n`);
  process.exitCode = wrongConfigurationExit;
}

async function run(config: Config): Promise<void> {
  const log = createLogger(config.logLevel, [config.discordToken ?? ""]);
  let surroundings: Surroundings | undefined;
  let app: App | undefined;
  let lock: Lock | undefined;
  let isStopping = false;
  const stop = async (exitCode: number) => {
    if (isStopping) return;
    isStopping = true;
    try {
      await app?.stop();
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
  try {
    surroundings = await openSurroundings(config);
    const file = storeFile(config.storeUrl, projectRoot);
    lock = await lockForThisProcess(file);
    if (surroundings.pageUrl !== undefined)
      log.info({ page: surroundings.pageUrl }, `Open ${surroundings.pageUrl} in a browser`);
    app = await createApp({ surroundings, storeFile: file, ops: config.ops, log, onFatal });
    if (!isStopping) await app.start();
  } catch (error) {
    onFatal(error instanceof Error ? error : new Error(String(error)));
  }
}

await main();
