import { type Announcement, planAnnouncements } from "../core/delivery/announcement.ts";
import { everyFor } from "../core/delivery/waiting.ts";
import type { Subscriptions } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Every } from "../core/schedule/schedule.ts";
import type { Subscription } from "../core/subscription.ts";
import { type AudienceDeps, planForMembers } from "./members.ts";

export interface PlanDeps extends AudienceDeps {
  readonly subscriptions: Subscriptions;
}

/** Who is to hear of a preview, and how; a channel stands in one of the lists at most. */
export interface Audience {
  /** Channels and members that hear of it at once. */
  readonly wanted: readonly Announcement[];
  /** Channels that hear of it in their next digest, and how often that comes. */
  readonly gathered: readonly Announcement[];
  readonly everyOf: (announcement: Announcement) => Every;
  /** What is kept for subscriptions that rest. */
  readonly resting: readonly Announcement[];
}

/** Which channels and members are to hear of a preview that is put together from these reports. */
export type Plan = (told: Preview, reports: readonly Preview[]) => Audience;

/** Whoever wants to hear of something, since when. */
interface Wish {
  readonly createdAt: number;
  readonly changedAt?: number;
}

/** The plan for nobody. */
export const planForNobody: Plan = () => ({ wanted: [], gathered: [], everyOf: () => "daily", resting: [] });

/** The plan for all whose wish fits. */
export function planFor(deps: PlanDeps, fits: (wish: Wish) => boolean = () => true): Plan {
  const ours = deps.subscriptions.all().filter((subscription) => deps.isOurs(subscription) && fits(subscription));
  const active = ours.filter(({ paused }) => paused === undefined);
  const prompt = active.filter(({ digest }) => digest === undefined);
  const gathering = active.filter(({ digest }) => digest !== undefined);
  const resting = ours.filter(({ paused }) => paused !== undefined);
  return (told, reports) => {
    const reached = new Set<string>();
    const elsewhere = (subscriptions: readonly Subscription[]) => {
      const all = subscriptions.length === 0 ? [] : planAnnouncements(told, subscriptions, reports);
      const left = all.filter(({ channelId }) => !reached.has(channelId));
      for (const { channelId } of left) reached.add(channelId);
      return left;
    };
    const wanted = [...elsewhere(prompt), ...planForMembers(told, reports, deps, fits)];
    const everyOf = ({ guildId, subscriptionIds }: Announcement) =>
      everyFor(subscriptionIds.flatMap((id) => deps.subscriptions.find(guildId, id) ?? [])) ?? "daily";
    return { wanted, gathered: elsewhere(gathering), everyOf, resting: elsewhere(resting) };
  };
}
