/** A refusal that a person reads as it stands. */
export class ChatRefusal extends Error {
  readonly status: 400 | 403 | 404;

  constructor(status: 400 | 403 | 404, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
