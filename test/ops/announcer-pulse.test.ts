import { describe, expect, it } from "vitest";
import { createAnnouncer } from "../../src/announcer/announcer.ts";
import type { Feed, FetchOutcome } from "../../src/core/ports.ts";
import { noOps } from "../../src/ops/no-ops.ts";
import { silentLog } from "../helpers/announcer-world.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { openMemoryPorts } from "../helpers/memory-ports.ts";
import { feed, inEnglish, startAt } from "../helpers/previews.ts";

const intervalMs = 60_000;
const unchanged: FetchOutcome = { kind: "unchanged" };
const failed: FetchOutcome = { kind: "failed", reason: "The server answered 500." };

/** An announcer that has nothing to say, and for how long it got nothing done. */
async function createQuietAnnouncer(feeds: readonly Feed[], fetchFeed: () => Promise<FetchOutcome>) {
  const time = createFakeClock(startAt);
  const announcer = createAnnouncer({
    feeds,
    fetchFeed,
    ...(await openMemoryPorts()),
    spoken: inEnglish,
    noticeboard: {
      placesOf: () => [],
      post: async () => ({ kind: "not-sent", reason: "nothing to tell" }),
      find: async () => ({ kind: "absent" }),
    },
    readPreviews: () => ({ kinds: [], previews: [] }),
    isOurs: () => true,
    send: async () => ({ kind: "not-sent", reason: "nothing to send" }),
    edit: async () => ({ kind: "edited" }),
    findAnnounced: async () => ({ kind: "absent" }),
    publish: async () => ({ kind: "published" }),
    intervalMs,
    clock: time.clock,
    random: () => 0,
    log: silentLog,
    metrics: noOps.metrics,
  });
  return { time, announcer, idleMs: () => time.clock.now() - (announcer.passedAt() ?? 0) };
}

describe("the announcer's pulse", () => {
  it("is absent before the start", async () => {
    const { announcer } = await createQuietAnnouncer([feed], async () => unchanged);
    expect(announcer.passedAt()).toBeUndefined();
  });

  it("goes on with every poll", async () => {
    const { time, announcer, idleMs } = await createQuietAnnouncer([feed], async () => unchanged);
    await announcer.start();
    for (let i = 0; i < 100; i++) {
      await time.step();
      expect(idleMs()).toBeLessThanOrEqual(intervalMs);
    }
    await announcer.stop();
  });

  it("goes on without any feed", async () => {
    const { time, announcer, idleMs } = await createQuietAnnouncer([], async () => unchanged);
    await announcer.start();
    for (let i = 0; i < 100; i++) {
      await time.step();
      expect(idleMs()).toBeLessThan(intervalMs);
    }
    await announcer.stop();
  });

  it("goes on while the only feed fails for hours and is asked ever more rarely", async () => {
    let polls = 0;
    const { time, announcer, idleMs } = await createQuietAnnouncer([feed], async () => {
      polls++;
      return failed;
    });
    await announcer.start();
    await time.runUntil(() => {
      expect(idleMs()).toBeLessThanOrEqual(intervalMs);
      return time.clock.now() > startAt + 10 * 3_600_000;
    }, 10_000);
    expect(polls).toBeLessThan(20);
    await announcer.stop();
  });

  it("goes on while the only feed's server calls its answer fresh for an hour", async () => {
    const fresh: FetchOutcome = { kind: "unchanged", freshForMs: 3_600_000 };
    const { time, announcer, idleMs } = await createQuietAnnouncer([feed], async () => fresh);
    await announcer.start();
    await time.runUntil(() => {
      expect(idleMs()).toBeLessThanOrEqual(intervalMs);
      return time.clock.now() > startAt + 5 * 3_600_000;
    }, 10_000);
    await announcer.stop();
  });

  it("stops when a poll does not end", async () => {
    const { time, announcer, idleMs } = await createQuietAnnouncer([feed], () => new Promise(() => {}));
    await announcer.start();
    await time.runUntil(() => time.clock.now() > startAt + 4 * intervalMs, 1_000);
    expect(idleMs()).toBeGreaterThan(3 * intervalMs);
  });
});
