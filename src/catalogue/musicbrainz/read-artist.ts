import { fieldOf, listOf, textOf } from "./json-value.ts";

/** Somebody whom albums may credit, with the names under which they are known too. */
export interface Artist {
  readonly id: string;
  readonly names: readonly string[];
}

const mostNames = 8;

/** Reads an artist of MusicBrainz as its dumps give it; undefined where it is none. */
export function readArtist(value: unknown): Artist | undefined {
  const id = textOf(fieldOf(value, "id"));
  const name = textOf(fieldOf(value, "name"));
  if (id === undefined || name === undefined) return undefined;
  const aliases = listOf(fieldOf(value, "aliases")).flatMap((alias) => textOf(fieldOf(alias, "name")) ?? []);
  return { id, names: [...new Set([name, ...aliases])].slice(0, mostNames) };
}
