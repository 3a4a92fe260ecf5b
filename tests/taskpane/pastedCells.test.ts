import { JSDOM } from "jsdom";
import { pastedCells } from "../../src/taskpane/templates/pastedCells";

beforeAll(() => {
  globalThis.DOMParser = new JSDOM("").window.DOMParser;
});

it("[PANE-92] takes a table of Word with merged cells, lines inside cells and what stands around it", () => {
  const html = `<html><body><p>Kính gửi</p><table>
    <tr><td>TT</td><td>Chỉ tiêu</td><td>Đơn vị<br>tính</td><td>Kế hoạch</td></tr>
    <tr><td colspan="4"><b>I. KINH TẾ</b></td></tr>
    <tr><td>1</td><td><p>Thu ngân
      sách</p></td><td>tỷ đồng</td><td>120</td></tr></table></body></html>`;
  expect(pastedCells(html, "")).toEqual([
    ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch"],
    ["I. KINH TẾ", "", "", ""],
    ["1", "Thu ngân sách", "tỷ đồng", "120"],
  ]);
});

it("[PANE-92] reads text by tabs when there is no table", () => {
  expect(pastedCells("<p>1 2</p>", "1\tThu ngân sách\ttỷ đồng\t120")).toEqual([
    ["1", "Thu ngân sách", "tỷ đồng", "120"],
  ]);
});
