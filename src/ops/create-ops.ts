import type { Clock, Log } from "../core/ports.ts";
import type { Ops, Vitals } from "./ops.ts";
import { type Answer, type OpsServer, openOpsServer } from "./ops-server.ts";
import { createPrometheus, type Prometheus } from "./prometheus.ts";
import { createReadiness } from "./readiness.ts";

export interface OpsOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Creates the ops room: `/healthz`, `/readyz` and `/metrics` on one address. */
export function createOps({ host, port, clock, log }: OpsOptions): Ops {
  const prometheus = createPrometheus();
  let server: OpsServer | undefined;
  return {
    metrics: prometheus.metrics,
    open: async (vitals) => {
      server = await openOpsServer(host, port, createPages(prometheus, vitals, clock), log);
      log.info({ address: server.address }, "ops");
    },
    close: async () => server?.close(),
  };
}

function createPages(prometheus: Prometheus, vitals: Vitals, clock: Clock) {
  const missing = createReadiness(vitals, clock);
  const pages = new Map<string, () => Promise<Answer>>([
    ["/healthz", async () => json(200, { healthy: true })],
    [
      "/readyz",
      async () => {
        const needs = await missing();
        return needs.length === 0 ? json(200, { ready: true }) : json(503, { ready: false, missing: needs });
      },
    ],
    [
      "/metrics",
      async () => ({
        status: 200,
        contentType: prometheus.contentType,
        body: await prometheus.render(vitals.backlog(), clock.now()),
      }),
    ],
  ]);
  return pages;
}

function json(status: number, body: object): Answer {
  return { status, contentType: "application/json; charset=utf-8", body: `${JSON.stringify(body)}\n` };
}
