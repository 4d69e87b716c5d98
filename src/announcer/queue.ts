import type { Job } from "./pick-due.ts";

/** What is to be done, in the order in which it came, what is under way included. */
export interface Queue {
  /** A job that comes under the id of another takes its place. */
  readonly put: (job: Job) => void;
  readonly find: (id: string) => Job | undefined;
  readonly begin: (job: Job) => void;
  /** Puts what is left of a job in its place, or nothing; what came under the same id meanwhile stays as it came. True if it does. */
  readonly settle: (job: Job, left: Job | undefined) => boolean;
  readonly end: (job: Job) => void;
  readonly isUnderWay: (id: string) => boolean;
  readonly split: () => { readonly idle: readonly Job[]; readonly busy: readonly Job[] };
  /** Puts each idle job anew, as `change` has it. */
  readonly change: (change: (job: Job) => Job) => void;
  readonly all: () => readonly Job[];
}

/** Creates an empty queue; every job goes through `hold` on its way in. */
export function createQueue(hold: (job: Job) => Job): Queue {
  const jobs = new Map<string, Job>();
  const underWay = new Set<string>();
  const put = (job: Job) => jobs.set(job.id, hold(job));
  const split = () => {
    const idle: Job[] = [];
    const busy: Job[] = [];
    for (const job of jobs.values()) (underWay.has(job.id) ? busy : idle).push(job);
    return { idle, busy };
  };
  return {
    put,
    find: (id) => jobs.get(id),
    begin: ({ id }) => underWay.add(id),
    settle: (job, left) => {
      if (jobs.get(job.id) !== job) return false;
      if (left === undefined) jobs.delete(job.id);
      else put(left);
      return left !== undefined;
    },
    end: ({ id }) => underWay.delete(id),
    isUnderWay: (id) => underWay.has(id),
    split,
    change: (change) => {
      for (const job of split().idle) put(change(job));
    },
    all: () => [...jobs.values()],
  };
}
