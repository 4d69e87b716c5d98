import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** The lines of a text file, one after the other. */
export function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}
