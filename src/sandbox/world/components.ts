import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";

/** A component and where it stands. */
interface Placed {
  readonly component: JsonObject;
  readonly path: readonly (string | number)[];
}

/** Every component with its place, nested ones too. */
export function walkComponents(value: unknown, path: Placed["path"] = []): readonly Placed[] {
  const found: Placed[] = [];
  collect(value, path, found);
  return found;
}

const nesting = ["components", "accessory", "component"] as const;

function collect(value: unknown, path: Placed["path"], found: Placed[]): void {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) collect(one, [...path, index], found);
    return;
  }
  if (!isObject(value)) return;
  found.push({ component: value, path });
  for (const key of nesting) if (value[key] !== undefined) collect(value[key], [...path, key], found);
}

const selectTypes: readonly unknown[] = [3, 5, 6, 7, 8];

function complete(part: JsonObject, nextId: () => number): JsonObject {
  const id = typeof part.id === "number" && part.id > 0 ? part.id : nextId();
  const own = selectTypes.includes(part.type) ? { min_values: 1, max_values: 1, ...part, id } : { ...part, id };
  const { components, accessory } = part;
  return {
    ...own,
    ...(Array.isArray(components)
      ? { components: components.filter(isObject).map((one) => complete(one, nextId)) }
      : {}),
    ...(isObject(accessory) ? { accessory: complete(accessory, nextId) } : {}),
  };
}

const isComponents = (value: readonly JsonObject[]): value is (JsonObject & APIMessageTopLevelComponent)[] =>
  value.every((component) => typeof component.type === "number");

/** The components as Discord gives them back: each with a number of its own, menus with their bounds. */
export function toStoredComponents(
  components: readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] {
  const taken = new Set(walkComponents(components).map(({ component }) => component.id));
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const stored = components.map((component) => complete({ ...component }, nextId));
  return isComponents(stored) ? stored : [];
}
