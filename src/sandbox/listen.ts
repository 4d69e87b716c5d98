import { createServer, type Server } from "node:http";

/** A server that listens already; its port is the sandbox's lock on its journal. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Cuts every connection and frees the port. */
  readonly close: () => Promise<void>;
}

/** Takes the port (0 for any free one) before anything else is done; rejects when it is in use. */
export async function listen(host: string, port: number): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the sandbox found no port to listen on");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { server, port: address.port, close };
}
