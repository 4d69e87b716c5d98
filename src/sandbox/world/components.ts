import { isObject, type JsonObject } from "../json.ts";

/** Every component with its place, nested ones too. */
export function walkComponents(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly { readonly component: JsonObject; readonly path: readonly (string | number)[] }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => walkComponents(one, [...path, index]));
  if (!isObject(value)) return [];
  const inner = ["components", "accessory", "component"].flatMap((key) => walkComponents(value[key], [...path, key]));
  return [{ component: value, path }, ...inner];
}
