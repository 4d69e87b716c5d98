import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { asString, isObject, parseJson } from "../json.ts";

/** One row of one table put (with `row`) or removed (without). */
export interface Change {
  readonly table: string;
  readonly key: string;
  readonly row?: unknown;
}

export interface Journal {
  /** Writes the changes as one line, all or nothing, before it returns. */
  readonly append: (changes: readonly Change[]) => void;
  readonly close: () => void;
}

/** A journal that keeps nothing. */
export const createMemoryJournal = (): Journal => ({ append: () => undefined, close: () => undefined });

function toChange(value: unknown): Change {
  const table = isObject(value) ? asString(value.table) : undefined;
  const key = isObject(value) ? asString(value.key) : undefined;
  if (!isObject(value) || table === undefined || key === undefined) throw new Error("a journal line holds no change");
  return value.row === undefined ? { table, key } : { table, key, row: value.row };
}

/** Reads every change in order; a last line that was cut off by a crash is left out. */
export function readJournal(file: string): readonly Change[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  const unfinished = lines.pop();
  const whole = unfinished === undefined || parseJson(unfinished) === undefined ? lines : [...lines, unfinished];
  return whole.flatMap((line, index) => {
    const parsed = parseJson(line);
    if (!Array.isArray(parsed)) throw new Error(`line ${index + 1} of the sandbox journal ${file} is damaged`);
    return parsed.map(toChange);
  });
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

const toLine = (changes: readonly Change[]): string => `${JSON.stringify(changes)}\n`;

/** Replaces the file by the given rows in one step, then goes on writing behind them. */
export function openJournal(file: string, snapshot: Iterable<Change>): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  rmSync(fresh, { force: true });
  const descriptor = openSync(fresh, "a", 0o600);
  for (const change of snapshot) writeAll(descriptor, toLine([change]));
  fsyncSync(descriptor);
  renameSync(fresh, file);
  return {
    append: (changes) => writeAll(descriptor, toLine(changes)),
    close: () => closeSync(descriptor),
  };
}
