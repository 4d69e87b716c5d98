import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Backlog, Metrics } from "../core/ports.ts";
import { previewKinds } from "../core/preview.ts";

/** From quick answers out of memory to the 3 seconds after which Discord shows a failure. */
const answerSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** The Metrics port, and its notes in Prometheus' text format. */
export interface Prometheus {
  readonly metrics: Metrics;
  readonly contentType: string;
  /** `now` is epoch ms. */
  readonly render: (backlog: Backlog, now: number) => Promise<string>;
}

/** Creates the metrics in a registry of their own, with the figures of the process and its event loop beside them. */
export function createPrometheus(): Prometheus {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const gauges = createGauges(register);
  return {
    metrics: { ...createInteractionMetrics(register), ...createNewsMetrics(register), ...createRestMetrics(register) },
    contentType: register.contentType,
    render: (backlog, now) => {
      gauges.pending.set(backlog.count);
      gauges.oldest.set(backlog.oldestAt === undefined ? 0 : Math.max(now - backlog.oldestAt, 0) / 1_000);
      return register.metrics();
    },
  };
}

function createGauges(register: Registry) {
  return {
    pending: new Gauge({
      name: "fantastique_deliveries_pending",
      help: "Deliveries that wait or are under way.",
      registers: [register],
    }),
    oldest: new Gauge({
      name: "fantastique_oldest_pending_delivery_seconds",
      help: "Age of the oldest delivery that waits or is under way; 0 if there is none.",
      registers: [register],
    }),
  };
}

function createInteractionMetrics(register: Registry): Pick<Metrics, "interactionEnded"> {
  const interactions = new Counter({
    name: "fantastique_interactions_total",
    help: "Interactions by the command they belong to and by how they ended.",
    labelNames: ["command", "outcome"],
    registers: [register],
  });
  const durations = new Histogram({
    name: "fantastique_interaction_duration_seconds",
    help: "From the receipt of an interaction to its first answer, which may be a deferral.",
    labelNames: ["command"],
    buckets: answerSeconds,
    registers: [register],
  });
  return {
    interactionEnded: (command, outcome, firstAnswerMs) => {
      interactions.inc({ command, outcome });
      if (firstAnswerMs !== undefined) durations.observe({ command }, firstAnswerMs / 1_000);
    },
  };
}

function createNewsMetrics(register: Registry): Pick<Metrics, "feedPolled" | "announcementPlanned" | "deliveryCameTo"> {
  const polls = new Counter({
    name: "fantastique_polls_total",
    help: "Finished polls by feed and by how they ended.",
    labelNames: ["feed", "outcome"],
    registers: [register],
  });
  const announcements = new Counter({
    name: "fantastique_announcements_total",
    help: "Announcements planned, one for each preview and channel, by the kind of preview.",
    labelNames: ["kind"],
    registers: [register],
  });
  const deliveries = new Counter({
    name: "fantastique_deliveries_total",
    help: "Attempts at deliveries by the state they led to; pending means postponed.",
    labelNames: ["state"],
    registers: [register],
  });
  for (const kind of previewKinds) announcements.inc({ kind }, 0);
  for (const state of ["pending", "waiting", "sent", "summarised", "held", "refused", "unconfirmed"])
    deliveries.inc({ state }, 0);
  return {
    feedPolled: (feed, outcome) => polls.inc({ feed, outcome }),
    announcementPlanned: (kind) => announcements.inc({ kind }),
    deliveryCameTo: (state) => deliveries.inc({ state }),
  };
}

function createRestMetrics(register: Registry): Pick<Metrics, "requestAnswered" | "rateLimited"> {
  const requests = new Counter({
    name: "fantastique_rest_requests_total",
    help: "Answers of Discord's REST API by route, with placeholders instead of ids, and by status.",
    labelNames: ["route", "status"],
    registers: [register],
  });
  const limits = new Counter({
    name: "fantastique_rest_rate_limited_total",
    help: "Answers 429 by the scope that Discord named.",
    labelNames: ["scope"],
    registers: [register],
  });
  for (const scope of ["user", "global", "shared", "unknown"]) limits.inc({ scope }, 0);
  return {
    requestAnswered: (route, status) => requests.inc({ route, status }),
    rateLimited: (scope) => limits.inc({ scope }),
  };
}
