import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";
import type { SearchDocument } from "../../src/core/search/document.ts";
import { isNoise } from "../../src/core/search/roles.ts";
import { otherSpellings } from "../../src/core/search/spellings.ts";
import { tokenise } from "../../src/core/search/tokens.ts";
import type { BuiltEngine } from "./measure.ts";
import { createReranker, type Rerank } from "./rerank.ts";

const candidates = 120;
const shown = 25;
/** From here on the title was typed whole, and from here on nothing better is looked for. */
const wholeTitle = 0.99;
const goodScore = 0.85;
const rowsAtOnce = 20_000;
const mostGrams = 9;

type Query = (sql: string, ...parameters: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

function wordsOf(texts: readonly string[]): string {
  return texts.map((text) => tokenise(text).join(" ")).join(" ");
}

/**
 * Rows in the order of fame, so that the lowest row ids are the most famous works: whole titles in a B-tree, words with
 * prefixes, and trigrams.
 */
async function fill(query: Query, documents: readonly SearchDocument[]): Promise<void> {
  await query("PRAGMA journal_mode=OFF");
  await query("PRAGMA synchronous=OFF");
  await query("PRAGMA cache_size=-65536");
  await query("CREATE TABLE titles(row INTEGER PRIMARY KEY, document INTEGER, title TEXT)");
  await query("CREATE VIRTUAL TABLE words USING fts5(title, beside, content='', prefix='2 3')");
  await query("CREATE VIRTUAL TABLE grams USING fts5(text, content='', tokenize='trigram')");
  const places = documents.map((_, place) => place);
  const fame = (place: number) => documents[place]?.fame ?? 0;
  places.sort((a, b) => fame(b) - fame(a));
  for (let from = 0; from < places.length; from += rowsAtOnce) {
    const rows = places.slice(from, from + rowsAtOnce).flatMap((place, at) => {
      const document = documents[place];
      if (document === undefined) return [];
      const titles = wordsOf([document.title, ...document.altTitles]);
      const beside = wordsOf([...document.composers, ...document.extra, String(document.year)]);
      return [[from + at + 1, place, wordsOf([document.title]), titles, beside]];
    });
    const json = JSON.stringify(rows);
    const value = (column: number) => `json_extract(value, '$[${column}]')`;
    await query(`INSERT INTO titles SELECT ${value(0)}, ${value(1)}, ${value(2)} FROM json_each(?)`, json);
    await query(
      `INSERT INTO words(rowid, title, beside) SELECT ${value(0)}, ${value(3)}, ${value(4)} FROM json_each(?)`,
      json,
    );
    await query(
      `INSERT INTO grams(rowid, text) SELECT ${value(0)}, ${value(3)} || ' ' || replace(${value(2)}, ' ', '') || ' ' || ${value(4)} FROM json_each(?)`,
      json,
    );
  }
  await query("CREATE INDEX title_order ON titles(title)");
  await query("INSERT INTO words(words) VALUES('optimize')");
  await query("INSERT INTO grams(grams) VALUES('optimize')");
}

/** How many rows each trigram is in. */
async function countGrams(query: Query): Promise<ReadonlyMap<string, number>> {
  await query("CREATE VIRTUAL TABLE gram_counts USING fts5vocab(grams, 'row')");
  const rows = await query("SELECT term, doc FROM gram_counts");
  return new Map(rows.map(({ term, doc }) => [String(term), Number(doc)]));
}

/** The rarest trigrams of the words, as many as can be read within the budget of rows. */
function tellingGrams(words: readonly string[], counts: ReadonlyMap<string, number>, budget: number) {
  const all = new Set(
    [words.join(" "), words.join("")].flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)),
    ),
  );
  const known = [...all].flatMap((gram) => {
    const count = counts.get(gram);
    return count === undefined ? [] : [{ gram, count }];
  });
  let room = budget;
  return known
    .sort((a, b) => a.count - b.count)
    .slice(0, mostGrams)
    .filter(({ count }, place) => {
      room -= count;
      return place < 3 || room > 0;
    })
    .map(({ gram }) => `"${gram}"`);
}

/** A word with the other ways to write it, the last one perhaps unfinished. */
function spellings(word: string, last: boolean): string {
  const others = otherSpellings(word).map((other) => ` OR "${other}"`);
  return `("${word}"${last ? "*" : ""}${others.join("")})`;
}

const wordsByRow = "SELECT document FROM titles WHERE row IN (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)";
const wordsByRank =
  "SELECT document FROM titles WHERE row IN (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?)";
const gramsByRank =
  "SELECT document FROM titles WHERE row IN (SELECT rowid FROM grams WHERE grams MATCH ? ORDER BY rank LIMIT ?)";
const titleRange = "SELECT document FROM titles WHERE title >= ? AND title < ? ORDER BY title LIMIT ?";

function createSearch(query: Query, counts: ReadonlyMap<string, number>, rerank: Rerank, documents: number) {
  const ask = async (sql: string, ...parameters: readonly unknown[]) =>
    (await query(sql, ...parameters)).map(({ document }) => Number(document));
  return async (text: string): Promise<readonly number[]> => {
    const typed = tokenise(text).slice(0, 14);
    const telling = typed.filter((word) => !isNoise(word));
    const words = telling.length === 0 ? typed : telling;
    if (words.length === 0) return [];
    const beginning = words.join(" ");
    const every = words.map((word, place) => spellings(word, place === words.length - 1)).join(" AND ");
    const titles = await ask(titleRange, beginning, `${beginning}\u{10ffff}`, 60);
    if (words.length > 1) {
      const whole = rerank(words, titles, shown);
      if ((whole[0]?.score ?? 0) >= wholeTitle) return whole.map(({ document }) => document);
    }
    const strict = [...titles, ...(await ask(words.length === 1 ? wordsByRow : wordsByRank, every, candidates))];
    const first = rerank(words, strict, shown);
    if ((first[0]?.score ?? 0) >= goodScore) return first.map(({ document }) => document);
    const grams = tellingGrams(words, counts, 6_000 + documents / 50);
    const loose = grams.length === 0 ? [] : await ask(gramsByRank, grams.join(" OR "), candidates);
    return rerank(words, [...strict, ...loose], shown).map(({ document }) => document);
  };
}

/** SQLite's FTS5 in a temporary file, tuned: whole titles, words with prefixes, then the rarest trigrams; re-ranked. */
export async function buildFts(documents: readonly SearchDocument[]): Promise<BuiltEngine> {
  const start = performance.now();
  const file = join(tmpdir(), `fantastique-bench-${process.pid}.sqlite`);
  const database = new KeyvSqlite({ uri: `sqlite://${file}` });
  const query: Query = async (sql, ...parameters) => database.query(sql, parameters);
  await fill(query, documents);
  const counts = await countGrams(query);
  return {
    engine: { name: "FTS5", search: createSearch(query, counts, createReranker(documents), documents.length) },
    buildMs: performance.now() - start,
    close: async () => {
      await database.close();
      rmSync(file, { force: true });
    },
  };
}
