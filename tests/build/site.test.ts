import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { findBrowser, launchBrowser } from "../support/browser";
import { runCommand } from "../support/commandLine";
import { differences, readBook, sheetOf } from "../support/page/books";
import { builtSite, ROOT, serveSite, SITE } from "./support/builtSite";
import { openInExcelOnTheWeb, stubOffice } from "./support/officeFrame";

const OFFICE = "https://appsforoffice.microsoft.com/";
const PAGES = ["taskpane.html", "commands.html", "notice.html", "tong-hop.html"];
const folder = mkdtempSync(path.join(tmpdir(), "site-"));
const plan = samplePlan({ model: "huyen", set: "full" });

// Longer than one wait of the browser, so that the wait itself tells what did not come.
jest.setTimeout(240_000);
const WAIT = 60_000;

beforeAll(() => builtSite(), 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string): string {
  return readFileSync(path.join(SITE, name), "utf8");
}

/** The scripts that a page names. */
function scriptsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/gu)].map(([, source]) => source!);
}

it.each(PAGES)("[WEB-01] %s names scripts that are there, under a hash of what they hold", (page) => {
  const own = scriptsOf(page).filter((source) => !source.startsWith(OFFICE));
  expect(own.length).toBeGreaterThan(0);
  for (const source of own) expect(source).toMatch(/^[\w-]+\.[0-9a-f]{12}\.js$/u);
  expect(own.filter((source) => !existsSync(path.join(SITE, source)))).toEqual([]);
});

it.each(PAGES)("[WEB-02] %s carries its policy", (page) => {
  const policy = /Content-Security-Policy"? content="([^"]+)"/u.exec(read(page))?.[1] ?? "";
  const scripts =
    page === "tong-hop.html" ? "script-src 'self';" : `script-src 'self' ${OFFICE.slice(0, -1)};`;
  for (const part of [
    "default-src 'none'",
    scripts,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain("unsafe-eval");
  // No script of its own between the tags: the policy would refuse it.
  expect(read(page)).not.toMatch(/<script(?![^>]*\ssrc)[^>]*>/u);
});

it("[WEB-04] gives Internet Explorer one plain sentence that leads to tong-hop.html, and no bundle", () => {
  const tags = [...read("taskpane.html").matchAll(/<script([^>]*)>/gu)].map(([, attributes]) => attributes!);
  const forAll = tags.filter((tag) => !/type="?module/u.test(tag));
  expect(forAll).toHaveLength(2);
  const old = forAll.find((tag) => tag.includes("nomodule"))!;
  expect(forAll.find((tag) => tag !== old)).toContain(OFFICE);
  const source = read(/src="?([^"\s>]+)/u.exec(old)![1]!);
  const said: string[] = [];
  const pane = {
    innerHTML: "",
    getElementsByTagName: () => [{ appendChild: (text: string) => said.push(text) }],
  };
  const document = { getElementById: () => pane, createTextNode: (text: string) => text };
  vm.runInNewContext(source, {
    document,
    location: { href: "https://vi-du.example/thi-dua/taskpane.html?tab=check" },
  });
  expect(pane.innerHTML).toContain("Ngăn này cần Excel 2021 trở lên hoặc Microsoft 365.");
  expect(said).toEqual(["https://vi-du.example/thi-dua/tong-hop.html"]);
  // Words of the language that Internet Explorer does not know would stop it.
  expect(source).not.toMatch(/=>|`|\b(?:let|const)\s/u);
});

it("[WEB-05] keeps maps outside, and says the licence of every part", () => {
  const files = readdirSync(SITE, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  expect(
    files.filter((file) => file.endsWith(".js")).some((file) => read(file).includes("sourceMappingURL")),
  ).toBe(false);
  expect(readdirSync(path.join(ROOT, "dist/maps")).length).toBeGreaterThan(0);
  const licences = read("licences.txt");
  for (const name of ["Báo cáo thi đua", "react-dom", "@fluentui/react-components", "fflate", "@e965/xlsx"]) {
    expect(licences).toContain(name);
  }
  expect(licences).not.toContain("@microsoft/office-js");
});

it("[WEB-06] lets Excel on the web frame the pages", () => {
  const config = read("web.config");
  expect(config).toContain("frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com");
  expect(config).toContain('<remove name="X-Frame-Options"/>');
});

it.each(["vi", "en"])("[GUI-04] help/%s.html runs no script, and its pictures are there", (language) => {
  const page = read(`help/${language}.html`);
  expect(page).not.toMatch(/<script/u);
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
  const pictures = [...page.matchAll(/<img src="([^"]+)"/gu)].map(([, source]) => source!);
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((source) => !existsSync(path.join(SITE, "help", source)))).toEqual([]);
});

it("[WEB-07] loads at most 280 kB of ours before the pane answers", () => {
  const own = scriptsOf("taskpane.html").filter(
    (source) => !source.startsWith(OFFICE) && !source.startsWith("old."),
  );
  const packed = own.reduce((sum, source) => sum + gzipSync(readFileSync(path.join(SITE, source))).length, 0);
  console.info(`first load of the pane: ${(packed / 1000).toFixed(1)} kB packed`);
  expect(packed).toBeLessThanOrEqual(280_000);
});

const withBrowser = findBrowser() === null ? describe.skip : describe;

withBrowser("the folder over https in a real browser (skipped where there is none)", () => {
  const asked: string[] = [];
  const complaints: string[] = [];
  let server: ChildProcess;
  let address: string;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    ({ address, server } = await serveSite());
    browser = await launchBrowser();
    context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "vi-VN", acceptDownloads: true });
    // The frame around is answered by the test, so the browser takes its place for the open network.
    await context.grantPermissions(["local-network-access"]);
    context.setDefaultTimeout(WAIT);
    await stubOffice(context, asked);
    context.on("console", (message: ConsoleMessage) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    context.on("weberror", (error) => complaints.push(error.error().message));
    // What a policy refuses is told to the page by an event, whether or not the console says so.
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    expect((await runCommand("sample", "--out", path.join(folder, "mau"))).status).toBe(0);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  /** Asked of any machine but the folder's server and Microsoft's; the frame around is the test's own. */
  function elsewhere(): readonly string[] {
    const own = [address, OFFICE, "https://vi-du.officeapps.live.com/", "data:", "blob:"];
    return asked.filter((url) => !own.some((start) => url.startsWith(start)));
  }

  it("[WEB-03] opens the pane in a frame as Excel on the web has it, within the policy", async () => {
    const bytes = await createXlsxWorkbooks().write(planToSpec(plan));
    const { page, frame, bench } = await openInExcelOnTheWeb(context, `${address}taskpane.html`, bytes);
    await frame.getByRole("tab", { name: "Tổng hợp", selected: true }).waitFor();
    await frame.getByText("Tệp tổng hợp · năm 2024 · 28 đơn vị").waitFor();
    const received = path.join(folder, "mau/da-nhan");
    await frame
      .locator("input[type=file]")
      .first()
      .setInputFiles(readdirSync(received).map((name) => path.join(received, name)));
    // Read in a worker, under the policy too.
    await frame.getByText("Đã nhận 26/28 đơn vị").first().waitFor();
    expect(asked.some((url) => url.startsWith(`${OFFICE}lib/1/hosted/office.js`))).toBe(true);
    expect(asked.some((url) => url.includes("excel-web"))).toBe(true);
    expect(complaints).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await page.close();
    bench.dispose();
  });

  it("[STA-01, STA-02] merges in an ordinary browser into the command line's summary, cell by cell", async () => {
    const page = await context.newPage();
    await page.goto(`${address}tong-hop.html`);
    await choose(page, [path.join(folder, "mau/ke-hoach.xlsx")]);
    await page.getByText("Tệp tổng hợp · năm 2024 · 28 đơn vị").waitFor();
    const received = path.join(folder, "mau/da-nhan");
    await choose(
      page,
      readdirSync(received).map((name) => path.join(received, name)),
    );
    await page.getByText("Đã nhận 26/28 đơn vị").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải bản tổng hợp (.xlsx)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Tong-hop-thi-dua-2024.xlsx");
    const file = path.join(folder, "tong-hop.xlsx");
    await download.saveAs(file);
    const [mine, theirs] = [await readBook(file), await readBook(path.join(folder, "mau/tong-hop.xlsx"))];
    expect(mine.sheets.map(({ name }) => name)).toEqual(theirs.sheets.map(({ name }) => name));
    for (const sheet of theirs.sheets) {
      // When and by whom is told in the diary; all else is the same.
      if (sheet.name !== "Nhật ký tổng hợp")
        expect(differences(sheetOf(mine, sheet.name), sheet)).toEqual([]);
    }
    await page.close();
  });

  it("[STA-06] takes the last summary along, and says so", async () => {
    const page = await context.newPage();
    await page.goto(`${address}tong-hop.html`);
    await choose(page, [path.join(folder, "mau/ke-hoach.xlsx")]);
    await page.getByText("Bản tổng hợp lần trước (nếu có)").waitFor();
    await page.getByLabel("Chọn bản lần trước…").last().setInputFiles(path.join(folder, "mau/ke-hoach.xlsx"));
    await page.getByText("Tệp này không phải bản tổng hợp").waitFor();
    await page.getByLabel("Chọn bản lần trước…").last().setInputFiles(path.join(folder, "mau/tong-hop.xlsx"));
    await page.getByText("Giữ nội dung đã nhập trong tong-hop.xlsx.").waitFor();
    await page.close();
  });

  it("[STA-03] checks one unit's report as the pane does", async () => {
    const page = await context.newPage();
    await page.goto(`${address}tong-hop.html`);
    await choose(page, [path.join(folder, "mau/da-nhan/X21832.xlsx")]);
    await page.getByText("Đã nhập 102/102 ô").waitFor();
    await page.getByRole("button", { name: "Lỗi 3" }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Errors 3" }).waitFor();
    await page.close();
  });

  it("[STA-04] refuses what is no workbook, or none of ours, with a sentence", async () => {
    const page = await context.newPage();
    await page.goto(`${address}tong-hop.html`);
    const noWorkbook = path.join(folder, "hong.xlsx");
    writeFileSync(noWorkbook, "không phải tệp Excel");
    await choose(page, [noWorkbook]);
    await page.getByRole("status").getByText("Tệp chỉ là văn bản thường").waitFor();
    const foreign = path.join(folder, "khac.csv");
    writeFileSync(foreign, "a;b\n1;2\n");
    await choose(page, [foreign]);
    await page.getByText("không phải tệp kế hoạch, cũng không phải báo cáo").waitFor();
    await page.close();
  });

  it("[STA-05] asks nothing of any other machine, and nothing went wrong on the way", () => {
    expect(complaints).toEqual([]);
    expect(elsewhere()).toEqual([]);
  });
});

async function choose(page: Page, files: readonly string[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
}
