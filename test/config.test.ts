import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { parseFeedList } from "../src/feed-list.ts";

describe("the configuration", () => {
  it("is the sandbox with every default when nothing is set, and when everything is empty", () => {
    const expected = {
      mode: "sandbox",
      discordApiUrl: "https://discord.com/api",
      storeUrl: "sqlite://data/local/fantastique.sqlite",
      pollIntervalSeconds: undefined,
      feedAllowedHosts: [],
      sandboxPort: 8080,
      logLevel: "info",
    };
    expect(readConfig({})).toMatchObject({ ok: true, config: expected });
    expect(readConfig({ DISCORD_TOKEN: " ", SANDBOX_PORT: "", LOG_LEVEL: "" })).toMatchObject({
      ok: true,
      config: expected,
    });
  });

  it("is Discord as soon as there is a token", () => {
    const env = {
      DISCORD_TOKEN: "abc.def-g_h",
      POLL_INTERVAL_SECONDS: "1",
      FEED_ALLOWED_HOSTS: "127.0.0.1:9000, LocalHost:80,",
      SANDBOX_PORT: "0",
    };
    expect(readConfig(env)).toMatchObject({
      ok: true,
      config: {
        mode: "discord",
        pollIntervalSeconds: 1,
        feedAllowedHosts: ["127.0.0.1:9000", "localhost:80"],
        sandboxPort: 0,
      },
    });
  });

  it("asks other places where there is a token, unless told otherwise, and knows where they are", () => {
    const liveOf = (env: Record<string, string>) => {
      const result = readConfig(env);
      return result.ok ? result.config.live : result.problems;
    };
    const token = { DISCORD_TOKEN: "a.b.c" };
    expect(liveOf(token)).toEqual({
      musicBrainz: "https://musicbrainz.org/ws/2",
      coverArt: "https://coverartarchive.org",
      iTunes: "https://itunes.apple.com",
    });
    expect(liveOf({})).toBeUndefined();
    expect(liveOf({ LIVE_SOURCES: "on" })).toBeDefined();
    expect(liveOf({ ...token, LIVE_SOURCES: "off" })).toBeUndefined();
    for (const url of ["http://127.0.0.1:9000", "http://127.0.0.1:9000/", "http://127.0.0.1:9000/ws/2/"])
      expect(liveOf({ ...token, MUSICBRAINZ_URL: url })).toMatchObject({ musicBrainz: "http://127.0.0.1:9000/ws/2" });
    const wrong = { LIVE_SOURCES: "yes", MUSICBRAINZ_URL: "x", COVERART_URL: "ftp://x", ITUNES_URL: "http://x/?y" };
    expect(liveOf(wrong)).toHaveLength(4);
  });

  it("reports every problem at once, a sentence each, and never a value", () => {
    const result = readConfig({
      DISCORD_TOKEN: "my secret token",
      DISCORD_API_URL: "discord.com",
      STORE_URL: "postgres://x",
      POLL_INTERVAL_SECONDS: "0",
      FEED_ALLOWED_HOSTS: "example.com",
      CONTACT_URL: "ask me",
      SANDBOX_PORT: "99999",
      LOG_LEVEL: "loud",
    });
    expect(result.ok).toBe(false);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "STORE_URL",
      "POLL_INTERVAL_SECONDS",
      "FEED_ALLOWED_HOSTS",
      "CONTACT_URL",
      "SANDBOX_PORT",
      "LOG_LEVEL",
    ]);
    expect(problems.join()).not.toContain("secret");
  });

  it.each(["1.5", "-1", "1e3", "300s", "99999999999", "0x10"])("does not take %s for a number of seconds", (value) => {
    expect(readConfig({ POLL_INTERVAL_SECONDS: value }).ok).toBe(false);
  });
});

describe("the list of feeds", () => {
  it("keeps enabled feeds in their order", () => {
    const list = [
      { id: "a", name: "A", url: "https://a.example.com/feed/" },
      { id: "b", name: "B", url: "https://b.example.com/feed/", enabled: false },
      { id: "c", name: "C", url: "http://127.0.0.1:9000/feed/", enabled: true },
    ];
    expect(parseFeedList(JSON.stringify(list)).map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it.each([
    ["not json", /not JSON/],
    ['[{"id":"A b","name":"x","url":"https://a.example.com/"}]', /0\.id/],
    ['[{"id":"a","name":"x","url":"file:///etc/passwd"}]', /0\.url/],
    [
      '[{"id":"a","name":"x","url":"https://a.example.com/"},{"id":"a","name":"y","url":"https://b.example.com/"}]',
      /used twice/,
    ],
  ])("says what is wrong with %s", (text, problem) => {
    expect(() => parseFeedList(text)).toThrow(problem);
  });
});
