import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/paths.ts";

const read = (name: string) => readFileSync(join(projectRoot, name), "utf8");

interface Package {
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const { packages }: { packages: Record<string, Package> } = JSON.parse(read("package-lock.json"));
const installed = Object.entries(packages).filter(([path]) => path !== "");

/** Licences that ask for nothing but to be named; MPL-2.0 binds changes to its own files alone, and we make none. */
const open = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "MPL-2.0"];

describe("the packages", () => {
  it("are asked for in one exact version each", () => {
    const { dependencies, devDependencies }: Record<string, Record<string, string>> = JSON.parse(read("package.json"));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("are known by what they contain, not by where they came from", () => {
    for (const [path, { integrity }] of installed)
      if (integrity !== undefined) expect(integrity, path).toMatch(/^sha512-/);
    expect(installed.filter(([, { integrity }]) => integrity !== undefined).length).toBeGreaterThan(300);
  });

  it("have licences under which anybody may use them", () => {
    const choicesOf = (license: string) => license.replaceAll(/[()]/g, "").split(" OR ");
    for (const [path, { license }] of installed)
      if (license !== undefined)
        expect(
          choicesOf(license).some((choice) => open.includes(choice)),
          path,
        ).toBe(true);
  });

  it("run nothing when they are installed, but for those that are named", () => {
    const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(read("package.json"));
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    for (const path of scripted) {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      expect(Object.keys(allowScripts), `${name} is named in allowScripts, or is a platform's own`).toEqual(
        expect.arrayContaining(name === "fsevents" ? [] : [name]),
      );
    }
  });
});
