import { readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Album } from "../../core/album/album.ts";
import { albumIdIn, albumWork } from "../../core/album/album-work.ts";
import type { Work } from "../../core/catalogue.ts";
import { type Finder, findIn } from "../../core/lookup/lookup-shelf.ts";
import type { SearchIndex } from "../../core/search/search-index.ts";
import { loadIndex } from "../../core/search/serialise-index.ts";
import { readAlbumLine } from "./album-line.ts";
import { type CatalogueHeader, createDigest, headerSize, readHeader, type Section } from "./catalogue-file.ts";

/** An imported catalogue, open: the index in memory, the albums read from the file as they are asked for. */
export interface ImportedCatalogue extends Finder<Work> {
  readonly albums: number;
  readonly index: SearchIndex;
  /** Closes the file; nothing is found any more. */
  readonly close: () => Promise<void>;
}

const chunkSize = 1024 * 1024;

/** Opens and checks an imported catalogue, every byte of it; rejects with an error that says what is wrong. */
export async function openImported(path: string): Promise<ImportedCatalogue> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const header = readHeader(await readSection(file, { start: 0, size: Math.min(headerSize, size) }), size);
    const indexBytes = await readSection(file, header.index);
    const placesBytes = await readSection(file, header.places);
    await check(file, header, indexBytes, placesBytes);
    const index = loadIndex(indexBytes);
    if (index.years.length !== header.albums) throw new Error("Its index is of something else.");
    const places = new Uint32Array(placesBytes.buffer, placesBytes.byteOffset, header.albums + 1);
    return toCatalogue(file, header, index, places);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readSection(file: FileHandle, { start, size }: Section): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at, size - at, start + at);
    if (bytesRead === 0) throw new Error("It was cut short.");
    at += bytesRead;
  }
  return bytes;
}

async function check(file: FileHandle, header: CatalogueHeader, index: Buffer, places: Buffer): Promise<void> {
  const { lines, digests } = header;
  const isWhole = createDigest().update(index).update(places).digest("hex") === digests[0];
  const linesDigest = createDigest();
  for (let at = 0; at < lines.size; at += chunkSize) {
    const section = { start: lines.start + at, size: Math.min(chunkSize, lines.size - at) };
    linesDigest.update(await readSection(file, section));
  }
  if (!isWhole || linesDigest.digest("hex") !== digests[1]) throw new Error("It is damaged.");
}

function toCatalogue(
  file: FileHandle,
  { albums, lines }: CatalogueHeader,
  index: SearchIndex,
  places: Uint32Array,
): ImportedCatalogue {
  let isOpen = true;
  const albumAt = (place: number): Album | undefined => {
    const start = places[place] ?? 0;
    const size = (places[place + 1] ?? start) - start;
    if (!isOpen || size <= 0) return undefined;
    const bytes = Buffer.allocUnsafe(size);
    readSync(file.fd, bytes, 0, size, lines.start + start);
    return readAlbumLine(bytes.toString("utf8"));
  };
  const workAt = (place: number) => {
    const album = albumAt(place);
    return album === undefined ? undefined : albumWork(album);
  };
  return {
    albums,
    index,
    wellKnown: [],
    find: (text, limit) => findIn(index, workAt, text, limit),
    byId: (workId) => {
      const id = albumIdIn(workId);
      const album = id === undefined ? undefined : findSorted(albums, albumAt, id);
      return album === undefined ? undefined : albumWork(album);
    },
    close: async () => {
      isOpen = false;
      await file.close();
    },
  };
}

/** Finds the album with an id among albums that are sorted by id. */
function findSorted(count: number, at: (place: number) => Album | undefined, id: string): Album | undefined {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const album = at(middle);
    if (album === undefined) return undefined;
    if (album.id === id) return album;
    if (album.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
