import { postpone } from "../core/delivery/delivery.ts";
import type { Publication } from "../core/delivery/publication.ts";
import type { Clock, Log, Publications, PublishMessage } from "../core/ports.ts";
import type { Dependency } from "./dependency.ts";
import { postponement } from "./postponement.ts";

/** Who follows the channel has long heard otherwise. */
const longestMs = 86_400_000;

export interface PublishDeps {
  readonly publications: Publications;
  readonly publish: PublishMessage;
  readonly discord: Pick<Dependency, "isDown">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** Publishes one message; what is still to be done afterwards, or undefined. After a day it is given up. Doing this twice does no harm. */
export async function publish(publication: Publication, deps: PublishDeps): Promise<Publication | undefined> {
  const { key, channelId, messageId } = publication;
  const outcome = await deps.publish(channelId, messageId);
  const fields = { deliveryKey: key, channelId };
  switch (outcome.kind) {
    case "published":
      await deps.publications.remove(key);
      deps.log.info(fields, "message published");
      return undefined;
    case "impossible":
      await deps.publications.remove(key);
      deps.log.warn({ ...fields, reason: outcome.reason }, "message not published");
      return undefined;
    case "failed": {
      const now = deps.clock.now();
      if (now - publication.createdAt > longestMs) {
        await deps.publications.remove(key);
        deps.log.warn({ ...fields, reason: outcome.reason }, "message not published, given up after a day");
        return undefined;
      }
      const next = postpone(publication, outcome, postponement(deps), now);
      await deps.publications.save(next);
      return next;
    }
  }
}
