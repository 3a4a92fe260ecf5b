import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { englishPane } from "../../src/i18n/en/pane";
import { openBench, readBook, ROOT, rowOf, sheetOf, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";

const HELP = path.join(ROOT, "docs/help");
/** `npm run guide` names the guide's own folder; otherwise the pictures are taken and thrown away. */
const pictures = process.env.GUIDE_PICTURES ?? mkdtempSync(path.join(tmpdir(), "guide-"));

interface Step {
  readonly id: string;
  /** What the step calls by name. */
  readonly bold: readonly string[];
}

function stepsOf(language: "vi" | "en"): readonly Step[] {
  const text = readFileSync(path.join(HELP, `${language}.md`), "utf8");
  return [...text.matchAll(/^\d+\. (.*) \{#([\w-]+)\}$/gmu)].map(([, step, id]) => ({
    id: id!,
    bold: [...step!.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, word]) => word!),
  }));
}

let bench: BenchPage;

type Use = (label: string) => Promise<void>;

/** What each step does; `press` clicks a button of the pane that the step names, `pick` one of several choices. */
const ACTIONS: Readonly<Record<string, (press: Use, pick: Use) => Promise<void>>> = {
  "fill-open": async () => {
    await bench.open("da-nhan/X21832.xlsx");
    await bench.see("Đã nhập 102/102 ô");
  },
  "fill-go": (press) => press("Đến ô"),
  "fill-explain": async (press) => {
    await press("Giải trình");
    await bench.pane().getByLabel("Nguyên nhân, giải trình").first().fill("Do hạn hán kéo dài.");
    await press("Ghi vào ô");
    await bench.pane().getByRole("button", { name: "Lỗi 2" }).waitFor();
  },
  "fill-done": async () => {
    await bench.open("da-nhan/X21811.xlsx");
    await bench.see("Đã đủ số liệu, có thể trình ký");
  },
  "merge-open": async () => {
    await bench.open("ke-hoach.xlsx");
    await bench.see("Tệp tổng hợp · năm 2024 · 28 đơn vị");
  },
  "merge-choose": async (press) => {
    const received = path.join(bench.sample, "da-nhan");
    const files = readdirSync(received).map((name) => path.join(received, name));
    const [chooser] = await Promise.all([bench.page.waitForEvent("filechooser"), press("Chọn tệp…")]);
    await chooser.setFiles(files);
    await bench.see("Đã nhận 26/28 đơn vị");
  },
  "merge-review": () => bench.see("Chưa gửi"),
  "merge-write": async (press) => {
    await press("Ghi kết quả vào tệp");
    await bench.see("Đã tổng hợp 26/28 đơn vị – số liệu tạm tính");
  },
  "merge-explain": async () => {
    await bench.pane().getByRole("button", { name: "Tổng hợp", exact: true }).click();
    const book = await readBook(path.join(bench.sample, "tong-hop.xlsx"));
    const row = rowOf(sheetOf(book, "Tổng hợp"), "KT01");
    await bench.goTo(`G${row.rowIndex + 1}`);
    await bench.see("Gồm 13 số liệu đã nhận");
    await bench.pane().getByText("Gồm 13 số liệu đã nhận").first().scrollIntoViewIfNeeded();
  },
  "merge-undo": async (press) => {
    await press("Hoàn tác lần tổng hợp này");
    await bench.see("Đã hoàn tác");
  },
  "plan-new": async (press) => {
    await bench.open(await emptyWorkbook());
    await press("Tạo tệp kế hoạch mẫu");
    await bench.see("Mô hình");
    await press("Tạo");
    await bench.see("Kế hoạch mẫu đã có trong tệp này");
  },
  "plan-edit": () => bench.see("đơn vị báo cáo"),
  "plan-choose": async (_press, pick) => {
    await bench.open("ke-hoach.xlsx");
    await bench.pane().getByRole("tab", { name: "Biểu mẫu" }).click();
    await pick("Một số đơn vị");
    await bench.pane().getByLabel("Tìm đơn vị").fill("bình tân");
    await bench.pane().getByRole("checkbox", { name: "UBND xã Bình Tân" }).click();
    await bench.see("Mỗi xã nhập 102 ô.");
  },
  "plan-make": async (press) => {
    await press("Tạo biểu mẫu cho các đơn vị");
    await bench.see("Đã tạo 1 biểu mẫu");
    await Promise.all([bench.page.waitForEvent("download"), press("Tải tệp nén (.zip)")]);
  },
};

withBrowser("the steps of the guide (skipped where there is no browser)", () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    bench = await openBench();
  }, START_LIMIT);
  afterAll(async () => {
    await bench?.close();
    if (process.env.GUIDE_PICTURES === undefined) rmSync(pictures, { recursive: true, force: true });
  });

  it.each(stepsOf("vi").map(({ id, bold }) => ({ id, bold })))(
    "[GUI-01] $id is done as it is written",
    async ({ id, bold }) => {
      const pressed = new Set<string>();
      const use =
        (role: "button" | "radio"): Use =>
        async (label) => {
          await bench.pane().getByRole(role, { name: label, exact: true }).first().click();
          pressed.add(label);
        };
      await ACTIONS[id]!(use("button"), use("radio"));
      for (const word of bold) if (!pressed.has(word)) await bench.see(word);
      await bench.page.locator("iframe").screenshot({ path: path.join(pictures, `${id}.png`) });
      expect(bench.problems).toEqual([]);
    },
  );
});

it("[GUI-02] has a picture for every step, and no other", () => {
  const taken = readdirSync(path.join(HELP, "pictures")).sort();
  expect(taken).toEqual(
    stepsOf("vi")
      .map(({ id }) => `${id}.png`)
      .sort(),
  );
});

it("[GUI-03] has the same steps in both languages, in words of the pane", () => {
  expect(stepsOf("en").map(({ id }) => id)).toEqual(stepsOf("vi").map(({ id }) => id));
  expect(stepsOf("vi").map(({ id }) => id)).toEqual(Object.keys(ACTIONS));
  const words = textsOf(englishPane);
  const unknown = stepsOf("en").flatMap(({ bold }) => bold.filter((word) => !words.includes(word)));
  expect(unknown).toEqual([]);
});

/** Every text of a table of words that needs no value. */
function textsOf(table: unknown): readonly string[] {
  if (typeof table === "string") return [table];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(textsOf) : [];
}

async function emptyWorkbook(): Promise<string> {
  const sheet = { name: "Trang 1", columns: [], rowHeights: [], cells: [], merges: [] };
  const bytes = await createXlsxWorkbooks().write({
    sheets: [{ ...sheet, validations: [], conditionalFormats: [] }],
    styles: {},
    names: [],
    properties: [],
    customXml: [],
    activeSheet: "Trang 1",
  });
  const file = path.join(bench.folder, "trong.xlsx");
  writeFileSync(file, bytes);
  return file;
}
