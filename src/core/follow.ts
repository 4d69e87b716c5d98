import type { Preview } from "./preview.ts";
import { labelKey, nameKey } from "./subscription.ts";

/** What a member can follow. */
export const followSubjects = ["composer", "label", "work"] as const;
export type FollowSubject = (typeof followSubjects)[number];

/** A member's wish to hear of somebody or something by direct message. `id` is unique among the member's and never changes. */
export interface Follow {
  readonly id: string;
  readonly userId: string;
  readonly subject: FollowSubject;
  readonly name: string;
  /** The application that took it: one store may have served several, and each announces for itself alone. */
  readonly applicationId: string;
  /** Epoch ms; previews found earlier are not for this follow. */
  readonly createdAt: number;
}

/** How many follows one member can have. */
export const maxFollowsPerMember = 100;

/** The same for follows that mean the same; names are compared as those of subscriptions. */
export function followKey({ subject, name }: Pick<Follow, "subject" | "name">): string {
  return `${subject}/${subject === "label" ? labelKey(name) : nameKey(name)}`;
}

/** The keys of the follows that a preview matches: by, from or for whom it is. */
export function followKeysOf({ record }: Preview): readonly string[] {
  const { composers, label, work } = record;
  return [
    ...composers.map((name) => followKey({ subject: "composer", name })),
    ...(label === undefined ? [] : [followKey({ subject: "label", name: label })]),
    ...(work === undefined ? [] : [followKey({ subject: "work", name: work })]),
  ];
}

/** True if a preview is by, from or for what is followed. */
export function matchesFollow(follow: Pick<Follow, "subject" | "name">, preview: Preview): boolean {
  return followKeysOf(preview).includes(followKey(follow));
}
