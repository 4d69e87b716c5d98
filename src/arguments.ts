import type { WorldKind } from "./sandbox/start-sandbox.ts";

/** What was given on the command line, or what is wrong with it, one sentence each. */
export type ArgumentsResult =
  | { readonly ok: true; readonly world: WorldKind }
  | { readonly ok: false; readonly problems: readonly string[] };

const worlds: readonly WorldKind[] = ["demo", "empty", "large"];
const usage = `--world must be one of ${worlds.join(", ")}, such as: npm start -- --world large`;

/** Reads the arguments after the entry's own file; `hasToken` says whether a real bot is to run. */
export function readArguments(given: readonly string[], hasToken: boolean): ArgumentsResult {
  if (given.length === 0) return { ok: true, world: "demo" };
  const [first = "", ...rest] = given.flatMap((one) =>
    one.startsWith("--world=") ? ["--world", one.slice(8)] : [one],
  );
  if (first !== "--world") return refuse(`The argument ${first} is not known; ${usage}`);
  const world = worlds.find((one) => one === rest[0]);
  if (world === undefined || rest.length > 1) return refuse(usage);
  if (hasToken) return refuse("--world is for the sandbox, which starts only without DISCORD_TOKEN");
  return { ok: true, world };
}

function refuse(problem: string): ArgumentsResult {
  return { ok: false, problems: [problem] };
}
