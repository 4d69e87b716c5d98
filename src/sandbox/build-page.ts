import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The nearest folder at or above the given one that holds a package.json. */
export function findProjectRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("No package.json in any folder above the page's build script.");
  return findProjectRoot(above);
}

/**
 * Bundles the chat page into `dist/src/sandbox/page` of the project. Does nothing, and answers false, while the bundle
 * is newer than every source of the page and than the lock file.
 */
export async function buildPage(root: string, outFolder = join(root, "dist/src/sandbox/page")): Promise<boolean> {
  const sources = join(root, "src/sandbox/page");
  const watched = [sources, join(root, "src/sandbox/chat-types.ts"), join(root, "package-lock.json")];
  const changedAt = Math.max(...watched.map(newestIn));
  const results = ["index.html", "main.js", "page.css"].map((name) => join(outFolder, name));
  const builtAt = Math.min(...results.map(newestIn));
  if (builtAt > changedAt) return false;

  mkdirSync(outFolder, { recursive: true });
  await build({
    entryPoints: [join(sources, "main.ts"), join(sources, "page.css")],
    outdir: outFolder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
  copyFileSync(join(sources, "index.html"), join(outFolder, "index.html"));
  return true;
}

/** Epoch ms of the latest change of a file, or of anything in a folder; 0 when it is not there. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPage(findProjectRoot(import.meta.dirname));
}
