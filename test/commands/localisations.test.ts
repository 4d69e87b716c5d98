import { expect, it } from "vitest";
import { commands } from "../../commands/index.ts";

const locales = ["fr", "de", "es-ES", "es-419", "it", "ja"];

interface Part {
  readonly name: string;
  readonly name_localizations?: unknown;
  readonly description?: string;
  readonly description_localizations?: unknown;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

interface Worded {
  readonly path: string;
  readonly english: string;
  readonly inOthers: unknown;
}

/** What Discord shows of a command and all below it: descriptions, and the names of choices. */
function worded(part: Part, path = ""): readonly Worded[] {
  const here = `${path} ${part.name}`.trim();
  const { description = "", description_localizations: inOthers } = part;
  return [
    ...(description === "" ? [] : [{ path: here, english: description, inOthers }]),
    ...(part.options ?? []).flatMap((option) => worded(option, here)),
    ...(part.choices ?? []).map(({ name, name_localizations }) => ({
      path: `${here}=${name}`,
      english: name,
      inOthers: name_localizations,
    })),
  ];
}

const all: readonly Worded[] = commands.flatMap(({ data }) => {
  const part: Part = JSON.parse(JSON.stringify(data));
  return worded(part);
});

it("each command, option and choice is described in every language, within Discord's limit", () => {
  expect(all.length).toBeGreaterThan(60);
  for (const { path, english, inOthers } of all) {
    const texts: Readonly<Record<string, string>> = JSON.parse(JSON.stringify(inOthers ?? {}));
    expect(Object.keys(texts).sort(), path).toEqual([...locales].sort());
    for (const [locale, text] of [["en", english] as const, ...Object.entries(texts)]) {
      expect(text.trim(), `${path} in ${locale}`).not.toBe("");
      expect(text.length, `${path} in ${locale}: ${text}`).toBeLessThanOrEqual(100);
    }
  }
});

it("names of commands and options stay English", () => {
  for (const { data } of commands) {
    const { choices: _choices, ...part }: Part = JSON.parse(JSON.stringify(data));
    expect(namesOf(part)).toEqual([]);
  }
});

function namesOf({ name, name_localizations, options = [] }: Part): readonly string[] {
  return [...(name_localizations === undefined ? [] : [name]), ...options.flatMap(namesOf)];
}
