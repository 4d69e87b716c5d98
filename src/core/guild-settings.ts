import type { Language } from "./phrases/language.ts";
import type { QuietHours, Weekday } from "./schedule/schedule.ts";

/** What a server has chosen for itself. */
export interface GuildSettings {
  readonly guildId: string;
  /** Where administrators are told what concerns them. */
  readonly logChannelId?: string;
  /** What the bot says here unasked is in this language; absent: as Discord's own setting of the server. */
  readonly language?: Language;
  /** A name of the time zone database, or `UTC+05:30`. */
  readonly timeZone?: string;
  /** When digests go out: at which full hour of the day, and on which day the weekly ones. */
  readonly digest?: { readonly hour?: number; readonly day?: Weekday };
  /** When nothing is posted. */
  readonly quiet?: QuietHours;
  /** Epoch ms of the last change of the time zone or of when digests go out. */
  readonly scheduledAt?: number;
}
