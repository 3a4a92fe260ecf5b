import { readFileSync } from "node:fs";
import path from "node:path";
import { createOpenWorkbook } from "../../src/adapters/excel";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import { commandLanguage } from "../../src/commands/commandLanguage";
import { createCommands } from "../../src/commands/commands";
import type { CommandName } from "../../src/commands/commands";
import { noticeAddress, readNotice } from "../../src/commands/noticeAddress";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import type { WorkbookSpec } from "../../src/core/workbook";
import { boot } from "../../src/workbench";
import type { Workbench } from "../../src/workbench";

const workbooks = createXlsxWorkbooks();
const plan = samplePlan({ model: "huyen", set: "full" });
const commune = reportingOrgUnits(plan).find((orgUnit) => orgUnit.code === "X21811")!;

/** The ribbon's functions over Microsoft's own client library, as Office would call them. */
interface Ribbon {
  readonly bench: Workbench;
  readonly said: string[];
  /** How often Office learned that a command is over. */
  completed: number;
  press(name: CommandName): Promise<void>;
}

async function ribbon(spec: WorkbookSpec | null, displayLanguage = "vi-VN", tells = true): Promise<Ribbon> {
  const workbook = spec === null ? {} : { workbook: await workbooks.write(spec) };
  const bench = await boot({ api: "1.14", ...workbook });
  const own: Ribbon = {
    bench,
    said: [],
    completed: 0,
    press: (name) =>
      commands[name]({ completed: () => void (own.completed += 1) }).catch((error: unknown) => {
        if (tells) throw error;
      }),
  };
  const commands = createCommands({
    workbook: createOpenWorkbook({ Excel: bench.Excel, Office: bench.Office }),
    language: commandLanguage(displayLanguage),
    tell: (sentences) => {
      if (!tells) return Promise.reject(new Error("no window"));
      own.said.push(...sentences);
      return Promise.resolve();
    },
    openHelp: () => Promise.resolve(),
  });
  return own;
}

function selected(bench: Workbench): Promise<string> {
  return bench.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

it("[CMD-01] leads to the first cell of a report that is to be mended and says what is wrong there", async () => {
  const own = await ribbon(unitWorkbook(plan, commune));
  // B01 stands in the first row that is asked; its figure goes into G.
  const cell = await own.bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Biểu 01");
    const found = sheet.getUsedRange().find("B01", { completeMatch: true }).load("rowIndex");
    await context.sync();
    const figure = sheet.getCell(found.rowIndex, 6);
    figure.values = [["khoảng hai nghìn"]];
    figure.load("address");
    await context.sync();
    return figure.address;
  });
  await own.press("checkNow");
  expect(await selected(own.bench)).toBe(cell);
  expect(own.said.join("\n")).toContain("khoảng hai nghìn");
  expect(own.said.join("\n")).toMatch(/Đã nhập \d+\/102 ô\./u);
  expect(own.said.at(-1)).toBe("Mở ngăn Kiểm tra để xem từng nội dung và cách sửa.");
  own.bench.dispose();
});

it("[CMD-01] says which workbook is needed where no report is open", async () => {
  const own = await ribbon(planToSpec(plan));
  await own.press("checkNow");
  expect(own.said).toEqual([
    "Tệp này chưa có biểu mẫu của đơn vị nào để kiểm tra: mở tệp báo cáo của đơn vị, hoặc thêm biểu mẫu ở thẻ Biểu mẫu.",
  ]);
  own.bench.dispose();
});

it("[CMD-02] says what the plan of the open workbook is", async () => {
  const own = await ribbon(planToSpec(plan));
  await own.press("planNow");
  expect(own.said).toEqual([
    "Kế hoạch năm 2024: 93 chỉ tiêu, 28 đơn vị báo cáo. Mở ngăn Biểu mẫu để tạo tệp cho từng đơn vị.",
  ]);
  own.bench.dispose();
});

it("[CMD-02] leads to the plan's first mistake", async () => {
  const own = await ribbon(planToSpec(plan));
  await own.bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Chỉ tiêu");
    const second = sheet.getUsedRange().find("KT02", { completeMatch: true });
    second.values = [["KT01"]];
    await context.sync();
  });
  await own.press("planNow");
  expect(own.said[0]).toMatch(/^Kế hoạch có \d+ điểm cần sửa/u);
  expect(await selected(own.bench)).toContain("Chỉ tiêu");
  own.said.length = 0;
  await own.press("checkNow");
  await own.press("summaryNow");
  const broken = "Kế hoạch trong tệp này có lỗi: mở thẻ Biểu mẫu để xem và sửa.";
  expect(own.said).toEqual([broken, broken]);
  own.bench.dispose();
});

it("[CMD-02] says where a plan comes from when the workbook is empty or a report", async () => {
  const [empty, report] = [await ribbon(null), await ribbon(unitWorkbook(plan, commune))];
  await empty.press("planNow");
  await report.press("planNow");
  expect(empty.said).toEqual(["Tệp này chưa có kế hoạch. Mở ngăn Biểu mẫu để tạo tệp kế hoạch mẫu."]);
  expect(report.said[0]).toContain("Tệp này là báo cáo của một đơn vị.");
  for (const { bench } of [empty, report]) bench.dispose();
});

it("[CMD-03] leads to the summary and says when and of how many units it was made", async () => {
  const own = await ribbon(planToSpec(plan));
  const diary = { at: "15/10/2024 09:30", by: "", version: "0" };
  const input = { received: [], chosen: new Map(), previous: null, diary };
  const { spec } = mergeIntoWorkbook(
    plan,
    input,
    () => "",
    () => "",
  );
  await createOpenWorkbook({ Excel: own.bench.Excel, Office: own.bench.Office }).renderSheets(spec);
  await own.press("summaryNow");
  expect(await selected(own.bench)).toBe("'Tổng hợp'!A1");
  expect(own.said).toEqual([
    "Lần tổng hợp gần nhất: 15/10/2024 09:30, 0/28 đơn vị. Chọn một số ở trang Tổng hợp và mở ngăn Tổng hợp để xem số đó gồm những gì.",
  ]);
  own.bench.dispose();
});

it("[CMD-03] says how to begin where nothing was merged yet", async () => {
  const own = await ribbon(planToSpec(plan));
  await own.press("summaryNow");
  expect(own.said).toEqual([
    "Tệp này chưa có kết quả tổng hợp. Mở ngăn Tổng hợp để chọn các tệp báo cáo đã nhận.",
  ]);
  own.bench.dispose();
});

it("[CMD-04] changes nothing in the workbook", async () => {
  for (const spec of [planToSpec(plan), unitWorkbook(plan, commune)]) {
    const own = await ribbon(spec);
    const content = async () => {
      const read = await workbooks.read({ path: "mo.xlsx", bytes: await own.bench.save() });
      if (!read.ok) throw new Error(read.error.reason);
      return read.value;
    };
    const before = await content();
    for (const name of ["checkNow", "planNow", "summaryNow", "help"] as const) await own.press(name);
    expect(await content()).toEqual(before);
    own.bench.dispose();
  }
});

it.each([
  ["AccessDenied", "Trang tính hoặc tệp đang được bảo vệ: bỏ bảo vệ rồi thử lại."],
  ["InactiveWorkbook", "Một tệp khác đang được chọn: trở lại tệp này rồi thử lại."],
] as const)("[CMD-05, CMD-06] tells %s as a sentence, and the command is over", async (code, sentence) => {
  const own = await ribbon(planToSpec(plan));
  own.bench.host.failNext({ at: { request: 1 }, code });
  await own.press("checkNow");
  expect(own.said).toEqual([sentence]);
  expect(own.completed).toBe(1);
  own.bench.dispose();
});

it("[CMD-06] is over also when no window can be shown", async () => {
  const own = await ribbon(planToSpec(plan), "vi-VN", false);
  for (const name of ["checkNow", "planNow", "summaryNow", "help"] as const) await own.press(name);
  expect(own.completed).toBe(4);
  own.bench.dispose();
});

it("[CMD-07] keeps every word of the window out of what a server is asked for", () => {
  const notice = { language: "vi" as const, sentences: ["Biểu 01, ô G12: 1.234 # ? & %", "Đã nhập 3/4 ô."] };
  const address = new URL(noticeAddress(notice, "https://vi-du.example/thi-dua/commands.html?_host_Info=x"));
  expect(address.origin + address.pathname + address.search).toBe(
    "https://vi-du.example/thi-dua/notice.html",
  );
  expect(readNotice(address.hash)).toEqual(notice);
  expect(readNotice("#khong-phai")).toBeNull();
});

it("[CMD-08] has exactly the functions that the manifest names", async () => {
  const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  const commands = createCommands({
    workbook: {} as never,
    language: commandLanguage("vi-VN"),
    tell: () => Promise.resolve(),
    openHelp: () => Promise.resolve(),
  });
  expect(Object.keys(commands).sort()).toEqual([...named].sort());
});

it("[CMD-09] speaks English to an Office in English", async () => {
  const own = await ribbon(planToSpec(plan), "en-US");
  await own.press("summaryNow");
  expect(own.said).toEqual([
    "This workbook has no summary yet. Open the Merge pane to choose the reports received.",
  ]);
  own.bench.dispose();
});
