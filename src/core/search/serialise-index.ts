import { type IndexParts, type SearchIndex, withWorkspace } from "./search-index.ts";

/** "FQI" and the version of the layout; a file with another first word is refused. */
const magic = 0x46514903;
const headerWords = 18;

type Part = Uint32Array | Float32Array | Uint16Array | Uint8Array;

/** The stored parts in their order in the file, those of 32 bits first so that all stay aligned. */
function partsOf(index: IndexParts): readonly Part[] {
  return [
    index.termStarts,
    index.postings,
    index.postingStarts,
    index.entries,
    index.entryStarts,
    index.titleEntries,
    index.titleDocuments,
    index.gramTerms,
    index.gramStarts,
    index.weights,
    index.letters,
    index.priors,
    index.facets,
    index.termText,
    index.years,
    index.fame,
  ];
}

/** The index as one block of bytes (in this machine's byte order, which is little-endian wherever Node runs in practice). */
export function serialiseIndex(index: SearchIndex): Uint8Array {
  const parts = partsOf(index);
  const header = new Uint32Array(headerWords);
  header.set([magic, ...parts.map((part) => part.length)]);
  const size = parts.reduce((sum, part) => sum + part.byteLength, header.byteLength);
  const bytes = new Uint8Array(size);
  let place = 0;
  for (const part of [header, ...parts]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), place);
    place += part.byteLength;
  }
  return bytes;
}

/** The index in a block of bytes made by `serialiseIndex`, read in place; throws if it is something else or was cut. */
export function loadIndex(bytes: Uint8Array): SearchIndex {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  if (byteLength < headerWords * 4) throw new Error("This is not a search index.");
  const header = new Uint32Array(buffer, byteOffset, headerWords);
  if (header[0] !== magic) throw new Error("This is not a search index of this version.");
  let place = byteOffset + headerWords * 4;
  let part = 1;
  const take = <T extends Part>(Kind: {
    new (buffer: ArrayBufferLike, offset: number, length: number): T;
    readonly BYTES_PER_ELEMENT: number;
  }): T => {
    const length = header[part++] ?? 0;
    const size = length * Kind.BYTES_PER_ELEMENT;
    if (place + size > byteOffset + byteLength) throw new Error("This search index was cut short.");
    place += size;
    return new Kind(buffer, place - size, length);
  };
  return withWorkspace({
    termStarts: take(Uint32Array),
    postings: take(Uint32Array),
    postingStarts: take(Uint32Array),
    entries: take(Uint32Array),
    entryStarts: take(Uint32Array),
    titleEntries: take(Uint32Array),
    titleDocuments: take(Uint32Array),
    gramTerms: take(Uint32Array),
    gramStarts: take(Uint32Array),
    weights: take(Float32Array),
    letters: take(Uint32Array),
    priors: take(Float32Array),
    facets: take(Uint32Array),
    termText: take(Uint16Array),
    years: take(Uint16Array),
    fame: take(Uint8Array),
  });
}
