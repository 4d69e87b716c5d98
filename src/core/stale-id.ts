import { normalise } from "./text.ts";

const workId = /^[a-z0-9]+(-[a-z0-9]+)*-\d{4}$/;
const composerId = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** True if what came as text has the form of a work's id, and names none of what was found for it. */
export function isStaleWorkId(text: string, names: readonly string[]): boolean {
  return workId.test(text) && !isNamed(text, names);
}

/** The same for a composer's id. */
export function isStaleComposerId(text: string, names: readonly string[]): boolean {
  return composerId.test(text) && !isNamed(text, names);
}

function isNamed(text: string, names: readonly string[]): boolean {
  const key = normalise(text);
  return names.some((name) => normalise(name) === key);
}
