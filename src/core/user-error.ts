/** The only error whose message a user sees, word for word: what is wrong and what to do next. */
export class UserError extends Error {
  override readonly name = "UserError";
}
