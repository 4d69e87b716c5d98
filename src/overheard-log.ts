import { deliveryNonce } from "./announcer/nonce.ts";
import type { Log } from "./core/ports.ts";

/** Hears one line of a log: its level, its fields and its sentence. */
export type Hear = (level: keyof Log, fields: object, message: string) => void;

/** The same log, and somebody who hears every line of it, also those that are too unimportant to be written; deliveries bear their nonce there. */
export function overheardLog(log: Log, hear: Hear): Log {
  const overheard =
    (level: keyof Log): Log[keyof Log] =>
    (fields, message) => {
      hear(level, withNonce(fields), message);
      log[level](fields, message);
    };
  return {
    debug: overheard("debug"),
    info: overheard("info"),
    warn: overheard("warn"),
    error: overheard("error"),
  };
}

function withNonce(fields: object): object {
  if (!("deliveryKey" in fields) || typeof fields.deliveryKey !== "string") return fields;
  return { ...fields, nonce: deliveryNonce(fields.deliveryKey) };
}
