import type { Entry, Post } from "./entry.ts";
import type { Feed, ReadPreviews } from "./ports.ts";
import { isPreviewKind, type Preview, type PreviewRecord } from "./preview.ts";

/** What extraction makes of a post, the main record first. */
export type Extract = (post: Post) => readonly PreviewRecord[];

/** The ReadPreviews port: an entry's records of the kinds that are announced, each under a key of its own. */
export function createReadPreviews(extract: Extract): ReadPreviews {
  return (feed, entry, now) => {
    const post = toPost(feed, entry, now);
    const records = extract(post);
    return {
      kinds: records.map(({ kind }) => kind),
      previews: records.flatMap((record, index) => toPreview(feed, entry, post, record, index, now)),
    };
  };
}

/** The key of the n-th preview (from 0) of an entry, by the id that the entry had at first sight. */
export function previewKey(feedId: string, entryId: string, index: number): string {
  return `${feedId}/${entryId}${index === 0 ? "" : `#${index}`}`;
}

function toPost(feed: Feed, entry: Entry, now: number): Post {
  return {
    id: entry.id,
    title: entry.title,
    link: entry.link ?? feed.homepage ?? feed.url,
    publishedAt: entry.publishedAt ?? now,
    html: entry.html,
  };
}

function toPreview(
  feed: Feed,
  entry: Entry,
  post: Post,
  record: PreviewRecord,
  index: number,
  now: number,
): readonly Preview[] {
  if (!isPreviewKind(record.kind)) return [];
  return [
    {
      key: previewKey(feed.id, entry.id, index),
      feedId: feed.id,
      feedName: feed.name,
      entryId: entry.id,
      kind: record.kind,
      record,
      title: post.title,
      link: post.link,
      ...(entry.imageUrl === undefined ? {} : { imageUrl: entry.imageUrl }),
      publishedAt: post.publishedAt,
      foundAt: now,
    },
  ];
}
