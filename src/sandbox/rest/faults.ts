/** What goes wrong with a request. */
export type FaultEffect =
  | { readonly kind: "status"; readonly status: number; readonly html?: string; readonly body?: unknown }
  | { readonly kind: "rate-limit"; readonly retryAfterMs: number; readonly scope?: "user" | "global" | "shared" }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "hang" }
  | { readonly kind: "drop" };

export interface Fault {
  readonly effect: FaultEffect;
  /** Every method unless given. */
  readonly method?: string;
  /** Tried on the path below `/api/v10`, such as `/channels/1/messages`. Every path unless given. */
  readonly route?: RegExp;
  /** How many requests it hits; 1 unless given. */
  readonly count?: number;
  /** `before` (the default): the request is not handled. `after`: it is handled and stored, then its answer is spoilt. */
  readonly when?: "before" | "after";
}

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** Faults that hit every request that fits, after those of the queue, until others are held instead. */
  readonly hold: (faults: readonly Fault[]) => void;
  /** Takes the first fault in the queue that fits, if any. */
  readonly take: (method: string, path: string) => Fault | undefined;
}

/** An empty queue of faults. */
export function createFaults(): Faults {
  let held: readonly Fault[] = [];
  const queue: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => queue.push({ fault, left: fault.count ?? 1 }),
    clear: () => queue.splice(0),
    hold: (faults) => {
      held = faults;
    },
    take: (method, path) => {
      const fits = (fault: Fault) =>
        (fault.method === undefined || fault.method === method) &&
        (fault.route === undefined || fault.route.test(path));
      const index = queue.findIndex(({ fault }) => fits(fault));
      const entry = queue[index];
      if (entry === undefined) return held.find(fits);
      entry.left -= 1;
      if (entry.left <= 0) queue.splice(index, 1);
      return entry.fault;
    },
  };
}
