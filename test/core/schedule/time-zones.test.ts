import { describe, expect, it } from "vitest";
import { createZoneOffset } from "../../../src/core/schedule/local-time.ts";
import { findTimeZone, suggestTimeZones } from "../../../src/core/schedule/time-zones.ts";

describe("a time zone", () => {
  it.each([
    ["paris", "Europe/Paris"],
    ["Europe/Paris", "Europe/Paris"],
    ["europe/paris", "Europe/Paris"],
    ["new york", "America/New_York"],
    ["New_York", "America/New_York"],
    ["São Paulo", "America/Sao_Paulo"],
    ["germany", "Europe/Berlin"],
    ["münchen", "Europe/Berlin"],
    ["Pacific", "America/Los_Angeles"],
    ["EST", "America/New_York"],
    ["kolkata", "Asia/Kolkata"],
    ["Calcutta", "Asia/Kolkata"],
    ["tok", "Asia/Tokyo"],
    ["utc", "UTC"],
    ["GMT", "UTC"],
    ["UTC+2", "UTC+02:00"],
    ["utc +5:30", "UTC+05:30"],
    ["gmt-3", "UTC-03:00"],
    ["+0930", "UTC+09:30"],
    ["UTC-0", "UTC"],
  ])("typed as %j is %s", (typed, zone) => {
    expect(findTimeZone(typed)).toBe(zone);
  });

  it.each(["", "   ", "atlantis", "america", "UTC+15", "UTC-13", "UTC+2:75", "s", "💥", "../../etc/passwd"])(
    "is not guessed from %j",
    (typed) => {
      expect(findTimeZone(typed)).toBeUndefined();
    },
  );

  it("is found again by every name that is suggested, and every one of them has clocks", () => {
    const offset = createZoneOffset();
    for (const letter of ["", ..."abcdefghijklmnopqrstuvwxyz", "utc+3", "new"]) {
      const suggested = suggestTimeZones(letter);
      expect(suggested.length).toBeLessThanOrEqual(25);
      for (const zone of suggested) {
        expect(findTimeZone(zone), zone).toBe(zone);
        expect(Number.isFinite(offset(zone, Date.UTC(2026, 0, 1))), zone).toBe(true);
      }
    }
  });

  it("is suggested best first", () => {
    expect(suggestTimeZones("par")[0]).toBe("Europe/Paris");
    expect(suggestTimeZones("utc+2")[0]).toBe("UTC+02:00");
    expect(suggestTimeZones("us")).toContain("America/New_York");
    expect(suggestTimeZones("atlantis")).toEqual([]);
  });
});
