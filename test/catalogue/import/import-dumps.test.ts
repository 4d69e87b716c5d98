import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ImportCounts, importDumps } from "../../../src/catalogue/import/import-dumps.ts";
import { type ImportedCatalogue, openImported } from "../../../src/catalogue/imported/open-imported.ts";
import { artistDump, groupDump, soundtrackGroup } from "../../helpers/dump.ts";
import { tarOf } from "../../helpers/tar.ts";

let folder = "";
let opened: ImportedCatalogue[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
});
afterEach(async () => {
  for (const catalogue of opened) await catalogue.close();
  opened = [];
  rmSync(folder, { recursive: true });
});

const file = (name: string) => join(folder, name);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(file(name), content);
  return file(name);
}

function run(files: readonly string[], more: Partial<Parameters<typeof importDumps>[0]> = {}): Promise<ImportCounts> {
  const signal = new AbortController().signal;
  return importDumps({
    files,
    catalogueFile: file("catalogue.bin"),
    onProgress: () => {},
    signal,
    now: Date.now,
    ...more,
  });
}

async function imported(): Promise<ImportedCatalogue> {
  const catalogue = await openImported(file("catalogue.bin"));
  opened.push(catalogue);
  return catalogue;
}

const titles = (catalogue: ImportedCatalogue, text: string) =>
  catalogue.find(text, 5).likely.map(({ item }) => item.title);
const lines = (...records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const kong = soundtrackGroup(1, "King Kong (Original Motion Picture Soundtrack)", ["Max Steiner"], "1975");
const network = soundtrackGroup(2, "The Social Network", ["Trent Reznor", "Atticus Ross"], "2010-09-28");

describe("importDumps", () => {
  it("keeps the soundtracks of a dump in MusicBrainz's shape, and says what else was there", async () => {
    const counts = await run([artistDump, groupDump]);
    expect(counts).toMatchObject({ kept: 14, seen: 17, artists: 10 });
    expect(counts.leftOut).toEqual({ "no soundtrack": 2, "spoken word": 1, unreadable: 0, "listed twice": 0 });
    const catalogue = await imported();
    const [found] = catalogue.find("blade runner 2049 zimmer", 5).likely;
    expect(found?.item).toMatchObject({
      title: "Blade Runner 2049",
      year: 2017,
      kind: "album",
      composers: [{ name: "Hans Zimmer" }, { name: "Benjamin Wallfisch" }],
      album: { credit: "Hans Zimmer & Benjamin Wallfisch", primaryType: "Album" },
    });
    expect(catalogue.byId(found?.item.id ?? "")).toEqual(found?.item);
  });

  it("finds albums by other names of their artists, and credits nobody for songs by various artists", async () => {
    await run([groupDump, artistDump]);
    const catalogue = await imported();
    expect(titles(catalogue, "joe hisaishi spirited away")).toEqual(["千と千尋の神隠し"]);
    const [mix] = catalogue.find("awesome mix", 5).likely;
    expect(mix?.item).toMatchObject({ composers: [], album: { credit: "Various Artists" } });
  });

  it.each([
    ["plain lines", () => write("dump.jsonl", lines(kong, network))],
    ["lines without an end", () => write("dump.jsonl", lines(kong, network).trimEnd())],
    ["an archive", () => write("dump.tar", tarOf({ README: "{}", "mbdump/release-group": lines(kong, network) }))],
    ["packed lines", () => write("dump.jsonl.gz", gzipSync(lines(kong, network)))],
  ])("reads %s", async (_, make) => {
    expect(await run([make()])).toMatchObject({ kept: 2, seen: 2 });
    expect(titles(await imported(), "king kong")).toEqual(["King Kong"]);
  });

  it("counts what cannot be read and goes on", async () => {
    const broken = [
      '{"id":',
      "null",
      "[]",
      '"text"',
      lines({ ...kong, title: null }).trim(),
      lines({ title: "No id" }).trim(),
    ];
    const odd = [
      { ...network, "first-release-date": "", "artist-credit": undefined },
      { ...kong, id: "00000000-0000-4000-8000-000000000003", "first-release-date": "soon", "secondary-types": null },
    ];
    const dump = write("dump.jsonl", `${lines(kong)}${broken.join("\n")}\n\n${lines(...odd)}`);
    const { kept, seen, leftOut } = await run([dump]);
    expect({ kept, seen }).toEqual({ kept: 2, seen: 9 });
    expect(leftOut).toMatchObject({ unreadable: 6, "no soundtrack": 1 });
    const [found] = (await imported()).find("the social network", 5).likely;
    expect(found?.item).toMatchObject({ year: 0, composers: [], releaseGroups: [{ releases: [] }] });
  });

  it("keeps what was listed twice once, as it was read last", async () => {
    const dump = write("dump.jsonl", lines(kong, network, { ...kong, title: "King Kong Lives" }));
    const { kept, seen, leftOut } = await run([dump]);
    expect({ kept, seen, twice: leftOut["listed twice"] }).toEqual({ kept: 2, seen: 3, twice: 1 });
    expect(titles(await imported(), "king kong")).toEqual(["King Kong Lives"]);
  });

  it("goes on where it was stopped, and counts nothing twice", async () => {
    const many = Array.from({ length: 3_000 }, (_, n) =>
      soundtrackGroup(n, `The ${n} Films of Doctor ${n}`, ["A B"], "1990"),
    );
    const dump = write("dump.tar", tarOf({ "mbdump/release-group": lines(...many) }));
    const stopping = new AbortController();
    const onProgress = () => stopping.abort();
    await expect(run([dump], { signal: stopping.signal, onProgress })).rejects.toThrow();
    const reached: { position: number } = JSON.parse(readFileSync(file("catalogue.bin.import/progress.json"), "utf8"));
    expect(reached.position).toBeGreaterThan(0);
    expect(existsSync(file("catalogue.bin"))).toBe(false);
    expect(await run([dump])).toMatchObject({ kept: 3_000, seen: 3_000 });
    expect((await imported()).albums).toBe(3_000);
    expect(existsSync(file("catalogue.bin.import"))).toBe(false);
  });

  it.each([
    ["a file that is not there", () => "nowhere.tar.xz", /There is no file/],
    ["a folder", () => folder, /no file/],
    ["something else", () => write("notes.txt", "hello\n"), /neither release groups nor artists/],
    ["an empty file", () => write("empty.jsonl", ""), /neither release groups nor artists/],
    ["another dump", () => write("l.tar", tarOf({ "mbdump/label": lines({ id: "1", name: "A" }) })), /neither/],
    ["artists alone", () => artistDump, /None of these files holds release groups/],
    ["half a file", () => write("half.tar.xz", readFileSync(groupDump).subarray(0, 2_000)), /damaged or was cut short/],
    ["a damaged file", () => write("bad.tar.xz", damaged(readFileSync(groupDump))), /damaged or was cut short/],
    ["what another program packed", () => write("dump.bz2", "BZh91AY&SY"), /bzip2/],
  ])("says in a sentence why %s cannot be imported, and leaves the catalogue alone", async (_, make, sentence) => {
    await run([write("good.jsonl", lines(kong))]);
    await expect(run([make()])).rejects.toThrow(sentence);
    expect((await imported()).albums).toBe(1);
  });
});

it("says so where the catalogue's file is a folder, before it reads anything", async () => {
  const dump = write("good.jsonl", lines(kong));
  await expect(run([dump], { catalogueFile: folder })).rejects.toThrow(/set CATALOGUE_FILE to another place/);
});

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 1_000; at < 1_100; at++) copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}
