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
  /** Takes the first fault in the queue that fits, if any. */
  readonly take: (method: string, path: string) => Fault | undefined;
}

/** An empty queue of faults. */
export function createFaults(): Faults {
  const queue: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => queue.push({ fault, left: fault.count ?? 1 }),
    clear: () => queue.splice(0),
    take: (method, path) => {
      const fits = ({ fault }: { readonly fault: Fault }) =>
        (fault.method === undefined || fault.method === method) &&
        (fault.route === undefined || fault.route.test(path));
      const index = queue.findIndex(fits);
      const entry = queue[index];
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) queue.splice(index, 1);
      return entry.fault;
    },
  };
}
