import type { RestRoute } from "./rest-route.ts";

export interface FoundRoute {
  readonly route: RestRoute;
  readonly params: Readonly<Record<string, string>>;
}

type Matcher = (parts: readonly string[]) => Readonly<Record<string, string>> | undefined;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function toMatcher(path: string): Matcher {
  const wanted = path.split("/");
  return (parts) => {
    if (parts.length !== wanted.length) return undefined;
    const params: Record<string, string> = {};
    for (const [at, step] of wanted.entries()) {
      const part = decode(parts[at] ?? "");
      if (step.startsWith(":")) params[step.slice(1)] = part;
      else if (step !== part) return undefined;
    }
    return params;
  };
}

/** Finds the route of a method and path; where two fit, the one that is listed first. */
export function createRouteFinder(
  routes: readonly RestRoute[],
): (method: string, path: string) => FoundRoute | undefined {
  const matchers = routes.map((route) => ({ route, match: toMatcher(route.path) }));
  return (method, path) => {
    const parts = path.split("/");
    for (const { route, match } of matchers) {
      const params = route.method === method ? match(parts) : undefined;
      if (params !== undefined) return { route, params };
    }
    return undefined;
  };
}
