import axe from "axe-core";
import type { Page } from "playwright-core";

/** A list that the arrow keys of its text box steer needs no focus of its own; axe knows that of comboboxes only. */
const isSteered = `({ id, nodes }) =>
  id === "scrollable-region-focusable" && nodes.every(({ html }) => html.includes('role="listbox"'))`;

const toLine = `({ id, help, nodes }) =>
  id + ": " + help + " (" + nodes.slice(0, 3).map(({ target }) => target.flat(3).join(" ")).join(", ") + ")"`;

/** What is wrong with a page for people who do not see it, or do not see it well: one line each, with the places. */
export async function findComplaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const asked = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.filter((one) => !(${isSteered})(one)).map(${toLine}))`;
  const lines: unknown = await page.evaluate(asked);
  if (!Array.isArray(lines)) throw new Error("The accessibility check gave no answer.");
  return lines.map(String);
}
