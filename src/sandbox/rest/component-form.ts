import { type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import { walkComponents } from "../world/components.ts";
import { type Check, checkButton, checkSelect, checkTextInput, refuse } from "./component-parts.ts";
import { type Checker, listOf, number, object, optional, type Path, type Report, text, url } from "./form.ts";

const isSelect = (type: unknown): boolean => typeof type === "number" && [3, 5, 6, 7, 8].includes(type);

function checkListOf(allowed: readonly number[], min: number, max: number) {
  return (value: unknown, path: Path, report: Report): boolean =>
    listOf(componentOf(allowed), { min, max })(value, path, report);
}

const checkRow: Check = (row, path, report) => {
  const where = [...path, "components"];
  if (!checkListOf([2, 3, 4, 5, 6, 7, 8], 1, 5)(row.components, where, report)) return false;
  const children = Array.isArray(row.components) ? row.components.filter(isObject) : [];
  const tooWide =
    children.length > 1 && children.some((child) => isSelect(child.type) || child.type === ComponentType.TextInput);
  return (
    !tooWide ||
    refuse(where, report, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width")
  );
};

const media = object({ url: url({ schemes: ["http", "https", "attachment"] }) });
const mediaItem = object({ media });

const checks: ReadonlyMap<number, Check> = new Map<number, Check>([
  [ComponentType.ActionRow, checkRow],
  [ComponentType.Button, checkButton],
  ...[3, 5, 6, 7, 8].map((type): [number, Check] => [type, checkSelect]),
  [ComponentType.TextInput, checkTextInput],
  [
    ComponentType.Section,
    (section, path, report) =>
      [
        checkListOf([10], 1, 3)(section.components, [...path, "components"], report),
        componentOf([2, 11])(section.accessory, [...path, "accessory"], report),
      ].every(Boolean),
  ],
  [
    ComponentType.TextDisplay,
    (display, path, report) => text({ min: 1, max: 4000 })(display.content, [...path, "content"], report),
  ],
  [ComponentType.Thumbnail, (thumbnail, path, report) => media(thumbnail.media, [...path, "media"], report)],
  [
    ComponentType.MediaGallery,
    (gallery, path, report) => listOf(mediaItem, { min: 1, max: 10 })(gallery.items, [...path, "items"], report),
  ],
  [ComponentType.File, (file, path, report) => media(file.file, [...path, "file"], report)],
  [ComponentType.Separator, () => true],
  [
    ComponentType.Container,
    (container, path, report) =>
      [
        checkListOf([1, 9, 10, 12, 13, 14], 1, 40)(container.components, [...path, "components"], report),
        optional(number({ min: 0, max: 0xffffff }))(container.accent_color, [...path, "accent_color"], report),
      ].every(Boolean),
  ],
  [
    ComponentType.Label,
    (wrapper, path, report) =>
      [
        text({ min: 1, max: 45 })(wrapper.label, [...path, "label"], report),
        componentOf([3, 4, 5, 6, 7, 8])(wrapper.component, [...path, "component"], report),
      ].every(Boolean),
  ],
]);

function componentOf(allowed: readonly number[]): Checker<JsonObject> {
  return (value, path, report): value is JsonObject => {
    if (!object<JsonObject>({})(value, path, report)) return false;
    const { type } = value;
    const check = typeof type === "number" && allowed.includes(type) ? checks.get(type) : undefined;
    if (check !== undefined) return check(value, path, report);
    return refuse(
      [...path, "type"],
      report,
      "UNION_TYPE_CHOICES",
      `Value of field "type" must be one of (${allowed.join(", ")}).`,
    );
  };
}

function hasUniqueIds(components: unknown, path: Path, report: Report): boolean {
  const seen = new Set<unknown>();
  const repeated = walkComponents(components, path).filter(({ component: { custom_id } }) => {
    if (custom_id === undefined) return false;
    if (seen.has(custom_id)) return true;
    seen.add(custom_id);
    return false;
  });
  for (const { path: where } of repeated)
    report([...where, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  return repeated.length === 0;
}

/** The components of a message: rows only, or with `v2` the newer layout parts, at most 40 in all. */
export const componentsForm =
  (v2: boolean): Checker<APIMessageTopLevelComponent[]> =>
  (value, path, report): value is APIMessageTopLevelComponent[] => {
    const passed = v2
      ? checkListOf([1, 9, 10, 12, 13, 14, 17], 0, 40)(value, path, report)
      : checkListOf([1], 0, 5)(value, path, report);
    if (!passed || !hasUniqueIds(value, path, report)) return false;
    if (walkComponents(value).length <= 40) return true;
    return refuse(path, report, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components exceeds 40");
  };

/** The components of a modal: one to five rows with a text input, labels or texts. */
export const modalComponentsForm: Checker<JsonObject[]> = (value, path, report): value is JsonObject[] =>
  checkListOf([1, 10, 18], 1, 5)(value, path, report) && hasUniqueIds(value, path, report);
