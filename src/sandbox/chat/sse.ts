import type { FastifyReply } from "fastify";

const keepAliveMs = 15_000;

/** Keeps an answer open as server-sent events; `start` gets what sends one, and returns what ends it. */
export function streamEvents<T>(reply: FastifyReply, start: (send: (event: T) => void) => () => void): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  raw.write("retry: 1000\n\n");
  const stop = start((event) => raw.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => raw.write(": still here\n\n"), keepAliveMs);
  raw.on("close", () => {
    stop();
    clearInterval(beat);
  });
  return reply;
}
