import type { RecordKind } from "../../preview.ts";
import type { ExtractContext } from "../context.ts";
import { isAssignment } from "./assignment.ts";
import { isBookNews } from "./book-news.ts";
import { kindOfNews } from "./kind-of-news.ts";
import { type Evidence, enoughForNews, weighGrounds } from "./news-grounds.ts";
import { isPlainlySilent } from "./plain-silence.ts";
import { isOfScreen, screenWords, speaksOfMusic } from "./screen-music.ts";
import { headlineWithoutTitles, isInterview } from "./silence.ts";

/** Where the words speak so plainly for news, no headline decides alone. */
const plainOdds = 2;

/** What headline and shape already decide; undefined where the facts must tell. `odds` is what the learned weights say. */
export function classifyByHeadline(
  context: ExtractContext,
  work: string | undefined,
  odds: number,
): RecordKind | undefined {
  if (isBookNews(context)) return "book-news";
  if (odds > plainOdds) return undefined;
  if (context.cues.has("notNews", headlineWithoutTitles(context, work)) || isInterview(context)) return "other";
  if (isAssignment(context)) return "composer-assignment";
  return speaksOfMusic(context, work) ? undefined : "other";
}

/** Below these odds nothing in a post makes it news. */
const hopelessOdds = -4.5;

/** What is decided without reading facts where trees decide the rest. */
export function classifyByOdds(
  context: ExtractContext,
  work: string | undefined,
  odds: number,
): RecordKind | undefined {
  if (isBookNews(context)) return "book-news";
  if (odds > hopelessOdds && !isPlainlySilent(context, headlineWithoutTitles(context, work))) return undefined;
  return isAssignment(context) ? "composer-assignment" : "other";
}

/** Decides by facts and words what a post is that its headline leaves open: news of an album or track, or none. */
export function classify(context: ExtractContext, evidence: Evidence, odds: number): RecordKind {
  const isScreen = isOfScreen(context, evidence);
  const isVague = !isScreen && odds < plainOdds;
  if (isVague && !context.reading.sentences.some((sentence) => screenWords.test(sentence.folded))) return "other";
  if (!isScreen && /\b(?:songs?|single|ep|tour)\b/.test(context.reading.title.folded)) return "other";
  const isTelling = evidence.work !== undefined || (isScreen && evidence.label !== undefined);
  return isTelling && odds + weighGrounds(context, evidence).sum >= enoughForNews
    ? kindOfNews(context, evidence)
    : "other";
}
