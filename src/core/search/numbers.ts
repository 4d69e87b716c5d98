const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" ");
const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value): [string, number] => [word, value]),
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, place): [string, number] => [word, (place + 2) * 10]),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

/** The number that the words from a place on spell ("twenty eight", "nineteen eighty four"), and the place behind it. */
function readNumber(words: readonly string[], from: number) {
  let whole = 0;
  let part = 0;
  let last = 0;
  let place = from;
  for (; place < words.length; place++) {
    const word = words[place] ?? "";
    const value = values.get(word);
    const scale = scales.get(word);
    if (value !== undefined) {
      const joins = part === 0 || (last >= 20 && value < 10) || last >= 100;
      const isYear = !joins && part >= 13 && part <= 20 && value >= 10;
      if (!joins && !isYear) break;
      part = isYear ? part * 100 + value : part + value;
      last = value;
    } else if (scale !== undefined && place > from) {
      part = Math.max(1, part) * scale;
      last = scale;
      if (scale < 1000) continue;
      whole += part;
      part = 0;
    } else if (
      word !== "and" ||
      place === from ||
      !scales.has(words[place - 1] ?? "") ||
      !values.has(words[place + 1] ?? "")
    )
      break;
  }
  return { value: whole + part, end: place };
}

/** The words with numbers of several words as digits: "28 days later" for "twenty eight days later"; undefined without any. */
export function withDigits(words: readonly string[]): readonly string[] | undefined {
  const result: string[] = [];
  let changed = false;
  for (let place = 0; place < words.length; ) {
    const word = words[place] ?? "";
    const { value, end } = values.has(word) ? readNumber(words, place) : { value: 0, end: place };
    if (end > place + 1) {
      result.push(String(value));
      changed = true;
      place = end;
    } else {
      result.push(word);
      place++;
    }
  }
  return changed ? result : undefined;
}
