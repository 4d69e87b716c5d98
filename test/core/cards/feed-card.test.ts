import { expect, it } from "vitest";
import { feedListCard } from "../../../src/core/cards/feed-card.ts";
import { en } from "../../../src/core/phrases/en.ts";
import { feed, startAt } from "../../helpers/previews.ts";

const linesAt = (lastAnswerAt: number) =>
  feedListCard(
    [{ feed, health: { failures: 0, lastAnswerAt, nextPollAt: startAt + 60_000 } }],
    { page: 0, pages: 1, total: 1, now: startAt + 900 },
    en,
  ).lines.join("\n");
const seconds = startAt / 1_000;

it.each([
  ["as it was, if it is past", startAt - 5_000, seconds - 5],
  ["as of now, if the clock went back since", startAt + 3_000, seconds],
])("the last answer of a feed is shown %s", (_how, lastAnswerAt, shown) => {
  expect(linesAt(lastAnswerAt)).toContain(`last answer <t:${shown}:R> · next try <t:${seconds + 60}:R>`);
});
