/** "King Kong (1933)"; the title alone where the year is absent or 0. Plain text. */
export function titleWithYear({ title, year = 0 }: { readonly title: string; readonly year?: number }): string {
  return year === 0 ? title : `${title} (${year})`;
}
