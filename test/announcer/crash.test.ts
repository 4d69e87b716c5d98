import { describe, expect, it } from "vitest";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry } from "../helpers/previews.ts";

const channels = ["10", "11"];
const previewKeys = ["news/new-1", "news/new-2"];
const secondsMs = 5_000;
const hourMs = 3_600_000;

/** Runs the announcer and stops it for good at its n-th step; true if it got that far. */
async function runAndDie(world: ReturnType<typeof createAnnouncerWorld>, dieAt: number): Promise<boolean> {
  let steps = 0;
  let isDead = false;
  const step = () => {
    steps++;
    if (steps < dieAt && !isDead) return Promise.resolve();
    isDead = true;
    return new Promise<void>(() => {});
  };
  void world.boot(step);
  await world.time.runUntil(() => isDead || isComplete(world), 60);
  return isDead;
}

function isComplete(world: ReturnType<typeof createAnnouncerWorld>): boolean {
  return world.ledger.size === channels.length * previewKeys.length && world.outbox.size === 0;
}

async function createPrimedWorld() {
  const world = createAnnouncerWorld(channels);
  await world.subscribe();
  world.serve([entry("old")]);
  const announcer = await world.boot();
  await world.time.runUntil(() => false, 5);
  await announcer.stop();
  world.serve([entry("new-2"), entry("new-1"), entry("old")]);
  return world;
}

function expectOnceEach(world: ReturnType<typeof createAnnouncerWorld>, story: string): void {
  for (const key of previewKeys)
    for (const channel of channels) expect(world.countOf(key, channel), `${story}: ${key} in ${channel}`).toBe(1);
  expect(world.messages, story).toHaveLength(channels.length * previewKeys.length);
}

async function finish(world: ReturnType<typeof createAnnouncerWorld>, story: string): Promise<void> {
  const announcer = await world.boot();
  expect(await world.time.runUntil(() => isComplete(world), 300), story).toBe(true);
  await world.time.runUntil(() => false, 20);
  await announcer.stop();
}

describe("an announcer that dies", () => {
  it.each([
    ["seconds", secondsMs],
    ["an hour", hourMs],
  ])("at any step, and is started again after %s, posts everything once", async (_name, pauseMs) => {
    let dieAt = 1;
    for (; ; dieAt++) {
      const world = await createPrimedWorld();
      const died = await runAndDie(world, dieAt);
      world.time.jump(pauseMs);
      await finish(world, `died at step ${dieAt}`);
      expectOnceEach(world, `died at step ${dieAt}`);
      if (!died) break;
    }
    expect(dieAt).toBeGreaterThan(40);
  });

  it("twice, at any two steps, posts everything once", async () => {
    for (let first = 1; first <= 60; first += 2) {
      for (let second = 1; second <= 40; second += 3) {
        const world = await createPrimedWorld();
        await runAndDie(world, first);
        world.time.jump(first % 2 === 0 ? secondsMs : hourMs);
        await runAndDie(world, second);
        world.time.jump(second % 2 === 0 ? hourMs : secondsMs);
        await finish(world, `died at ${first} and ${second}`);
        expectOnceEach(world, `died at ${first} and ${second}`);
      }
    }
  });
});

describe("an announcer whose requests get lost", () => {
  it("posts once when an answer is lost after the message was stored", async () => {
    const world = await createPrimedWorld();
    world.weather.push("lost-response", "lost-response", "lost-request", "lost-response");
    await finish(world, "lost responses");
    expectOnceEach(world, "lost responses");
  });

  it("does not post again, and says so, when an old request's fate cannot be found out", async () => {
    const world = await createPrimedWorld();
    await runAndDie(world, 1_000);
    expectOnceEach(world, "before");
    world.outbox.set("x", String([...world.ledger.values()][0]));
    const [row] = [...world.ledger.entries()];
    world.ledger.delete(row?.[0] ?? "");
    world.outbox.clear();
    const cutOff = JSON.parse(row?.[1] ?? "{}");
    world.outbox.set(
      cutOff.key,
      JSON.stringify({
        ...cutOff,
        progress: {
          state: "sending",
          startedAt: world.time.clock.now(),
          uncertainSince: world.time.clock.now(),
          attempts: 1,
        },
      }),
    );
    world.time.jump(hourMs);
    const announcer = await world.boot(undefined, false);
    await world.time.runUntil(() => isComplete(world), 100);
    await announcer.stop();
    expect(world.messages).toHaveLength(4);
    expect(JSON.parse(world.ledger.get(cutOff.key) ?? "{}").progress.state).toBe("unconfirmed");
  });
});
