import { de } from "../../src/core/phrases/de.ts";
import { en, type Phrases } from "../../src/core/phrases/en.ts";
import { es } from "../../src/core/phrases/es.ts";
import { fr } from "../../src/core/phrases/fr.ts";
import { it } from "../../src/core/phrases/it.ts";
import { ja } from "../../src/core/phrases/ja.ts";

/** Every language but English. */
export const translations: Readonly<Record<string, Phrases>> = { fr, de, es, it, ja };

/** One thing that can be said: where it stands among the phrases, and how it reads with sample arguments. */
export interface Said {
  readonly path: string;
  readonly text: string;
}

/** Everything that a language says, with these counts wherever something is counted. */
export function everythingSaid(phrases: Phrases, count = 5): readonly Said[] {
  return saidBelow(phrases, en, "", samples(count));
}

type Samples = Readonly<Record<string, unknown>>;

/** Whatever a parameter is called, so it is called in English; a name that is not listed stands for a text. */
function samples(count: number): Samples {
  const numbers = { number: 7, page: 3, pages: 9, year: 1950, from: 1956, to: 1970, max: 100, at: 1_580_000_000 };
  const counts = ["count", "works", "more", "messages", "summarised", "times", "seconds"].map((name) => [name, count]);
  return {
    ...numbers,
    ...Object.fromEntries(counts),
    all: 40,
    month: 2,
    day: 10,
    code: "JP",
    names: ["Name A", "Name B"],
    ids: ["aaaaaa", "bbbbbb"],
    nearest: ["Name A", "Name B"],
    sites: ["Name A", "Name B"],
    addresses: ["https://a.example.com", "https://b.example.com"],
    status: "planned",
    subject: "label",
    isChosen: true,
    kind: "album-released",
    object: { composer: "Jeff Russo", label: "Lakeshore", work: "Picard" },
  };
}

function saidBelow(own: unknown, english: unknown, path: string, given: Samples): readonly Said[] {
  if (typeof own === "string") return [{ path, text: own }];
  if (typeof own === "function" && typeof english === "function") {
    const text: unknown = own(...parametersOf(english).map((name) => given[name] ?? `‹${name}›`));
    return [{ path, text: String(text) }];
  }
  if (typeof own !== "object" || own === null) throw new Error(`${path} is neither a phrase nor a group of them`);
  const group: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(english ?? {}));
  return Object.entries(own).flatMap(([key, inner]) =>
    saidBelow(inner, group[key], path === "" ? key : `${path}.${key}`, given),
  );
}

/** The names of a function's parameters, as the source has them; one that is taken apart is called `object`. */
function parametersOf(made: { readonly toString: () => string }): readonly string[] {
  const [, list = ""] = /^\(([^)]*)\)\s*=>/.exec(made.toString()) ?? [];
  return list
    .replace(/\{[^}]*\}/g, "object")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
