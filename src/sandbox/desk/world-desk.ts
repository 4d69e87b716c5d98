import type { WorldKind } from "../world/open-world.ts";
import type { WorldAction, WorldView } from "../world-types.ts";
import { changeFeeds } from "./change-feeds.ts";
import { changeGuilds } from "./change-guilds.ts";
import { changePeople } from "./change-people.ts";
import { changeStage, type Stage } from "./change-stage.ts";
import { toWorldView } from "./world-view.ts";

/** Shows all that the page can change in the world, and changes it. */
export interface WorldDesk {
  readonly view: () => WorldView;
  /** Resolves when it is done; rejects with a `ChatRefusal` where something is not there or makes no sense. */
  readonly act: (action: WorldAction) => Promise<void>;
}

/** The desk of one world. */
export function createWorldDesk(stage: Stage, kind: WorldKind, origin: string): WorldDesk {
  let last: Promise<unknown> = Promise.resolve();
  // A bot that another action starts must not run while a reset puts its store away.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    view: () => toWorldView(stage, kind, origin),
    act: async (action) => {
      switch (action.area) {
        case "feeds":
          return changeFeeds(stage.world, action);
        case "guilds":
          return changeGuilds(stage.world, action);
        case "people":
          return changePeople(stage.world, action);
        case "stage":
          return inTurn(() => changeStage(stage, action));
      }
    },
  };
}
