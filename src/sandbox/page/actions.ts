import type { ComposerActions } from "./composer/composer-actions.ts";
import type { PageActions } from "./page-actions.ts";
import type { ScenesActions } from "./scenes/scenes-actions.ts";
import type { Session } from "./session.ts";
import type { WorldActions } from "./world/world-actions.ts";

/** Everything that the views can set going. */
export interface Actions {
  readonly page: PageActions;
  readonly composer: ComposerActions;
  readonly session: Session;
  readonly world: WorldActions;
  readonly scenes: ScenesActions;
}
