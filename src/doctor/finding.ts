/** What one look at the installation came to. `advice` says what to do, where something is to be done. */
export interface Finding {
  readonly subject: string;
  readonly verdict: "good" | "note" | "bad";
  readonly text: string;
  readonly advice?: string;
}

export const good = (subject: string, text: string): Finding => ({ subject, verdict: "good", text });
export const note = (subject: string, text: string, advice: string): Finding => ({
  subject,
  verdict: "note",
  text,
  advice,
});
export const bad = (subject: string, text: string, advice: string): Finding => ({
  subject,
  verdict: "bad",
  text,
  advice,
});

const marks = { good: "ok  ", note: "note", bad: "BAD " } as const;

/** A finding as a line or two of plain text. */
export function findingText({ subject, verdict, text, advice }: Finding): string {
  const first = `${marks[verdict]}  ${subject.padEnd(12)} ${text}`;
  return advice === undefined ? first : `${first}\n${" ".repeat(19)}→ ${advice}`;
}

/** What went wrong, in the words of the error and of what caused it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error && !error.message.includes(error.cause.message) ? error.cause.message : "";
  return [error.message, cause].filter((part) => part !== "").join(": ");
}
