import { statSync } from "node:fs";
import { resolve } from "node:path";
import { albumLine, artistLine, readAlbumLine } from "../imported/album-line.ts";
import { linesOf } from "../imported/lines-of.ts";
import { writeCatalogue } from "../imported/write-catalogue.ts";
import { fieldOf } from "../musicbrainz/json-value.ts";
import { readArtist } from "../musicbrainz/read-artist.ts";
import { type LeftOut, readReleaseGroup } from "../musicbrainz/read-release-group.ts";
import { DumpProblem } from "./dump-problem.ts";
import { type Entity, readDump } from "./read-dump.ts";
import { createLineSplitter } from "./split-lines.ts";
import { openStaging, type Staging } from "./staging.ts";

/** What was read so far. */
export interface ImportCounts {
  /** Release groups that are kept. */
  readonly kept: number;
  /** Release groups that were read, lines that nobody can read included. */
  readonly seen: number;
  readonly leftOut: Readonly<Record<LeftOut | "listed twice", number>>;
  /** Artists whose names were added. */
  readonly artists: number;
}

export interface ImportOptions {
  readonly files: readonly string[];
  readonly catalogueFile: string;
  /** Called now and then with what share of all bytes is read. */
  readonly onProgress: (share: number, counts: ImportCounts) => void;
  readonly signal: AbortSignal;
  /** Epoch ms. */
  readonly now: () => number;
}

const saveEveryMs = 2_000;
const reportEveryMs = 200;

/** A dump with the kind of its records and its size. */
interface Source {
  readonly file: string;
  readonly entity: Entity;
  readonly size: number;
  /** Changes whenever the file does. */
  readonly version: string;
}

/**
 * Imports dumps of MusicBrainz: reads them as streams, keeps the soundtracks, and writes the catalogue's file in one step. An import
 * that was cut off goes on where it was when it is started with the same files. Rejects with a DumpProblem where a file cannot be used,
 * and with the signal's reason where it is aborted; the catalogue's file is then as it was.
 */
export async function importDumps(options: ImportOptions): Promise<ImportCounts> {
  const target = statSync(options.catalogueFile, { throwIfNoEntry: false });
  if (target !== undefined && !target.isFile())
    throw new DumpProblem(`${options.catalogueFile} is no file; set CATALOGUE_FILE to another place.`);
  const sources = await sortSources(options.files);
  const staging = await openStaging(
    `${options.catalogueFile}.import`,
    sources.map(({ version }) => version),
  );
  const counts = await readAll(sources, staging, options).finally(staging.close);
  options.onProgress(1, toCounts(counts));
  const { kept, twice } = await writeCatalogue(staging.albumsFile, staging.artistsFile, options.catalogueFile);
  await staging.clear();
  const whole = toCounts(counts);
  return { ...whole, kept, leftOut: { ...whole.leftOut, "listed twice": twice } };
}

/** Release groups before artists: of these only those are kept who are credited. */
async function sortSources(files: readonly string[]): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const file of files) sources.push(await inFile(file, () => toSource(file)));
  if (!sources.some(({ entity }) => entity === "release-group"))
    throw new DumpProblem("None of these files holds release groups; name MusicBrainz's release-group.tar.xz too.");
  return [...sources].sort((a, b) => Number(b.entity === "release-group") - Number(a.entity === "release-group"));
}

async function toSource(file: string): Promise<Source> {
  const stats = statSync(file);
  if (!stats.isFile()) throw new DumpProblem("It is no file.");
  const entity = await findEntity(file);
  if (entity === undefined) throw new DumpProblem("It holds neither release groups nor artists of MusicBrainz.");
  const { size, mtimeMs } = stats;
  return { file, entity, size, version: `${resolve(file)} ${size} ${mtimeMs}` };
}

/** Whatever goes wrong is told with the name of the file. */
async function inFile<T>(file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof DumpProblem) throw new DumpProblem(`${file} cannot be imported. ${cause.message}`, { cause });
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (isMissing) throw new DumpProblem(`There is no file ${file}.`, { cause });
    throw cause;
  }
}

const linesLookedAt = 200;

/** What a file holds, by the first records in it that can be read. */
async function findEntity(file: string): Promise<Entity | undefined> {
  for (const entity of ["release-group", "artist"] as const) {
    let looked = 0;
    for await (const value of recordsOf(file, entity)) {
      if (looksLike(value, entity)) return entity;
      if (++looked >= linesLookedAt) break;
    }
  }
  return undefined;
}

async function* recordsOf(file: string, entity: Entity): AsyncGenerator<unknown> {
  const splitter = createLineSplitter();
  for await (const chunk of readDump(file, entity, { skip: 0, onRead: () => {} }))
    for (const line of splitter.feed(chunk)) yield parseOrNothing(line);
  yield parseOrNothing(splitter.rest());
}

function looksLike(value: unknown, entity: Entity): boolean {
  const has = (name: string) => fieldOf(value, name) !== undefined;
  if (!has("id")) return false;
  if (entity === "artist") return has("sort-name") && has("name");
  return has("title") && (has("primary-type") || has("secondary-types") || has("first-release-date"));
}

function parseOrNothing(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readAll(sources: readonly Source[], staging: Staging, options: ImportOptions) {
  const counts = new Map(Object.entries(staging.progress?.counts ?? {}));
  const files = sources.map(({ version }) => version);
  const bytes = sources.reduce((sum, { size }) => sum + size, 0);
  const first = staging.progress?.fileNumber ?? 0;
  let before = sources.slice(0, first).reduce((sum, { size }) => sum + size, 0);
  for (const [fileNumber, source] of sources.entries()) {
    if (fileNumber < first) continue;
    const skip = fileNumber === first ? (staging.progress?.position ?? 0) : 0;
    const save = (position: number) =>
      staging.save({ files, fileNumber, position, counts: Object.fromEntries(counts) });
    const report = (read: number) => options.onProgress((before + read) / Math.max(1, bytes), toCounts(counts));
    await inFile(source.file, () => readOne(source, { skip, staging, counts, save, report, ...options }));
    staging.save({ files, fileNumber: fileNumber + 1, position: 0, counts: Object.fromEntries(counts) });
    before += source.size;
  }
  return counts;
}

interface Reading extends Pick<ImportOptions, "signal" | "now"> {
  readonly skip: number;
  readonly staging: Staging;
  readonly counts: Map<string, number>;
  readonly save: (position: number) => void;
  readonly report: (read: number) => void;
}

async function readOne({ file, entity }: Source, reading: Reading): Promise<void> {
  const { skip, staging, counts, save, report, signal, now } = reading;
  const splitter = createLineSplitter();
  const deal = entity === "artist" ? await createArtistDesk(staging) : dealWithGroup;
  let read = 0;
  let savedAt = now();
  let reportedAt = 0;
  const onRead = (bytes: number) => {
    read += bytes;
  };
  for await (const chunk of readDump(file, entity, { skip, onRead })) {
    for (const line of splitter.feed(chunk)) deal(line, staging, counts);
    if (now() - reportedAt >= reportEveryMs) {
      reportedAt = now();
      report(read);
    }
    if (now() - savedAt >= saveEveryMs || signal.aborted) {
      save(skip + splitter.taken());
      savedAt = now();
    }
    signal.throwIfAborted();
  }
  deal(splitter.rest(), staging, counts);
}

function dealWithGroup(line: string, staging: Staging, counts: Map<string, number>): void {
  if (line.trim() === "") return;
  add(counts, "seen");
  const result = readReleaseGroup(parseOrNothing(line));
  add(counts, result.kind === "album" ? "kept" : result.why);
  if (result.kind === "album") staging.addAlbum(albumLine(result.album));
}

/** Of the millions of artists those are kept whom an album credits, and who have more than one name. */
async function createArtistDesk({ albumsFile }: Staging) {
  const credited = new Set<string>();
  for await (const line of linesOf(albumsFile))
    for (const { artistId } of readAlbumLine(line)?.artists ?? []) if (artistId !== undefined) credited.add(artistId);
  return (line: string, staging: Staging, counts: Map<string, number>): void => {
    const artist = readArtist(parseOrNothing(line));
    if (artist === undefined || !credited.has(artist.id) || artist.names.length < 2) return;
    staging.addArtist(artistLine(artist));
    add(counts, "artists");
  };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function toCounts(counts: ReadonlyMap<string, number>): ImportCounts {
  const of = (name: string) => counts.get(name) ?? 0;
  return {
    kept: of("kept"),
    seen: of("seen"),
    artists: of("artists"),
    leftOut: {
      unreadable: of("unreadable"),
      "no soundtrack": of("no soundtrack"),
      "spoken word": of("spoken word"),
      "listed twice": 0,
    },
  };
}
