/** Where administrators can be told something: a channel of theirs, or one of them directly. */
export interface NoticePlace {
  readonly kind: "channel" | "person";
  readonly id: string;
}

/** A channel that turned out to be closed to us: the row that sees to it that its administrators hear of it, once. Times are epoch ms. */
export interface Closing {
  readonly channelId: string;
  readonly guildId: string;
  readonly reason: string;
  readonly at: number;
  /** The subscriptions that rest because of it. */
  readonly subscriptionIds: readonly string[];
  /** True until all of them are paused. */
  readonly isPausing: boolean;
  readonly dueAt: number;
  readonly attempts: number;
  /** Places that turned out to be closed as well. */
  readonly closedPlaces: readonly NoticePlace[];
  /** Set before a request leaves: where it goes, in which words, and since when its fate is unknown. */
  readonly sending?: { readonly place: NoticePlace; readonly since: number; readonly text?: string };
}

/** True if both are the same place. */
function isSamePlace(a: NoticePlace, b: NoticePlace): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** The first place that may still be open: never the closed channel itself. */
export function nextPlace(closing: Closing, places: readonly NoticePlace[]): NoticePlace | undefined {
  const isOpen = (place: NoticePlace) =>
    place.id !== closing.channelId && !closing.closedPlaces.some((closed) => isSamePlace(closed, place));
  return places.find(isOpen);
}

/** The row before a request with that text to that place leaves. */
export function startTelling(closing: Closing, place: NoticePlace, text: string, now: number): Closing {
  return { ...closing, sending: { place, text, since: closing.sending?.since ?? now } };
}

/** The row once a place is known to be closed: the next one is tried at once. */
export function afterClosedPlace({ sending, ...closing }: Closing, now: number): Closing {
  if (sending === undefined) throw new Error("No place was tried");
  return { ...closing, closedPlaces: [...closing.closedPlaces, sending.place], dueAt: now, attempts: 0 };
}
