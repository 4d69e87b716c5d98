import type { Figure } from "../figure.ts";
import { measureFanOut } from "./fan-out.ts";
import { measureIdle } from "./idle.ts";
import { measureLongLedger } from "./long-ledger.ts";
import { measureManyServers } from "./many-servers.ts";
import { measurePlainLoop } from "./plain-loop.ts";

/** Measures the running bot against the sandbox on this machine; takes about four minutes. */
export async function measureBot(print: (figure: Figure) => void): Promise<void> {
  const parts = [
    measureIdle,
    () => measureManyServers(40, 20_000, { startSeconds: 10, memoryMb: 180 }),
    () => measureManyServers(2_500, 20_000, { startSeconds: 10, memoryMb: 250 }),
    () => measureFanOut(1_000),
    () => measureFanOut(5_000),
    measurePlainLoop,
    measureLongLedger,
  ];
  for (const measure of parts) for (const figure of await measure()) print(figure);
}
