import { readdirSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Route } from "playwright-core";
import { englishPane } from "../../../src/i18n/en/pane";
import { reportText as englishReport } from "../../../src/i18n/en/report";
import type { PaneTexts } from "../../../src/i18n/vi/pane";
import { reportText as vietnameseReport } from "../../../src/i18n/vi/report";
import { brokenPlan, emptyWorkbook } from "./emptyWorkbook";
import type { BenchPage } from "./openBench";

/** One state of one view, and how a person comes to it from the state before. */
export interface PaneState {
  readonly name: string;
  reach(bench: BenchPage, words: PaneTexts): Promise<void>;
}

const button = (bench: BenchPage, name: string | RegExp) =>
  bench.pane().getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
const tab = (bench: BenchPage, name: string) => bench.pane().getByRole("tab", { name }).click();
const visible = (pane: FrameLocator, text: string | RegExp) =>
  pane.getByText(text).filter({ visible: true }).first().waitFor();

/** Makes a coming request to Excel fail. */
function failNext(bench: BenchPage, code: string): Promise<void> {
  return bench.page.evaluate((wanted) => {
    const { host } = (window as unknown as { workbench: { host: { failNext(fault: object): void } } })
      .workbench;
    host.failNext({ at: { request: 1 }, code: wanted });
  }, code);
}

/** All the workbooks that the sample's office received. */
function received({ sample }: BenchPage): readonly string[] {
  const folder = path.join(sample, "da-nhan");
  return readdirSync(folder).map((name) => path.join(folder, name));
}

/** Keeps what the worker runs from coming, so that reading does not end; until `letWorkerCome`. */
async function holdWorker({ page }: BenchPage): Promise<void> {
  await page.route(/mergeWorker/, (route) => void held.push(route));
}

async function letWorkerCome({ page }: BenchPage): Promise<void> {
  await page.unroute(/mergeWorker/);
  // One that nobody waits for any more would keep the next of the same address waiting.
  await Promise.all(held.splice(0).map((route) => route.abort().catch(() => undefined)));
}

const held: Route[] = [];
const TABLE = ["TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch", "1\tTổng giá trị sản phẩm\tTriệu đồng\t300.000"]
  .concat("2\tTỷ lệ hộ nghèo đa chiều\t%\t≤ 3,5", "3\tViệc chưa có trong danh mục\tLần\t12")
  .join("\n");

/** `Biểu mẫu`, from an empty workbook to made files. */
const TEMPLATE_STATES: readonly PaneState[] = [
  {
    name: "templates-empty",
    async reach(bench, words) {
      await bench.open(await emptyWorkbook(bench.folder));
      await visible(bench.pane(), words.templates.noPlan);
    },
  },
  {
    name: "menu-sample-offer",
    async reach(bench, words) {
      await button(bench, words.menu.label).click();
      await bench.pane().getByRole("navigation").getByRole("button", { name: words.menu.sample }).click();
      await button(bench, words.sample.begin).waitFor();
    },
  },
  {
    name: "templates-model",
    async reach(bench, words) {
      await button(bench, words.close).click();
      await button(bench, words.templates.createPlan).click();
    },
  },
  {
    name: "templates-pasted",
    async reach(bench, words) {
      await bench.pane().getByLabel(words.paste.box).fill(TABLE);
      await button(bench, words.paste.read).click();
      await visible(bench.pane(), words.paste.left(2));
    },
  },
  {
    name: "templates-plan",
    async reach(bench, words) {
      await bench.open("ke-hoach.xlsx");
      await tab(bench, words.tabs.templates);
      await bench.pane().getByRole("region", { name: words.templates.addHere }).waitFor();
    },
  },
  { name: "menu-open", reach: (bench, words) => button(bench, words.menu.label).click() },
  {
    name: "menu-help",
    async reach(bench, words) {
      await button(bench, words.menu.help).click();
      await visible(bench.pane(), words.menu.helpSteps[0]!);
    },
  },
  {
    name: "menu-about",
    async reach(bench, words) {
      await button(bench, words.menu.label).click();
      await button(bench, words.menu.about).click();
      await button(bench, words.close).waitFor();
    },
  },
  {
    name: "menu-sample",
    async reach(bench, words) {
      await button(bench, words.menu.label).click();
      await bench.pane().getByRole("navigation").getByRole("button", { name: words.menu.sample }).click();
      await visible(bench.pane(), words.sample.notEmpty);
    },
  },
  {
    name: "templates-ticked",
    async reach(bench, words) {
      await button(bench, words.close).click();
      await bench.pane().getByRole("radio", { name: words.templates.some }).click();
      await bench.pane().getByLabel(words.templates.search).fill("bình tân");
      await bench.pane().getByRole("checkbox", { name: "UBND xã Bình Tân" }).click();
    },
  },
  {
    name: "templates-made",
    async reach(bench, words) {
      await button(bench, words.templates.make).click();
      await visible(bench.pane(), words.templates.made(1));
    },
  },
  {
    name: "templates-added",
    async reach(bench, words) {
      const section = bench.pane().getByRole("region", { name: words.templates.addHere });
      await section.getByRole("button", { name: words.templates.add, exact: true }).click();
      await section.getByRole("button", { name: words.templates.undo }).waitFor();
    },
  },
  {
    name: "templates-asking",
    async reach(bench, words) {
      const section = bench.pane().getByRole("region", { name: words.templates.addHere });
      await section.getByRole("button", { name: words.templates.add, exact: true }).click();
      await section.getByRole("button", { name: words.templates.replace, exact: true }).waitFor();
    },
  },
  {
    name: "templates-broken-plan",
    async reach(bench, words) {
      await bench.open(await brokenPlan(bench.folder));
      await button(bench, words.check.goToCell).first().waitFor();
    },
  },
  {
    name: "check-broken-plan",
    async reach(bench, words) {
      await tab(bench, words.tabs.check);
      await visible(bench.pane(), words.brokenPlan);
    },
  },
  {
    name: "consolidate-broken-plan",
    async reach(bench, words) {
      await tab(bench, words.tabs.consolidate);
      await visible(bench.pane(), words.brokenPlan);
    },
  },
];

/** `Kiểm tra`, from a blank form to a finished report. */
const CHECK_STATES: readonly PaneState[] = [
  {
    name: "check-blank",
    async reach(bench) {
      await bench.open("bieu-mau/X21811.xlsx");
      await bench.pane().locator("details summary").first().click();
    },
  },
  {
    name: "check-errors",
    async reach(bench, words) {
      await bench.open("da-nhan/X21832.xlsx");
      await button(bench, words.check.explain).first().waitFor();
    },
  },
  {
    name: "check-explaining",
    async reach(bench, words) {
      await button(bench, words.check.explain).first().click();
      await bench.pane().getByLabel(words.check.explanationLabel).fill("Do hạn hán kéo dài từ tháng 3.");
    },
  },
  {
    name: "check-filtered",
    async reach(bench, words) {
      await button(bench, new RegExp(`^${words.severity.note}`)).click();
      await visible(bench.pane(), words.check.noneOfKind);
    },
  },
  {
    name: "check-selected",
    async reach(bench, words) {
      await button(bench, new RegExp(`^${words.severity.note}`)).click();
      await button(bench, words.check.goToCell).first().click();
      await visible(bench.pane(), words.entry.rule);
    },
  },
  {
    name: "check-fixing",
    async reach(bench, words) {
      await bench.open("da-nhan/X21814.xlsx");
      await button(bench, words.check.fixForm).first().click();
      await button(bench, words.check.apply).first().waitFor();
    },
  },
  {
    name: "check-done",
    async reach(bench, words) {
      await bench.open("da-nhan/X21811.xlsx");
      await visible(bench.pane(), words.check.ready);
    },
  },
  {
    name: "check-failed",
    async reach(bench, words) {
      await bench.open("da-nhan/X21832.xlsx");
      await failNext(bench, "InactiveWorkbook");
      await button(bench, words.check.goToCell).first().click();
      await visible(bench.pane(), words.hostErrors["other-workbook"]);
    },
  },
  {
    name: "consolidate-in-a-report",
    async reach(bench, words) {
      await tab(bench, words.tabs.consolidate);
      await visible(bench.pane(), words.consolidate.needsPlan);
    },
  },
];

/** `Tổng hợp`, from choosing files to a merge taken back. */
const MERGE_STATES: readonly PaneState[] = [
  {
    name: "consolidate-choose",
    async reach(bench, words) {
      await bench.open("ke-hoach.xlsx");
      await button(bench, words.consolidate.choose).waitFor();
    },
  },
  {
    name: "consolidate-typing",
    async reach(bench, words) {
      await button(bench, words.sources.typed).click();
      await bench.pane().getByLabel(words.sources.search).fill("tây");
    },
  },
  {
    name: "consolidate-typing-asks",
    async reach(bench, words) {
      await button(bench, words.sources.putHere).click();
      await button(bench, words.templates.undo).waitFor();
      await button(bench, words.sources.putHere).click();
      await button(bench, words.templates.replace).waitFor();
    },
  },
  {
    name: "consolidate-reading",
    async reach(bench, words) {
      await bench.open("ke-hoach.xlsx");
      await holdWorker(bench);
      await bench.pane().locator("input[type=file]").first().setInputFiles(received(bench));
      await button(bench, words.cancel).waitFor();
    },
  },
  {
    name: "consolidate-cancelled",
    async reach(bench, words) {
      await button(bench, words.cancel).click();
      await button(bench, words.consolidate.choose).waitFor();
      await letWorkerCome(bench);
    },
  },
  {
    name: "check-in-a-plan",
    async reach(bench, words) {
      await tab(bench, words.tabs.check);
      await visible(bench.pane(), words.check.noForm);
    },
  },
  {
    name: "consolidate-review",
    async reach(bench, words) {
      await tab(bench, words.tabs.consolidate);
      await bench.pane().locator("input[type=file]").first().setInputFiles(received(bench));
      await button(bench, words.consolidate.write).waitFor();
    },
  },
  {
    name: "consolidate-review-all",
    reach: (bench, words) =>
      bench.pane().getByRole("checkbox", { name: words.consolidate.onlyDoubtful }).click(),
  },
  {
    name: "consolidate-deciding",
    async reach(bench, words) {
      await button(bench, words.reviewing.decide).first().click();
      await bench.pane().getByLabel(words.reviewing.reason).first().fill("Điện thoại với kế toán xã");
    },
  },
  {
    name: "consolidate-failed",
    async reach(bench, words) {
      await failNext(bench, "AccessDenied");
      await button(bench, words.consolidate.write).click();
      await visible(bench.pane(), words.hostErrors.protected);
    },
  },
  {
    name: "consolidate-result",
    async reach(bench, words) {
      await button(bench, words.consolidate.write).click();
      await button(bench, words.consolidate.undo).waitFor();
      const details = bench.pane().locator("details summary").filter({ visible: true });
      if ((await details.count()) > 0) await details.first().click();
    },
  },
  {
    name: "consolidate-figure",
    async reach(bench) {
      await bench.tab("Tổng hợp");
      await bench.goTo("G12");
      await bench.pane().getByRole("region", { name: /./ }).getByRole("listitem").last().waitFor();
    },
  },
  {
    name: "consolidate-report",
    async reach(bench, words) {
      const report = words === englishPane ? englishReport : vietnameseReport;
      await button(bench, report.button).click();
      await button(bench, report.download).waitFor();
    },
  },
  {
    name: "consolidate-undone",
    async reach(bench, words) {
      await button(bench, words.consolidate.undo).click();
      await visible(bench.pane(), words.consolidate.undone);
    },
  },
];

/** Every view in every state that stays, in the order in which they are walked; each group begins with a workbook. */
export const PANE_GROUPS: Readonly<Record<string, readonly PaneState[]>> = {
  templates: TEMPLATE_STATES,
  check: CHECK_STATES,
  consolidate: MERGE_STATES,
};
