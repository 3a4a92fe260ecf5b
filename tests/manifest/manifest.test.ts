import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../support/commandLine";

const ROOT = path.resolve(__dirname, "../..");
const SCRIPT = path.join(ROOT, "scripts/manifest.mjs");
const text = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const folder = temporaryFolder();

/** Runs `npm run manifest` over a manifest. */
function check(manifest: string, ...more: readonly string[]): { status: number; errors: string } {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "manifest.xml");
  writeFileSync(file, manifest);
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, file, ...more], { encoding: "utf8" });
  return { status: status ?? -1, errors: stderr };
}

it("finds nothing to say of the project's own manifest", () => {
  expect(check(text)).toEqual({ status: 0, errors: "" });
});

it.each([
  ["XML that is cut short", (xml: string) => xml.slice(0, 5000), "không đọc được XML"],
  [
    "elements in another order",
    (xml: string) =>
      xml.replace(/(\s*<FunctionFile resid="url.commands"\/>)([\s\S]*?)(\s*<\/DesktopFormFactor>)/, "$2$1$3"),
    "<FunctionFile> đứng sai thứ tự trong <DesktopFormFactor>",
  ],
  [
    "a version that is not the package's",
    (xml: string) => xml.replace(/<Version>[^<]+</, "<Version>9.9.9.0<"),
    "<Version> là 9.9.9.0",
  ],
  [
    "a text that is not defined",
    (xml: string) => xml.replace('<bt:String id="check.tip"', '<bt:String id="check.tips"'),
    'resid "check.tip" không được khai báo',
  ],
  [
    "an address without https",
    (xml: string) =>
      xml.replace("https://localhost:3000/commands.html", "http://localhost:3000/commands.html"),
    "http://localhost:3000/commands.html cần bắt đầu bằng https://",
  ],
  [
    "an icon of another size",
    (xml: string) => xml.replace("/assets/check-80.png", "/assets/check-64.png"),
    "assets/check-64.png là 64×64, cần 80×80",
  ],
  [
    "an icon that is not there",
    (xml: string) => xml.replace("/assets/help-16.png", "/assets/helps-16.png"),
    "không có tệp assets/helps-16.png",
  ],
  [
    "a button without its icon of 32 pixels",
    (xml: string) => xml.replace('<bt:Image size="32" resid="consolidate.32"/>', ""),
    "<Icon> thiếu cỡ 32",
  ],
  [
    "a tooltip of more than 250 characters",
    (xml: string) => xml.replace("Mở hướng dẫn sử dụng:", `Mở hướng dẫn sử dụng${" rất dài".repeat(30)}:`),
    "dài hơn 250 ký tự",
  ],
  [
    "a text without its English",
    (xml: string) => xml.replace(/<bt:Override Locale="en-US" Value="Templates"\/>/, ""),
    '"templates.label" thiếu bản en-US',
  ],
  [
    "one id for two buttons",
    (xml: string) => xml.replace('id="ThiDua.PlanNow"', 'id="ThiDua.CheckNow"'),
    'id "ThiDua.CheckNow" đã dùng ở trên',
  ],
  [
    "a function that no code has",
    (xml: string) => xml.replace("<FunctionName>summaryNow<", "<FunctionName>sumNow<"),
    'không có hàm "sumNow"',
  ],
  [
    "a demand that hides the add-in from older Excel",
    (xml: string) =>
      xml.replace(
        "<DefaultSettings>",
        '<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.14"/></Sets></Requirements><DefaultSettings>',
      ),
    "không đặt <Requirements>",
  ],
])("refuses %s and says why", (_what, breakIt, reason) => {
  const broken = breakIt(text);
  expect(broken).not.toBe(text);
  const { status, errors } = check(broken);
  expect(errors).toContain(reason);
  expect(status).toBe(1);
});

it("refuses an office's copy that still points at the development machine", () => {
  const { status, errors } = check(text, "--production");
  expect(status).toBe(1);
  expect(errors).toContain("https://localhost:3000/taskpane.html vẫn là máy đang phát triển");
});
