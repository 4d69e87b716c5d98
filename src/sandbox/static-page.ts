import { promises as files } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findForeignOrigin } from "./chat/local-only.ts";
import { isObject } from "./json.ts";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await files.readFile(file);
  } catch (error) {
    const code = isObject(error) ? error.code : undefined;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Serves the files of one folder at the root, `index.html` for the root itself; nothing outside the folder. */
export function registerStaticPage(app: FastifyInstance, folder: string | undefined, ownHost: string): void {
  const serve = async (name: string, request: FastifyRequest, reply: FastifyReply) => {
    const foreign = findForeignOrigin(request, ownHost);
    if (foreign !== undefined) return reply.code(403).send({ problem: foreign });
    const inside = normalize(`${sep}${name}`);
    const type = contentTypes[extname(inside)];
    const bytes = folder === undefined || type === undefined ? undefined : await readIfThere(join(folder, inside));
    if (type === undefined || bytes === undefined) return reply.code(404).send({ problem: "There is nothing here." });
    reply.headers({ "cache-control": "no-cache", "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    return reply.type(type).send(bytes);
  };
  app.get("/", (request, reply) => serve("index.html", request, reply));
  app.get("/*", (request, reply) => {
    const name = isObject(request.params) ? request.params["*"] : undefined;
    return serve(typeof name === "string" ? name : "", request, reply);
  });
}
