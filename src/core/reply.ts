import type { Card } from "./cards/card.ts";

/** Something to press. `customId` is `verb:argument` and carries all that the answer needs. */
export type Action =
  | {
      readonly kind: "button";
      readonly label: string;
      readonly customId: string;
      readonly emphasis: "primary" | "secondary" | "danger";
    }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | {
      readonly kind: "select";
      readonly customId: string;
      readonly placeholder: string;
      readonly options: readonly {
        readonly label: string;
        readonly value: string;
        readonly description?: string;
      }[];
    };

/** An answer to an interaction: a card or a sentence; private ones are seen by the asker alone. Each row of actions is a line. */
export interface Reply {
  readonly text?: string;
  readonly card?: Card;
  readonly actions?: readonly (readonly Action[])[];
  readonly isPrivate: boolean;
  /** What the answer becomes once more is known, within seconds; undefined if it stays as it is. Begins to look when it is called, never rejects. */
  readonly later?: () => Promise<Reply | undefined>;
}

/** A sentence for the asker alone. */
export function privateNotice(text: string): Reply {
  return { text, isPrivate: true };
}

/** One suggestion of an autocomplete: what is shown and what is sent back when it is picked. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}
