import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fieldOf, listOf } from "../musicbrainz/json-value.ts";

/** How far an import came: which file it is in, how much of it is dealt with, and what came of it. */
export interface Progress {
  /** What is imported: paths, sizes and times of change. Another list begins anew. */
  readonly files: readonly string[];
  readonly fileNumber: number;
  readonly position: number;
  /** Counts by name, in the caller's terms. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Where an import keeps what it has read until all of it is there: it survives the death of the process. */
export interface Staging {
  /** Where to go on; undefined to begin. */
  readonly progress: Progress | undefined;
  readonly addAlbum: (line: string) => void;
  readonly addArtist: (line: string) => void;
  /** Writes down what was added and how far that came; a death before leaves what was written down last. */
  readonly save: (progress: Progress) => void;
  readonly albumsFile: string;
  readonly artistsFile: string;
  readonly close: () => void;
  /** Takes all of it away. */
  readonly clear: () => Promise<void>;
}

/** Opens the staging folder; what another list of files left there is thrown away. */
export async function openStaging(folder: string, files: readonly string[]): Promise<Staging> {
  await mkdir(folder, { recursive: true });
  const progressFile = join(folder, "progress.json");
  const known = readProgress(progressFile);
  const isSame = known !== undefined && JSON.stringify(known.files) === JSON.stringify(files);
  const progress = isSame ? known : undefined;
  const albums = openLines(join(folder, "albums.jsonl"), progress?.counts.albumBytes ?? 0);
  const artists = openLines(join(folder, "artists.jsonl"), progress?.counts.artistBytes ?? 0);
  return {
    progress,
    addAlbum: albums.add,
    addArtist: artists.add,
    save: (next) => {
      const counts = { ...next.counts, albumBytes: albums.flush(), artistBytes: artists.flush() };
      writeWhole(progressFile, JSON.stringify({ ...next, counts }));
    },
    albumsFile: albums.file,
    artistsFile: artists.file,
    close: () => {
      albums.close();
      artists.close();
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Opens a file of lines, cut to what was written down. */
function openLines(file: string, size: number) {
  const descriptor = openSync(file, size === 0 ? "w+" : "r+");
  ftruncateSync(descriptor, size);
  let written = size;
  let waiting: string[] = [];
  return {
    file,
    add: (line: string) => {
      waiting.push(`${line}\n`);
    },
    /** The size of the file once all lines are in it, for certain. */
    flush: (): number => {
      if (waiting.length === 0) return written;
      const bytes = Buffer.from(waiting.join(""));
      waiting = [];
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, written + at);
      fsyncSync(descriptor);
      written += bytes.length;
      return written;
    },
    close: () => closeSync(descriptor),
  };
}

function writeWhole(file: string, text: string): void {
  const descriptor = openSync(`${file}.new`, "w");
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(`${file}.new`, file);
}

function readProgress(file: string): Progress | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    const [fileNumber, position] = [fieldOf(value, "fileNumber"), fieldOf(value, "position")];
    const files = listOf(fieldOf(value, "files")).filter((name) => typeof name === "string");
    const counts = Object.entries(Object(fieldOf(value, "counts"))).flatMap(([name, count]) =>
      typeof count === "number" ? [[name, count] as const] : [],
    );
    if (typeof fileNumber !== "number" || typeof position !== "number") return undefined;
    return { files, fileNumber, position, counts: Object.fromEntries(counts) };
  } catch {
    // Nothing there, or cut off by a crash of the machine: the import begins anew.
    return undefined;
  }
}
