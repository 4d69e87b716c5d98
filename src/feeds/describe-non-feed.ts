import { en } from "../core/phrases/en.ts";
import { readHtml } from "./html.ts";
import { readXml } from "./xml-tree.ts";

const longestTitle = 80;
const challenge =
  /just a moment|attention required|checking your browser|are you (?:a )?human|verify you are|captcha|ddos|security check/i;
const login = /\b(?:log ?in|sign ?in|anmelden|connexion|iniciar sesi[oó]n|accedi)\b/i;
const knownRoots: Readonly<Record<string, string>> = {
  opml: en.feedProblems.opml,
  urlset: en.feedProblems.sitemap,
  sitemapindex: en.feedProblems.sitemap,
  svg: en.feedProblems.picture,
  error: en.feedProblems.xmlError,
};

const pageTags = new Set("head body title meta link script div p a img center table h1 h2 h3".split(" "));

/** True for a web page, also one whose beginning is missing; false for feeds, damaged ones included. */
export function isWebPage(text: string): boolean {
  const document = readXml(text);
  return (
    document.kind === "page" || (document.kind === "other" && pageTags.has(document.rootName?.toLowerCase() ?? ""))
  );
}

/** Why a web page is no feed, as a sentence for an administrator; the page's title tells what it is. */
export function describePage(html: string): string {
  const title = findTitle(html);
  const { page, challengePage, loginPage } = en.feedProblems;
  const kind = challenge.test(title) ? challengePage : login.test(title) ? loginPage : page;
  return title === "" ? kind : `${kind} ${en.feedFacts.pageTitle(title)}`;
}

function findTitle(html: string): string {
  let title = "";
  let isIn = false;
  const onTag = (name: string) => {
    isIn = name === "title" && title === "";
  };
  const onText = (text: string, tag: string) => {
    if (isIn && tag === "title" && title.length < 1_000) title += text;
  };
  readHtml(html.slice(0, 100_000), { onTag, onText });
  const plain = title.replace(/\s+/g, " ").trim();
  return plain.length > longestTitle ? `${plain.slice(0, longestTitle - 1).trimEnd()}…` : plain;
}

/** Why XML of another kind is no feed; `rootName` is undefined where there is no XML at all. */
export function describeOther(rootName: string | undefined): string {
  const name = rootName?.toLowerCase().replace(/^.*:/, "");
  const known = name === undefined ? undefined : knownRoots[name];
  return known ?? en.feedProblems.noFormat;
}
