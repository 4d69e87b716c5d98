/** The twelfths of the width that each field takes: inline neighbours share a row, three at most. */
export function fieldColumns(fields: readonly { readonly inline?: boolean }[]): readonly string[] {
  const columns: string[] = [];
  while (columns.length < fields.length) {
    const rest = fields.slice(columns.length);
    const firstFull = rest.findIndex((field) => !field.inline);
    const run = Math.min(firstFull === -1 ? rest.length : firstFull, 3);
    const width = 12 / Math.max(run, 1);
    for (let at = 0; at < Math.max(run, 1); at += 1) columns.push(`${1 + at * width} / ${1 + (at + 1) * width}`);
  }
  return columns;
}
