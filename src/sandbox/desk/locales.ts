import { Locale } from "discord-api-types/v10";
import { ChatRefusal } from "../interactions/chat-refusal.ts";

const locales: readonly string[] = Object.values(Locale);

/** The locale, if Discord knows it. */
export function checkLocale(locale: string): string {
  if (!locales.includes(locale)) throw new ChatRefusal(400, "Discord has no such language.");
  return locale;
}
