import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { FrameLocator } from "playwright-core";
import { compareSummaries, openBench, readBook, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";

type Profile = "desktop" | "web" | "mac";

/** What the page's host was asked for, as far as this test looks into it. */
interface PageHost {
  readonly profile: Profile;
  readonly createdWorkbooks: readonly unknown[];
  readonly log: readonly { readonly internal: boolean; readonly error: string | null }[];
}

let bench: BenchPage;

withBrowser("the three jobs with the mouse (skipped where there is no browser)", () => {
  beforeAll(async () => {
    // Over https, so that the web's way of talking can be had.
    bench = await openBench({ https: true });
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it.each(["desktop", "web", "mac"] as const)(
    "[PANE-70] makes, checks and merges as npm start leaves one, in Excel as %s",
    async (profile) => {
      await bench.choose("Máy", profile);
      expect((await hostOf()).profile).toBe(profile);
      const started = Date.now();
      await makeTemplates(profile);
      const made = Date.now();
      await bench.openSample("da-nhan/X21814.xlsx");
      await correctOneFigure();
      const checked = Date.now();
      await bench.openSample("ke-hoach.xlsx");
      await mergeReceived();
      const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
      // Measured, not judged: machines differ.
      console.info(
        `${profile}: templates ${seconds(started, made)} s, check ${seconds(made, checked)} s, ` +
          `merge ${seconds(checked, Date.now())} s`,
      );
      const mine = await bench.saved(`tong-hop-${profile}.xlsx`);
      const theirs = await readBook(path.join(bench.sample, "tong-hop.xlsx"));
      expect(compareSummaries(mine, theirs, "written")).toBeGreaterThan(10_000);
      expect((await hostOf()).log.filter(({ error }) => error !== null)).toEqual([]);
      expect(bench.problems).toEqual([]);
    },
    START_LIMIT,
  );

  it("[PGE-15] talks to Excel on the web by messages alone", async () => {
    await bench.choose("Máy", "web");
    const frame = await bench.frame();
    expect(await frame.evaluate(() => Office.context.platform)).toBe("OfficeOnline");
    expect(await frame.evaluate(() => typeof (window.external as { Execute?: unknown }).Execute)).toBe(
      "undefined",
    );
  });
});

/** 28 workbooks: one archive where files can be downloaded, else each opened in a window of its own. */
async function makeTemplates(profile: Profile): Promise<void> {
  await pane().getByRole("tab", { name: "Biểu mẫu" }).click();
  await pane().getByRole("button", { name: "Tạo biểu mẫu cho các đơn vị" }).click();
  await bench.see("Đã tạo 28 biểu mẫu");
  const archive = pane().getByRole("button", { name: "Tải tệp nén (.zip)" });
  if (profile === "mac") {
    await bench.see("Excel trên máy Mac không tải tệp về từ ngăn này được");
    expect(await archive.count()).toBe(0);
    await pane().getByRole("button", { name: "Mở biểu mẫu" }).first().click();
    await bench.see(/^Đã mở BC-thi-dua-2024_.+\.xlsx ở cửa sổ mới\.$/);
    expect((await hostOf()).createdWorkbooks).toHaveLength(1);
    return;
  }
  const [download] = await Promise.all([bench.page.waitForEvent("download"), archive.click()]);
  const file = path.join(bench.folder, `${profile}.zip`);
  await download.saveAs(file);
  const made = Object.values(unzipSync(readFileSync(file)));
  const sizes = (all: readonly { readonly length: number }[]) => all.map(({ length }) => length).sort();
  const folder = path.join(bench.sample, "bieu-mau");
  const theirs = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  expect(sizes(made)).toEqual(sizes(theirs));
}

/** `1.234` stands as text where a number is asked: a person chooses which number it is. */
async function correctOneFigure(): Promise<void> {
  const card = pane().getByRole("article").filter({ hasText: "KT12 ghi “1.234”" });
  await card.getByRole("button", { name: "Đến ô" }).click();
  await card.getByRole("button", { name: "Sửa cách ghi" }).click();
  await card.getByRole("button", { name: "Sửa", exact: true }).first().click();
  await card.waitFor({ state: "detached" });
}

async function mergeReceived(): Promise<void> {
  const folder = path.join(bench.sample, "da-nhan");
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const [chooser] = await Promise.all([
    bench.page.waitForEvent("filechooser"),
    pane().getByRole("button", { name: "Chọn tệp…" }).click(),
  ]);
  await chooser.setFiles(files);
  await bench.see("Đã nhận 26/28 đơn vị");
  await pane().getByRole("button", { name: "Ghi kết quả vào tệp" }).click();
  await bench.see("Đã tổng hợp 26/28 đơn vị – số liệu tạm tính");
}

function hostOf(): Promise<PageHost> {
  return bench.page.evaluate(() => {
    const { host } = (window as unknown as { workbench: { host: PageHost } }).workbench;
    const { profile, createdWorkbooks, log } = host;
    return { profile, createdWorkbooks: createdWorkbooks.map(() => null), log: [...log] };
  });
}

function pane(): FrameLocator {
  return bench.pane();
}
