import { existsSync } from "node:fs";
import { access, constants, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { onDatabase } from "../store/database.ts";
import { LockedError, takeLock } from "../store/lock-file.ts";
import { readStoreVersion, storeVersion } from "../store/store-version.ts";
import { bad, type Finding, good, reasonOf } from "./finding.ts";

const oldestNode = [20, 19] as const;
const littleSpaceMb = 200;

/** Whether this Node can run the bot. */
export function lookAtNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNewEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (isNewEnough) return good("Node.js", version);
  return bad("Node.js", version, `Install Node.js ${oldestNode.join(".")} or newer.`);
}

/** Whether the store can be read and written, is sound, and has room to grow. */
export async function lookAtStore(file: string): Promise<readonly Finding[]> {
  const folder = nearestFolder(dirname(file));
  try {
    await access(existsSync(file) ? file : folder, constants.R_OK | constants.W_OK);
    await access(folder, constants.W_OK);
  } catch (error) {
    return [bad("Store", reasonOf(error), "Let the bot's user write the file and its folder, or set STORE_URL.")];
  }
  return [await lookInside(file), await lookAtUse(file), await lookAtSpace(folder)];
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : nearestFolder(dirname(folder));
}

async function lookInside(file: string): Promise<Finding> {
  if (!existsSync(file)) return good("Store", `${file} will be made at the first start`);
  try {
    return await onDatabase(file, async (database) => {
      const [verdict] = await database.query("PRAGMA quick_check(1)");
      const version = await readStoreVersion(database);
      if (verdict?.quick_check !== "ok")
        return bad("Store", `${file} is damaged`, "Stop the bot and run `npm run restore -- FILE` with a backup.");
      if (version > storeVersion)
        return bad("Store", `version ${version}, newer than this code`, "Start the newer Fantastique.");
      return good("Store", `${file} is sound`);
    });
  } catch (error) {
    return bad("Store", reasonOf(error), "Name the right file in STORE_URL, or restore a backup.");
  }
}

async function lookAtUse(file: string): Promise<Finding> {
  if (!existsSync(file)) return good("In use", "no");
  try {
    await (await takeLock(`${file}.lock`)).release();
    return good("In use", "no: no bot is running on this store");
  } catch (error) {
    if (error instanceof LockedError) return good("In use", "yes: a bot is running on this store");
    return bad("In use", reasonOf(error), "Let the bot's user write the folder of the store.");
  }
}

async function lookAtSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 1_048_576);
  if (freeMb >= littleSpaceMb) return good("Disk", `${freeMb} MB free`);
  return bad("Disk", `${freeMb} MB free`, "Make room: while the disk is full nothing is announced.");
}
