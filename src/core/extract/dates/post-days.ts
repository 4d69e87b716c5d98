import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { FoundDate } from "./found-date.ts";

const dayMs = 86_400_000;
const longestStamp = 64;
const longestPlace = 60;
const weekdays =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:lune|marte|mercole|giove|vener)di|sabato|domenica)\b/g;
const clock = /\b\d{1,2}(?:[:.]|h ?)\d\d\b|\b\d{1,2} ?(?:[ap]\.?m\b|uhr\b)/;
const written =
  /\b(?:posted|published|written|reported|updated|modified|edited|submitted|filed|reviewed|review|by|von|par|por|publie|publicado|pubblicato|geschrieben|escrito|ecrit|scritto|modifie|mis a jour|aktualisiert|actualizado|aggiornato)\b/;
/** "Jane Roe (@jane)" signs a message of a social network, and its day follows. */
const signature = /(?:@\w{1,40}\)?|\bpic\.twitter\.com\/\w{1,20}) ?[-|·.]? ?$/;
/** Words that lead to a day of release, however they are spelt. */
const leads =
  /^(?:on|out|available|releas\w+|since|from|until|due|coming|this|next|arrives?|drops?|am|ab|seit|bis|vom|le|du|des|el|il|dal)$/i;
const placeWord = /^(?:[([“"]*\p{Lu}[\p{L}.'’/-]*[)\],.:]{0,2}|of|de|la|upon|and|&|[–—/|-]{1,2})$/u;
/** "Publié le 3 mai par Jeanne": said of the post, though albums are published too. */
const publishedBy =
  /^(?:posted|published|publie|mis en ligne|pubblicato|publicado|ecrit|scritto|escrito)(?: [a-z]{1,4}){0,2} $/;
const bySomebody = /^,? (?:by|par|da|di|por) /;
const nameOn = /^[a-z.'-]+(?: [a-z.'-]+)? on $/;
const dashAfter = /^[, ]{0,2}[)\]]? ?(?:[–—]|-{1,2}[ \p{Lu}]|\/|:|\(\p{Lu}{2,})/u;
const endAfter = /^[, ]{0,2}(?:[–—|-]|\(|\d{1,2}[:.]\d\d|$)/;

const wordsOf = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");

/** True for what may stand where a report names its town: "BURBANK, Calif.,". */
function isPlace(text: string): boolean {
  const words = wordsOf(text);
  return text.length <= longestPlace && !words.some((word) => leads.test(word)) && words.every(isPlaceWord);
}

const isPlaceWord = (word: string): boolean => placeWord.test(word);

/** "May 3, 2019 - Los Angeles, CA - The album": a place and a dash behind the day. */
function namesPlaceBehind(after: string): boolean {
  const [head = "", place = "", rest] = after.slice(0, longestPlace).split(/[–—]|(?<=[ )\]]|^)-{1,2}(?=[ )\]])/);
  const isBetween = rest !== undefined && /^[, )\]]*$/.test(head) && place.trim() !== "";
  return (isBetween && isPlace(place)) || (/^[, ]*$/.test(head) === false && place !== "" && isPlace(head));
}

/** "LOS ANGELES (May 3, 2019) -", "Dec. 5, 2017 -": what opens a report of an agency or a firm; its "today" is that day. */
export function isDateline({ text, place }: Sentence, date: FoundDate): boolean {
  if (place === "title" || place === "item") return false;
  const [before, after] = [text.slice(0, date.start), text.slice(date.end)];
  if (!isPlace(before.replace(/[([,]+ *$/, ""))) return false;
  const isBracket = /^ ?[([]/.test(before) && /^[)\]] \p{Lu}/u.test(after);
  return isBracket || namesPlaceBehind(after) || (dashAfter.test(after) && after.length > 15);
}

/** "Friday, December 9, 2016", "Jane Roe, March 3rd, 2012 12:38", "A review by Jane Roe, May 3 -": when the post was written. */
function isStamp({ cues }: ExtractContext, { folded, place, index }: Sentence, date: FoundDate): boolean {
  const before = folded.slice(0, date.start);
  const after = folded.slice(date.end);
  const says = (text: string): boolean =>
    cues.has("release", text) ||
    cues.has("album", text) ||
    cues.has("digital", text) ||
    cues.has("order", text) ||
    cues.has("preOrder", text);
  if (index <= 4 && before.length <= longestStamp && written.test(before) && endAfter.test(after) && !says(before))
    return true;
  if (index <= 4 && publishedBy.test(before) && bySomebody.test(after)) return true;
  const rest = `${before} ${after}`.replace(weekdays, " ").trim();
  if (place === "title" || place === "item" || rest.length > longestStamp || says(rest)) return false;
  if (clock.test(rest) || written.test(rest)) return true;
  if (!date.certain.year || rest.length >= 24) return false;
  return (index <= 2 && nameOn.test(before) && after === "") || !leads.test(wordsOf(before).at(-1) ?? "");
}

/** True where the day, at `at`, is that of the post, of the report that it hands on or of a message that it quotes. */
export function isPostsDay(context: ExtractContext, sentence: Sentence, date: FoundDate, at: number): boolean {
  if (date.relative || at > context.reading.publishedAt + dayMs) return false;
  if (signature.test(sentence.folded.slice(0, date.start))) return true;
  return isDateline(sentence, date) || isStamp(context, sentence, date);
}
