import { Parser } from "htmlparser2";

/** The attributes of a tag, names in lower case. */
export type HtmlAttributes = Readonly<Record<string, string>>;

export interface HtmlReader {
  readonly onTag: (name: string, attributes: HtmlAttributes) => void;
  readonly onText?: (text: string, tag: string) => void;
}

const chunkLength = 16_384;
const mostOpenTags = 500;

/** Reads the tags of a web page in their order, however damaged it is; stops at a nesting that no page has. */
export function readHtml(html: string, { onTag, onText }: HtmlReader): void {
  let depth = 0;
  let current = "";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        current = name;
        onTag(name, attributes);
      },
      ontext: (text) => onText?.(text, current),
      onclosetag() {
        depth -= 1;
        current = "";
      },
    },
    { decodeEntities: true },
  );
  for (let from = 0; from < html.length && depth < mostOpenTags; from += chunkLength) {
    parser.write(html.slice(from, from + chunkLength));
  }
  parser.end();
}

/** What HTML understands by `&name;`; undefined where it has no such name. */
export function findHtmlCharacter(name: string): string | undefined {
  const reference = `&${name};`;
  let text = "";
  const parser = new Parser({
    ontext(piece) {
      text += piece;
    },
  });
  parser.end(reference);
  return text === reference || text.endsWith(";") ? undefined : text;
}
