import { describe, expect, it } from "vitest";
import { createPrometheus } from "../../src/ops/prometheus.ts";

const now = Date.UTC(2031, 0, 1);
const nothingOpen = { count: 0, oldestAt: undefined };

/** The metrics' names with their types, as Prometheus reads them. */
const typesIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name, type]));

describe("the metrics", () => {
  it("have their fixed names from the start, beside the figures of the process and its event loop", async () => {
    const types = typesIn(await createPrometheus().render(nothingOpen, now));
    expect(types).toMatchObject({
      fantastique_interactions_total: "counter",
      fantastique_interaction_duration_seconds: "histogram",
      fantastique_polls_total: "counter",
      fantastique_announcements_total: "counter",
      fantastique_deliveries_total: "counter",
      fantastique_deliveries_pending: "gauge",
      fantastique_oldest_pending_delivery_seconds: "gauge",
      fantastique_rest_requests_total: "counter",
      fantastique_rest_rate_limited_total: "counter",
      process_cpu_seconds_total: "counter",
      process_resident_memory_bytes: "gauge",
      nodejs_eventloop_lag_seconds: "gauge",
    });
  });

  it("count what they are told, by their labels", async () => {
    const { metrics, render } = createPrometheus();
    metrics.interactionEnded("soundtrack", "answered", 30);
    metrics.interactionEnded("soundtrack", "failed", undefined);
    metrics.feedPolled("news", "taken-in");
    metrics.announcementPlanned("track-premiere");
    metrics.deliveryCameTo("sent");
    metrics.requestAnswered("/channels/:id/messages", 429);
    metrics.rateLimited("shared");
    const lines = (await render(nothingOpen, now)).split("\n");
    for (const line of [
      'fantastique_interactions_total{command="soundtrack",outcome="answered"} 1',
      'fantastique_interactions_total{command="soundtrack",outcome="failed"} 1',
      'fantastique_interaction_duration_seconds_count{command="soundtrack"} 1',
      'fantastique_interaction_duration_seconds_sum{command="soundtrack"} 0.03',
      'fantastique_interaction_duration_seconds_bucket{le="0.025",command="soundtrack"} 0',
      'fantastique_interaction_duration_seconds_bucket{le="0.05",command="soundtrack"} 1',
      'fantastique_polls_total{feed="news",outcome="taken-in"} 1',
      'fantastique_announcements_total{kind="track-premiere"} 1',
      'fantastique_deliveries_total{state="sent"} 1',
      'fantastique_rest_requests_total{route="/channels/:id/messages",status="429"} 1',
      'fantastique_rest_rate_limited_total{scope="shared"} 1',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it("tell how many deliveries are open, and the age of the oldest", async () => {
    const { render } = createPrometheus();
    const busy = await render({ count: 3, oldestAt: now - 90_500 }, now);
    expect(busy).toContain("fantastique_deliveries_pending 3\n");
    expect(busy).toContain("fantastique_oldest_pending_delivery_seconds 90.5\n");
    expect(await render(nothingOpen, now)).toContain("fantastique_oldest_pending_delivery_seconds 0\n");
  });

  it("of two bots in one process are apart", async () => {
    const [first, second] = [createPrometheus(), createPrometheus()];
    first.metrics.feedPolled("news", "failed");
    expect(await second.render(nothingOpen, now)).not.toContain('feed="news"');
  });
});
