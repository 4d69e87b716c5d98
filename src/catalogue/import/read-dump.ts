import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { DumpProblem } from "./dump-problem.ts";
import { isTar, readTar } from "./read-tar.ts";
import { unpackXz } from "./unpack-xz.ts";

/** The kinds of records of MusicBrainz that are read. */
export type Entity = "release-group" | "artist";

export interface ReadDumpOptions {
  /** So many bytes of the records are passed over. */
  readonly skip: number;
  /** Called with the number of bytes that were read of the file itself. */
  readonly onRead: (bytes: number) => void;
}

const chunkSize = 256 * 1024;
const headSize = 512;
const packed = { xz: "fd377a585a00", gzip: "1f8b", bzip2: "425a68", zip: "504b0304" } as const;

/**
 * The JSON lines in a dump, as bytes: of the archive's file for this kind of record, or the whole of a file that is no archive.
 * Compression (xz, gzip) is undone on the way. Throws a DumpProblem where the file is damaged.
 */
export async function* readDump(
  file: string,
  entity: Entity,
  { skip, onRead }: ReadDumpOptions,
): AsyncGenerator<Uint8Array> {
  const head = await readHead(file);
  const isPlain = packingOf(head) === undefined && !isTar(head);
  let left = isPlain ? 0 : skip;
  if (isPlain) onRead(skip);
  for await (const chunk of recordsIn(file, head, entity, isPlain ? skip : 0, onRead)) {
    if (left >= chunk.length) left -= chunk.length;
    else {
      yield left === 0 ? chunk : chunk.subarray(left);
      left = 0;
    }
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function packingOf(head: Uint8Array): keyof typeof packed | undefined {
  const start = Buffer.from(head.subarray(0, 8)).toString("hex");
  if (start.startsWith(packed.xz)) return "xz";
  if (start.startsWith(packed.gzip)) return "gzip";
  if (start.startsWith(packed.bzip2)) return "bzip2";
  return start.startsWith(packed.zip) ? "zip" : undefined;
}

async function* recordsIn(
  file: string,
  head: Uint8Array,
  entity: Entity,
  start: number,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const bytes = unpacked(file, head, start, onRead);
  const first = await firstBlock(bytes);
  if (!isTar(first.head)) {
    yield* first.all;
    return;
  }
  for await (const { name, chunk } of readTar(first.all)) if (entityOf(name) === entity) yield chunk;
}

/** "release-group" for `mbdump/release-group`; undefined for what is in an archive beside the records. */
function entityOf(name: string): string | undefined {
  return /(?:^|\/)mbdump\/([^/]+)$/.exec(name)?.[1] ?? (name.includes("/") ? undefined : name);
}

async function* unpacked(
  file: string,
  head: Uint8Array,
  start: number,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const bytes = counted(file, start, onRead);
  const packing = packingOf(head);
  if (packing === "bzip2" || packing === "zip")
    throw new DumpProblem(`It is packed with ${packing}, which is not read; unpack it first.`);
  try {
    if (packing === undefined) yield* bytes;
    else if (packing === "gzip") yield* pipeline(Readable.from(bytes), createGunzip(), () => {});
    else yield* unpackXz(bytes);
  } catch (cause) {
    throw new DumpProblem("It is damaged or was cut short.", { cause });
  }
}

async function* counted(file: string, start: number, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: chunkSize, start })) {
    onRead(chunk.length);
    yield chunk;
  }
}

/** The first block of a stream, and the whole stream, that block included. */
async function firstBlock(bytes: AsyncGenerator<Uint8Array>) {
  const read: Uint8Array[] = [];
  let size = 0;
  while (size < headSize) {
    const { value, done } = await bytes.next();
    if (done === true) break;
    read.push(value);
    size += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* read;
      yield* bytes;
    } finally {
      // Whoever stops at the first block has not begun with the rest, which then nobody would let go of.
      await bytes.return(undefined);
    }
  }
  return { head: new Uint8Array(Buffer.concat(read).subarray(0, headSize)), all: all() };
}
