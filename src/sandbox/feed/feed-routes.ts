import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findForeignOrigin } from "../chat/local-only.ts";
import { isObject } from "../json.ts";
import type { PostRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { postsOf } from "./posts.ts";
import { escapeText, feedTitle, renderFeed, toEtag } from "./rss.ts";

export interface FeedContext {
  readonly world: World;
  readonly origin: string;
  readonly ownHost: string;
  /** When a post was last added, changed or taken back. */
  readonly changedAt: () => number;
}

function isUnchanged(request: FastifyRequest, etag: string, changedAt: number): boolean {
  const tags = request.headers["if-none-match"];
  if (tags !== undefined) return tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && Math.floor(changedAt / 1000) * 1000 <= since;
}

function serveFeed(request: FastifyRequest, reply: FastifyReply, { world, origin, changedAt }: FeedContext) {
  const at = changedAt();
  const text = renderFeed(postsOf(world), origin, at);
  const etag = toEtag(text);
  reply.headers({ etag, "last-modified": new Date(at).toUTCString(), "cache-control": "no-cache" });
  if (isUnchanged(request, etag, at)) return reply.code(304).send();
  return reply.type("application/rss+xml; charset=UTF-8").send(text);
}

const toPage = (post: PostRow): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeText(post.title)} | ${escapeText(feedTitle)}</title></head>
<body><article>
<h1>${escapeText(post.title)}</h1>
<p>${escapeText(post.author)}, <time datetime="${new Date(post.publishedAt).toISOString()}">${new Date(post.publishedAt).toUTCString()}</time></p>
${post.html}
</article></body>
</html>
`;

function servePost(request: FastifyRequest, reply: FastifyReply, { world }: FeedContext) {
  const slug = isObject(request.params) ? request.params.slug : undefined;
  const post = postsOf(world).find((one) => one.slug === slug);
  if (post === undefined) return reply.code(404).type("text/html; charset=utf-8").send("<h1>No such post</h1>");
  return reply
    .header("content-security-policy", "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; sandbox")
    .type("text/html; charset=utf-8")
    .send(toPage(post));
}

/** The local feed and the pages of its posts. */
export function registerFeed(app: FastifyInstance, context: FeedContext): void {
  const guarded =
    (serve: (request: FastifyRequest, reply: FastifyReply, context: FeedContext) => FastifyReply) =>
    (request: FastifyRequest, reply: FastifyReply) => {
      const foreign = findForeignOrigin(request, context.ownHost);
      return foreign === undefined ? serve(request, reply, context) : reply.code(403).send({ problem: foreign });
    };
  for (const url of ["/feed", "/feed/"]) app.get(url, guarded(serveFeed));
  for (const url of ["/posts/:slug", "/posts/:slug/"]) app.get(url, guarded(servePost));
}
