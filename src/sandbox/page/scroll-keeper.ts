/** Keeps what the reader sees of the log where it is while the page is drawn. */
export interface ScrollKeeper {
  readonly beforeDrawing: () => void;
  /** `key` changes when another log is shown, which is then shown from its end. */
  readonly afterDrawing: (log: HTMLElement | null, key: string) => void;
}

/** As near as this to an edge, more is wanted beyond it. */
const edgePx = 600;

/**
 * Keeps the log at its end while the reader is there, also when messages grow after they were drawn; elsewhere it keeps the
 * first message in sight in its place. Asks for more near the edges.
 */
export function createScrollKeeper(onEdge: (where: "older" | "newer") => void): ScrollKeeper {
  let shownKey = "";
  let isAtEnd = true;
  let lastTop = 0;
  let watched: HTMLElement | undefined;
  let anchor: { readonly element: Element; readonly top: number } | undefined;
  const toEnd = () => {
    if (watched && isAtEnd) watched.scrollTop = watched.scrollHeight;
  };
  const sizes = new ResizeObserver(toEnd);

  const onScroll = (log: HTMLElement) => {
    const below = log.scrollHeight - log.scrollTop - log.clientHeight;
    const wentUp = log.scrollTop < lastTop;
    isAtEnd = below < 40 || (isAtEnd && !wentUp);
    lastTop = log.scrollTop;
    if (wentUp && log.scrollTop < edgePx) onEdge("older");
    if (!wentUp && below < edgePx) onEdge("newer");
  };
  const watch = (log: HTMLElement) => {
    sizes.disconnect();
    sizes.observe(log);
    for (const child of log.children) sizes.observe(child);
    if (watched !== log) log.addEventListener("scroll", () => onScroll(log));
    watched = log;
  };

  return {
    beforeDrawing: () => {
      anchor = watched && !isAtEnd ? findAnchor(watched) : undefined;
    },
    afterDrawing: (log, key) => {
      if (!log) return;
      if (key !== shownKey || log !== watched) {
        shownKey = key;
        isAtEnd = true;
        watch(log);
      }
      if (anchor?.element.isConnected && !isAtEnd)
        log.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top;
      toEnd();
    },
  };
}

/** The first message in sight, and where it is. */
function findAnchor(log: HTMLElement) {
  const { top } = log.getBoundingClientRect();
  for (const element of log.querySelectorAll("[data-message-id]")) {
    const box = element.getBoundingClientRect();
    if (box.bottom > top) return { element, top: box.top };
  }
  return undefined;
}
