import type { Announcement } from "../core/delivery/announcement.ts";
import { planDirectMessages } from "../core/delivery/direct-message.ts";
import type { Follow } from "../core/follow.ts";
import { isReachable, type Member, reached, turnedAway } from "../core/member.ts";
import type { Clock, Follows, Log, Members } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";

export interface AudienceDeps {
  readonly follows: Follows;
  readonly members: Members;
  /** True for what belongs to the application as which the bot runs: nobody else's wishes are planned for. */
  readonly isOurs: (wish: { readonly applicationId: string }) => boolean;
}

/** Which members hear of a preview, told by these reports; nobody who cannot be reached, and only follows that `fit`. */
export function planForMembers(
  preview: Preview,
  reports: readonly Preview[],
  { follows, members, isOurs }: AudienceDeps,
  fits: (follow: Follow) => boolean = () => true,
): readonly Announcement[] {
  const wanting = [...follows.matching([preview, ...reports])].filter(
    (follow) => isOurs(follow) && fits(follow) && isReachable(members.find(follow.userId)),
  );
  return planDirectMessages(preview.key, wanting);
}

/** True while the member follows something of it and may be written to. */
export function isWantedBy(
  userId: string,
  { followIds = [] }: Announcement,
  { follows, members }: Pick<AudienceDeps, "follows" | "members">,
): boolean {
  return followIds.some((id) => follows.find(userId, id) !== undefined) && isReachable(members.find(userId));
}

interface NoteDeps {
  readonly members: Members;
  readonly clock: Clock;
  readonly log: Log;
}

/** Writes down that a direct message was turned away: no other is tried until the member uses the bot again. */
export function noteTurnedAway(userId: string, reason: string, deps: NoteDeps): Promise<void> {
  const isKnown = !isReachable(deps.members.find(userId));
  if (!isKnown) deps.log.info({ userId, reason }, "member cannot be reached");
  return note(userId, (member) => turnedAway(member, deps.clock.now()), deps);
}

/** Writes down that a direct message got through. */
export function noteReached(userId: string, deps: NoteDeps): Promise<void> {
  return note(userId, reached, deps);
}

/** The message is dealt with already: a note that is lost costs one attempt more, a failure here might cost a second message. */
async function note(userId: string, change: (member: Member) => Member, { members, log }: NoteDeps): Promise<void> {
  try {
    await members.update(userId, change);
  } catch (error) {
    log.warn({ userId, err: error }, "member not noted");
  }
}
