const longest = 1_500;

/**
 * The function with its last answers remembered, `most` of them at most: the rules ask the same of a post many times.
 * Only for functions whose answer depends on the text alone.
 */
export function remember<T>(answer: (text: string) => T, most = 1_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const fresh = answer(text);
    if (text.length > longest) return fresh;
    if (answers.size >= most) answers.clear();
    answers.set(text, fresh);
    return fresh;
  };
}
