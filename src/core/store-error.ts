/** That the store did not do what it was asked: nothing is wrong with what was asked, and later it may do it. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
