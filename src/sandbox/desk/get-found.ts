import { ChatRefusal } from "../interactions/chat-refusal.ts";

/** Returns what was found, or refuses with a sentence when there is none. */
export function getFound<T>(found: T | undefined | false, what: string): T {
  if (found === undefined || found === false) throw new ChatRefusal(404, `There is no such ${what} in the sandbox.`);
  return found;
}
