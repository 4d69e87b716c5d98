import { describe, expect, it } from "vitest";
import { en } from "../../../src/core/phrases/en.ts";
import { reasonText } from "../../../src/core/phrases/reason.ts";
import { describeOther, describePage } from "../../../src/feeds/describe-non-feed.ts";
import { describeFailure, describeStatus, FeedProblem } from "../../../src/feeds/failure.ts";
import { translations } from "../../helpers/said.ts";

const { de = en, ja = en } = translations;
const coded = (code: string) => Object.assign(new Error("x"), { code });

/** Whatever a feed can be told to suffer from. */
const reasons: readonly string[] = [
  ...Object.values(en.reasons),
  ...Object.values(en.feedProblems),
  ...[200, 204, 302, 304, 403, 404, 418, 429, 500, 503, 599].map((status) => describeStatus(status, false)),
  describeStatus(403, true),
  ...["ENOTFOUND", "HPE_INVALID", "ERR_SSL_WRONG", "CERT_HAS_EXPIRED", "EWHATEVER"].map((code) =>
    describeFailure(coded(code), 1),
  ),
  describeFailure(new DOMException("x", "TimeoutError"), 15_000),
  describeFailure(new FeedProblem(en.feedFacts.redirectedOften("5")), 1),
  describePage("<title>News</title>"),
  describePage("<title>Just a moment...</title>"),
  ...["opml", "svg", "html", undefined].map(describeOther),
  en.feedFacts.privateAddress("10.0.0.1"),
  en.feedFacts.manyEntries("20000"),
];

it.each(Object.entries(translations))("what is wrong is said whole in %s", (_language, phrases) => {
  for (const reason of reasons) {
    const own = reasonText(reason, phrases);
    expect(own, reason).not.toBe(reason);
    expect(own, reason).not.toMatch(/\b(The|there is|not a feed|it has|could not)\b/);
  }
});

describe("a reason", () => {
  it("is read sentence by sentence, with what it names", () => {
    const reason = `${describeStatus(404, false)} ${en.feedProblems.noneOnSite}`;
    expect(reasonText(reason, de)).toBe(
      "Der Server hat 404 geantwortet: unter dieser Adresse ist nichts. Auf der Seite wurde kein Feed gefunden.",
    );
    expect(reasonText(describePage("<title>Die Nachrichten</title>"), de)).toBe(
      "Die Antwort war eine Webseite, kein Feed. Ihr Titel ist „Die Nachrichten“.",
    );
    expect(reasonText(describeFailure(coded("EODD"), 1), ja)).toBe("サーバーに接続できませんでした（EODD）。");
  });

  it("in English, or in words that are not ours, stays as it is", () => {
    for (const reason of reasons) expect(reasonText(reason, en)).toBe(reason);
    for (const other of ["Discord answered 403: Missing Access", "", "The server answered"])
      expect(reasonText(other, de)).toBe(other);
  });
});
