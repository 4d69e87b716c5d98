import { Readable } from "node:stream";
import xz from "xz-decompress";

/** What was packed with xz, unpacked as it comes; throws where it is damaged or was cut short. */
export async function* unpackXz(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isStopped = false;
  async function* untilStopped() {
    for await (const chunk of packed) {
      yield chunk;
      if (isStopped) return;
    }
  }
  const source = Readable.toWeb(Readable.from(untilStopped(), { highWaterMark: 1 }));
  const reader = new xz.XzReadableStream(source).getReader();
  let hasEnded = false;
  const read = async () => {
    try {
      const { done, value } = await reader.read();
      hasEnded = done;
      return value;
    } catch (error) {
      hasEnded = true;
      throw error;
    }
  };
  try {
    for (let chunk = await read(); chunk !== undefined; chunk = await read()) yield chunk;
  } finally {
    // Cancelled in the middle of a read, the unpacker would never be free again for another file; at the end of its input it is.
    isStopped = true;
    while (!hasEnded) await Promise.allSettled([read()]);
  }
}
