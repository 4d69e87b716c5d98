import type { Post } from "../core/entry.ts";
import type { ExtractContext } from "../core/extract/context.ts";
import { extractPreviews } from "../core/extract/extract-previews.ts";
import type { LearnedWeights } from "../core/extract/learned/learned-weights.ts";
import { createAllCues } from "../core/extract/lexicon/cues.ts";
import { createGazetteer, type GazetteerNames } from "../core/extract/names/gazetteer.ts";
import { createNameReader } from "../core/extract/names/names.ts";
import { readPost } from "../core/extract/post/reading.ts";
import type { PreviewRecord } from "../core/preview.ts";
import { findDates } from "./find-dates.ts";
import { parseHtmlDocument } from "./html-document.ts";

/** What a post states, at least one record, the main one first. */
export type Extractor = (post: Post) => readonly PreviewRecord[];

/** A headline without the tags and entities that some feeds leave in it. */
function plainTitle(title: string): string {
  if (!/[<&]/.test(title)) return title;
  return parseHtmlDocument(title.slice(0, 2_000))
    .blocks.map((block) => block.text)
    .join(" ");
}

/** Prepares posts for reading, with names and weights to help. */
export function createContexts(names: GazetteerNames, weights: LearnedWeights): (post: Post) => ExtractContext {
  const gazetteer = createGazetteer(names);
  const nameReader = createNameReader(gazetteer);
  const cuesOf = createAllCues();
  return (post) => {
    const reading = readPost(
      { title: plainTitle(post.title), link: post.link, publishedAt: post.publishedAt },
      parseHtmlDocument(post.html),
    );
    return {
      reading,
      cues: cuesOf(reading.language),
      gazetteer,
      names: nameReader,
      findDates,
      weights,
    };
  };
}

/** Makes an extractor with names and weights to help; it works without any, and never throws whatever the post holds. */
export function createExtractor(names: GazetteerNames, weights: LearnedWeights): Extractor {
  const toContext = createContexts(names, weights);
  return (post) => extractPreviews(toContext(post));
}
