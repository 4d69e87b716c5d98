import type { WorkKind } from "../catalogue.ts";

/** What a card is about; decides its colour. */
export type CardTone = WorkKind | "family" | "composer" | "book" | "preview" | "notice";

export interface CardField {
  readonly name: string;
  readonly value: string;
  readonly inline: boolean;
}

/**
 * A piece of the answer that people look at, in no service's terms. Titles are plain text; lines, field values and the
 * footer's neighbours are markdown in which text from elsewhere has been escaped by whoever built the card.
 */
export interface Card {
  readonly tone: CardTone;
  readonly title: string;
  readonly url?: string;
  readonly author?: string;
  readonly lines: readonly string[];
  readonly fields: readonly CardField[];
  readonly imageUrl?: string;
  readonly footer?: string;
}

/** A field, or nothing where there is nothing to say. */
export function field(name: string, value: string | undefined, inline = true): readonly CardField[] {
  return value === undefined || value === "" ? [] : [{ name, value, inline }];
}
