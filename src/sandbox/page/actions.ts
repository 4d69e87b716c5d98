import type { ComposerActions } from "./composer/composer-actions.ts";
import type { PageActions } from "./page-actions.ts";
import type { Session } from "./session.ts";

/** Everything that the views can set going. */
export interface Actions {
  readonly page: PageActions;
  readonly composer: ComposerActions;
  readonly session: Session;
}
