/** What is remembered of somebody who gets direct messages. */
export interface Member {
  readonly userId: string;
  /** The channel of our direct messages, once it was opened. */
  readonly channelId?: string;
  /** The locale of the Discord in which they last used the bot. */
  readonly locale?: string;
  /** Set when Discord said that our direct messages are not let through, until one gets through. */
  readonly unreachable?: {
    /** Epoch ms of the first message that was turned away. */
    readonly since: number;
    /** The member has used the bot since: the next news may be tried. */
    readonly mayTry: boolean;
  };
}

/** True if a direct message may be tried. */
export function isReachable(member: Member | undefined): boolean {
  return member?.unreachable?.mayTry ?? true;
}

/** The member after a direct message was turned away at `now`. */
export function turnedAway(member: Member, now: number): Member {
  const { unreachable } = member;
  if (unreachable?.mayTry === false) return member;
  return { ...member, unreachable: { since: unreachable?.since ?? now, mayTry: false } };
}

/** The member after a direct message got through. */
export function reached(member: Member): Member {
  if (member.unreachable === undefined) return member;
  const { unreachable, ...rest } = member;
  return rest;
}

/** The member after they used the bot: whoever does may have opened their direct messages. */
export function returned(member: Member): Member {
  const { unreachable } = member;
  if (unreachable === undefined || unreachable.mayTry) return member;
  return { ...member, unreachable: { ...unreachable, mayTry: true } };
}

/** The member after they used the bot in a Discord of that locale. */
export function seenIn(member: Member, locale: string): Member {
  return member.locale === locale ? member : { ...member, locale };
}
