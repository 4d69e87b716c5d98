import { parseArgs } from "node:util";
import { createRandom } from "../random.ts";
import { soak } from "./soak.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
});

const seed = Number(values.seed);
const plan = values.minutes === undefined ? { kills: Number(values.kills) } : { minutes: Number(values.minutes) };
process.stdout.write(`soak with seed ${seed}: ${JSON.stringify(plan)}\n`);
const result = await soak(plan, createRandom(seed), (line) => process.stdout.write(`${line}\n`));
process.exitCode = result.lost === 0 && result.doubled === 0 ? 0 : 1;
