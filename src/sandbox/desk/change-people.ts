import { getPerson } from "../interactions/people.ts";
import { openDirectMessage } from "../world/channels.ts";
import { updateUser } from "../world/guilds.ts";
import type { World } from "../world/world.ts";
import type { PersonAction } from "../world-types.ts";
import { checkLocale } from "./locales.ts";

/** Changes what people have chosen for themselves. */
export function changePeople(world: World, action: PersonAction): void {
  const person = getPerson(world, action.userId);
  switch (action.kind) {
    case "set-locale":
      updateUser(world, { ...person, locale: checkLocale(action.locale) });
      return;
    case "set-direct-messages":
      updateUser(world, { ...person, acceptsDirectMessages: action.areOpen });
      return;
    case "open-direct-message":
      openDirectMessage(world, person.id);
  }
}
