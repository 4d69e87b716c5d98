import { en, type Phrases } from "./en.ts";

/** A stored reason in the words of the reader; what is none of ours, such as Discord's own words, stays as it is. */
export function reasonText(reason: string, phrases: Phrases): string {
  const ours = Object.entries(phrases.reasons);
  const stored = Object.values(en.reasons);
  return ours[stored.indexOf(reason)]?.[1] ?? reason;
}
