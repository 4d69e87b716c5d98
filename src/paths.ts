import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("No package.json in any folder above this module.");
  return nearestPackage(parent);
}

/** The project's folder: the nearest one above this module that holds package.json, compiled or not. */
export const projectRoot = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** Where the catalogue's files are. */
export const dataFolder = join(projectRoot, "data");
