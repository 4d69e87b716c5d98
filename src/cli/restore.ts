import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { lockForThisProcess } from "../lock-store.ts";
import { projectRoot } from "../paths.ts";
import { restoreStore } from "../store/backup.ts";
import { storeFile } from "../store/open-stores.ts";
import { amount, print, runCommand, UsageError } from "./command-line.ts";
import { timeStamp } from "./time-stamp.ts";

/** `restore FILE`: puts a backup in the place of the store, which is kept under another name. The bot must have been stopped. */
await runCommand(async ({ storeUrl }, [copy, ...others]) => {
  if (copy === undefined || others.length > 0) throw new UsageError("Usage: npm run --silent restore -- FILE");
  const store = storeFile(storeUrl, projectRoot);
  const aside = `${store}.before-restore-${timeStamp(new Date())}`;
  const lock = await lockForThisProcess(store);
  try {
    const counts = await restoreStore(resolve(copy), store, aside, Date.now());
    print(
      `${store} is what it was: ${amount(counts.subscriptions ?? 0, "subscription")}, ${amount(counts.follows ?? 0, "follow")}.`,
    );
    if (existsSync(aside)) print(`What was there before is now ${aside}.`);
  } finally {
    await lock.release();
  }
  return 0;
});
