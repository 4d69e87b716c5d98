import { createHash } from "node:crypto";
import type { PostRow } from "../world/rows.ts";

const itemsInFeed = 50;
const excerptWords = 55;

const escapes: Readonly<Record<string, string>> = {
  "&": "&#038;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#8217;",
  "‘": "&#8216;",
};

/** One before a word opens a quotation, one before a decade stands for the century. */
const openingQuote = /(?<=^|[\s([{"“«—–-])'(?=\S)(?!\d\d(?!\d))/g;

/** Text for XML and HTML, with the entities that WordPress uses. */
export const escapeText = (text: string): string =>
  text.replace(openingQuote, "‘").replace(/[&<>"'‘]/g, (character) => escapes[character] ?? character);

const cdata = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

const rfc822 = (at: number): string => new Date(at).toUTCString().replace("GMT", "+0000");

/** The first 55 words of a post without its markup, as WordPress makes a description. */
function toExcerpt(html: string): string {
  const text = html
    .replace(/<(script|style|iframe)\b[^>]*>[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const words = text.split(" ");
  return words.length > excerptWords ? `${words.slice(0, excerptWords).join(" ")} [&#8230;]` : text;
}

/** Where a post can be read; its own page unless it names another place. */
const linkOf = (post: PostRow, origin: string): string => post.link || `${origin}/posts/${post.slug}/`;

/** The id of a post in the feed: the same on every port. */
const guidOf = (post: PostRow): string => `http://sandbox.localhost/?p=${post.number}`;

/** The posts that the feed shows: the newest, newest first. */
const newestPosts = (posts: readonly PostRow[]): readonly PostRow[] =>
  [...posts].sort((a, b) => b.publishedAt - a.publishedAt || b.number - a.number).slice(0, itemsInFeed);

function toItem(post: PostRow, origin: string): string {
  const link = escapeText(linkOf(post, origin));
  return `	<item>
		<title>${escapeText(post.title)}</title>
		<link>${link}</link>
		<comments>${link}#respond</comments>
		<dc:creator>${cdata(post.author)}</dc:creator>
		<pubDate>${rfc822(post.publishedAt)}</pubDate>
${post.categories.map((category) => `		<category>${cdata(category)}</category>\n`).join("")}		<guid isPermaLink="false">${escapeText(guidOf(post))}</guid>

		<description>${cdata(`<p>${toExcerpt(post.html)}</p>\n`)}</description>
		<content:encoded>${cdata(post.html)}</content:encoded>
	</item>
`;
}

/** The feed in the shape of WordPress's RSS 2.0. */
export function renderFeed(
  posts: readonly PostRow[],
  { name, path }: { readonly name: string; readonly path: string },
  origin: string,
  changedAt: number,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	>

<channel>
	<title>${escapeText(name)}</title>
	<atom:link href="${origin}${path}" rel="self" type="application/rss+xml" />
	<link>${origin}</link>
	<description>Soundtracks that the sandbox makes up news about</description>
	<lastBuildDate>${rfc822(changedAt)}</lastBuildDate>
	<language>en-US</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<sy:updateFrequency>1</sy:updateFrequency>
	<generator>https://wordpress.org/?v=6.8</generator>
${newestPosts(posts)
  .map((post) => toItem(post, origin))
  .join("")}</channel>
</rss>
`;
}

/** A tag that changes when the text does. */
export const toEtag = (text: string): string => `"${createHash("md5").update(text).digest("hex")}"`;
