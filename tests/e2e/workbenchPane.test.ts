import type { Page } from "playwright-core";
import { openBench, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";
import { closeMessage, expectShown, expectValue, rowOfCode, type, until } from "../support/page/cells";

let bench: BenchPage;
let page: Page;

withBrowser("the page and a pane beside it in a real browser (skipped where there is none)", () => {
  beforeAll(async () => {
    bench = await openBench({ addin: "/demo.html" });
    ({ page } = bench);
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it("[PGE-08] lets the pane read the selection and write what the grid shows", async () => {
    await bench.open("bieu-mau/X21811.xlsx");
    await bench.tab("Biểu 01");
    const row = await rowOfCode(bench, "B01");
    await bench.goTo(`G${row}`);
    await bench.pane().locator("#write").click();
    await expectValue(bench, `H${row}`, 42);
    await expectShown(bench, `H${row}`, "42");
    await bench.pane().locator("#read").click();
    await expectPane(`'Biểu 01'!H${row}\n[[42]]\n[["42"]]`);
  });

  it("[PGE-06] keeps no way back over a change by the add-in", async () => {
    expect(await page.isDisabled(".top-bar button:has-text('Hoàn tác')")).toBe(true);
  });

  it("[PGE-08] tells the pane of what a person types", async () => {
    const row = await rowOfCode(bench, "B03");
    await bench.pane().locator("#listen").click();
    await expectPane("Đang theo dõi");
    await type(bench, `G${row}`, "6000");
    await expectPane(`Thay đổi: G${row}`);
  });

  it("[PGE-09] keeps the pane between 350 and 320 pixels and hands profile and theme on", async () => {
    const width = (): Promise<number> =>
      page.evaluate(() => document.querySelector("iframe")!.getBoundingClientRect().width);
    expect(await width()).toBe(350);
    await page.focus(".pane-handle");
    for (let times = 0; times < 8; times += 1) await page.keyboard.press("ArrowRight");
    expect(await width()).toBe(320);
    await page.selectOption(".choice:has-text('Giao diện') select", "dark");
    await page.selectOption(".choice:has-text('Máy') select", "mac");
    await expectPane("Excel · Mac");
    const background = await bench
      .pane()
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(background).toBe("rgb(38, 38, 38)");
  });

  it("[PGE-11] draws a chart that the add-in makes", async () => {
    await bench.tab("Bìa");
    await bench
      .pane()
      .locator("body")
      .evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Thử biểu đồ");
          sheet.getRange("A1:B3").values = [
            ["Xã", "Tỷ lệ"],
            ["Bình Tân", 80],
            ["Tây Thuận", 95],
          ];
          const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
          chart.title.text = "Tiến độ";
          sheet.activate();
          await context.sync();
        }),
      );
    const source = await page.waitForSelector(".img-list img").then((image) => image.getAttribute("src"));
    const svg = decodeURIComponent(source!);
    for (const text of ["Tiến độ", "Bình Tân", "Tây Thuận"]) expect(svg).toContain(`>${text}</text>`);
    const heights = [
      ...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)" fill="#4472C4"/g),
    ];
    const [first, second] = heights.map((match) => Number(match[1])) as [number, number];
    expect(first / second).toBeCloseTo(80 / 95, 5);
  });

  it("[PGE-14] follows a link inside the workbook by a click", async () => {
    await bench
      .pane()
      .locator("body")
      .evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem("Thử biểu đồ").getRange("A1");
          range.hyperlink = { documentReference: "'Bìa'!A1", textToDisplay: "Về bìa" };
          await context.sync();
        }),
      );
    await bench.settle();
    // The first cell begins right of the row headers and below the column headers.
    await page.locator(".fortune-sheet-overlay").click({ position: { x: 70, y: 32 } });
    await until(async () =>
      expect(await page.textContent(".luckysheet-sheets-item-active")).toContain("Bìa"),
    );
  });

  it("[PGE-13] refuses what is no workbook and keeps the open one", async () => {
    const open = await page.textContent(".book-name");
    await page.setInputFiles('input[type="file"]', {
      name: "hong.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("không phải tệp Excel"),
    });
    expect(await closeMessage(bench)).toContain("hong.xlsx");
    expect(await page.textContent(".book-name")).toBe(open);
  });

  it("[PGE-10] asks nothing of any other machine, and nothing went wrong on the way", () => {
    const elsewhere = bench.asked.filter((url) => !/^(?:http:\/\/localhost:\d+\/|data:|blob:)/.test(url));
    expect(elsewhere).toEqual([]);
    expect(bench.asked.some((url) => url.includes("/office-js/office.js"))).toBe(true);
    expect(bench.problems).toEqual([]);
  });
});

/** What the page in the frame says. */
function expectPane(text: string): Promise<void> {
  return until(async () => expect(await bench.pane().locator("#out").textContent()).toBe(text));
}
