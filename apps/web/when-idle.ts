// What can wait until the browser has nothing else to do, so that the first view is drawn sooner.
const AT_THE_LATEST_MS = 2_000;

export function whenIdle(work: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: AT_THE_LATEST_MS });
  else setTimeout(work, 200);
}
