import { type FileHandle, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { albumDocument } from "../../core/album/album-work.ts";
import { buildIndex } from "../../core/search/build-index.ts";
import type { Documents } from "../../core/search/document.ts";
import { serialiseIndex } from "../../core/search/serialise-index.ts";
import { idStart, readAlbumLine, readArtistLine } from "./album-line.ts";
import { createDigest, headerSize, writeHeader } from "./catalogue-file.ts";
import { linesOf } from "./lines-of.ts";

const bytesAtOnce = 1024 * 1024;

/** How many albums a written catalogue holds, and how many were listed more than once. */
export interface Written {
  readonly kept: number;
  readonly twice: number;
}

/** Lines of albums, in the order of their ids, each read when it is asked for: as objects, a million of them would not fit. */
interface AlbumLines {
  readonly count: number;
  readonly twice: number;
  readonly bytesAt: (place: number) => Buffer;
}

/**
 * Writes the catalogue of the albums in a file of lines, with the artists' names of another one. The file is there as a whole or stays
 * as it was, whenever the process or the machine dies.
 */
export async function writeCatalogue(albumsFile: string, artistsFile: string, target: string): Promise<Written> {
  const albums = sortLines(await readFile(albumsFile));
  const index = await indexOf(albums, artistsFile);
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.new`;
  const file = await open(draft, "w");
  try {
    await writeParts(file, albums, index).finally(() => file.sync().finally(() => file.close()));
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
  return { kept: albums.count, twice: albums.twice };
}

/** The lines by their ids; of those with one id the last one is taken. */
function sortLines(bytes: Buffer): AlbumLines {
  const starts = startsOfLines(bytes);
  const idEnds = starts.map((start) => bytes.indexOf('"', start + idStart));
  const compareIds = (a: number, b: number) =>
    bytes.compare(bytes, (starts[b] ?? 0) + idStart, idEnds[b], (starts[a] ?? 0) + idStart, idEnds[a]);
  const order = Uint32Array.from(starts.keys());
  order.sort((a, b) => compareIds(a, b) || a - b);
  const kept = order.filter((line, place) => {
    const next = order[place + 1];
    return next === undefined || compareIds(line, next) !== 0;
  });
  return {
    count: kept.length,
    twice: starts.length - kept.length,
    bytesAt: (place) => {
      const line = kept[place] ?? 0;
      return bytes.subarray(starts[line], starts[line + 1] ?? bytes.length);
    },
  };
}

function startsOfLines(bytes: Buffer): Uint32Array {
  let count = 0;
  for (let at = 0; at < bytes.length; at = bytes.indexOf(lineFeed, at) + 1) count++;
  const starts = new Uint32Array(count);
  let line = 0;
  for (let at = 0; at < bytes.length; at = bytes.indexOf(lineFeed, at) + 1) starts[line++] = at;
  return starts;
}

const lineFeed = 10;

async function indexOf(albums: AlbumLines, artistsFile: string): Promise<Uint8Array> {
  const names = new Map<string, readonly string[]>();
  for await (const line of linesOf(artistsFile)) {
    const artist = readArtistLine(line);
    if (artist !== undefined) names.set(artist.id, artist.names);
  }
  const aliasesOf = (artistId: string) => names.get(artistId) ?? [];
  const documents: Documents = {
    length: albums.count,
    *[Symbol.iterator]() {
      for (let place = 0; place < albums.count; place++) {
        const album = readAlbumLine(albums.bytesAt(place).toString("utf8"));
        if (album === undefined) throw new Error("What was read of the dumps is damaged; remove it and begin anew.");
        yield albumDocument(album, aliasesOf);
      }
    },
  };
  return serialiseIndex(buildIndex(documents));
}

async function writeParts(file: FileHandle, albums: AlbumLines, index: Uint8Array): Promise<void> {
  const indexSection = { start: headerSize, size: index.byteLength };
  const places = { start: indexSection.start + indexSection.size, size: (albums.count + 1) * 4 };
  const linesStart = places.start + places.size;
  const { starts, size, digest } = await writeLines(file, albums, linesStart);
  const startsBytes = new Uint8Array(starts.buffer);
  await writeAll(file, index, indexSection.start);
  await writeAll(file, startsBytes, places.start);
  const header = writeHeader({
    albums: albums.count,
    index: indexSection,
    places,
    lines: { start: linesStart, size },
    digests: [createDigest().update(index).update(startsBytes).digest("hex"), digest],
  });
  await writeAll(file, header, 0);
}

/** Writes the lines; where each begins, with the end of the last one behind them. */
async function writeLines(file: FileHandle, albums: AlbumLines, position: number) {
  const starts = new Uint32Array(albums.count + 1);
  const digest = createDigest();
  let waiting: Buffer[] = [];
  let size = 0;
  let written = 0;
  const flush = async () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    digest.update(bytes);
    await writeAll(file, bytes, position + written);
    written = size;
  };
  for (let place = 0; place < albums.count; place++) {
    const bytes = albums.bytesAt(place);
    waiting.push(bytes);
    size += bytes.length;
    starts[place + 1] = size;
    if (size - written >= bytesAtOnce) await flush();
  }
  await flush();
  return { starts, size, digest: digest.digest("hex") };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at);
    at += bytesWritten;
  }
}

/** Without this a power cut may take the new name of the file away. Systems on which folders cannot be opened do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
