import type { LocalizationMap } from "discord.js";
import { en } from "../src/core/phrases/en.ts";
import { localised, type Wording } from "../src/core/phrases/languages.ts";

/** What stands beside a command or an option, in every language. */
export function described(wording: Wording): { description: string; description_localizations: LocalizationMap } {
  return { description: wording(en), description_localizations: localised(wording) };
}

/** A choice of an option: its name in every language, and the value that is sent. */
export function choice<Value extends string>(
  value: Value,
  wording: Wording,
): { name: string; name_localizations: LocalizationMap; value: Value } {
  return { name: wording(en), name_localizations: localised(wording), value };
}
