import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue, Composer, Franchise, Label, Work } from "../core/catalogue.ts";
import { namedComposer } from "../core/named-composer.ts";
import { labelKey } from "../core/subscription.ts";
import { slug } from "../core/text.ts";
import { parseBook, parseComposer, parseFranchise, parseLabel, parseWork } from "./parse-records.ts";
import type { Parse } from "./parse-value.ts";
import { readJsonArray, readJsonLines } from "./read-json-lines.ts";

function readLinesIfThere<T>(dataFolder: string, name: string, parse: Parse<T>): readonly T[] {
  const file = join(dataFolder, name);
  return existsSync(file) ? readJsonLines(file, `data/${name}`, parse) : [];
}

function readWorks(dataFolder: string): readonly Work[] {
  const folder = join(dataFolder, "works");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readJsonLines(join(folder, name), `data/works/${name}`, parseWork));
}

/** The known records and, for each name that has none, a record made from the name alone. */
function withNamedOnly<T extends { readonly name: string }>(
  known: readonly T[],
  names: Iterable<string>,
  fromName: (name: string) => T,
): readonly T[] {
  const missing = new Set(names);
  for (const { name } of known) missing.delete(name);
  return [...known, ...[...missing].map(fromName)];
}

const composerFromName = (name: string): Composer => namedComposer(slug(name), name);

function labelFromName(name: string): Label {
  return { id: slug(name), name, aliases: [], countries: [] };
}

function franchiseFromName(name: string): Franchise {
  return { id: slug(name), name, aliases: [] };
}

/** The labels that works name and no record does, under any of its names; "Milan" and "Milan Records" are one. */
function unknownLabels(known: readonly Label[], works: readonly Work[]): readonly string[] {
  const keys = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases].map(labelKey)));
  return works
    .flatMap(({ releaseGroups }) => releaseGroups)
    .flatMap(({ releases }) => releases.flatMap(({ label }) => label ?? []))
    .filter((name) => !keys.has(labelKey(name)) && keys.add(labelKey(name)));
}

/**
 * Reads and checks the data folder; throws an error that names file and line for the first wrong record. A composer, label
 * or franchise that a work names and that has no line of its own is known by its name alone.
 */
export function loadCatalogue(dataFolder: string): Catalogue {
  const works = readWorks(dataFolder);
  const composers = readLinesIfThere(dataFolder, "composers.jsonl", parseComposer);
  const labels = readLinesIfThere(dataFolder, "labels.jsonl", parseLabel);
  const franchises = readLinesIfThere(dataFolder, "franchises.jsonl", parseFranchise);
  const booksFile = join(dataFolder, "books.json");
  return {
    works,
    composers: withNamedOnly(
      composers,
      works.flatMap((work) => work.composers.map(({ name }) => name)),
      composerFromName,
    ),
    labels: [...labels, ...unknownLabels(labels, works).map(labelFromName)],
    franchises: withNamedOnly(
      franchises,
      works.flatMap(({ franchise }) => franchise ?? []),
      franchiseFromName,
    ),
    books: existsSync(booksFile) ? readJsonArray(booksFile, "data/books.json", parseBook) : [],
  };
}
