import { openBench, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";

/** Milliseconds from the first byte of the pane's page, and how often it was blocked for 50 or more. */
interface Start {
  /** Title and tabs stand and can be pressed. */
  readonly usable: number | null;
  /** What is wrong in the workbook is listed. */
  readonly checked: number | null;
  readonly longTasks: readonly number[];
}

let bench: BenchPage;

withBrowser("the start of the pane (skipped where there is no browser)", () => {
  beforeAll(async () => {
    bench = await openBench();
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it("[PANE-76] is measured with the processor slowed four times", async () => {
    const { page } = bench;
    await page.addInitScript(() => {
      const start = { usable: null, checked: null, longTasks: [] } as {
        usable: number | null;
        checked: number | null;
        longTasks: number[];
      };
      Object.assign(window, { paneStart: start });
      new MutationObserver(() => {
        if (start.usable === null && document.querySelector("[role=tab]")) start.usable = performance.now();
        if (start.checked === null && document.querySelector("article")) start.checked = performance.now();
      }).observe(document, { childList: true, subtree: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) start.longTasks.push(Math.round(duration));
      }).observe({ type: "longtask", buffered: true });
    });
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await bench.open("da-nhan/X21832.xlsx");
    await bench.see("Đã nhập 102/102 ô");
    await bench.pane().getByRole("article").first().waitFor();
    const start = await (
      await bench.frame()
    ).evaluate(() => (window as unknown as { paneStart: Start }).paneStart);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    // Measured, not judged: machines differ. A second is what is aimed at.
    console.info(
      `slowed four times: usable after ${Math.round(start.usable!)} ms, checked after ` +
        `${Math.round(start.checked!)} ms, long tasks ${start.longTasks.join(", ")} ms`,
    );
    expect(start.usable).toBeGreaterThan(0);
    expect(start.checked).toBeGreaterThanOrEqual(start.usable!);
    expect(bench.problems).toEqual([]);
  });
});
