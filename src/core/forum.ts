import { inEveryLanguage } from "./phrases/languages.ts";
import type { PreviewKind } from "./preview.ts";
import { normalise } from "./text.ts";

/** What matters of a forum, where each message begins a post of its own. */
export interface Forum {
  readonly guildId: string;
  /** The tags that the bot may give to a post, in the forum's order. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** A post without a tag is refused. */
  readonly needsTag: boolean;
}

/** The ids of the tags for a post: the one called like the kind of its news; the first one where some tag is needed and none fits. */
export function tagsFor(kind: PreviewKind | undefined, { tags, needsTag }: Forum): string[] {
  const names = kind === undefined ? [] : [kind, ...inEveryLanguage(({ previewKinds }) => previewKinds[kind])];
  const keys = new Set(names.map(normalise));
  const fitting = tags.find(({ name }) => keys.has(normalise(name))) ?? (needsTag ? tags[0] : undefined);
  return fitting === undefined ? [] : [fitting.id];
}
