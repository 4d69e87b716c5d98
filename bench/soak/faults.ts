import type { Sandbox } from "../../src/sandbox/start-sandbox.ts";
import type { Random } from "../random.ts";

const messageRoute = /\/channels\/\d+\/messages$/;

/** What Discord can do to a request to post a message. */
const faults = [
  { effect: { kind: "drop" }, when: "after" },
  { effect: { kind: "drop" }, when: "before" },
  { effect: { kind: "status", status: 500 }, when: "after" },
  { effect: { kind: "status", status: 503 }, when: "before" },
  { effect: { kind: "status", status: 502, html: "<html>Bad gateway</html>" }, when: "before" },
  { effect: { kind: "status", status: 403, html: "<html>Forbidden</html>" }, when: "before" },
  { effect: { kind: "rate-limit", retryAfterMs: 300, scope: "user" }, when: "before" },
  { effect: { kind: "rate-limit", retryAfterMs: 200, scope: "global" }, when: "before" },
  { effect: { kind: "delay", ms: 400 }, when: "after" },
] as const;

/** Lets something go wrong with the next few messages, or with the gateway. */
export function addRandomFault(sandbox: Sandbox, random: Random): void {
  if (random.chance(0.1)) {
    sandbox.gateway.dropSockets();
    return;
  }
  sandbox.faults.add({
    ...random.pick(faults),
    method: "POST",
    route: messageRoute,
    count: 1 + random.below(5),
  });
}
