import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createPrometheus } from "../../src/ops/prometheus.ts";
import { projectRoot } from "../../src/paths.ts";

const read = (...path: readonly string[]) => readFileSync(join(projectRoot, ...path), "utf8");

const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
const startArguments = scripts.start?.split(" ").slice(1) ?? [];
const dockerfile = read("Dockerfile");
const unit = read("deploy", "fantastique.service");

/** Every metric name that a Prometheus expression mentions. */
const metricsIn = (expression: string) => expression.match(/\b(?:fantastique|process|nodejs)_[a-z0-9_]+/g) ?? [];

describe("the container", () => {
  it("is described without a fault", () => {
    expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it("runs what `npm start` runs, as nobody in particular, and says whether it is well", () => {
    const command: unknown = JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? "");
    expect(command).toEqual(["node", ...startArguments]);
    expect(dockerfile.lastIndexOf("USER node")).toBeGreaterThan(dockerfile.lastIndexOf("FROM "));
    expect(dockerfile).toMatch(/HEALTHCHECK [\s\S]+\/healthz/);
  });

  it("has one folder that it may write, in compose as in the image", () => {
    const { services, volumes } = parse(read("compose.yaml"));
    const { fantastique } = services;
    expect(fantastique).toMatchObject({ read_only: true, cap_drop: ["ALL"], env_file: ".env" });
    expect(fantastique.volumes).toEqual(["store:/app/data/local"]);
    expect(Object.keys(volumes)).toEqual(["store"]);
    expect(dockerfile).toContain('VOLUME ["/app/data/local"]');
  });

  it("leaves secrets and local data out of the image", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const name of [".env", ".git", "node_modules", "data/local"]) expect(ignored).toContain(name);
  });
});

describe("the systemd unit", () => {
  it("runs what `npm start` runs, and gives up where starting again cannot help", () => {
    expect(unit).toContain(`ExecStart=/usr/bin/env node ${startArguments.join(" ")}\n`);
    expect(unit).toContain("RestartPreventExitStatus=78\n");
  });
});

describe("dashboard and alerts", () => {
  it("name only metrics that the bot has", async () => {
    const rendered = await createPrometheus().render({ count: 0, oldestAt: undefined }, 0);
    const known = new Set(rendered.match(/^# TYPE (\S+)/gm)?.map((line) => line.slice("# TYPE ".length)));
    const { panels } = JSON.parse(read("deploy", "grafana-dashboard.json"));
    const { groups } = parse(read("deploy", "alerts.yml"));
    const expressions: readonly string[] = [
      ...panels.flatMap(({ targets }: { targets: readonly { expr: string }[] }) => targets.map(({ expr }) => expr)),
      ...groups.flatMap(({ rules }: { rules: readonly { expr: string }[] }) => rules.map(({ expr }) => expr)),
    ];
    expect(expressions.length).toBeGreaterThan(20);
    for (const name of expressions.flatMap(metricsIn)) expect([...known], name).toContain(name.replace(/_bucket$/, ""));
  });
});
