import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/paths.ts";

const compiled = join(projectRoot, "dist");

/** Every regular expression that stands in the compiled project, with the file where it stands. */
function expressionsOf(folder: string): readonly (readonly [file: string, expression: RegExp])[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => {
      const file = join(folder, name);
      const found: (readonly [string, RegExp])[] = [];
      simple(parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module" }), {
        Literal: ({ regex }) => {
          if (regex) found.push([relative(compiled, file), new RegExp(regex.pattern, regex.flags)]);
        },
      });
      return found;
    });
}

const pumps = [
  "a",
  "A",
  "0",
  " ",
  "\n",
  "-",
  "'",
  "’",
  "“",
  "(",
  "[",
  "<",
  ".",
  ",",
  "a ",
  "A ",
  "Aa ",
  "a, ",
  "A & ",
  "0 ",
  "&a;",
];
const length = 1_500;

/** What an expression may stumble over: one thing repeated, the words that it looks for among them, and an end that fits nothing. */
function* trialsOf(expression: RegExp): Generator<string> {
  const words = expression.source.match(/[a-z]{3,}/gi) ?? [];
  for (const pump of [...pumps, ...words.map((word) => `${word} `)]) {
    const text = pump.repeat(Math.ceil(length / pump.length));
    yield text;
    yield `${text}!\u0000`;
  }
}

describe("no regular expression of the project", () => {
  const expressions = ["src", "commands", "events"].flatMap((folder) => expressionsOf(join(compiled, folder)));

  it("takes for ever, whatever it is given: work that grows exponentially would end in this test's time limit", () => {
    expect(expressions.length).toBeGreaterThan(500);
    for (const [file, expression] of expressions) {
      for (const trial of trialsOf(expression)) {
        expression.lastIndex = 0;
        expect(typeof expression.test(trial), file).toBe("boolean");
      }
    }
  });
});
