import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { type LiveServer, startLiveServer } from "../helpers/live-server.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const groupId = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";
let bot: RunningBot;
let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
  bot = await createRunningBot();
  await bot.boot({ ...server.environment, CONTACT_URL: "https://bot.example.org/" });
});
afterAll(async () => {
  await bot.close();
  server.close();
});
beforeEach(() => {
  server.answer("/", (_, response) => response.writeHead(404).end("{}"));
});

const group = (id: string, title: string, date: string, ...names: readonly string[]) => ({
  id,
  score: 100,
  title,
  "first-release-date": date,
  "primary-type": "Album",
  "artist-credit": names.map((name, place) => ({
    name,
    joinphrase: place < names.length - 1 ? " & " : "",
    artist: { id: `${id}-${place}`, name, "sort-name": name },
  })),
});
const groups = (...found: readonly object[]) => ({ count: found.length, offset: 0, "release-groups": found });

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

/** How the answer stands now, as whoever asked sees it. */
const now = (id: string) => bot.sandbox.world.messages(demo.generalId).find((message) => message.id === id);

/** What comes too late for one answer is there for the next one: asks again until an answer became what is expected, and gives its id. */
async function askUntil(title: string, isExpected: (messageId: string) => boolean): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const { message } = await ask(title);
    for (let look = 0; look < 25 && !isExpected(message.id); look++) await wait(100);
    if (isExpected(message.id)) return message.id;
  }
  throw new Error(`No answer to ${title} became what was expected`);
}

const textOf = (part: unknown) => JSON.stringify(part);
const release = {
  title: "Un gatto nel cervello",
  status: "Official",
  date: "1990-08",
  "label-info": [{ "catalog-number": null, label: null }, { label: { name: "Beat Records" } }],
  media: [{ format: "CD", "track-count": 16 }],
};

/** All that the three places know of one film. */
function knowCat(): void {
  const images = [
    { front: true, image: "http://a.example/1.jpg", thumbnails: { "500": "http://a.example/1-500.jpg" } },
  ];
  const album = {
    collectionName: "A Cat in the Brain (Original Motion Picture Soundtrack)",
    artistName: "Fabio Frizzi",
    collectionId: 5,
    collectionViewUrl: "https://music.example/album/5?uo=4",
  };
  server.answer("/ws/2/release-group", groups(group(groupId, "A Cat in the Brain", "1990-08-08", "Fabio Frizzi")));
  server.answer("/ws/2/release", { "release-count": 1, releases: [release] });
  server.answer(`/caa/release-group/${groupId}`, { images });
  server.answer("/itunes/search", { resultCount: 1, results: [{ wrapperType: "collection", ...album }] });
  server.answer("/itunes/lookup", { results: [album, { previewUrl: "https://audio.example/5.m4a" }] });
}

describe("live sources", () => {
  it("fill in what the catalogue does not know, after the answer is there", async () => {
    knowCat();
    const { message, ephemeral } = await ask("cat in the brain frizzi");
    expect(ephemeral).toBe(false);
    expect(message.embeds[0]?.title).toBe("A Cat in the Brain (1990)");
    expect(message.embeds[0]?.thumbnail).toBeUndefined();
    await until(() => now(message.id)?.embeds[0]?.thumbnail !== undefined);
    expect(now(message.id)?.embeds[0]?.thumbnail?.url).toBe("https://a.example/1-500.jpg");
    const whole = await askUntil("cat in the brain frizzi", (id) => textOf(now(id)).includes("Beat Records"));
    const [card] = now(whole)?.embeds ?? [];
    expect(textOf(card?.fields)).toMatch(/Beat Records.*August 1990.*CD.*musicbrainz\.org\/release-group\/1{8}/);
    expect(card?.footer?.text).toBe("With facts from MusicBrainz, Cover Art Archive and iTunes");
    const buttons = textOf(now(whole)?.components);
    expect(buttons).toMatch(/"label":"Listen".{0,80}music\.example\/album\/5/);
    expect(buttons).toContain("https://audio.example/5.m4a");
    expect(new Set(server.requests.map(({ userAgent }) => userAgent)).size).toBe(1);
    expect(server.requests[0]?.userAgent).toMatch(/^Fantastique\/\d+\.\d+\.\d+ \( https:\/\/bot\.example\.org\/ \)$/);
  });

  it("are not asked again for what they told", async () => {
    const before = server.requests.length;
    const { message } = await ask("cat in the brain frizzi");
    await until(() => now(message.id)?.embeds[0]?.thumbnail !== undefined);
    expect(server.requests.length).toBe(before);
  });

  it("know what nobody here knows, whose card comes in place of the answer that there is nothing", async () => {
    server.answer(
      "/ws/2/release-group",
      groups(group(otherId, "Zyklon Beach Vampires", "2001", "Ann Arbor", "Bo Derrick")),
    );
    const edits = () => bot.sandbox.requests.entries.filter(({ method }) => method === "PATCH").length;
    const before = edits();
    const { message, ephemeral } = await ask("zyklon beach vampires");
    expect(ephemeral).toBe(true);
    expect(message.content).toContain("zyklon beach vampires");
    await until(() => edits() > before);
    const again = await ask("zyklon beech vampires");
    expect(again.message.embeds[0]?.title).toBe("Zyklon Beach Vampires (2001)");
    expect(again.message.embeds[0]?.fields?.[0]?.value).toBe("**Ann Arbor & Bo Derrick**");
    expect(again.ephemeral).toBe(false);
  });

  it("cost nothing where they answer nonsense", async () => {
    server.answer("/", (_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Busy</html>"),
    );
    const { message } = await ask("99.9 navarrete");
    expect(message.embeds[0]?.title).toBe("99.9 (1997)");
    await until(() => server.requests.some(({ query }) => query.get("query")?.includes("99.9") === true));
    expect(now(message.id)?.embeds[0]?.footer).toBeUndefined();
  });
});
