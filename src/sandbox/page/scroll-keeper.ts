/**
 * Keeps the log at its end while the reader is there, also when messages grow after they were drawn. Returns what to
 * call after each rendering, with a key that changes when another log is shown.
 */
export function createScrollKeeper(): (log: HTMLElement | null, key: string) => void {
  let shownKey = "";
  let isAtEnd = true;
  let lastTop = 0;
  let watched: HTMLElement | undefined;
  const toEnd = () => {
    if (watched && isAtEnd) watched.scrollTop = watched.scrollHeight;
  };
  const sizes = new ResizeObserver(toEnd);

  const watch = (log: HTMLElement) => {
    sizes.disconnect();
    sizes.observe(log);
    for (const child of log.children) sizes.observe(child);
    if (watched === log) return;
    watched = log;
    log.addEventListener("scroll", () => {
      const isNearEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
      const wentUp = log.scrollTop < lastTop;
      isAtEnd = isNearEnd || (isAtEnd && !wentUp);
      lastTop = log.scrollTop;
    });
  };

  return (log, key) => {
    if (!log) return;
    const isOther = key !== shownKey || log !== watched;
    if (isOther) {
      shownKey = key;
      isAtEnd = true;
      watch(log);
    }
    toEnd();
  };
}
