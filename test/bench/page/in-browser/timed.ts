/** How long something took until it was seen, and until nothing more was to do, in milliseconds. */
export interface Timed {
  readonly seen: number;
  readonly rest: number;
}

/** Does something, waits until what it changed is painted, then until the page is idle. */
export async function timed(act: () => void): Promise<Timed> {
  // Asked for before the act, so that nothing the act puts off comes first.
  const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  act();
  await painted;
  const seen = performance.now() - start;
  await idle();
  return { seen, rest: performance.now() - start };
}

/** Waits until a page has nothing to do, and nothing it put off to the next frame. */
export async function idle(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));
  await new Promise((resolve) => requestIdleCallback(resolve));
}
