import type { Theme } from "./state.ts";

/** What the page remembers in this browser between visits. */
export interface Preferences {
  readonly as: string | undefined;
  readonly theme: Theme;
}

const KEY = "fantastique-sandbox";

/** Reads what was remembered; a browser that keeps nothing gives the defaults. */
export function readPreferences(): Preferences {
  const saved = parseSaved();
  const text = (key: string) => (typeof saved[key] === "string" ? saved[key] : undefined);
  return { as: text("as"), theme: text("theme") === "light" ? "light" : "dark" };
}

/** Remembers, where the browser allows it. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage may be switched off or full: the page works the same without it.
  }
}

function parseSaved(): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof saved === "object" && saved !== null ? { ...saved } : {};
  } catch {
    return {};
  }
}
