import { describe, expect, it } from "vitest";
import { lifetimeMs } from "../../../src/core/live/lifetime.ts";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 28);

describe("lifetimeMs", () => {
  it.each([
    ["2026-11-20", 2],
    ["2026-12-24", 2],
    ["2026-11-01", 60],
    ["1977", 60],
    [undefined, 7],
    ["soon", 7],
  ])("of what came out at %s is %i days", (date, days) => expect(lifetimeMs(date, now)).toBe(days * day));
});
