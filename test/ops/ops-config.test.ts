import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";

describe("the ops room's settings", () => {
  it("are absent without a port, whatever the host", () => {
    expect(readConfig({ OPS_HOST: "0.0.0.0" })).toMatchObject({ ok: true, config: { ops: undefined } });
  });

  it("are a port, and this machine alone unless a host says otherwise", () => {
    expect(readConfig({ OPS_PORT: "0" })).toMatchObject({ config: { ops: { port: 0, host: "127.0.0.1" } } });
    expect(readConfig({ OPS_PORT: "9464", OPS_HOST: "::" })).toMatchObject({
      config: { ops: { port: 9464, host: "::" } },
    });
  });

  it.each([
    [{ OPS_PORT: "70000" }, "OPS_PORT"],
    [{ OPS_PORT: "web" }, "OPS_PORT"],
    [{ OPS_PORT: "0", OPS_HOST: "http://x/" }, "OPS_HOST"],
    [{ OPS_PORT: "0", OPS_HOST: "a b" }, "OPS_HOST"],
  ])("are refused when they are %j", (env, name) => {
    const result = readConfig(env);
    expect(result.ok ? "" : result.problems.join()).toMatch(new RegExp(`^${name} must be`));
  });
});
