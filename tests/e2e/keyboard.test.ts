import { readdirSync } from "node:fs";
import path from "node:path";
import { openBench, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";
import { emptyWorkbook } from "../support/page/emptyWorkbook";
import { enterPane, expectFocus, expectSaid, focused, listen, tabTo } from "../support/page/keys";

let bench: BenchPage;

withBrowser("the pane by keyboard alone (skipped where there is no browser)", () => {
  beforeAll(async () => {
    bench = await openBench();
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it("[PANE-74] opens and leaves the menu and what it shows", async () => {
    await enterPane(bench);
    await tabTo(bench, "Mục khác");
    await press("Enter");
    expect((await now()).name).toBe("Hướng dẫn");
    await press("Escape");
    expect((await now()).name).toBe("Mục khác");
    await press("Enter");
    await press("Enter");
    await bench.see("Biểu mẫu: từ tệp kế hoạch");
    await tabTo(bench, "Đóng");
    await press("Enter");
    await bench.pane().getByRole("button", { name: "Đóng", exact: true }).waitFor({ state: "detached" });
    await expectFocus(bench);
  });

  it("[PANE-74] goes from tab to tab by arrows", async () => {
    await enterPane(bench);
    await tabTo(bench, "Tổng hợp");
    await press("ArrowLeft");
    await press("Enter");
    await bench.pane().getByRole("tab", { name: "Kiểm tra", selected: true }).waitFor();
    await expectFocus(bench);
    await press("ArrowLeft");
    await press("Enter");
    await bench.pane().getByRole("tab", { name: "Biểu mẫu", selected: true }).waitFor();
    await expectFocus(bench);
  });

  it("[PANE-74] makes the workbook of one unit and adds another's sheets", async () => {
    await listen(bench);
    await tabTo(bench, "Tất cả đơn vị");
    await press("ArrowDown");
    await tabTo(bench, "Tìm đơn vị");
    await bench.page.keyboard.type("bình tân");
    await tabTo(bench, "UBND xã Bình Tân");
    await press("Space");
    await tabTo(bench, "Tạo biểu mẫu cho các đơn vị");
    await press("Enter");
    await expectSaid(bench, "Đã tạo 1 biểu mẫu");
    await expectFocus(bench);
    await tabTo(bench, "Mở biểu mẫu");
    await press("Enter");
    await expectSaid(bench, "ở cửa sổ mới.");
    await expectFocus(bench);
    await tabTo(bench, "Thêm");
    await press("Enter");
    await expectSaid(bench, "Đã thêm biểu mẫu");
    await expectFocus(bench);
    await tabTo(bench, "Hoàn tác");
    await press("Enter");
    await expectSaid(bench, "Đã bỏ các trang vừa thêm.");
    await expectFocus(bench);
  });

  it("[PANE-74] explains a missed target, and repairs how a number is written", async () => {
    await bench.open("da-nhan/X21832.xlsx");
    await enterPane(bench);
    await listen(bench);
    await tabTo(bench, "Đến ô");
    await press("Enter");
    await bench.see("Cách đánh giá");
    await enterPane(bench);
    await tabTo(bench, "Giải trình");
    await press("Enter");
    await expectFocus(bench);
    await tabTo(bench, "Nguyên nhân, giải trình");
    await bench.page.keyboard.type("Do hạn hán.");
    await tabTo(bench, "Ghi vào ô");
    await press("Enter");
    await expectSaid(bench, "Đã ghi vào tệp.");
    await bench.pane().getByRole("button", { name: "Lỗi 2" }).waitFor();
    await expectSaid(bench, "2 lỗi");
    await expectFocus(bench);

    await bench.open("da-nhan/X21814.xlsx");
    await enterPane(bench);
    await listen(bench);
    await tabTo(bench, "Sửa cách ghi");
    await press("Enter");
    await tabTo(bench, "Hủy");
    await press("Enter");
    await expectFocus(bench);
    await enterPane(bench);
    await tabTo(bench, "Sửa cách ghi");
    await press("Enter");
    await tabTo(bench, "Sửa");
    await press("Enter");
    await expectSaid(bench, "Đã ghi vào tệp.");
    await expectFocus(bench);
  });

  it("[PANE-74] filters findings, and goes to a cell that is still to be filled in", async () => {
    await bench.open("bieu-mau/X21811.xlsx");
    await enterPane(bench);
    await tabTo(bench, /^Lỗi \d/);
    await press("Space");
    expect(
      await bench
        .pane()
        .getByRole("button", { name: /^Lỗi \d/, pressed: true })
        .count(),
    ).toBe(1);
    await tabTo(bench, /^Chưa nhập/);
    await press("Enter");
    await tabTo(bench, /^[A-Z]+\d+ · /);
    await press("Enter");
    await bench.see("Hiện tại");
  });

  it("[PANE-75] merges received files and takes the merge back, and each step is read out", async () => {
    await bench.open("ke-hoach.xlsx");
    await enterPane(bench);
    await listen(bench);
    const folder = path.join(bench.sample, "da-nhan");
    await tabTo(bench, "Chọn tệp…");
    const [chooser] = await Promise.all([bench.page.waitForEvent("filechooser"), press("Enter")]);
    await chooser.setFiles(readdirSync(folder).map((name) => path.join(folder, name)));
    await expectSaid(bench, "Đang đọc");
    await expectSaid(bench, "Đã nhận 26/28 đơn vị");
    await expectFocus(bench);
    await tabTo(bench, "Ghi kết quả vào tệp");
    await press("Enter");
    await bench.see("Đã tổng hợp 26/28 đơn vị – số liệu tạm tính");
    await expectSaid(bench, "Đã tổng hợp 26/28 đơn vị");
    await expectFocus(bench);
    await tabTo(bench, "Hoàn tác lần tổng hợp này");
    await press("Enter");
    await expectSaid(bench, "Đã hoàn tác");
    await expectFocus(bench);
  });

  it("[PANE-74] begins with a plan of one's own in an empty workbook", async () => {
    await bench.open(await emptyWorkbook(bench.folder));
    await enterPane(bench);
    await listen(bench);
    await tabTo(bench, "Tạo tệp kế hoạch mẫu");
    await press("Enter");
    await expectFocus(bench);
    await tabTo(bench, "Hủy");
    await press("Enter");
    await expectFocus(bench);
    await tabTo(bench, "Tạo tệp kế hoạch mẫu");
    await press("Enter");
    await tabTo(bench, "Tạo");
    await press("Enter");
    await expectSaid(bench, "Kế hoạch mẫu đã có trong tệp này");
    await expectFocus(bench);
  });
});

function press(key: string): Promise<void> {
  return bench.page.keyboard.press(key);
}

async function now() {
  return focused(await bench.frame());
}
