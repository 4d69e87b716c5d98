import { circleOf } from "../core/delivery/circle.ts";
import { type Story, toldPreview } from "../core/delivery/story.ts";
import type { Stories } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import { workKey } from "../core/same-work.ts";
import type { Table } from "./open-stores.ts";

/** Which story a later report went into. */
interface ReportRow {
  readonly storyKey: string;
}

/** The stories about one work, the latest last. */
interface WorkRow {
  readonly storyKeys: readonly string[];
}

export type StoryRow = Story | ReportRow | WorkRow;

const maxStoriesPerWork = 40;

/**
 * The Stories port. The ways to a story are written before the story itself, and a way that leads to a story that is not there, or
 * that lacks the report, leads nowhere: so a death in between leaves nothing half told.
 */
export function openStories(table: Table<StoryRow>): Stories {
  const findStory = async (key: string) => {
    const row = await table.get(`story/${key}`);
    return row !== undefined && "reports" in row ? row : undefined;
  };
  const storyKeysOf = async (work: string) => {
    const row = await table.get(`work/${work}`);
    return row !== undefined && "storyKeys" in row ? row.storyKeys : [];
  };
  return {
    ofPreview: async (previewKey) => {
      const own = await findStory(previewKey);
      if (own !== undefined) return own;
      const row = await table.get(`report/${previewKey}`);
      if (row === undefined || !("storyKey" in row)) return undefined;
      const story = await findStory(row.storyKey);
      return story?.reports.some(({ key }) => key === previewKey) ? story : undefined;
    },
    aboutSameWork: async (preview) => {
      const work = wayOf(preview);
      if (work === undefined) return [];
      const stories: Story[] = [];
      for (const key of await storyKeysOf(work)) stories.push(...(await findAll(findStory, key)));
      return stories.reverse();
    },
    save: async (story) => {
      for (const { key } of story.reports.slice(1)) await setOnce(table, `report/${key}`, { storyKey: story.key });
      const work = wayOf(toldPreview(story));
      if (work !== undefined) {
        const known = await storyKeysOf(work);
        const storyKeys = [...known, story.key].slice(-maxStoriesPerWork);
        if (!known.includes(story.key)) await table.set(`work/${work}`, { storyKeys });
      }
      await table.set(`story/${story.key}`, story);
    },
    remove: async (story) => {
      await table.delete(`story/${story.key}`);
      for (const { key } of story.reports.slice(1)) await table.delete(`report/${key}`);
      for (const work of worksOf(story)) {
        const known = await storyKeysOf(work);
        if (!known.includes(story.key)) continue;
        const storyKeys = known.filter((key) => key !== story.key);
        if (storyKeys.length === 0) await table.delete(`work/${work}`);
        else await table.set(`work/${work}`, { storyKeys });
      }
    },
  };
}

/** The works under which a story may have been written down: what it tells, and what each report tells by itself. */
function worksOf(story: Story): ReadonlySet<string> {
  const works = [toldPreview(story), ...story.reports].map(wayOf);
  return new Set(works.filter((work) => work !== undefined));
}

/** Stories are found by their work within their circle; undefined where no work is stated. */
function wayOf({ record, feedId }: Pick<Preview, "record" | "feedId">): string | undefined {
  const work = workKey(record);
  const circle = circleOf(feedId);
  return work === undefined || circle === "" ? work : `${circle}/${work}`;
}

async function findAll(find: (key: string) => Promise<Story | undefined>, key: string): Promise<readonly Story[]> {
  const story = await find(key);
  return story === undefined ? [] : [story];
}

async function setOnce(table: Table<StoryRow>, key: string, row: ReportRow): Promise<void> {
  const known = await table.get(key);
  if (known !== undefined && "storyKey" in known && known.storyKey === row.storyKey) return;
  await table.set(key, row);
}
