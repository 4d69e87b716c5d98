import type { Figure } from "../figure.ts";
import { measureFanOut } from "./fan-out.ts";
import { measureIdle } from "./idle.ts";
import { measureLongLedger } from "./long-ledger.ts";
import { measurePlainLoop } from "./plain-loop.ts";

/** Measures the running bot against the sandbox on this machine; takes about four minutes. */
export async function measureBot(print: (figure: Figure) => void): Promise<void> {
  const parts = [
    measureIdle,
    () => measureFanOut(1_000),
    () => measureFanOut(5_000),
    measurePlainLoop,
    measureLongLedger,
  ];
  for (const measure of parts) for (const figure of await measure()) print(figure);
}
