import type { FastifyRequest } from "fastify";
import type { FaultEffect } from "./faults.ts";
import { type Answer, toRateLimited } from "./handle-call.ts";

/** Waits that long. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function toStatus(effect: Extract<FaultEffect, { kind: "status" }>): Answer {
  if (effect.html === undefined && effect.body !== undefined)
    return { status: effect.status, body: effect.body, headers: {} };
  const body = effect.html ?? `<html><body><h1>${effect.status}</h1></body></html>`;
  return { status: effect.status, body, headers: { "content-type": "text/html; charset=utf-8" } };
}

/** Does the fault's harm: another answer, none at all ("gone"), or only a delay ("unharmed"). */
export async function spoil(effect: FaultEffect, request: FastifyRequest): Promise<Answer | "gone" | "unharmed"> {
  switch (effect.kind) {
    case "status":
      return toStatus(effect);
    case "rate-limit":
      return toRateLimited(effect.retryAfterMs, effect.scope ?? "user");
    case "delay":
      await wait(effect.ms);
      return "unharmed";
    case "drop":
      request.raw.socket.destroy();
      return "gone";
    case "hang":
      return "gone";
  }
}
