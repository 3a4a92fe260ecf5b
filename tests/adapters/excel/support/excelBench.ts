import { createOpenWorkbook } from "../../../../src/adapters/excel";
import type { OpenWorkbookPort } from "../../../../src/ports";
import { boot } from "../../../../src/workbench";
import type { BootOptions, Workbench } from "../../../../src/workbench";

export interface ExcelBench {
  readonly bench: Workbench;
  readonly open: OpenWorkbookPort;
  /** Requests that a piece of work sent, without the one with which `Excel.run` lets its ranges go. */
  requestsOf(
    work: () => Promise<unknown>,
  ): Promise<{ readonly requests: number; readonly bytes: readonly number[] }>;
}

/** The adapter over Microsoft's client library over a workbook in memory, at the oldest level that is supported. */
export async function excelBench(options: BootOptions = {}): Promise<ExcelBench> {
  const bench = await boot({ api: "1.14", ...options });
  return {
    bench,
    open: createOpenWorkbook({ Excel: bench.Excel, Office: bench.Office }),
    async requestsOf(work) {
      const from = bench.host.log.length;
      await work();
      const sent = bench.host.log.slice(from).filter(({ internal }) => !internal);
      return { requests: sent.length, bytes: sent.map(({ bytesIn }) => bytesIn) };
    },
  };
}
