import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rss } from "../feeds/read-text.ts";
import { serve } from "../feeds/serve.ts";

const program = fileURLToPath(new URL("../../dist/src/cli/check-feed.js", import.meta.url));

/** Runs the compiled command as `npm run check-feed` does. */
function checkFeed(allowedHost: string, ...args: readonly string[]) {
  const env = { ...process.env, FEED_ALLOWED_HOSTS: allowedHost, CONTACT_URL: "https://bot.example.org/" };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const feed = rss(
  `<item><title>Lakeshore Records to Release ‘Star Trek: Picard’ Soundtrack</title><link>/picard</link>
  <pubDate>Wed, 05 Feb 2020 17:42:10 GMT</pubDate><description><![CDATA[<p>Lakeshore Records will release the soundtrack album for
  <em>Star Trek: Picard</em> digitally on February 7, 2020. The score is composed by Jeff Russo.</p>]]></description></item>
  <item><title>Obituary</title><link>/obituary</link><description>A life.</description></item>`,
);

describe("check-feed", () => {
  it("says which feed a page has and what it would announce, and gives the bot's name", async () => {
    const agents = new Set<string | undefined>();
    const host = await serve((request, response) => {
      agents.add(request.headers["user-agent"]);
      response.end(
        request.url === "/" ? `<html><link rel="alternate" type="application/rss+xml" href="/news.xml">` : feed,
      );
    });
    const { code, stdout } = await checkFeed(host, `http://${host}/`);
    expect(code).toBe(0);
    expect(stdout).toContain(`http://${host}/ is a page. Its feed: http://${host}/news.xml`);
    expect(stdout).toMatch(
      /\+ Lakeshore Records[^+]*Composer: Jeff Russo[^+]*- Obituary\n {4}not announced\n2 entries, 1 would be announced\.\n$/,
    );
    expect([...agents].join()).toMatch(/^Fantastique\/[\d.]+ \(\+https:\/\/bot\.example\.org\/; [^()]+\)$/);
  });

  it("ends with a sentence and 1 where there is no feed", async () => {
    const host = await serve((_request, response) => response.end(feed.slice(0, -40)));
    expect(await checkFeed(host, `http://${host}/feed/`)).toEqual({
      code: 1,
      stdout: `http://${host}/feed/\nThe feed is damaged: it breaks off before its end.\n`,
      stderr: "",
    });
    const refused = await checkFeed("", "127.0.0.1/feed/");
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringMatching(/private network.*FEED_ALLOWED_HOSTS/) });
  });

  it("explains itself where no address is given", async () => {
    for (const args of [[], ["nonsense"], ["http://["]]) {
      const { code, stderr } = await checkFeed("", ...args);
      expect(code).toBe(64);
      expect(stderr).toContain("Usage:");
      for (const wrong of args) expect(stderr).toContain(`${wrong} is no address`);
    }
  });
});
