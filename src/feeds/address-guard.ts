import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, buildConnector } from "undici";
import { en } from "../core/phrases/en.ts";

/** Why an address may not be asked; the message is a sentence for an administrator. */
export class ForbiddenAddressError extends Error {
  override readonly name = "ForbiddenAddressError";
}

/** Says whether an address may be fetched before anything is sent, and opens connections only to public machines. */
export interface AddressGuard {
  /** Throws a ForbiddenAddressError unless the address is http(s), on port 80 or 443, without a password, or allowed. */
  readonly check: (url: URL) => void;
  readonly dispatcher: Agent;
}

/**
 * Creates the guard. `allowedHosts` (`host:port`, lower case) may be private and on any port. The address that a socket is
 * really connected to is checked as well, so a name that resolves differently the second time gains nothing. To one host there
 * are so many connections; requests beyond wait.
 */
export function createAddressGuard(allowedHosts: readonly string[], connections = 4): AddressGuard {
  const allowed = new Set(allowedHosts);
  const isAllowed = (hostname: string, port: string | number) => allowed.has(`${hostname.toLowerCase()}:${port}`);
  const connectPublic = buildConnector({ lookup: publicLookup, timeout: 10_000 });
  const connectAnywhere = buildConnector({ timeout: 10_000 });
  const connect: buildConnector.connector = (options, callback) => {
    const port = options.port || (options.protocol === "https:" ? "443" : "80");
    if (isAllowed(options.hostname, port)) return connectAnywhere(options, callback);
    return connectPublic(options, (...result) => {
      const [error, socket] = result;
      if (error !== null) return callback(error, null);
      if (isPublicAddress(socket.remoteAddress ?? "")) return callback(null, socket);
      socket.destroy();
      return callback(forbidden(options.hostname), null);
    });
  };
  return {
    dispatcher: new Agent({
      connect,
      maxHeaderSize: 32_768,
      headersTimeout: 15_000,
      bodyTimeout: 15_000,
      connections,
    }),
    check: (url) => checkUrl(url, isAllowed),
  };
}

function checkUrl(url: URL, isAllowed: (hostname: string, port: string) => boolean): void {
  if (!/^https?:$/.test(url.protocol)) throw new ForbiddenAddressError(en.feedProblems.otherProtocol);
  if (url.username !== "" || url.password !== "") throw new ForbiddenAddressError(en.feedProblems.withPassword);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (isAllowed(url.hostname, port)) return;
  if (port !== "80" && port !== "443") throw new ForbiddenAddressError(en.feedProblems.otherPort);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) throw forbidden(url.hostname);
}

function forbidden(hostname: string): ForbiddenAddressError {
  return new ForbiddenAddressError(en.feedFacts.privateAddress(hostname));
}

/** Resolves a name like `dns.lookup`, leaving out every address that is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (first === undefined) return callback(forbidden(hostname), "", 0);
    return options.all === true ? callback(null, open) : callback(null, first.address, first.family);
  });
};

/** True for addresses of the public Internet alone; IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}
