import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { allMatches } from "../words/matches.ts";
import type { FoundDate } from "./found-date.ts";

const clauseBreak =
  /[;]| [–—] |: |, (?:and|e|et|und|y) (?=(?:today|tomorrow|oggi|domani|heute|morgen|aujourd|demain|hoy|manana)\b)|, (?:the (?:very )?(?:same )?day|while|but|when|whereas|and (?=(?:the (?:film|movie|show|series|game)|(?:the )?(?:pre-?)?orders)\b)|which|with)\b|\. /g;
/** Behind the day another sentence begins, with nothing but a comma: ", it can be ordered", ", and pre-orders begin". */
const furtherClause = /, (?:and )?(?:it|you|we|they|i|he|she|(?:the )?(?:pre-?)?orders) .*$/;
const dayAside =
  /, (?:a (?:day|week|month) (?:before|after|ahead|prior)|the (?:very |same )?day|just|only|exactly|one|two|three)\b[^,;.]{5,80}(?=[,.]|$)/g;

/** "Originally issued on LP in 1982, the score comes": what was before. */
const formerly =
  /^(?:originally|previously|first (?:released|issued|published|heard)|initially|formerly|ursprunglich|zuvor|bisher|initialement|auparavant|originalmente|anteriormente|originariamente|inizialmente|precedentemente)\b[^,;.]{4,110}, /;

/** A sentence without what it says ahead of what was before, blanked out. */
export const withoutFormerly = (folded: string): string =>
  folded.replace(formerly, (aside) => " ".repeat(aside.length));

/** The words of a sentence around a day in it. */
export interface Clause {
  /** The sentence up to the clause, the clause up to the day and behind it, the sentence behind the day. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly rest: string;
}

function clauseOf(text: string, date: FoundDate): Clause {
  let from = 0;
  let to = text.length;
  for (const match of allMatches(text, clauseBreak)) {
    if (match.index + match[0].length <= date.start) from = match.index + match[0].length;
    else if (match.index >= date.end && !(match[0] === ": " && text.slice(from, date.start).trim().length < 12)) {
      to = match.index;
      break;
    }
  }
  return {
    lead: text.slice(0, from),
    before: text.slice(from, date.start),
    after: text.slice(date.end, to).replace(furtherClause, ""),
    rest: text.slice(date.end),
  };
}

/** The colon of a title is no break in the sentence. */
function withoutTitleColons(text: string, { spans, bold }: Sentence): string {
  return [...spans, ...bold].reduce(
    (rest, { start, end }) =>
      rest.slice(start, end).includes(": ")
        ? rest.slice(0, start) + rest.slice(start, end).replaceAll(": ", "  ") + rest.slice(end)
        : rest,
    text,
  );
}

/** "On Friday, November 9": a comma stands between. */
const afterWeekday = 3;

/** ", which streams from March," is about something else, unless the date stands in it. */
const blankClauses = ({ cues }: ExtractContext, text: string, date: FoundDate): string =>
  !text.includes(", ")
    ? text
    : text.replace(/, (?=([a-z'-]+) )[^,;.]{5,110}(?=,)/g, (clause: string, word: string, at: number) => {
        const holdsDate = at < date.end && date.start < at + clause.length + afterWeekday;
        const isAside =
          /^(?:which|who|whose|where)$/.test(word) || (cues.has("show", clause) && !cues.has("album", clause));
        return isAside && !holdsDate ? " ".repeat(clause.length) : clause;
      });

/** "Silva Screen" says nothing of a screen. */
const withoutLabels = ({ gazetteer }: ExtractContext, { text, folded }: Sentence, open: string): string =>
  !open.includes("screen")
    ? open
    : gazetteer.labels
        .findAll(text, folded)
        .reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), open);

/** ", two weeks ahead of the movie's May 3 premiere": the day is the film's. */
function isOfWork({ cues }: ExtractContext, aside: string, at: number): boolean {
  const isNamedToo = /[:(–—-] ?(?:(?:on|am|le|el|il|the) )?$/.test(aside.slice(0, at));
  const isShown = cues.has("work", aside) || cues.has("show", aside);
  return isShown && !isNamedToo && !cues.has("album", aside) && !cues.has("music", aside);
}

/** The clause of a sentence in which a day stands: asides are blanked out, and what brackets hold is a clause of its own. */
export function clauseAround(context: ExtractContext, sentence: Sentence, date: FoundDate): Clause {
  const { folded, openFolded } = sentence;
  const inBrackets = openFolded.slice(date.start, date.end).trim() === "";
  const whole = inBrackets ? folded : openFolded;
  const own = allMatches(whole, dayAside).find(
    ({ index, 0: aside }) =>
      index < date.start && date.end <= index + aside.length && isOfWork(context, aside, date.start - index),
  );
  if (own !== undefined) {
    const end = own.index + own[0].length;
    const before = whole.slice(own.index + 2, date.start);
    return { lead: whole.slice(0, own.index), before, after: whole.slice(date.end, end), rest: whole.slice(date.end) };
  }
  const now =
    formerly.test(whole) && (formerly.exec(whole)?.[0].length ?? 0) <= date.start ? withoutFormerly(whole) : whole;
  const open = now.replace(dayAside, (aside) => " ".repeat(aside.length));
  const plain = withoutLabels(context, sentence, blankClauses(context, open, date));
  const clause = clauseOf(withoutTitleColons(plain, sentence), date);
  const { after } = clause;
  return inBrackets ? { ...clause, after: after.slice(0, Math.max(0, after.indexOf(")"))) } : clause;
}
