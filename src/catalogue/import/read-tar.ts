import { DumpProblem } from "./dump-problem.ts";

/** A piece of a file in an archive. */
export interface TarChunk {
  readonly name: string;
  readonly chunk: Uint8Array;
}

const blockSize = 512;
const longestName = 64 * 1024;

/** What a header says. */
interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** True if a file that begins so is a tar archive (POSIX or GNU). */
export function isTar(start: Uint8Array): boolean {
  return start.length >= blockSize && ascii(start, 257, 5) === "ustar" && readHeader(start) !== undefined;
}

/**
 * The regular files of a tar archive, piece by piece, as the pieces of the archive come. Long names of GNU and POSIX are understood.
 * Throws a DumpProblem if the archive is damaged or ends in the middle of a file.
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarChunk> {
  const source = createBlocks(chunks);
  try {
    yield* readFiles(source);
  } finally {
    await source.close();
  }
}

async function* readFiles(source: Blocks): AsyncGenerator<TarChunk> {
  let longName: string | undefined;
  for (;;) {
    const block = await source.take(blockSize);
    if (block === undefined || block.every((byte) => byte === 0)) return;
    const header = readHeader(block);
    if (header === undefined) throw new DumpProblem("The archive is damaged.");
    const { type, size } = header;
    const padding = (blockSize - (size % blockSize)) % blockSize;
    if (type === "L" || type === "x") {
      if (size > longestName) throw new DumpProblem("The archive is damaged.");
      const content = (await source.take(size)) ?? new Uint8Array();
      longName = nameIn(type, Buffer.from(content)) ?? longName;
    } else {
      const name = longName ?? header.name;
      for await (const chunk of source.pieces(size)) if (type === "0") yield { name, chunk };
      longName = undefined;
    }
    for await (const _ of source.pieces(padding));
  }
}

type Blocks = ReturnType<typeof createBlocks>;

/** Takes a stream of chunks apart into pieces of the sizes that are asked for. */
function createBlocks(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  async function* pieces(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      if (rest.length === 0) {
        const { value, done } = await iterator.next();
        if (done === true) throw new DumpProblem("The archive was cut short.");
        rest = value;
      }
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
  return {
    pieces,
    /** Lets go of the stream. */
    close: async () => {
      await iterator.return?.();
    },
    /** So many bytes in one piece; undefined at the end of the stream. */
    take: async (size: number): Promise<Uint8Array | undefined> => {
      while (rest.length === 0) {
        const { value, done } = await iterator.next();
        if (done === true) return undefined;
        rest = value;
      }
      const taken: Uint8Array[] = [];
      for await (const piece of pieces(size)) taken.push(piece);
      return Buffer.concat(taken);
    },
  };
}

/** Undefined where the block's checksum does not fit. */
function readHeader(block: Uint8Array): Header | undefined {
  let sum = 0;
  for (let at = 0; at < blockSize; at++) sum += at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
  if (numberAt(block, 148, 8) !== sum) return undefined;
  const prefix = ascii(block, 257, 6) === "ustar\0" ? textAt(block, 345, 155) : "";
  const name = textAt(block, 0, 100);
  const type = String.fromCharCode(block[156] ?? 0).replace("\0", "0");
  const hasContent = !/[1-6]/.test(type);
  return { name: prefix === "" ? name : `${prefix}/${name}`, size: hasContent ? numberAt(block, 124, 12) : 0, type };
}

/** An octal number, or a large one in binary with the first bit set. */
function numberAt(block: Uint8Array, start: number, length: number): number {
  if (((block[start] ?? 0) & 0x80) === 0) return Number.parseInt(ascii(block, start, length).trim() || "0", 8);
  let value = 0;
  for (let at = start + 1; at < start + length; at++) value = value * 256 + (block[at] ?? 0);
  return value;
}

function ascii(block: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...block.subarray(start, start + length));
}

function textAt(block: Uint8Array, start: number, length: number): string {
  const text = Buffer.from(block.subarray(start, start + length)).toString("utf8");
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** The name of the next file in a GNU record of a long name, or in a POSIX record of many things. */
function nameIn(type: "L" | "x", content: Buffer): string | undefined {
  const text = content.toString("utf8");
  if (type === "L") return text.replace(/\0.*$/s, "");
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text)?.[1];
}
