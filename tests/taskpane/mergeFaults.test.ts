import { deleteSheet } from "../../src/workbench/engine";
import type { WorkbookSpec } from "../../src/core/workbook";
import { englishPane } from "../../src/i18n/en/pane";
import { vietnamesePane } from "../../src/i18n/vi/pane";
import type { PaneTexts } from "../../src/i18n/vi/pane";
import { HostError } from "../../src/ports";
import { hostErrorText } from "../../src/taskpane/parts/hostErrorText";
import { bookState, expectAsBefore } from "../adapters/excel/support/bookState";
import type { ExcelBench } from "../adapters/excel/support/excelBench";
import { officeBench, sampleSummary } from "../support/officeBench";

jest.setTimeout(240_000);

type Failure = Parameters<ExcelBench["bench"]["host"]["failNext"]>[0]["code"];

/** What may go wrong between two requests, as Excel names it, and what the pane says of it in both languages. */
const FAILURES: readonly (readonly [string, Failure, string, string])[] = [
  ["Excel fails", "GeneralException", vietnamesePane.hostErrors.failed, englishPane.hostErrors.failed],
  [
    "a cell is being edited",
    "InvalidOperationInCellEditMode",
    "Đang sửa dở một ô: nhấn Enter rồi thử lại.",
    englishPane.hostErrors["cell-editing"],
  ],
  [
    "a sheet is protected",
    "AccessDenied",
    "Trang tính hoặc tệp đang được bảo vệ: bỏ bảo vệ rồi thử lại.",
    englishPane.hostErrors.protected,
  ],
  [
    "a sheet was deleted meanwhile",
    "ItemNotFound",
    "Không tìm thấy trang hoặc ô: có thể đã bị xóa hoặc đổi tên.",
    englishPane.hostErrors["not-found"],
  ],
  [
    "another workbook was activated",
    "InactiveWorkbook",
    "Một tệp khác đang được chọn: trở lại tệp này rồi thử lại.",
    englishPane.hostErrors["other-workbook"],
  ],
];

describe("a merge that breaks off while it is written", () => {
  let excel: ExcelBench;
  let last: WorkbookSpec;
  let before: unknown;
  /** Requests that writing the second merge takes, without the one that lets ranges go. */
  let requests: number;

  beforeAll(async () => {
    // A summary of three units stands in the workbook; the merge of five is to take its place.
    excel = await officeBench("xa");
    await excel.open.renderSheets(await sampleSummary(3, "xa"));
    before = bookState(excel.bench.workbook);
    last = await sampleSummary(5, "xa");
    const from = excel.bench.host.log.length;
    const point = await excel.open.renderSheets(last);
    requests = excel.bench.host.log.slice(from).filter(({ internal }) => !internal).length - 1;
    expect(bookState(excel.bench.workbook)).not.toEqual(before);
    await excel.open.restore(point);
    expectAsBefore(excel.bench.workbook, before);
  });
  afterAll(() => excel.bench.dispose());

  it.each(FAILURES)(
    "[PANE-72] leaves the workbook as it was and says what to do when %s, at every request",
    async (_, code, vietnamese, english) => {
      expect(requests).toBeGreaterThanOrEqual(2);
      for (let request = 1; request <= requests; request += 1) {
        excel.bench.host.failNext({ at: { request }, code });
        const failure = await write();
        expectAsBefore(excel.bench.workbook, before);
        expectSentence(failure, vietnamese, vietnamesePane);
        expectSentence(failure, english, englishPane);
      }
    },
  );

  it("[PANE-72] waits while a cell is being edited, then writes", async () => {
    excel.bench.host.setCellEditing(true);
    const writing = excel.open.renderSheets(last);
    // The first request is at the host and waits; nothing is written.
    while (excel.bench.host.running === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expectAsBefore(excel.bench.workbook, before);
    excel.bench.host.setCellEditing(false);
    await excel.open.restore(await writing);
    expectAsBefore(excel.bench.workbook, before);
  });

  it("[PANE-72] says so when the workbook's structure is protected, and changes nothing", async () => {
    excel.bench.workbook.protection = { password: null };
    const failure = await write();
    excel.bench.workbook.protection = null;
    expectSentence(failure, vietnamesePane.hostErrors.protected, vietnamesePane);
    expectAsBefore(excel.bench.workbook, before);
  });

  // The last of the tests: the sheet stays away.
  it("[PANE-72] leaves the rest as it was when a person deletes a sheet between two requests", async () => {
    const { host, workbook } = excel.bench;
    const answer = host.answer.bind(host);
    let asked = 0;
    let left: unknown;
    Object.assign(host, {
      answer(body: string, flags: number) {
        asked += 1;
        if (asked === 2) {
          deleteSheet(
            workbook,
            workbook.sheets.find(({ name }) => name === "Tổng hợp")!,
          );
          left = bookState(workbook);
        }
        return answer(body, flags);
      },
    });
    const failure = await write();
    Object.assign(host, { answer });
    expectSentence(failure, vietnamesePane.hostErrors["not-found"], vietnamesePane);
    expect(left).toBeDefined();
    expect(bookState(workbook)).toEqual(left);
  });

  async function write(): Promise<unknown> {
    return excel.open.renderSheets(last).then(
      () => null,
      (cause: unknown) => cause,
    );
  }
});

/** The sentence stands whole, and where something was put back it says that the workbook is as it was. */
function expectSentence(failure: unknown, sentence: string, texts: PaneTexts): void {
  expect(failure).toBeInstanceOf(HostError);
  const { restored } = failure as HostError;
  expect(restored).not.toBe(false);
  const text = hostErrorText(failure, texts);
  expect(text.startsWith(sentence)).toBe(true);
  expect(text.includes(texts.unchanged)).toBe(restored === true);
}
