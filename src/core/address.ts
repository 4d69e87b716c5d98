/** A web address as it was meant, without its fragment: people leave the scheme out, or wrap it in `<>`; undefined for anything else. */
export function toAddress(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/^<(.*)>$/, "$1")
    .replace(/^feed:(?:\/\/)?(?=https?:|\w)/i, "");
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  if (!isWhole && !/^[^\s/:]+\.[^\s/]+/.test(text)) return undefined;
  const address = isWhole ? text : `https://${text}`;
  if (/\s/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = "";
  return url.href;
}
