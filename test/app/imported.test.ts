import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/paths.ts";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { artistDump, groupDump } from "../helpers/dump.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const folder = mkdtempSync(join(tmpdir(), "imported-bot-"));
const env = { CATALOGUE_FILE: join(folder, "catalogue.bin") };
let bot: RunningBot;

/** Runs one of the compiled commands as `npm run` does. */
function run(command: string, ...args: readonly string[]): string {
  const program = join(projectRoot, "dist", "src", "cli", `${command}.js`);
  return execFileSync(process.execPath, [program, ...args], { env: { ...process.env, ...env }, encoding: "utf8" });
}

const ask = async (title: string) => {
  const options = { title };
  const outcome = await bot.sandbox.use.command({
    as: demo.memberId,
    channelId: demo.generalId,
    command: "soundtrack",
    options,
  });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer: ${outcome.kind}`);
  return outcome;
};

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot(env);
});
afterAll(async () => {
  await bot.close();
  rmSync(folder, { recursive: true });
});

describe("what was imported", () => {
  it("is answered by the running bot without a restart, and by the command line", async () => {
    expect((await ask("the social network")).ephemeral).toBe(true);
    expect(run("import", "--musicbrainz", groupDump, artistDump)).toMatch(/^imported 14 of 17\n/);
    await until(() => bot.log.some(({ msg }) => msg === "imported catalogue read"));
    const { message, ephemeral } = await ask("social netwrk reznor");
    const [card] = message.embeds;
    expect(ephemeral).toBe(false);
    expect(card?.title).toBe("The Social Network (2010)");
    expect(card?.fields?.[0]?.value).toBe("**Trent Reznor & Atticus Ross**");
    expect(card?.fields?.at(-1)?.value).toMatch(
      /^\[MusicBrainz · musicbrainz\.org\]\(https:\/\/musicbrainz\.org\/release-group\/[0-9a-f-]{36}\)$/,
    );
    const [answer] = JSON.parse(run("lookup", "social netwrk reznor"));
    expect(answer).toMatchObject({
      type: "soundtrack",
      title: "The Social Network",
      composers: ["Trent Reznor", "Atticus Ross"],
    });
  });

  it("is not told beside the catalogue's own work, whose card leads to it", async () => {
    const { message } = await ask("arrival johannsson");
    expect(message.embeds[0]?.title).toBe("Arrival (2016)");
    expect(message.embeds[0]?.fields?.at(-1)?.value).toContain("musicbrainz.org");
    const answers: readonly { title: string }[] = JSON.parse(run("lookup", "arrival johannsson"));
    expect(answers.filter(({ title }) => title.startsWith("Arrival"))).toHaveLength(1);
  });
});
