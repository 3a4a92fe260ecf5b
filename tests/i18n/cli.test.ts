import { parseArgs } from "node:util";
import { cliText } from "../../src/i18n/vi/cli";

/** Each text of the command line with arguments as they come; a new one does not compile until it stands here. */
const SAID: { readonly [K in Exclude<keyof typeof cliText, "severity" | "usage">]: string } = {
  unknownCommand: cliText.unknownCommand("tonghop"),
  badUsage: cliText.badUsage("Unknown option '--foo'"),
  planNeeded: cliText.planNeeded,
  outNeeded: cliText.outNeeded,
  inputsNeeded: cliText.inputsNeeded,
  sampleOnly: cliText.sampleOnly,
  badChoice: cliText.badChoice("model", "thon", "huyen, tinh, xa"),
  planNotFound: cliText.planNotFound("ke-hoach.xlsx"),
  planRefused: cliText.planRefused("ke-hoach.xlsx", "bad-crc"),
  planInvalid: cliText.planInvalid("ke-hoach.xlsx", 1234),
  inputNotFound: cliText.inputNotFound("da-nhan"),
  unknownOrgUnit: cliText.unknownOrgUnit("X99999"),
  wouldReplace: cliText.wouldReplace("bieu-mau/X21811.xlsx"),
  cannotWrite: cliText.cannotWrite("tong-hop.xlsx", "ENOSPC"),
  previousNotRead: cliText.previousNotRead("tong-hop-truoc.xlsx"),
  notOurSummary: cliText.notOurSummary("tong-hop.xlsx"),
  receivedAtNotRead: cliText.receivedAtNotRead("ngay-nhan.csv"),
  burden: cliText.burden("UBND xã Bình Tân", 64, 1064),
  wrotePlan: cliText.wrotePlan("ke-hoach.xlsx"),
  wroteTemplates: cliText.wroteTemplates(10321, "bieu-mau"),
  sampleNotice: cliText.sampleNotice,
  progress: cliText.progress(12, 28, "X21811.xlsx", 75),
  stopped: cliText.stopped,
  checked: cliText.checked(10321, 12, 1234, 5678),
  consolidated: cliText.consolidated(1026, 1028, true),
  missing: cliText.missing(2, 1028, "UBND xã Bình Tân; UBND xã Tây Giang"),
  wroteSummary: cliText.wroteSummary("tong-hop.xlsx"),
  wroteReceivedRows: cliText.wroteReceivedRows("tong-hop-so-lieu-tiep-nhan.csv"),
  diary: cliText.diary(10321, 1026, 1028),
  sampleDone: cliText.sampleDone("thu"),
  failure: cliText.failure("Error: …"),
};

it.each(Object.entries({ ...SAID, usage: cliText.usage }))(
  "[SAY-10] says %s in NFC, filled in, blaming nobody",
  (key, sentence) => {
    expect(sentence).toBe(sentence.normalize("NFC"));
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    // `không phải chỉ tiêu được giao` is printed on every sample, word for word.
    const words = key === "sampleNotice" ? "" : sentence.toLowerCase();
    expect(words).not.toMatch(/(?<!\p{L})(?:phải|sai|vi phạm|sao chép|gian dối|bất thường)(?!\p{L})/u);
  },
);

it.each([
  ["planInvalid", "1.234 lỗi"],
  ["burden", "từ 64 đến 1.064 ô"],
  ["wroteTemplates", "10.321 biểu mẫu"],
  ["checked", "10.321 tệp (12 tệp không đọc được): 1.234 lỗi, 5.678 cảnh báo"],
  ["consolidated", "1.026/1.028 đơn vị – số liệu tạm tính"],
  ["missing", "2/1.028 đơn vị"],
  ["diary", "10.321 tệp; 1.026/1.028"],
] as const)("[SAY-10] writes the numbers of %s the Vietnamese way", (key, part) => {
  expect(SAID[key]).toContain(part);
});

it("[SAY-10] says in Vietnamese why a plan was refused or a file not written", () => {
  expect(SAID.planRefused).toContain("nội dung bị thay đổi khi lưu hoặc truyền");
  expect(SAID.cannotWrite).toContain("ổ đĩa đầy");
  expect(cliText.cannotWrite("tong-hop.xlsx", "EWHATEVER")).toContain("EWHATEVER");
});

it.each([
  ["an unknown option", ["--foo"], "--foo"],
  ["an option without its value", ["--plan"], "--plan"],
  ["a stray word", ["x.xlsx"], "x.xlsx"],
  ["a value too many", ["--sample=1"], "--sample"],
])("[SAY-10] names %s", (_what, args, word) => {
  let detail = "";
  try {
    parseArgs({ args, options: { plan: { type: "string" }, sample: { type: "boolean" } }, strict: true });
  } catch (error) {
    detail = (error as Error).message;
  }
  expect(cliText.badUsage(detail)).toBe(`Lệnh chưa đúng ở “${word}”. Gõ --help để xem cách dùng.`);
});

it("[SAY-10] gives the usage where no word can be named", () => {
  expect(cliText.badUsage("")).toBe("Lệnh chưa đúng. Gõ --help để xem cách dùng.");
});
