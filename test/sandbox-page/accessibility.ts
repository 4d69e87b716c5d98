import axe from "axe-core";
import type { Page } from "playwright-core";

/** What is wrong with a page for people who do not see it, or do not see it well: one line each, with the places. */
export async function findComplaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const lines: unknown =
    await page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) =>
      id + ": " + help + " (" + nodes.slice(0, 3).map(({ target }) => target.flat(3).join(" ")).join(", ") + ")"))`);
  if (!Array.isArray(lines)) throw new Error("The accessibility check gave no answer.");
  return lines.map(String);
}
