import { checkOpenWorkbook } from "../../src/app/checkOpenWorkbook";
import { readChanged } from "../../src/app/readChanged";
import { recogniseOpenWorkbook } from "../../src/app/recogniseOpenWorkbook";
import { officeBench, sampleSummary, unitBench } from "../support/officeBench";

jest.setTimeout(240_000);

/** `Excel.run` sends one more request by itself, with which it lets its ranges go. */
const LETTING_GO = 1;
const NAME = 1;

describe("what the pane asks of Excel", () => {
  it("[PANE-71] checks a unit's workbook for three requests, its name for one more, and again for three at most", async () => {
    const excel = await unitBench();
    // As the pane reads the workbook that is open, and what changed in it.
    const first = await excel.requestsOf(async () => {
      const [data, identity] = await Promise.all([excel.open.readSheets(), excel.open.identity()]);
      const kind = recogniseOpenWorkbook(data);
      if (kind.kind !== "report") throw new Error(`the workbook is ${kind.kind}`);
      const check = checkOpenWorkbook(kind.plan, data, identity.name);
      expect([check.orgUnit !== null, check.filled]).toEqual([true, check.asked]);
    });
    expect(first.requests).toBeLessThanOrEqual(3 + NAME + LETTING_GO);
    const data = await excel.open.readSheets();
    const change = [{ sheet: "Biểu 01", addresses: ["G12"] }];
    const again = await excel.requestsOf(async () => {
      expect(await readChanged(data, change, excel.open)).not.toBeNull();
    });
    expect(again.requests).toBeLessThanOrEqual(3 + LETTING_GO);
    excel.bench.dispose();
  });

  it("[PANE-71] writes a summary for at most four requests besides its chunks of 2 MB, of 5 reports as of all", async () => {
    const counted: number[] = [];
    for (const count of [5, 28]) {
      const spec = await sampleSummary(count);
      const excel = await officeBench();
      const { requests, bytes } = await excel.requestsOf(() => excel.open.renderSheets(spec));
      const chunks = Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / 2_000_000);
      counted.push(requests - chunks);
      expect(excel.bench.unknownMembers).toEqual([]);
      excel.bench.dispose();
    }
    expect(counted[0]).toBeLessThanOrEqual(4);
    expect(counted[1]).toBe(counted[0]);
  });
});
