/** One request to the REST API, as it was answered. Bodies are kept as they came; the token never is. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  /** The route with its parameters' names, such as `/channels/:channelId/messages`; "unknown" when there is none. */
  readonly route: string;
  readonly path: string;
  /** 0 when the connection was dropped or left hanging. */
  readonly status: number;
  readonly body: unknown;
  /** Set when the sandbox itself went wrong. */
  readonly error?: unknown;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  readonly add: (entry: LoggedRequest) => void;
  readonly clear: () => void;
}

const maxEntries = 20_000;

/** Remembers the latest requests, oldest first. */
export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add: (entry) => {
      entries.push(entry);
      if (entries.length > maxEntries) entries.splice(0, maxEntries / 10);
    },
    clear: () => entries.splice(0),
  };
}
