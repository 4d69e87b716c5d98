import { ChatRefusal } from "../interactions/chat-refusal.ts";
import type { Troubles } from "../rest/troubles.ts";
import type { BotKeeper } from "../sandbox.ts";
import type { Keeping } from "../world/keeping.ts";
import { clockOffsetFact } from "../world/open-world.ts";
import type { World } from "../world/world.ts";
import type { StageAction } from "../world-types.ts";

export interface Stage {
  readonly world: World;
  readonly troubles: Troubles;
  readonly keeping: Keeping;
  readonly bot: BotKeeper | undefined;
  /** Ends every session of the bot, where the sandbox cannot stop the bot itself. */
  readonly endSessions: () => void;
}

const longestJumpMs = 366 * 86_400_000;

function jump(world: World, to: number): void {
  const aheadMs = to - world.now();
  if (!(aheadMs > 0)) throw new ChatRefusal(400, "The clock goes forward only. Reset the world to be back at today.");
  if (aheadMs > longestJumpMs) throw new ChatRefusal(400, "The clock goes forward by a year at most.");
  const offsetMs = Math.round(world.clock.offsetMs() + aheadMs);
  world.store.commit([world.store.facts.put(clockOffsetFact, { value: String(offsetMs) })]);
  world.clock.shiftTo(offsetMs);
  world.emit({ kind: "clock-shifted" });
}

function getBot({ bot }: Stage): BotKeeper {
  if (bot === undefined)
    throw new ChatRefusal(400, "The bot does not run beside this sandbox: stop and start it yourself.");
  return bot;
}

/** Does something to the world while the bot is stopped; a bot that ran before runs again afterwards. */
async function behindTheBot(
  { bot, endSessions, world }: Stage,
  work: (bot?: BotKeeper) => Promise<void>,
): Promise<void> {
  const ran = bot?.isRunning() ?? false;
  await bot?.stop();
  try {
    await work(bot);
  } finally {
    if (bot === undefined) endSessions();
    if (ran) await bot?.start();
    world.emit({ kind: "bot-presence-changed" });
  }
}

async function restart(bot: BotKeeper): Promise<void> {
  await bot.stop();
  await bot.start();
}

async function restore(stage: Stage): Promise<void> {
  if (!stage.keeping.hasSaved()) throw new ChatRefusal(404, "No world has been saved yet.");
  await behindTheBot(stage, async (bot) => {
    await bot?.restore();
    stage.keeping.restore();
  });
}

async function reset(stage: Stage): Promise<void> {
  stage.troubles.set("none");
  await behindTheBot(stage, async (bot) => {
    await bot?.forget();
    stage.keeping.reset();
  });
  await stage.bot?.start();
}

async function save(stage: Stage): Promise<void> {
  await behindTheBot(stage, async (bot) => {
    await bot?.save();
    stage.keeping.save();
  });
}

/** Does something to the bot, to Discord, or to the world as a whole. */
export async function changeStage(stage: Stage, action: StageAction): Promise<void> {
  switch (action.kind) {
    case "set-trouble":
      return stage.troubles.set(action.trouble);
    case "befall":
      return stage.troubles.befall(action.mishap);
    case "stop-bot":
      return getBot(stage).stop();
    case "start-bot":
      return getBot(stage).start();
    case "restart-bot":
      return restart(getBot(stage));
    case "save":
      return save(stage);
    case "restore":
      return restore(stage);
    case "reset":
      return reset(stage);
    case "jump":
      return jump(stage.world, action.to);
  }
}
