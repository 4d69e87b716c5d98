import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { variableNames } from "../../src/config.ts";
import { projectRoot } from "../../src/paths.ts";

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), "utf8");

/** Modules of a folder that define something for its registry. */
function definingModules(folder: string, marker: string): readonly string[] {
  return readdirSync(join(projectRoot, folder)).filter(
    (file) => file !== "index.ts" && read(folder, file).includes(marker),
  );
}

describe("the registries", () => {
  it("hold every command and every event of their folder", () => {
    const files = [
      ...definingModules("commands", "defineCommand"),
      ...definingModules("commands", "defineMessageCommand"),
    ];
    for (const file of files) expect(read("commands", "index.ts")).toContain(`"./${file}"`);
    for (const file of definingModules("events", "defineEvent"))
      expect(read("events", "index.ts")).toContain(`"./${file}"`);
    expect(commands.map(({ data }) => data.name.toLowerCase().replaceAll(" ", "-")).sort()).toEqual(
      files.map((file) => file.replace(".ts", "")).sort(),
    );
  });

  it("name each command once, and each component's verb once", () => {
    const names = commands.map(({ data }) => data.name);
    const verbs = commands.flatMap(({ components }) => Object.keys(components));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(verbs).size).toBe(verbs.length);
  });
});

describe("the configuration's three descriptions", () => {
  const inExample = [...read(".env.example").matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  const inReadme = [...read("README.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);

  it("name the same variables in the same order", () => {
    expect(inExample).toEqual([...variableNames]);
    expect(inReadme).toEqual([...variableNames]);
  });
});

describe("the project's texts", () => {
  it("name no folder of a machine and no package host", () => {
    const lockFile = read("package-lock.json");
    expect(lockFile).not.toMatch(/"resolved"/);
    for (const file of ["README.md", "package.json", ".ci/run", ".env.example", "data/README.md"]) {
      expect(read(...file.split("/")), file).not.toMatch(/\/work\/|\/home\/\w|registry\.npmjs/);
    }
  });
});

describe("the lock file", () => {
  it("holds the optional packages of every platform: without them npm ci refuses to install anywhere", () => {
    const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      read("package-lock.json"),
    );
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    const missing = wanted.filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    );
    expect(missing).toEqual([]);
  });
});
