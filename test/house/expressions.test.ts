import { describe, expect, it } from "vitest";
import { compiledExpressions } from "../helpers/compiled-expressions.ts";

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
  const expressions = ["src", "commands", "events"].flatMap(compiledExpressions);

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
