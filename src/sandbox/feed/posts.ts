import type { PostRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";

/** A post as it is handed to the sandbox. */
export interface SamplePost {
  readonly id: string | number;
  readonly title: string;
  readonly html: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  /** Where the post stands; a page of the sandbox itself unless given. */
  readonly link?: string;
  readonly slug?: string;
  readonly categories?: readonly string[];
  readonly author?: string;
}

export interface PostDraft {
  readonly title: string;
  readonly html: string;
  readonly link?: string;
  readonly slug?: string;
  readonly publishedAt?: number;
  readonly categories?: readonly string[];
  readonly author?: string;
  /** The feed in which it appears; the sandbox's own unless given. */
  readonly feedId?: string;
  /** The number that WordPress would give it; the next free one unless given. */
  readonly number?: number;
}

const firstNumber = 1001;
const defaultAuthor = "Sandbox";

function toSlug(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return slug.slice(0, 80) || "post";
}

/** Every post, in the order they were added. */
export const postsOf = (world: World): readonly PostRow[] => [...world.store.posts.all()];

function toFreeSlug(world: World, wanted: string, number: number): string {
  return postsOf(world).some((post) => post.slug === wanted) ? `${wanted}-${number}` : wanted;
}

function toFreeNumber(world: World, wanted: number | undefined): number {
  const numbers = postsOf(world).map((post) => post.number);
  if (wanted !== undefined && !numbers.includes(wanted)) return wanted;
  return Math.max(firstNumber - 1, ...numbers) + 1;
}

/** Adds a post to the feed. */
export function publishPost(world: World, draft: PostDraft): PostRow {
  const number = toFreeNumber(world, draft.number);
  const publishedAt = draft.publishedAt ?? world.now();
  const post: PostRow = {
    id: String(number),
    number,
    title: draft.title.trim(),
    slug: toFreeSlug(world, draft.slug ?? toSlug(draft.title), number),
    link: draft.link ?? "",
    html: draft.html,
    publishedAt,
    modifiedAt: world.now(),
    categories: draft.categories ?? ["Soundtracks"],
    author: draft.author ?? defaultAuthor,
    ...(draft.feedId === undefined ? {} : { feedId: draft.feedId }),
  };
  world.store.commit([world.store.posts.put(post.id, post)]);
  world.emit({ kind: "posts-changed" });
  return post;
}

/** Changes a post that is there already; its id and its time of publication stay. */
export function editPost(
  world: World,
  id: string,
  edit: Partial<Pick<PostRow, "title" | "html" | "link" | "categories">>,
): PostRow | undefined {
  const before = world.store.posts.get(id);
  if (before === undefined) return undefined;
  const post: PostRow = { ...before, ...edit, modifiedAt: world.now() };
  world.store.commit([world.store.posts.put(id, post)]);
  world.emit({ kind: "posts-changed" });
  return post;
}

/** Takes a post back; false when it is not there. */
export function deletePost(world: World, id: string): boolean {
  if (world.store.posts.get(id) === undefined) return false;
  world.store.commit([world.store.posts.remove(id)]);
  world.emit({ kind: "posts-changed" });
  return true;
}

/** Adds the sample posts to a new world, oldest first. */
export function publishSamples(world: World, samples: readonly SamplePost[]): void {
  const byAge = [...samples].sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt));
  for (const { id, publishedAt, ...rest } of byAge) {
    const number = Number(id);
    const known = Number.isSafeInteger(number) && number > 0 ? { number } : {};
    publishPost(world, { ...rest, ...known, publishedAt: Date.parse(publishedAt) });
  }
}
