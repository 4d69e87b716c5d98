import { describe, expect, it } from "vitest";
import type { Vitals } from "../../src/ops/ops.ts";
import { createReadiness } from "../../src/ops/readiness.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { startAt } from "../helpers/previews.ts";

/** A bot that lacks nothing, except what is given. */
function createBot(changes: Partial<Vitals> = {}) {
  const time = createFakeClock(startAt);
  const vitals: Vitals = {
    isGatewayReady: () => true,
    passedAt: () => startAt,
    intervalMs: 10_000,
    write: async () => {},
    backlog: () => ({ count: 0, oldestAt: undefined }),
    ...changes,
  };
  return { time, missing: createReadiness(vitals, time.clock) };
}

describe("readiness", () => {
  it("needs gateway, store and announcer, and names each that is missing", async () => {
    expect(await createBot().missing()).toEqual([]);
    expect(await createBot({ isGatewayReady: () => false }).missing()).toEqual(["gateway"]);
    expect(await createBot({ write: () => Promise.reject(new Error("disk full")) }).missing()).toEqual(["store"]);
    expect(await createBot({ passedAt: () => undefined }).missing()).toEqual(["announcer"]);
    const none = { isGatewayReady: () => false, write: () => Promise.reject(new Error()), passedAt: () => undefined };
    expect(await createBot(none).missing()).toEqual(["gateway", "store", "announcer"]);
  });

  it("ends when the announcer got nothing done for three intervals", async () => {
    const { time, missing } = createBot();
    time.jump(29_999);
    expect(await missing()).toEqual([]);
    time.jump(1);
    expect(await missing()).toEqual(["announcer"]);
  });

  it("writes to the store at most every five seconds, however often it is asked", async () => {
    let writes = 0;
    let isBroken = false;
    const write = async () => {
      writes++;
      if (isBroken) throw new Error("disk full");
    };
    const { time, missing } = createBot({ write });
    await Promise.all([missing(), missing(), missing()]);
    time.jump(4_999);
    isBroken = true;
    expect(await missing()).toEqual([]);
    expect(writes).toBe(1);
    time.jump(1);
    expect(await missing()).toEqual(["store"]);
    isBroken = false;
    time.jump(5_000);
    expect(await missing()).toEqual([]);
    expect(writes).toBe(3);
  });

  it("does not wait for a store that is stuck, and does not burden it with more writes", async () => {
    let writes = 0;
    let release = () => {};
    const write = () => {
      writes++;
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    const { time, missing } = createBot({ write, passedAt: () => startAt + 60_000 });
    for (let i = 0; i < 3; i++) {
      const answer = missing();
      await time.step();
      expect(await answer).toEqual(["store"]);
    }
    expect(writes).toBe(1);
    const answer = missing();
    release();
    expect(await answer).toEqual([]);
  });
});
