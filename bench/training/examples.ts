import type { Post } from "../../src/core/entry.ts";
import type { ExtractContext } from "../../src/core/extract/context.ts";
import { findEntities } from "../../src/core/extract/entities.ts";
import { entitySigns } from "../../src/core/extract/entity-signs.ts";
import { newsSigns } from "../../src/core/extract/news-signs.ts";
import { normalise } from "../../src/core/text.ts";
import type { LabelledPost } from "../../test/helpers/labelled-posts.ts";
import type { Example } from "./train-linear.ts";

type ToContext = (post: Post) => ExtractContext;

const isNews = (kind: string): boolean => kind !== "other" && kind !== "composer-assignment";

/** What each post is, for the question whether it is news. */
export function newsExamples(
  posts: readonly { readonly post: Post; readonly kind: string }[],
  toContext: ToContext,
): readonly Example[] {
  return posts.map(({ post, kind }) => ({ signs: [...newsSigns(toContext(post))], isPositive: isNews(kind) }));
}

const nameKey = (name: string): string =>
  normalise(name)
    .replace(/^the /, "")
    .replace(/ (?:records|music)$/, "");

/** The names of every post about one album, for the questions who is the composer and which the label. */
export function nameExamples(
  posts: readonly LabelledPost[],
  question: "composer" | "label",
  toContext: ToContext,
): readonly Example[] {
  return posts
    .filter(({ kind, readings }) => isNews(kind) && kind !== "book-news" && readings.length === 1)
    .flatMap(({ post, readings }) => {
      const context = toContext(post);
      const entities = findEntities(context, context.reading.sentences);
      const signs = entitySigns(context, entities);
      const right = new Set(readings.flatMap((reading) => namesOf(reading, question)).map(nameKey));
      return entities.map(({ name }, place) => ({
        signs: [...(signs[place] ?? [])],
        isPositive: right.has(nameKey(name)),
      }));
    });
}

type Reading = LabelledPost["readings"][number];

function namesOf(reading: Reading, question: "composer" | "label"): readonly string[] {
  if (question === "composer") return [...reading.composers, ...reading.composersAlt, ...reading.composersOptional];
  return [...(reading.label === undefined ? [] : [reading.label]), ...reading.labelAlt, ...reading.otherLabels];
}
