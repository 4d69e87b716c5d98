/** How many pages so many things take, `size` to a page; at least one. */
export function countPages(things: number, size: number): number {
  return Math.max(1, Math.ceil(things / size));
}

/** The page itself (from 0) where it is there, else the nearest one that is. */
export function nearestPage(page: number, pages: number): number {
  return Math.min(Math.max(page, 0), pages - 1);
}

/** The things on one page (from 0). */
export function onPage<T>(things: readonly T[], page: number, size: number): readonly T[] {
  return things.slice(page * size, (page + 1) * size);
}
