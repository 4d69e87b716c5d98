import { resolve } from "node:path";
import { projectRoot } from "../paths.ts";
import { backUpStore } from "../store/backup.ts";
import { storeFile } from "../store/open-stores.ts";
import { amount, print, runCommand, UsageError } from "./command-line.ts";
import { timeStamp } from "./time-stamp.ts";

/** `backup [FILE]`: writes a copy of the store, also while the bot runs. */
await runCommand(async ({ storeUrl }, args) => {
  if (args.length > 1) throw new UsageError("Usage: npm run --silent backup -- [FILE]");
  const store = storeFile(storeUrl, projectRoot);
  const copy = args[0] === undefined ? `${store}.backup-${timeStamp(new Date())}` : resolve(args[0]);
  const counts = await backUpStore(store, copy, Date.now());
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  print(
    `${copy} holds ${amount(rows, "row")}: ${amount(counts.subscriptions ?? 0, "subscription")}, ${amount(counts.follows ?? 0, "follow")}.`,
  );
  return 0;
});
