import { createHash } from "node:crypto";
import { fieldOf, listOf, textOf } from "../musicbrainz/json-value.ts";

/** Where a part of the file begins, and how long it is, in bytes. */
export interface Section {
  readonly start: number;
  readonly size: number;
}

/**
 * What stands at the beginning of an imported catalogue. Behind it come the search index, where each album's line begins in the last
 * section (one number more than there are albums), and the albums' lines, sorted by MBID.
 */
export interface CatalogueHeader {
  readonly albums: number;
  readonly index: Section;
  readonly places: Section;
  readonly lines: Section;
  /** SHA-256 of index and places, and of the lines. */
  readonly digests: readonly [index: string, lines: string];
}

/** How long the header is, filled up with spaces. */
export const headerSize = 1_024;
const magic = "Fantastique catalogue 1 ";

/** The header as bytes. */
export function writeHeader(header: CatalogueHeader): Buffer {
  return Buffer.from(`${magic}${JSON.stringify(header)}`.padEnd(headerSize - 1).concat("\n"));
}

/** Reads a header; throws an error that says what is wrong with it. `size` is that of the whole file. */
export function readHeader(bytes: Buffer, size: number): CatalogueHeader {
  const text = bytes.toString("latin1");
  if (!text.startsWith(magic)) throw new Error("It is no catalogue of this version.");
  const value = parseOrNothing(text.slice(magic.length));
  const [first, second] = listOf(fieldOf(value, "digests")).map(textOf);
  const albums = fieldOf(value, "albums");
  const [index, places, lines] = [
    readSection(value, "index"),
    readSection(value, "places"),
    readSection(value, "lines"),
  ];
  const isWhole = index !== undefined && places !== undefined && lines !== undefined && typeof albums === "number";
  if (!isWhole || first === undefined || second === undefined) throw new Error("Its beginning is damaged.");
  if (places.size !== (albums + 1) * Uint32Array.BYTES_PER_ELEMENT || lines.start + lines.size !== size)
    throw new Error("It was cut short.");
  return { albums, index, places, lines, digests: [first, second] };
}

function readSection(value: unknown, name: string): Section | undefined {
  const [start, size] = [fieldOf(fieldOf(value, name), "start"), fieldOf(fieldOf(value, name), "size")];
  return typeof start === "number" && typeof size === "number" ? { start, size } : undefined;
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What tells whether bytes are still those that were written. */
export function createDigest() {
  return createHash("sha256");
}
