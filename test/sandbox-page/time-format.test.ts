import { describe, expect, it } from "vitest";
import { dayNumber, formatMessageTime, formatTime } from "../../src/sandbox/page/time-format.ts";

const now = new Date(2020, 1, 7, 15, 0).getTime();
const hour = 3_600_000;
const plain = (text: string) => text.replaceAll(/\s/g, " ");

describe("timestamps", () => {
  it.each([
    ["D", "en-US", "February 7, 2020"],
    ["D", "de", "7. Februar 2020"],
    ["d", "en-GB", "07/02/2020"],
    ["t", "en-US", "3:00 PM"],
    ["F", "en-US", "Friday, February 7, 2020 at 3:00 PM"],
  ])("show style %s in %s", (style, locale, expected) => {
    expect(plain(formatTime(now, style, locale, now))).toBe(expected);
  });

  it.each([
    [3 * hour, "in 3 hours"],
    [-24 * hour, "yesterday"],
    [-40 * 24 * hour, "last month"],
    [-30_000, "30 seconds ago"],
  ])("say how far away %d ms are", (distance, expected) => {
    expect(formatTime(now + distance, "R", "en-US", now)).toBe(expected);
  });

  it("beside a name grow with distance", () => {
    expect(plain(formatMessageTime(now - hour, "en-US", now))).toBe("2:00 PM");
    expect(plain(formatMessageTime(now - 24 * hour, "en-US", now))).toBe("Yesterday 3:00 PM");
    expect(plain(formatMessageTime(now - 72 * hour, "en-US", now))).toBe("2/4/20, 3:00 PM");
  });

  it("belong to local days", () => {
    expect(dayNumber(now)).toBe(dayNumber(now + 8 * hour));
    expect(dayNumber(now + 9 * hour)).toBe(dayNumber(now) + 1);
  });
});
