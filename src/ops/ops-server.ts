import { createServer, type Server, type ServerResponse } from "node:http";
import type { Log } from "../core/ports.ts";

const closingMs = 500;

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What can be read, by path. */
export type Pages = ReadonlyMap<string, () => Promise<Answer>>;

/** A server that listens. */
export interface OpsServer {
  readonly address: string;
  /** Frees the port; answers under way get a moment to finish. */
  readonly close: () => Promise<void>;
}

const notFound: Answer = { status: 404, contentType: "text/plain; charset=utf-8", body: "Not found\n" };
const readOnly: Answer = { status: 405, contentType: "text/plain; charset=utf-8", body: "Only GET and HEAD\n" };
const broken: Answer = { status: 500, contentType: "text/plain; charset=utf-8", body: "Failed\n" };

/** Serves the pages to whoever can reach the address, for reading only; rejects if the address cannot be used. */
export async function openOpsServer(host: string, port: number, pages: Pages, log: Log): Promise<OpsServer> {
  const server = createServer((request, response) => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    const isReading = request.method === "GET" || request.method === "HEAD";
    void answer(pages.get(path), isReading, log).then((found) => write(response, found));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { address: addressOf(server), close: () => close(server) };
}

async function answer(page: (() => Promise<Answer>) | undefined, isReading: boolean, log: Log): Promise<Answer> {
  if (page === undefined) return notFound;
  if (!isReading) return readOnly;
  try {
    return await page();
  } catch (error) {
    log.error({ err: error }, "ops page failed");
    return broken;
  }
}

function write(response: ServerResponse, { status, contentType, body }: Answer): void {
  response.writeHead(status, {
    "content-type": contentType,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    ...(status === 405 ? { allow: "GET, HEAD" } : {}),
  });
  response.end(body);
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The ops server has no port");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    setTimeout(() => server.closeAllConnections(), closingMs).unref();
  });
}
