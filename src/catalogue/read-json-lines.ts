import { readFileSync } from "node:fs";
import { listOf, type Parse } from "./parse-value.ts";

/** The JSON text parsed; throws an error that begins with `place`, such as "data/books.json". */
function parseJson<T>(text: string, place: string, parse: Parse<T>): T {
  try {
    return parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${place}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The records of a JSON Lines file in its order; throws "NAME line 12: …" for the first wrong line. Empty lines are skipped. */
export function readJsonLines<T>(file: string, name: string, parse: Parse<T>): readonly T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseJson(line, `${name} line ${index + 1}`, parse)]));
}

/** The records of a file that is one JSON array; throws "NAME: …" for the first wrong record. */
export function readJsonArray<T>(file: string, name: string, parse: Parse<T>): readonly T[] {
  return parseJson(readFileSync(file, "utf8"), name, listOf(parse));
}
