import { AxeBuilder } from "@axe-core/playwright";
import { openBench, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";
import { setWidth, untilStill } from "../support/page/looks";

/** One state of each view; all states are looked at by `node scripts/photos.mjs`. */
const VIEWS = [
  ["check", "da-nhan/X21832.xlsx", "Kiểm tra", "Biểu 01"],
  ["templates", "ke-hoach.xlsx", "Biểu mẫu", "Tạo biểu mẫu cho các đơn vị"],
  ["consolidate", "ke-hoach.xlsx", "Tổng hợp", "Chọn tệp…"],
] as const;

let bench: BenchPage;

withBrowser("the looks of the views (skipped where there is no browser)", () => {
  beforeAll(async () => {
    bench = await openBench();
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it.each(VIEWS)("[PANE-30] shows %s without a violation that axe finds", async (_, file, tab, text) => {
    await bench.open(file);
    await bench.pane().getByRole("tab", { name: tab }).click();
    await bench.pane().getByText(text).filter({ visible: true }).first().waitFor();
    await untilStill(await bench.frame());
    // Marks of Fluent's keyboard library: never seen, and focus that comes to them moves on at once.
    const dummies = ["iframe", "[data-tabster-dummy]"];
    const axe = new AxeBuilder({ page: bench.page }).include(["iframe", "#pane"]).exclude(dummies);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual(
      [],
    );
  });

  it.each([320, 350, 450])("[PANE-31] never scrolls sideways at %s pixels", async (width) => {
    await bench.open("da-nhan/X21832.xlsx");
    await setWidth(bench, width);
    const frame = await bench.frame();
    await untilStill(frame);
    const wider = await frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(wider).toBe(0);
  });
});
