import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { projectRoot } from "../../src/paths.ts";

const compiled = join(projectRoot, "dist");

/** Every regular expression that stands in a folder of the compiled project, with the file where it stands. */
export function compiledExpressions(part: string): readonly (readonly [file: string, expression: RegExp])[] {
  const folder = join(compiled, part);
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
