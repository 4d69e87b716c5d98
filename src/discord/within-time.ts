/** Runs a request with a signal that is aborted after `ms`: the time is for all of it, the last byte of the answer included. */
export async function withinTime<T>(ms: number, request: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await request(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
