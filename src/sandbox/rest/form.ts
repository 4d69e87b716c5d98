import { isObject, type JsonObject } from "../json.ts";
import { isSnowflake } from "../world/snowflake.ts";
import { ApiError } from "./api-error.ts";

/** Where in the request body something stands. */
export type Path = readonly (string | number)[];

export interface FormProblem {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

export type Report = (path: Path, code: string, message: string) => void;

/** Says whether the value is a T, and reports what is wrong with it when it is not. */
export type Checker<T> = (value: unknown, path: Path, report: Report) => value is T;

interface ErrorTree {
  readonly children: Map<string, ErrorTree>;
  readonly errors: { readonly code: string; readonly message: string }[];
}

const emptyTree = (): ErrorTree => ({ children: new Map(), errors: [] });

function toErrors(tree: ErrorTree): JsonObject {
  const children = [...tree.children].map(([key, child]) => [key, toErrors(child)]);
  return { ...Object.fromEntries(children), ...(tree.errors.length === 0 ? {} : { _errors: tree.errors }) };
}

/** Discord's "Invalid Form Body" with every problem at its place. */
function invalidForm(problems: readonly FormProblem[]): ApiError {
  const root = emptyTree();
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path) {
      const child = node.children.get(String(step)) ?? emptyTree();
      node.children.set(String(step), child);
      node = child;
    }
    node.errors.push({ code, message });
  }
  return new ApiError(400, { message: "Invalid Form Body", code: 50035, errors: toErrors(root) });
}

/** Stands for every place as long as only whether something is wrong is asked: naming places costs more than looking at them. */
const somewhere: Path = [];

/** The place of a part. */
function within(path: Path, step: string | number): Path {
  return path === somewhere ? somewhere : [...path, step];
}

/** Refuses with "Invalid Form Body" unless the value passes. */
export function readForm<T>(checker: Checker<T>, value: unknown): T {
  let isClean = true;
  const note: Report = () => {
    isClean = false;
  };
  if (checker(value, somewhere, note) && isClean) return value;
  const problems: FormProblem[] = [];
  const report: Report = (path, code, message) => problems.push({ path, code, message });
  if (checker(value, [], report) && problems.length === 0) return value;
  throw invalidForm(problems);
}

/** Refuses the whole form for one reason. */
export const refuseForm = (path: Path, code: string, message: string): ApiError =>
  invalidForm([{ path, code, message }]);

/** The number of characters as Discord counts them. */
export const lengthOf = (text: string): number => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);

const missing = (path: Path, report: Report): false => {
  report(path, "BASE_TYPE_REQUIRED", "This field is required");
  return false;
};

function reportLength(length: number, min: number, max: number, path: Path, report: Report): boolean {
  if (length >= min && length <= max) return true;
  if (min > 0 && max < Number.POSITIVE_INFINITY) {
    report(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
    return false;
  }
  if (length > max) report(path, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
  else report(path, "BASE_TYPE_MIN_LENGTH", `Must be ${min} or more in length.`);
  return false;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A string of so many characters. */
export const text =
  ({ min = 0, max = Number.POSITIVE_INFINITY }: Bounds = {}): Checker<string> =>
  (value, path, report): value is string => {
    if (value === undefined || value === null || (value === "" && min > 0)) return missing(path, report);
    if (typeof value === "string") return reportLength(lengthOf(value), min, max, path, report);
    report(path, "BASE_TYPE_STRING", "Could not interpret value as string.");
    return false;
  };

function checkRange(value: number, { min, max }: Bounds, path: Path, report: Report): boolean {
  if (min !== undefined && value < min) {
    report(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
    return false;
  }
  if (max !== undefined && value > max) {
    report(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
    return false;
  }
  return true;
}

/** A number, whole unless `fractions` are allowed. */
export const number =
  (bounds: Bounds & { readonly fractions?: boolean } = {}): Checker<number> =>
  (value, path, report): value is number => {
    if (value === undefined || value === null) return missing(path, report);
    if (typeof value === "number" && (bounds.fractions || Number.isInteger(value)))
      return checkRange(value, bounds, path, report);
    report(path, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);
    return false;
  };

/** True or false. */
export const boolean: Checker<boolean> = (value, path, report): value is boolean => {
  if (typeof value === "boolean") return true;
  if (value === undefined || value === null) return missing(path, report);
  report(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
  return false;
};

/** A Discord id. */
export const snowflake: Checker<string> = (value, path, report): value is string => {
  if (isSnowflake(value)) return true;
  if (value === undefined || value === null) return missing(path, report);
  report(path, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not snowflake.`);
  return false;
};

/** One of the listed values. */
export const oneOf =
  <T extends string | number>(allowed: readonly T[]): Checker<T> =>
  (value, path, report): value is T => {
    if (value === undefined || value === null) return missing(path, report);
    if (allowed.some((one) => one === value)) return true;
    report(path, "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
    return false;
  };

/** A list whose every entry passes. */
export const listOf =
  <T>(entry: Checker<T>, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds = {}): Checker<T[]> =>
  (value, path, report): value is T[] => {
    if (value === undefined || value === null) return missing(path, report);
    if (!Array.isArray(value)) {
      report(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      return false;
    }
    const rightLength = reportLength(value.length, min, max, path, report);
    const results = value.map((one, index) => entry(one, within(path, index), report));
    return rightLength && results.every(Boolean);
  };

/** An object whose named fields pass; fields not named are let through. */
export const object = <T extends object>(
  fields: { readonly [K in keyof T]-?: Checker<NonNullable<T[K]>> },
): Checker<T> => {
  const checks = Object.entries<Checker<unknown>>(fields);
  return (value, path, report): value is T => {
    if (value === undefined || value === null) return missing(path, report);
    if (!isObject(value)) {
      report(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
      return false;
    }
    const results = checks.map(([key, check]) => check(value[key], within(path, key), report));
    return results.every(Boolean);
  };
};

/** Passes whatever is there: Discord ignores the field. */
export const ignored = (_value: unknown): _value is never => true;

/** Passes also when the field is absent or null. */
export const optional =
  <T>(checker: Checker<T>): Checker<T> =>
  (value, path, report): value is T =>
    value === undefined || value === null || checker(value, path, report);

/** Passes when both do; the second one is asked only about what passed the first. */
export const both =
  <T>(first: Checker<T>, second: (value: T, path: Path, report: Report) => boolean): Checker<T> =>
  (value, path, report): value is T =>
    first(value, path, report) && second(value, path, report);

/** An http or https address, or an attachment of the same message when `attachments` are allowed. */
export const url =
  ({ schemes = ["http", "https"], max = 2048 }: { readonly schemes?: readonly string[]; readonly max?: number } = {}) =>
  (value: unknown, path: Path, report: Report): value is string => {
    if (!text({ max })(value, path, report)) return false;
    if (!URL.canParse(value)) {
      report(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
      return false;
    }
    const scheme = new URL(value).protocol.slice(0, -1);
    if (schemes.includes(scheme)) return true;
    const list = schemes.map((one) => `'${one}'`).join(", ");
    report(path, "URL_TYPE_INVALID_SCHEME", `Scheme "${scheme}" is not supported. Scheme must be one of (${list}).`);
    return false;
  };
