import { measureBot } from "./bot/main.ts";
import { measureExtraction } from "./extract/main.ts";
import { figureLine } from "./figure.ts";
import { generateDump, measureImport } from "./import/main.ts";
import { measureLookups } from "./lookup/main.ts";

const parts = process.argv.slice(2);
const files = parts.filter((part) => part.endsWith(".jsonl"));
const isWanted = (part: string) => parts.length === 0 || parts.includes(part);

const [first, groups, dump] = parts;
if (first === "dump" && dump !== undefined) await generateDump(Number(groups), dump);

if (isWanted("bot")) {
  process.stdout.write("the bot, against the sandbox on this machine\n");
  await measureBot((figure) => process.stdout.write(`${figureLine(figure)}\n`));
}
if (isWanted("lookup")) await measureLookups(parts);
if (isWanted("import")) {
  process.stdout.write("importing MusicBrainz\n");
  await measureImport(parts, (figure) => process.stdout.write(`${figureLine(figure)}\n`));
}
if (isWanted("extract")) {
  process.stdout.write("reading posts\n");
  measureExtraction(files, (figure) => process.stdout.write(`${figureLine(figure)}\n`));
}
