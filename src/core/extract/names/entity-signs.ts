import type { ExtractContext } from "../context.ts";
import { type AddSign, createSignWriter, type SignWords } from "../learned/sign-scale.ts";
import { createReadSurroundings, type Shape } from "../learned/surroundings.ts";
import { normalise } from "../words/keys.ts";
import { phrase } from "../words/phrase.ts";
import type { Entity } from "./entities.ts";

const mostMentions = 6;
const labelWords =
  /\b(?:records|recordings|music|discs|disques|tontrager|discos|vinyl|media|entertainment|editions|tapes|sounds?|audio|label)$/;
const companyWords =
  /\b(?:pictures|studios?|films?|festival|awards?|games|orchestra|philharmonic|choir|university|network)\b/;

/** What a name looks like by itself: known composer, known label, like a label, like a company, like a person, of so many words. */
function shapeOf({ gazetteer }: ExtractContext, { key, name }: Entity): Shape {
  if (gazetteer.composers.canonical(name) !== undefined) return "K";
  if (gazetteer.labels.canonical(name) !== undefined) return "L";
  if (labelWords.test(key)) return "R";
  if (companyWords.test(key)) return "O";
  const words = key.split(" ");
  if (words.length >= 2 && words.length <= 4 && gazetteer.givenNames.has(words[0] ?? "")) return "P";
  return words.length === 1 ? "1" : words.length <= 3 ? "2" : "4";
}

const ownMusic = phrase(
  /\b(?:my (?:score|music|soundtrack|album)|i (?:wrote|scored|composed|recorded)|i've (?:written|scored|composed)|meine musik|ma musique|mi musica|la mia musica)\b/,
);

/** Tells of an entity, by its place among all, whether it is the composer, or the label, of the post's album. */
export type ReadEntitySigns = (entity: Entity, place: number, add: AddSign) => void;

/** Makes the maker of readers of signs, one a post. */
export function createReadEntitySigns(words: SignWords): (context: ExtractContext) => ReadEntitySigns {
  const { idOf } = words;
  const surroundingsOf = createReadSurroundings(words);
  const numbers = ["0", "1", "2", "3", "4"].map(idOf);
  const [shapeWord, times, placeWord] = [idOf("shape"), idOf("times"), idOf("place")];
  const [inWord, headlineWord, known, work] = [idOf("in"), idOf("headline"), idOf("known"), idOf("work")];
  const [shouted, signs, own, post] = [idOf("shouted"), idOf("signs"), idOf("own"), idOf("post")];

  return (context) => {
    const surroundings = surroundingsOf(context);
    const headline = ` ${normalise(context.reading.title.text)} `;
    const isOwnPost = context.reading.sentences.some(({ folded }) => ownMusic.test(folded));
    return (entity, place, add) => {
      const shape = shapeOf(context, entity);
      const ownShape = idOf(shape);
      add(shapeWord, ownShape);
      let isAlone = false;
      for (const mention of entity.mentions.slice(0, mostMentions))
        if (surroundings({ ...mention, shape }, add)) isAlone = true;
      add(times, numbers[Math.min(4, entity.mentions.length)]);
      add(ownShape, placeWord, numbers[place < 1 ? 0 : place < 3 ? 1 : place < 8 ? 2 : 3]);
      if (headline.includes(` ${entity.key} `)) add(ownShape, inWord, headlineWord);
      if (context.gazetteer.works.canonical(entity.name) !== undefined) add(known, work);
      if (/\p{Lu}{3}/u.test(entity.name) && !/\p{Ll}/u.test(entity.name)) add(shouted);
      if (isOwnPost && isAlone) add(signs, own, post);
    };
  };
}

/** The signs of each entity, written out, in the entities' order. */
export function entitySigns(context: ExtractContext, entities: readonly Entity[]): readonly ReadonlySet<string>[] {
  const { words, write } = createSignWriter();
  const read = createReadEntitySigns(words)(context);
  return entities.map((entity, place) => write((add) => read(entity, place, add)));
}
