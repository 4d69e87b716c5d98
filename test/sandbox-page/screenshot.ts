import { existsSync } from "node:fs";
import { env } from "node:process";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** How a picture is taken. */
interface ScreenshotOptions extends BrowserContextOptions {
  readonly theme?: "dark" | "light";
}

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

/** Opens the page, does the steps and writes what is then to be seen as a PNG. */
export async function takeScreenshot(
  pageUrl: string,
  file: string,
  steps: (page: Page) => Promise<void> = () => Promise.resolve(),
  { theme = "dark", ...options }: ScreenshotOptions = {},
): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    await page.goto(pageUrl);
    await page.getByRole("log").waitFor();
    if (theme === "light") await page.getByRole("button", { name: "Light theme" }).click();
    await steps(page);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
