import type { WriteStream } from "node:tty";
import type { DestinationStream } from "pino";
import { prettyFactory } from "pino-pretty";

/** Where log lines go: as they are, or made readable where a person watches. Lines are written at once, so none is lost at the end. */
export function pretty(output: NodeJS.WriteStream | WriteStream): DestinationStream {
  if (!output.isTTY) return { write: (line) => void output.write(line) };
  const format = prettyFactory({ colorize: true, ignore: "pid,hostname", translateTime: "HH:MM:ss", singleLine: true });
  return { write: (line) => void output.write(format(line)) };
}
