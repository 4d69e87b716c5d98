import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findForeignOrigin } from "../chat/local-only.ts";
import { isObject } from "../json.ts";
import type { FeedRow, PostRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { feedsOf, ownFeed, pathOf, postsIn } from "./feeds.ts";
import { postsOf } from "./posts.ts";
import { escapeText, renderFeed, toEtag } from "./rss.ts";
import { slowFeedMs, spoilFeed } from "./spoil-feed.ts";

/** One answer of a feed. */
export interface ServedFeed {
  readonly feed: FeedRow;
  readonly status: number;
  /** How many entries the answer holds; none when it is not the feed's text. */
  readonly entries: number | undefined;
}

export interface FeedContext {
  readonly world: World;
  readonly origin: string;
  readonly ownHost: string;
  /** When a post was last added, changed or taken back. */
  readonly changedAt: () => number;
  readonly onServed: (served: ServedFeed) => void;
}

function isUnchanged(request: FastifyRequest, etag: string, changedAt: number): boolean {
  const tags = request.headers["if-none-match"];
  if (tags !== undefined) return tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && Math.floor(changedAt / 1000) * 1000 <= since;
}

function serveText(feed: FeedRow, request: FastifyRequest, reply: FastifyReply, context: FeedContext): FastifyReply {
  const { world, origin, changedAt, onServed } = context;
  const at = changedAt();
  const posts = postsIn(world, feed);
  const text = renderFeed(posts, { name: feed.name, path: pathOf(feed) }, origin, at);
  const spoilt = spoilFeed(feed.fault, text);
  if (spoilt !== undefined) {
    onServed({ feed, status: spoilt.status, entries: undefined });
    const { status, type, body, headers = {} } = spoilt;
    return reply.code(status).headers(headers).type(type).send(body);
  }
  const etag = toEtag(text);
  reply.headers({ etag, "last-modified": new Date(at).toUTCString(), "cache-control": "no-cache" });
  const isKnown = isUnchanged(request, etag, at);
  onServed({ feed, status: isKnown ? 304 : 200, entries: isKnown ? undefined : text.split("<item>").length - 1 });
  if (isKnown) return reply.code(304).send();
  return reply.type("application/rss+xml; charset=UTF-8").send(text);
}

function serveFeed(feed: FeedRow, request: FastifyRequest, reply: FastifyReply, context: FeedContext): FastifyReply {
  if (feed.fault !== "slow") return serveText(feed, request, reply, context);
  const timer = setTimeout(() => serveText(feed, request, reply, context), slowFeedMs);
  request.raw.socket.once("close", () => {
    clearTimeout(timer);
    if (!reply.sent) context.onServed({ feed, status: 0, entries: undefined });
  });
  return reply;
}

const notThere = (reply: FastifyReply, text: string): FastifyReply =>
  reply.code(404).type("text/html; charset=utf-8").send(`<h1>${text}</h1>`);

function serveOther(request: FastifyRequest, reply: FastifyReply, context: FeedContext): FastifyReply {
  const feedId = isObject(request.params) ? request.params.feedId : undefined;
  const feed = feedsOf(context.world).find(({ id }) => id === feedId);
  return feed === undefined ? notThere(reply, "No such feed") : serveFeed(feed, request, reply, context);
}

const toPage = (post: PostRow, feedName: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeText(post.title)} | ${escapeText(feedName)}</title></head>
<body><article>
<h1>${escapeText(post.title)}</h1>
<p>${escapeText(post.author)}, <time datetime="${new Date(post.publishedAt).toISOString()}">${new Date(post.publishedAt).toUTCString()}</time></p>
${post.html}
</article></body>
</html>
`;

function servePost(request: FastifyRequest, reply: FastifyReply, { world }: FeedContext): FastifyReply {
  const slug = isObject(request.params) ? request.params.slug : undefined;
  const post = postsOf(world).find((one) => one.slug === slug);
  if (post === undefined) return notThere(reply, "No such post");
  const feed = feedsOf(world).find(({ id }) => id === post.feedId) ?? ownFeed;
  return reply
    .header("content-security-policy", "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; sandbox")
    .type("text/html; charset=utf-8")
    .send(toPage(post, feed.name));
}

/** The local feeds and the pages of their posts. */
export function registerFeed(app: FastifyInstance, context: FeedContext): void {
  const guarded =
    (serve: (request: FastifyRequest, reply: FastifyReply, context: FeedContext) => FastifyReply) =>
    (request: FastifyRequest, reply: FastifyReply) => {
      const foreign = findForeignOrigin(request, context.ownHost);
      return foreign === undefined ? serve(request, reply, context) : reply.code(403).send({ problem: foreign });
    };
  const serveOwn = (request: FastifyRequest, reply: FastifyReply) =>
    serveFeed(feedsOf(context.world)[0] ?? ownFeed, request, reply, context);
  for (const url of ["/feed", "/feed/"]) app.get(url, guarded(serveOwn));
  for (const url of ["/feeds/:feedId", "/feeds/:feedId/"]) app.get(url, guarded(serveOther));
  for (const url of ["/posts/:slug", "/posts/:slug/"]) app.get(url, guarded(servePost));
}
