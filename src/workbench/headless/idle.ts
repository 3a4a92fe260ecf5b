import type { Workbench } from "./boot";

/** Waits until the page has asked the host for nothing for a while (milliseconds), or until `most` has passed. */
export async function untilIdle(bench: Workbench, quiet = 40, most = 20_000): Promise<void> {
  const started = performance.now();
  let seen = -1;
  let since = performance.now();
  while (performance.now() - started < most) {
    const now = bench.host.log.length + bench.host.running * 0.5;
    if (now !== seen || bench.host.running > 0) {
      seen = now;
      since = performance.now();
    } else if (performance.now() - since >= quiet) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
