import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { openSandbox } from "../helpers/sandbox-client.ts";

async function openWithPage(): Promise<Sandbox> {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "page", "css"), { recursive: true });
  writeFileSync(join(folder, "page", "index.html"), "<h1>Hello</h1>");
  writeFileSync(join(folder, "page", "css", "main.css"), "h1 {}");
  writeFileSync(join(folder, "secret.json"), "{}");
  return openSandbox({ pageDir: join(folder, "page") });
}

/** The status of a path that no client has tidied up before. */
const statusOf = (sandbox: Sandbox, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(sandbox.pageUrl);
    const sent = request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });

test("the page and its files are served", async () => {
  const sandbox = await openWithPage();
  const page = await fetch(sandbox.pageUrl);
  expect([page.headers.get("content-type"), await page.text()]).toEqual(["text/html; charset=utf-8", "<h1>Hello</h1>"]);
  expect(await statusOf(sandbox, "/css/main.css")).toBe(200);
});

test.each([
  "/../secret.json",
  "/%2e%2e/secret.json",
  "/..%2fsecret.json",
  "/css/..%5c..%5csecret.json",
  "/css",
  "/none.js",
])("nothing is served for %s", async (path) => {
  const sandbox = await openWithPage();
  expect(await statusOf(sandbox, path)).not.toBe(200);
});
