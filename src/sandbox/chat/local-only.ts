import type { FastifyRequest } from "fastify";

const isLocalName = (hostname: string): boolean =>
  hostname === "127.0.0.1" || hostname === "[::1]" || hostname === "localhost" || hostname.endsWith(".localhost");

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
}

/** What is wrong with where a request comes from, if anything: another site's page must not reach the sandbox. */
export function findForeignOrigin(request: FastifyRequest, ownHost: string): string | undefined {
  const host = request.headers.host ?? "";
  const hostname = hostnameOf(host);
  if (!isLocalName(hostname) && hostname !== ownHost) return "The sandbox answers only on this computer's own address.";
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  const { origin } = request.headers;
  const fetchSite = request.headers["sec-fetch-site"];
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (isForeign || fetchSite === "cross-site") return "Only the sandbox's own page may do this.";
  return undefined;
}
