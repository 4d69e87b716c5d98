import { randomBytes } from "node:crypto";
import type { World } from "../world/world.ts";
import type { Interaction, InteractionDraft, InteractionProgress } from "./interactions.ts";

interface Entry {
  readonly interaction: Interaction;
  progress: InteractionProgress;
  timer?: NodeJS.Timeout;
}

/** Every interaction with its deadline and what has become of it. */
export interface Registry {
  readonly open: (draft: InteractionDraft) => Interaction;
  readonly find: (id: string) => Interaction | undefined;
  readonly findByToken: (token: string) => Interaction | undefined;
  readonly progressOf: (interaction: Interaction) => InteractionProgress;
  readonly acknowledge: (interaction: Interaction, originalId?: string) => void;
  readonly isExpired: (interaction: Interaction) => boolean;
  readonly close: () => void;
}

const createToken = (id: string): string =>
  Buffer.from(`interaction:${id}:${randomBytes(48).toString("base64url")}`).toString("base64url");

const nothingYet: InteractionProgress = { isAcknowledged: false, hasFailed: false };

function createEntries(isForgettable: (interaction: Interaction) => boolean) {
  const byId = new Map<string, Entry>();
  const byToken = new Map<string, Entry>();
  const forgetOld = () => {
    for (const { interaction } of byId.values()) {
      if (!isForgettable(interaction)) return;
      byId.delete(interaction.id);
      byToken.delete(interaction.token);
    }
  };
  const add = (entry: Entry) => {
    forgetOld();
    byId.set(entry.interaction.id, entry);
    byToken.set(entry.interaction.token, entry);
  };
  return { byId, byToken, add };
}

/** An empty registry; `onFailed` hears of each interaction that got no answer within `firstAnswerMs`. */
export function createRegistry(
  world: World,
  limits: { readonly firstAnswerMs: number; readonly tokenLifeMs: number },
  onFailed: (interaction: Interaction) => void,
): Registry {
  const ageOf = (interaction: Interaction) => world.now() - interaction.createdAt;
  const entries = createEntries((interaction) => ageOf(interaction) > 2 * limits.tokenLifeMs);
  const fail = (entry: Entry) => {
    if (entry.progress.isAcknowledged) return;
    entry.progress = { isAcknowledged: false, hasFailed: true };
    onFailed(entry.interaction);
  };
  return {
    open: (draft) => {
      const id = world.ids.next();
      const entry: Entry = {
        interaction: { ...draft, id, token: createToken(id), createdAt: world.now() },
        progress: nothingYet,
      };
      entry.timer = setTimeout(() => fail(entry), limits.firstAnswerMs);
      entries.add(entry);
      return entry.interaction;
    },
    find: (id) => entries.byId.get(id)?.interaction,
    findByToken: (token) => entries.byToken.get(token)?.interaction,
    progressOf: (interaction) => entries.byId.get(interaction.id)?.progress ?? nothingYet,
    acknowledge: (interaction, originalId) => {
      const entry = entries.byId.get(interaction.id);
      if (entry === undefined) return;
      clearTimeout(entry.timer);
      entry.progress = { isAcknowledged: true, hasFailed: false, ...(originalId === undefined ? {} : { originalId }) };
    },
    isExpired: (interaction) => ageOf(interaction) > limits.tokenLifeMs,
    close: () => {
      for (const { timer } of entries.byId.values()) clearTimeout(timer);
    },
  };
}
