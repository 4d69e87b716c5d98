import { describe, expect, it } from "vitest";
import { isNoComposer } from "../../../../src/core/extract/composers/no-composer.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { readForTest } from "../../../extract/read-post.ts";

const gazetteer = createGazetteer({
  composers: ["Radio Moth", "Salt Hill"],
  labels: [],
  works: ["Salt Hill", "Cold Moon", "Brine"],
});
const context = { ...readForTest("Dawn", "<p>Nothing.</p>"), gazetteer };

describe("nobody who composes", () => {
  it.each(["Dawn Cover", "Club Nintendo", "Launch Day", "Cold Moon"])("is called %s", (name) => {
    expect(isNoComposer(context, name)).toBe(true);
  });

  it.each(["Ida Holm", "Radio Moth", "Salt Hill", "Brine"])("need not be %s", (name) => {
    expect(isNoComposer(context, name)).toBe(false);
  });
});
