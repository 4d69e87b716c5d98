import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from "discord.js";
import { exactTime } from "../src/core/cards/subscription-card.ts";
import type { GuildSettings } from "../src/core/guild-settings.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { languageCodes } from "../src/core/phrases/language.ts";
import type { Reply, Suggestion } from "../src/core/reply.ts";
import { createZoneOffset, toLocalTime } from "../src/core/schedule/local-time.ts";
import { clockText, readQuietHours } from "../src/core/schedule/quiet-hours.ts";
import { type QuietHours, quietUntil, scheduleOf, type Weekday, weekdays } from "../src/core/schedule/schedule.ts";
import { findTimeZone, suggestTimeZones } from "../src/core/schedule/time-zones.ts";
import { escapeMarkdown, normalise, oneLine } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext } from "../src/discord/command.ts";
import { nextDigestOf } from "./next-digest.ts";
import { suggestingOption } from "./options.ts";
import { choice, described } from "./wording.ts";

/** What ends quiet hours, in every language. */
const quietOff = "off";
/** What ends the choice of a language. */
const autoLanguage = "auto";
const languageChoices = [autoLanguage, ...languageCodes] as const;
const usualQuietHours = ["22:00-07:00", "22:00-08:00", "23:00-07:00", "23:00-08:00", "00:00-08:00"] as const;

/** What `/subscriptions settings` asks for: what is undefined stays as it is. */
export interface SettingsRequest {
  readonly kind: "settings";
  readonly guildId: string;
  readonly language: (typeof languageChoices)[number] | undefined;
  readonly timeZone: string | undefined;
  readonly hour: number | undefined;
  readonly day: Weekday | undefined;
  readonly quiet: string | undefined;
}

/** The options of `/subscriptions settings`. */
export function settingsOptions(): APIApplicationCommandBasicOption[] {
  return [
    {
      name: "language",
      ...described(({ settings: words }) => words.language),
      type: ApplicationCommandOptionType.String,
      choices: [
        choice(autoLanguage, ({ settings: words }) => words.autoLanguage),
        ...languageCodes.map((code) => choice(code, ({ settings: words }) => words.languages[code])),
      ],
    },
    suggestingOption("time-zone", ({ settings: words }) => words.timeZone),
    {
      name: "digest-hour",
      ...described(({ settings: words }) => words.digestHour),
      type: ApplicationCommandOptionType.Integer,
      min_value: 0,
      max_value: 23,
    },
    {
      name: "digest-day",
      ...described(({ settings: words }) => words.digestDay),
      type: ApplicationCommandOptionType.String,
      choices: weekdays.map((day) => choice(day, ({ settings: words }) => words.days[day])),
    },
    suggestingOption("quiet-hours", ({ settings: words }) => words.quietHours),
  ];
}

/** Reads the options. */
export function readSettingsRequest(options: ChatInputCommandInteraction["options"], guildId: string): SettingsRequest {
  return {
    kind: "settings",
    guildId,
    language: languageChoices.find((value) => value === options.getString("language")),
    timeZone: options.getString("time-zone") ?? undefined,
    hour: options.getInteger("digest-hour") ?? undefined,
    day: weekdays.find((day) => day === options.getString("digest-day")),
    quiet: options.getString("quiet-hours") ?? undefined,
  };
}

/** Changes what is given and says what holds now; a UserError says what was not understood, and then nothing is changed. */
export async function chooseSettings(request: SettingsRequest, context: CommandContext): Promise<Reply> {
  const { guildId } = request;
  const { phrases } = context;
  const before = context.guildSettings.of(guildId);
  const placed = withTimeZone(withLanguage(before, request), request, phrases);
  const after = withQuietHours(withDigests(placed, request), request, phrases);
  const isMoved = after.timeZone !== before.timeZone || after.digest !== before.digest;
  const settings = isMoved ? { ...after, scheduledAt: context.clock.now() } : after;
  if (settings !== before) {
    await context.guildSettings.save(settings);
    context.log.info({ guildId }, "server settings changed");
  }
  return {
    card: { tone: "notice", title: phrases.settings.title, lines: linesOf(settings, context), fields: [] },
    isPrivate: true,
  };
}

/** Suggestions for an option of `/subscriptions settings`: time zones with what clocks show there, usual quiet hours. */
export function suggestSettings(
  option: string,
  typed: string,
  { clock, phrases }: CommandContext,
): readonly Suggestion[] {
  const words = phrases.settings;
  if (option === "time-zone")
    return suggestTimeZones(typed).map((zone) => ({
      name: words.zoneChoice(zone, nowIn(zone, clock.now())),
      value: zone,
    }));
  const read = readQuietHours(typed);
  const usual = usualQuietHours.filter((hours) => hours.startsWith(typed.trim()));
  const hours = [...new Set([...(read === undefined ? [] : [spanOf(read)]), ...usual])];
  return [
    ...hours.map((one) => ({ name: one, value: one })),
    ...(quietOff.startsWith(normalise(typed)) ? [{ name: words.offChoice, value: quietOff }] : []),
  ];
}

function withLanguage(before: GuildSettings, { language: chosen }: SettingsRequest): GuildSettings {
  if (chosen === undefined) return before;
  const { language: _former, ...rest } = before;
  return chosen === autoLanguage ? rest : { ...rest, language: chosen };
}

function withTimeZone(before: GuildSettings, { timeZone: typed }: SettingsRequest, phrases: Phrases): GuildSettings {
  if (typed === undefined) return before;
  const timeZone = findTimeZone(typed);
  if (timeZone !== undefined) return { ...before, timeZone };
  const nearest = suggestTimeZones(typed).slice(0, 5);
  throw new UserError(phrases.settings.unknownZone(escapeMarkdown(oneLine(typed, 100)), nearest));
}

function withDigests(before: GuildSettings, { hour, day }: SettingsRequest): GuildSettings {
  if (hour === undefined && day === undefined) return before;
  const chosen = { ...(hour === undefined ? {} : { hour }), ...(day === undefined ? {} : { day }) };
  return { ...before, digest: { ...before.digest, ...chosen } };
}

function withQuietHours(before: GuildSettings, { quiet: typed }: SettingsRequest, phrases: Phrases): GuildSettings {
  if (typed === undefined) return before;
  const { quiet: _former, ...rest } = before;
  if (normalise(typed) === quietOff) return rest;
  const quiet = readQuietHours(typed);
  if (quiet === undefined) throw new UserError(phrases.settings.unknownHours(escapeMarkdown(oneLine(typed, 100))));
  return { ...rest, quiet };
}

function linesOf(settings: GuildSettings, context: CommandContext): readonly string[] {
  const { clock, subscriptions, phrases, spoken } = context;
  const words = phrases.settings;
  const { timeZone, digestHour, digestDay, quiet } = scheduleOf(settings);
  const { guildId } = settings;
  const wishes = subscriptions.ofGuild(guildId).map(({ digest }) => digest);
  const next = (["daily", "weekly"] as const).filter((every) => wishes.includes(every));
  const until = quietUntil(scheduleOf(settings), clock.now(), createZoneOffset());
  return [
    words.languageLine(words.languages[spoken.inGuild(guildId).language], settings.language !== undefined),
    words.zoneLine(timeZone, nowIn(timeZone, clock.now())),
    words.digestLine(clockText(digestHour * 60), words.days[digestDay]),
    ...next.map((every) => words.nextLine[every](exactTime(nextDigestOf(guildId, every, context)))),
    quiet === undefined ? words.noQuietLine : words.quietLine(spanOf(quiet)),
    ...(until === undefined ? [] : [words.quietNow(exactTime(until))]),
  ];
}

function spanOf({ from, to }: QuietHours): string {
  return `${clockText(from)}-${clockText(to)}`;
}

function nowIn(timeZone: string, now: number): string {
  return clockText(toLocalTime(timeZone, now, createZoneOffset()).minute);
}
