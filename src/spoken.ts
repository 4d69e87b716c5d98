import { phrasesFor } from "./core/phrases/languages.ts";
import type { Spoken } from "./core/ports.ts";
import type { Memory } from "./store/open-memory.ts";

/**
 * The Spoken port: a server is spoken to in the language that it chose, else in the one that Discord has for it; a member in the
 * language in which they last used the bot. Whatever is not known, or not spoken, is English.
 */
export function createSpoken(
  { guildSettings, members }: Pick<Memory, "guildSettings" | "members">,
  preferredLocaleOf: (guildId: string) => string | undefined,
): Spoken {
  return {
    inGuild: (guildId) => phrasesFor(guildSettings.of(guildId).language ?? preferredLocaleOf(guildId)),
    toMember: (userId) => phrasesFor(members.find(userId)?.locale),
  };
}
