import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";
import { pretty } from "./pretty-log.ts";

/** A log level of pino, or "silent". */
type Level = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";

/** Fields whose value is never written, wherever they turn up. */
const secretFields = [
  "token",
  "*.token",
  "authorization",
  "*.authorization",
  "headers.authorization",
  "requestBody",
  "*.requestBody",
  "rawError",
  "*.rawError",
];

/**
 * Creates the log: one JSON line per fact on stdout, readable lines where stdout is a terminal. Whatever the fields hold,
 * the given secrets never get out.
 */
export function createLogger(
  level: Level,
  secrets: readonly string[] = [],
  destination: DestinationStream = pretty(process.stdout),
): Logger {
  const hidden = secrets.filter((secret) => secret.length > 0);
  const withoutSecrets: DestinationStream = {
    write: (line) => destination.write(hidden.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line)),
  };
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: secretFields, censor: "[secret]" },
    },
    withoutSecrets,
  );
}
