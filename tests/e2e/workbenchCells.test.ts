import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { openBench, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";
import {
  closeMessage,
  expectShown,
  expectValue,
  rowOfCode,
  type,
  valueAt,
  veryHiddenSheets,
} from "../support/page/cells";

let bench: BenchPage;
let page: Page;

withBrowser("cells on the page in a real browser (skipped where there is none)", () => {
  beforeAll(async () => {
    bench = await openBench({ addin: "/demo.html" });
    ({ page } = bench);
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it("[PGE-01] opens the sample's plan and shows no very hidden sheet", async () => {
    expect(await page.textContent(".book-name")).toBe("ke-hoach.xlsx");
    const tabs = await page.locator(".luckysheet-sheets-item-name").allTextContents();
    expect(tabs).toContain("Kế hoạch giao");
    const hidden = await veryHiddenSheets(bench);
    expect(hidden.length).toBeGreaterThan(0);
    expect(tabs.filter((name) => hidden.includes(name))).toEqual([]);
    // Measured, not judged: machines differ.
    console.info(`page ready after ${await page.getAttribute("html", "data-ready-after")} ms`);
  });

  it("[PGE-02] reads 310.500,5 as a number and shows what follows from it", async () => {
    await bench.openSample("bieu-mau/X21811.xlsx");
    await bench.tab("Biểu 01");
    const row = await rowOfCode(bench, "KT01");
    await type(bench, `G${row}`, "310.500,5");
    expect(await valueAt(bench, `G${row}`)).toBe(310500.5);
    const plan = await valueAt(bench, `F${row}`);
    await type(bench, `H${row}`, String(plan));
    // The estimate is the plan itself: 100 %, met.
    expect([await valueAt(bench, `I${row}`), await valueAt(bench, `K${row}`)]).toEqual([100, "Đạt"]);
    await expectShown(bench, `K${row}`, "Đạt");
  });

  it("[PGE-03] refuses to change a locked cell", async () => {
    const row = await rowOfCode(bench, "KT01");
    const before = await valueAt(bench, `F${row}`);
    await type(bench, `F${row}`, "5");
    expect(await closeMessage(bench)).toContain("bảo vệ");
    expect(await valueAt(bench, `F${row}`)).toBe(before);
  });

  it("[PGE-04] refuses what the validation refuses, in the workbook's words", async () => {
    const row = await rowOfCode(bench, "B01");
    await type(bench, `G${row}`, "nhiều");
    expect(await closeMessage(bench)).toContain("Số liệu chưa hợp lệ");
    expect(await valueAt(bench, `G${row}`)).toBeNull();
  });

  it("[PGE-04] asks where the validation only warns, and writes what is kept", async () => {
    const row = await rowOfCode(bench, "QA05");
    await type(bench, `G${row}`, "Gần đạt");
    await page.getByRole("button", { name: "Vẫn giữ giá trị này" }).click();
    expect(await valueAt(bench, `G${row}`)).toBe("Gần đạt");
  });

  it("[PGE-05] offers the choices of a list at its cell", async () => {
    const row = await rowOfCode(bench, "QA05");
    await bench.goTo(`G${row}`);
    await page.getByRole("button", { name: "Mở danh sách giá trị" }).click();
    expect(await page.getByRole("listbox").getByRole("option").allTextContents()).toEqual([
      "Đạt",
      "Chưa đạt",
      "Không áp dụng",
    ]);
    await page.getByRole("listbox").getByRole("option", { name: "Chưa đạt" }).click();
    expect(await valueAt(bench, `G${row}`)).toBe("Chưa đạt");
    await expectShown(bench, `G${row}`, "Chưa đạt");
  });

  it("[PGE-06] undoes and does again what was typed", async () => {
    const row = await rowOfCode(bench, "B02");
    await type(bench, `G${row}`, "3100");
    await page.keyboard.press("Control+z");
    await expectValue(bench, `G${row}`, null);
    await page.keyboard.press("Control+y");
    await expectValue(bench, `G${row}`, 3100);
    await expectShown(bench, `G${row}`, "3.100");
  });

  it("[PGE-07] saves and opens again what was typed, by button and by drop", async () => {
    const row = await rowOfCode(bench, "B02");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lưu tệp .xlsx" }).click(),
    ]);
    const file = path.join(bench.folder, "da-luu.xlsx");
    await saved.saveAs(file);
    await page.setInputFiles('input[type="file"]', file);
    await page.waitForSelector(".book-name:text('da-luu.xlsx')");
    await bench.settle();
    expect(await valueAt(bench, `G${row}`)).toBe(3100);

    const bytes = readFileSync(file).toString("base64");
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      transfer.items.add(new File([content], "da-tha.xlsx"));
      const target = document.querySelector(".workbench")!;
      target.dispatchEvent(
        new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }, bytes);
    await page.waitForSelector(".book-name:text('da-tha.xlsx')");
    await bench.settle();
    expect(await valueAt(bench, `G${row}`)).toBe(3100);
  });

  it("[PGE-10] throws nothing while cells are typed", () => {
    expect(bench.problems).toEqual([]);
  });
});
