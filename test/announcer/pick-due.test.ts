import { describe, expect, it } from "vitest";
import { type Job, pickDue } from "../../src/announcer/pick-due.ts";
import { createDelivery } from "../../src/core/delivery/delivery.ts";
import { createRevision } from "../../src/core/delivery/revision.ts";

const now = 1_000;

function delivery(key: string, guildId: string, channelId: string, dueAt = now): Job {
  const announcement = { previewKey: key, guildId, channelId, subscriptionIds: [], roleIds: [], publish: false };
  const row = createDelivery(announcement, now);
  return {
    kind: "delivery",
    id: row.key,
    deliveryKey: row.key,
    guildId,
    channelId,
    dueAt,
    createdAt: now,
    delivery: row,
  };
}

function revisionOf(job: Job): Job {
  if (job.kind !== "delivery") throw new Error("A revision is of a delivery");
  const revision = createRevision(job.delivery, now);
  const { deliveryKey, guildId, channelId } = job;
  return {
    kind: "revision",
    id: `r/${deliveryKey}`,
    deliveryKey,
    guildId,
    channelId,
    dueAt: now,
    createdAt: now,
    revision,
  };
}

const idsOf = (jobs: readonly Job[]) => jobs.map(({ id }) => id);

describe("what is due", () => {
  it("is one job a channel, in the order in which they came", () => {
    const jobs = [delivery("a", "1", "10"), delivery("b", "1", "10"), delivery("c", "1", "11")];
    expect(idsOf(pickDue(jobs, [], 9, now).due)).toEqual(["10/a", "11/c"]);
    expect(idsOf(pickDue(jobs.slice(1), jobs.slice(0, 1), 9, now).due)).toEqual(["11/c"]);
  });

  it("is not what came later in a channel where an earlier one is due in a moment", () => {
    const soon = [delivery("a", "1", "10", now + 3), delivery("b", "1", "10")];
    expect(pickDue(soon, [], 9, now)).toMatchObject({ due: [], nextDueAt: now + 3 });
    const later = [delivery("a", "1", "10", now + 5_000), delivery("b", "1", "10")];
    expect(idsOf(pickDue(later, [], 9, now).due)).toEqual(["10/b"]);
  });

  it("is shared between servers, the one with the fewest under way first", () => {
    const large = [...Array(50).keys()].map((i) => delivery("a", "large", `l${i}`));
    const small = [delivery("a", "small", "s0"), delivery("a", "small", "s1")];
    const { due } = pickDue([...large.slice(3), ...small], large.slice(0, 3), 4, now);
    expect(due.map(({ guildId }) => guildId).sort()).toEqual(["large", "large", "small", "small"]);
  });

  it("holds no more than there are places, and tells when the next of the others is due", () => {
    const jobs = [delivery("a", "1", "10", now + 70), delivery("a", "2", "20", now + 50), delivery("a", "3", "30")];
    expect(pickDue(jobs, [], 1, now)).toMatchObject({ due: [{ id: "30/a" }], nextDueAt: now + 50 });
    expect(pickDue(jobs, [], 0, now).due).toEqual([]);
  });

  it("leaves a revision until the delivery of its message is finished, and until other deliveries of its channel left", () => {
    const first = delivery("a", "1", "10");
    const second = delivery("b", "1", "10");
    expect(idsOf(pickDue([revisionOf(first), first], [], 9, now).due)).toEqual(["10/a"]);
    expect(idsOf(pickDue([revisionOf(first)], [first], 9, now).due)).toEqual([]);
    expect(idsOf(pickDue([revisionOf(first), second], [], 9, now).due)).toEqual(["10/b"]);
    expect(idsOf(pickDue([revisionOf(first)], [], 9, now).due)).toEqual(["r/10/a"]);
  });
});
