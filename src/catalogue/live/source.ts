import type { AskForText, Clock, Log } from "../../core/ports.ts";
import { createBreaker } from "./breaker.ts";
import { createTurnstile, type Pace } from "./turnstile.ts";

/** What a source answered: a value, that it has nothing there, or nothing that helps. */
export type SourceAnswer =
  | { readonly kind: "found"; readonly value: unknown }
  | { readonly kind: "absent" }
  | { readonly kind: "unavailable" };

/** Asks an address of one source. Never rejects, and costs no time while the source is known to be out of order. */
export type AskSource = (url: string, deadline: number) => Promise<SourceAnswer>;

export interface SourceOptions {
  readonly name: string;
  readonly pace: Pace;
  readonly ask: AskForText;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const absent: SourceAnswer = { kind: "absent" };
const unavailable: SourceAnswer = { kind: "unavailable" };
/** Statuses with which the sources say that they are asked too often. */
const throttling: ReadonlySet<number> = new Set([403, 429, 503]);
/** Nothing is there, or the address was none. */
const nothingThere: ReadonlySet<number> = new Set([400, 404, 410]);
const pauseMs = 5_000;
const longestPauseMs = 10 * 60_000;
/** A pause so short is worth waiting for. */
const shortPauseMs = 1_600;

/** Puts the rules of one source together: its pace, its wish to be left alone, and that it is not asked while it only fails. */
export function createSource({ name, pace, ask, clock, log, signal }: SourceOptions): AskSource {
  const turnstile = createTurnstile(pace, clock, signal);
  const breaker = createBreaker(clock, (isOpen) => {
    if (isOpen) log.warn({ source: name }, "live source out of order, left alone for a while");
    else log.info({ source: name }, "live source works again");
  });
  const askOnce = async (url: string): Promise<SourceAnswer | "throttled"> => {
    try {
      const { status, text, retryAfterMs } = await ask(url, signal);
      if (throttling.has(status)) {
        turnstile.pause(Math.min(longestPauseMs, retryAfterMs ?? pauseMs));
        breaker.failed();
        return "throttled";
      }
      if (nothingThere.has(status)) {
        breaker.succeeded();
        return absent;
      }
      const value: unknown = JSON.parse(text);
      breaker.succeeded();
      return { kind: "found", value };
    } catch (error) {
      if (signal.aborted) return unavailable;
      log.debug({ source: name, err: error }, "live source gave no answer");
      breaker.failed();
      return unavailable;
    }
  };
  return async (url, deadline) => {
    for (let attempt = 1; attempt <= 2; attempt++) {
      if (turnstile.waitMs() > shortPauseMs || !breaker.mayAsk()) return unavailable;
      const openings = breaker.openings();
      // Whoever waits while the source turns out to be out of order waits in vain.
      const answer = await turnstile.pass(deadline, async () =>
        breaker.openings() === openings ? askOnce(url) : unavailable,
      );
      if (answer === undefined) return unavailable;
      if (answer !== "throttled") return answer;
      if (turnstile.waitMs() > shortPauseMs) return unavailable;
    }
    return unavailable;
  };
}
