import { describe, expect, it } from "vitest";
import { createZoneOffset, toLocalTime } from "../../../src/core/schedule/local-time.ts";
import { clockText, readQuietHours } from "../../../src/core/schedule/quiet-hours.ts";
import { lastDigestAt, nextDigestAt, quietUntil, scheduleOf } from "../../../src/core/schedule/schedule.ts";

const offset = createZoneOffset();
const paris = (settings: object = {}) => scheduleOf({ guildId: "1", timeZone: "Europe/Paris", ...settings });
const at = (text: string) => Date.parse(text);
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

/** The moments of the digests after a moment, one after another. */
function moments(every: "daily" | "weekly", schedule: ReturnType<typeof paris>, from: string, count: number) {
  const found: string[] = [];
  for (let after = at(from); found.length < count; ) {
    after = nextDigestAt(every, schedule, after, offset);
    found.push(new Date(after).toISOString());
  }
  return found;
}

describe("digests", () => {
  it("come at six in the evening UTC and on Fridays, where nothing was chosen", () => {
    const schedule = scheduleOf({ guildId: "1" });
    expect(moments("daily", schedule, "2026-11-28T18:00:00Z", 2)).toEqual([
      "2026-11-29T18:00:00.000Z",
      "2026-11-30T18:00:00.000Z",
    ]);
    expect(moments("weekly", schedule, "2026-11-28T18:00:00Z", 2)).toEqual([
      "2026-12-04T18:00:00.000Z",
      "2026-12-11T18:00:00.000Z",
    ]);
  });

  it("keep the hour of the server's clocks over summer and winter", () => {
    expect(moments("daily", paris({ digest: { hour: 9 } }), "2026-03-28T00:00:00Z", 2)).toEqual([
      "2026-03-28T08:00:00.000Z",
      "2026-03-29T07:00:00.000Z",
    ]);
  });

  it("come later by as much as the clocks are put forward, where they skip the hour, and once where they show it twice", () => {
    const atTwo = paris({ digest: { hour: 2 } });
    expect(moments("daily", atTwo, "2026-03-28T12:00:00Z", 2)).toEqual([
      "2026-03-29T01:00:00.000Z",
      "2026-03-30T00:00:00.000Z",
    ]);
    expect(moments("daily", atTwo, "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T00:00:00.000Z",
      "2026-10-26T01:00:00.000Z",
    ]);
  });

  it("come on the chosen day of the server's calendar, not of UTC's", () => {
    const auckland = scheduleOf({ guildId: "1", timeZone: "Pacific/Auckland", digest: { hour: 8, day: "monday" } });
    expect(moments("weekly", auckland, "2026-06-10T00:00:00Z", 1)).toEqual(["2026-06-14T20:00:00.000Z"]);
    const honolulu = scheduleOf({ guildId: "1", timeZone: "Pacific/Honolulu", digest: { hour: 20, day: "sunday" } });
    expect(moments("weekly", honolulu, "2026-06-10T00:00:00Z", 1)).toEqual(["2026-06-15T06:00:00.000Z"]);
  });

  it("are not due by a choice that was made after their hour", () => {
    const chosenAt = at("2026-06-10T12:00:00Z");
    const schedule = scheduleOf({ guildId: "1", digest: { hour: 11 }, scheduledAt: chosenAt });
    expect(lastDigestAt("daily", schedule, chosenAt, offset)).toBe(Number.NEGATIVE_INFINITY);
    expect(iso(nextDigestAt("daily", schedule, at("2026-06-01T00:00:00Z"), offset))).toBe("2026-06-11T11:00:00.000Z");
  });

  it("have a last one before every next one, for every zone and hour", () => {
    for (const timeZone of ["UTC", "UTC+05:30", "UTC-12:00", ...Intl.supportedValuesOf("timeZone")]) {
      for (const every of ["daily", "weekly"] as const) {
        const schedule = scheduleOf({ guildId: "1", timeZone, digest: { hour: 0, day: "sunday" } });
        const now = at("2026-11-01T05:30:00Z");
        const [last, next] = [lastDigestAt(every, schedule, now, offset), nextDigestAt(every, schedule, now, offset)];
        expect(last <= now && now < next, timeZone).toBe(true);
        expect(nextDigestAt(every, schedule, last, offset), timeZone).toBe(next);
        expect(toLocalTime(timeZone, next, offset).minute, timeZone).toBe(0);
      }
    }
  });
});

describe("quiet hours", () => {
  const night = paris({ quiet: { from: 22 * 60, to: 7 * 60 + 30 } });
  it.each([
    ["2026-06-10T19:59:59Z", undefined],
    ["2026-06-10T20:00:00Z", "2026-06-11T05:30:00.000Z"],
    ["2026-06-11T05:29:59Z", "2026-06-11T05:30:00.000Z"],
    ["2026-06-11T05:30:00Z", undefined],
    ["2026-10-24T21:00:00Z", "2026-10-25T06:30:00.000Z"],
  ])("over midnight hold at %s until %s", (now, until) => {
    expect(iso(quietUntil(night, at(now), offset))).toBe(until);
  });

  it("within a day hold within it", () => {
    const noon = scheduleOf({ guildId: "1", quiet: { from: 12 * 60, to: 13 * 60 } });
    expect(iso(quietUntil(noon, at("2026-06-10T12:30:00Z"), offset))).toBe("2026-06-10T13:00:00.000Z");
    expect(quietUntil(noon, at("2026-06-10T13:00:00Z"), offset)).toBeUndefined();
  });

  it("end once, also in the night in which the clocks show their end twice", () => {
    const schedule = paris({ quiet: { from: 0, to: 150 } });
    expect(iso(quietUntil(schedule, at("2026-10-25T00:29:00Z"), offset))).toBe("2026-10-25T00:30:00.000Z");
    expect(quietUntil(schedule, at("2026-10-25T01:10:00Z"), offset)).toBeUndefined();
  });

  it.each([
    ["22-7", "22:00", "07:00"],
    ["22:30 – 07:15", "22:30", "07:15"],
    ["10pm-8am", "22:00", "08:00"],
    ["from 11 p.m. to 6:30 a.m.", "23:00", "06:30"],
    ["12am - 12pm", "00:00", "12:00"],
    ["22h30-7h", "22:30", "07:00"],
    ["24-6", "00:00", "06:00"],
  ])("are understood as people type them: %s", (typed, from, to) => {
    const quiet = readQuietHours(typed);
    expect([quiet?.from, quiet?.to].map((minute) => clockText(minute ?? -1))).toEqual([from, to]);
  });

  it.each(["", "night", "22", "25-7", "22-22", "13pm-2", "22:75-7", "0am-3", "1-2-3"])(
    "are not guessed from %j",
    (typed) => {
      expect(readQuietHours(typed)).toBeUndefined();
    },
  );
});
