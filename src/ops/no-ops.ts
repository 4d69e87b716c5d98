import type { Ops } from "./ops.ts";

const nothing = () => {};

/** The ops room of a bot that nobody watches: takes no notes, listens nowhere. */
export const noOps: Ops = {
  metrics: {
    interactionEnded: nothing,
    feedPolled: nothing,
    announcementPlanned: nothing,
    deliveryCameTo: nothing,
    requestAnswered: nothing,
    rateLimited: nothing,
  },
  open: async () => {},
  close: async () => {},
};
