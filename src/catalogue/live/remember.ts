import type { Clock, KeptAnswers, Log } from "../../core/ports.ts";

/** What asking came to: an answer that holds for some time, which may be that there is nothing; undefined if there was none. */
export type Asked<T> = { readonly value: T | undefined; readonly holdsMs: number } | undefined;

/** Remembers answers: a question that was answered is not asked again before its answer expires, one under way not twice. */
export type Remember = <T>(key: string, ask: () => Promise<Asked<T>>) => Promise<T | undefined>;

export interface RememberOptions {
  readonly kept: KeptAnswers;
  readonly clock: Clock;
  readonly log: Log;
}

const mostInMemory = 500;

/** An answer in memory; "expired" ones are asked anew. */
interface Known {
  readonly text: string;
  readonly expiresAt: number;
}

/** Creates a memory of answers over the kept ones, the latest few hundred of them at hand. Where keeping fails, it goes on without. */
export function createRemember({ kept, clock, log }: RememberOptions): Remember {
  const latest = new Map<string, Known>();
  const underWay = new Map<string, Promise<string | undefined>>();
  const hold = (key: string, known: Known) => {
    latest.delete(key);
    latest.set(key, known);
    const [oldest] = latest.keys();
    if (latest.size > mostInMemory && oldest !== undefined) latest.delete(oldest);
  };
  const find = async (key: string): Promise<Known | undefined> => {
    try {
      const known = latest.get(key) ?? (await kept.find(key));
      if (known === undefined || known.expiresAt <= clock.now()) return undefined;
      hold(key, known);
      return known;
    } catch (err) {
      log.debug({ err }, "kept answer not read");
      return undefined;
    }
  };
  const keep = async (key: string, known: Known) => {
    hold(key, known);
    try {
      await kept.save(key, known);
    } catch (err) {
      log.debug({ err }, "answer not kept");
    }
  };
  const answer = async <T>(key: string, ask: () => Promise<Asked<T>>): Promise<string | undefined> => {
    const known = await find(key);
    if (known !== undefined) return known.text;
    const asked = await ask();
    if (asked === undefined) return undefined;
    const text = JSON.stringify(asked.value ?? null);
    await keep(key, { text, expiresAt: clock.now() + asked.holdsMs });
    return text;
  };
  return async <T>(key: string, ask: () => Promise<Asked<T>>) => {
    const running = underWay.get(key) ?? answer(key, ask).finally(() => underWay.delete(key));
    underWay.set(key, running);
    const text = await running;
    const value: T | null = text === undefined ? null : JSON.parse(text);
    return value ?? undefined;
  };
}
