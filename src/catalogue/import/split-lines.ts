const lineFeed = 10;
/** Nothing that long is a record. */
const longestLine = 64 * 1024 * 1024;

/** Cuts a stream of bytes into lines of UTF-8 text. */
export interface LineSplitter {
  /** The lines that end in this chunk; one that is too long to be a record comes as an empty text with something unreadable in it. */
  readonly feed: (chunk: Uint8Array) => readonly string[];
  /** What stands behind the last line end. */
  readonly rest: () => string;
  /** How many bytes the lines given so far took, line ends included. */
  readonly taken: () => number;
}

/** Begins to cut lines. */
export function createLineSplitter(): LineSplitter {
  let parts: Uint8Array[] = [];
  let pending = 0;
  let taken = 0;
  const join = (last: Uint8Array): string => {
    const line = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    taken += pending + last.length;
    parts = [];
    pending = 0;
    return Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString("utf8");
  };
  return {
    feed: (chunk) => {
      const lines: string[] = [];
      let from = 0;
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
        lines.push(join(chunk.subarray(from, end)));
        taken++;
        from = end + 1;
      }
      if (from < chunk.length) {
        parts.push(chunk.slice(from));
        pending += chunk.length - from;
        // Kept as a beginning that no record has, so that it counts as one unreadable line and takes no room.
        if (pending > longestLine) {
          taken += pending;
          parts = [Buffer.from("?")];
          pending = 0;
        }
      }
      return lines;
    },
    rest: () => join(new Uint8Array()),
    taken: () => taken,
  };
}
