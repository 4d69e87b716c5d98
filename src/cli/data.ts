import { parseArgs } from "node:util";
import { lockForThisProcess } from "../lock-store.ts";
import { projectRoot } from "../paths.ts";
import { onDatabase } from "../store/database.ts";
import { storeFile } from "../store/open-stores.ts";
import { type DataOwner, deleteDataOf, findDataOf } from "../store/personal-data.ts";
import { amount, print, runCommand, UsageError } from "./command-line.ts";

const usage = "Usage: npm run --silent data -- export|delete --server ID (or --member ID)";

/** `data export|delete --server ID | --member ID`: everything that is stored of one of them, as JSON; or its end. */
await runCommand(async ({ storeUrl }, args) => {
  const { verb, owner } = readArguments(args);
  const file = storeFile(storeUrl, projectRoot);
  if (verb === "export") {
    print(JSON.stringify(await onDatabase(file, (database) => findDataOf(database, owner)), undefined, 2));
    return 0;
  }
  const lock = await lockForThisProcess(file);
  try {
    const changed = await onDatabase(file, (database) => deleteDataOf(database, owner));
    print(`${amount(changed, "row")} deleted or made nameless.`);
  } finally {
    await lock.release();
  }
  return 0;
});

function readArguments(args: readonly string[]): { readonly verb: "export" | "delete"; readonly owner: DataOwner } {
  const { values, positionals } = parse(args);
  const [verb, ...others] = positionals;
  if ((verb !== "export" && verb !== "delete") || others.length > 0) throw new UsageError(usage);
  const { server, member } = values;
  const id = server ?? member;
  if (id === undefined || (server !== undefined && member !== undefined)) throw new UsageError(usage);
  if (!/^\d{15,20}$/.test(id))
    throw new UsageError(`${usage}\nAn ID is a number of 15 to 20 digits (Discord: Copy ID).`);
  return { verb, owner: { kind: server === undefined ? "member" : "server", id } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { server: { type: "string" }, member: { type: "string" } },
    });
  } catch (error) {
    throw new UsageError(usage, { cause: error });
  }
}
