import { existsSync } from "node:fs";
import { env } from "node:process";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium to drive, or undefined when this machine has none. `CHROMIUM_PATH` wins over the usual place. */
export function findChromium(): string | undefined {
  return [env.CHROMIUM_PATH, "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));
}

/** Starts Chromium without a window. Throws when there is none. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium here: set CHROMIUM_PATH to one.");
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}
