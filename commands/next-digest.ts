import { exactTime } from "../src/core/cards/subscription-card.ts";
import { createZoneOffset } from "../src/core/schedule/local-time.ts";
import { type Every, nextDigestAt, quietUntil, scheduleOf } from "../src/core/schedule/schedule.ts";
import type { CommandContext } from "../src/discord/command.ts";

type ScheduleContext = Pick<CommandContext, "guildSettings" | "clock" | "phrases">;

/** When (epoch ms) a server's next digest goes out: at its moment, or after the quiet hours that hold then. */
export function nextDigestOf(guildId: string, every: Every, { guildSettings, clock }: ScheduleContext): number {
  const offset = createZoneOffset();
  const schedule = scheduleOf(guildSettings.of(guildId));
  const at = nextDigestAt(every, schedule, clock.now(), offset);
  return quietUntil(schedule, at, offset) ?? at;
}

/** Says when the next digest goes out. */
export function nextDigestLine(guildId: string, every: Every, context: ScheduleContext): string {
  return context.phrases.subscriptions.nextDigestLine(exactTime(nextDigestOf(guildId, every, context)));
}
