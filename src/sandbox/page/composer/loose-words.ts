import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { readTyped } from "./option-types.ts";

type Option = APIApplicationCommandBasicOption;

/** The options that take the words as they are, the most fitting first; only required ones when one of these does. */
export function takersOf(options: readonly Option[], words: string): readonly Option[] {
  const takers = byFit(options, words).filter((option) => takes(option, words));
  const required = takers.filter((option) => option.required);
  return required.length > 0 ? required : takers;
}

/** All the options, those first that take the words, and of these the ones whose description speaks of such words. */
export function byFit(options: readonly Option[], words: string): readonly Option[] {
  const score = (option: Option) => (takes(option, words) ? 100 + likeness(option, words) : 0);
  return [...options].sort((a, b) => score(b) - score(a));
}

/** Says in which of the options words that stand in none may belong, the most fitting first. */
export function unplaced(options: readonly Option[], words: string): string {
  const takers = takersOf(options, words);
  const [first, ...others] = takers.length > 0 ? takers : options;
  const start = `“${words}” is in no option of the command.`;
  if (!first) return `${start} Delete it to send.`;
  const rest = others.map((option) => `, or ${named(option)}`).join("");
  return `${start} Put the option's name in front: ${named(first)}${rest}.`;
}

const named = ({ name, description }: Option) => `${name}: (${description})`;

function takes(option: Option, words: string): boolean {
  const isListed = "choices" in option && (option.choices ?? []).length > 0;
  return !isListed && "value" in readTyped(option, words);
}

const yearWord = /\byear|jahr|\bann[ée]e|\baño|\banno\b|年/iu;

function likeness({ name, description }: Option, words: string): number {
  const said = new Set(wordsOf(`${name} ${description}`));
  const shared = wordsOf(words).filter((word) => said.has(word)).length;
  const isYear = /^(18|19|20)\d\ds?$/.test(words);
  return shared + (isYear && yearWord.test(description) ? 10 : 0);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
