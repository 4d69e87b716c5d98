import type { ExtractContext } from "../../src/core/extract/context.ts";
import { noWeights } from "../../src/core/extract/learned/learned-weights.ts";
import { createAllCues } from "../../src/core/extract/lexicon/cues.ts";
import { createGazetteer } from "../../src/core/extract/names/gazetteer.ts";
import { createNameReader } from "../../src/core/extract/names/names.ts";
import { readPost } from "../../src/core/extract/post/reading.ts";
import { findDates } from "../../src/extract/find-dates.ts";
import { parseHtmlDocument } from "../../src/extract/html-document.ts";

const cuesOf = createAllCues();

/** What the rules see of a post published on 1 March 2021, a Monday; no name is known. */
export function readForTest(title: string, html: string, link = "https://example.org/post"): ExtractContext {
  const gazetteer = createGazetteer({ composers: [], labels: [], works: [] });
  const reading = readPost({ title, link, publishedAt: Date.UTC(2021, 2, 1, 12) }, parseHtmlDocument(html));
  return {
    reading,
    cues: cuesOf(reading.language),
    gazetteer,
    names: createNameReader(gazetteer),
    findDates,
    weights: noWeights,
  };
}
