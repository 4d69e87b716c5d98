/** Turns an untrusted value into a typed one, or throws an error whose message says what was expected. */
export type Parse<T> = (value: unknown) => T;

/** The fields of a JSON object, by name. */
export type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A JSON object that has no other fields than those named. */
export function parseFields(value: unknown, known: ReadonlySet<string>): Fields {
  if (!isFields(value)) throw new Error("expected an object");
  for (const name in value) if (!known.has(name)) throw new Error(`unknown field "${name}"`);
  return value;
}

/** Text that is not empty and has no white space around it. */
export function parseText(value: unknown): string {
  if (typeof value !== "string" || value === "" || value.trim() !== value) throw new Error("expected trimmed text");
  return value;
}

/** A parser of text in one form; `expected` describes the form in the error. */
export function textLike(form: RegExp, expected: string): Parse<string> {
  return (value) => {
    if (typeof value !== "string" || !form.test(value)) throw new Error(`expected ${expected}`);
    return value;
  };
}

/** A parser of one of the given words or numbers. */
export function oneOf<const T extends string | number>(choices: readonly T[]): Parse<T> {
  return (value) => {
    const choice = choices.find((known) => known === value);
    if (choice === undefined) throw new Error(`expected one of ${choices.join(", ")}`);
    return choice;
  };
}

/** A whole number between two others, both included. */
export function wholeNumber(from: number, to: number): Parse<number> {
  return (value) => {
    if (typeof value === "number" && Number.isInteger(value) && value >= from && value <= to) return value;
    throw new Error(`expected a whole number from ${from} to ${to}`);
  };
}

/** A parser of arrays; an absent array is empty. */
export function listOf<T>(parse: Parse<T>): Parse<readonly T[]> {
  return (value) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw new Error("expected an array");
    return value.map((item: unknown) => parse(item));
  };
}

/** The field parsed; an error begins with the field's name. */
export function field<T>(fields: Fields, name: string, parse: Parse<T>): T {
  try {
    return parse(fields[name]);
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** An object with the field under its own name, or without it where it is absent. */
export function optionalField<const N extends string, T>(
  fields: Fields,
  name: N,
  parse: Parse<T>,
): { readonly [key in N]?: T } {
  if (fields[name] === undefined) return {};
  const only: { [key in N]?: T } = {};
  only[name] = field(fields, name, parse);
  return only;
}
