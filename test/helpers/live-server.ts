import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** One request as the server saw it. */
export interface LiveRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly userAgent: string | undefined;
  /** Epoch ms. */
  readonly at: number;
}

/** What a path is answered with: JSON, or whatever the function does. */
export type LiveAnswer = object | ((request: IncomingMessage, response: ServerResponse) => void);

/** MusicBrainz, the Cover Art Archive and the iTunes Store on this machine: each under a path of its own, answering what a test sets. */
export interface LiveServer {
  readonly environment: Readonly<Record<string, string>>;
  readonly requests: readonly LiveRequest[];
  /** Answers a path, "/" being every one; what was set last holds. */
  readonly answer: (path: string, answer: LiveAnswer) => void;
  readonly close: () => void;
}

/** Starts the server; what is not set is answered 404. */
export async function startLiveServer(): Promise<LiveServer> {
  const requests: LiveRequest[] = [];
  const answers: (readonly [path: string, answer: LiveAnswer])[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://local");
    requests.push({
      path: url.pathname,
      query: url.searchParams,
      userAgent: request.headers["user-agent"],
      at: Date.now(),
    });
    const found = answers.find(([path]) => path === "/" || path === url.pathname)?.[1];
    if (typeof found === "function") return found(request, response);
    response.writeHead(found === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(found ?? { error: "Not Found" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const base = `http://127.0.0.1:${port}`;
  return {
    environment: {
      LIVE_SOURCES: "on",
      MUSICBRAINZ_URL: `${base}/ws/2`,
      COVERART_URL: `${base}/caa`,
      ITUNES_URL: `${base}/itunes`,
    },
    requests,
    answer: (path, answer) => {
      answers.unshift([path, answer]);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
