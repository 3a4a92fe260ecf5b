import { withChoice } from "../../src/app/fileChoices";
import type { FileChoices } from "../../src/app/fileChoices";
import { joinReceived } from "../../src/app/joinReceived";
import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import type { ReceivedFile } from "../../src/app/readReceived";
import type { Submission } from "../../src/core/submission";
import { describeFinding, vietnamese } from "../../src/i18n";
import { aPlan, aSubmission } from "../support/builders";

const plan = aPlan().build();
const diary = { at: "20/10/2024 09:30", by: "", version: "0" };

/** One report a unit of a file; of the same `bytes`, the same file. */
function received(path: string, submissions: readonly Submission[], bytes = path): ReceivedFile {
  const own = submissions.map((submission) => ({ ...submission, file: path }));
  const reading = { submissions: own, findings: [], targetCells: new Map() };
  return { path, sha256: `sha of ${bytes}`, duplicateOf: null, reading, refusal: null, findings: [] };
}
const x1 = (amount: number, sendNumber = 1) =>
  aSubmission(plan, "X1").both("KT01", amount).cover({ sendNumber }).build();
const x2 = (amount: number) => aSubmission(plan, "X2").both("KT01", amount).build();

// Of KT01 the whole has 660 to reach: with the 220 of X2, v1 comes to 330 (50 %), v2 to 396 (60 %), v3 to 462 (70 %).
const other = received("o.xlsx", [x2(220)]);
const v1 = received("v1.xlsx", [x1(110)]);
const v2 = received("v2.xlsx", [x1(176)]);
const v3 = received("v3.xlsx", [x1(242, 3)]);

const choose = (files: readonly ReceivedFile[], path: string, before: FileChoices = new Map()) =>
  withChoice(before, files, "X1", path);

function merged(files: readonly ReceivedFile[], chosen: FileChoices) {
  const input = { received: joinReceived(files), chosen, previous: null, diary };
  const preview = mergeIntoWorkbook(
    plan,
    input,
    () => "",
    () => "",
  );
  const unit = preview.orgUnits.find(({ code }) => code === "X1")!;
  return {
    status: unit.status,
    rivals: unit.rivals,
    percent: preview.progress.find(({ code }) => code === "KT01")?.percent,
    files: preview.files.map(({ file, status }) => `${file} ${status}`),
    superseded: preview.findings
      .filter(({ code }) => code === "file.superseded")
      .map((finding) => `${finding.place.file}: ${describeFinding(finding, vietnamese)}`),
    preview,
  };
}

it("[PANE-41] counts the chosen of two files and says of the other that it lost", () => {
  const files = [other, v1, v2];
  expect(merged(files, new Map())).toMatchObject({ status: "undecided", rivals: ["v1.xlsx", "v2.xlsx"] });
  const outcome = merged(files, choose(files, "v1.xlsx"));
  expect(outcome).toMatchObject({
    status: "received",
    rivals: [],
    percent: 50,
    files: ["o.xlsx merged", "v1.xlsx merged", "v2.xlsx superseded"],
    superseded: [
      "v2.xlsx: Bìa, ô C21: Đã chọn tệp khác của đơn vị (“v1.xlsx”), tệp này không tính: đề nghị xem lại nếu cần dùng.",
    ],
  });
  expect(outcome.preview.files[2]).toEqual({
    file: "v2.xlsx",
    sha256: "sha of v2.xlsx",
    status: "superseded",
    units: [{ code: "X1", sheets: ["Bìa", "Biểu 01"], status: "superseded" }],
    reason: "file.superseded",
  });
  const finding = outcome.preview.findings.find(({ code }) => code === "file.superseded")!;
  expect(finding).toMatchObject({
    severity: "warning",
    holds: false,
    place: { file: "v2.xlsx", orgUnit: "X1", sheet: "Bìa", rowIndex: 20, columnIndex: 2 },
  });
});

it("[PANE-41] asks anew when a third file comes: by its cover the later one counts, all others are named", () => {
  const chosen = choose([other, v1, v2], "v1.xlsx");
  expect(merged([other, v1, v2, v3], chosen)).toMatchObject({
    status: "received",
    percent: 70,
    files: ["o.xlsx merged", "v1.xlsx superseded", "v2.xlsx superseded", "v3.xlsx merged"],
    superseded: [
      expect.stringContaining("v1.xlsx: Bìa, ô C21: Đơn vị có tệp mới hơn (“v3.xlsx”)"),
      expect.stringContaining("v2.xlsx: Bìa, ô C21: Đơn vị có tệp mới hơn (“v3.xlsx”)"),
    ],
  });
  const tied = received("v4.xlsx", [x1(242)]);
  const files = [other, v1, v2, tied];
  expect(merged(files, chosen)).toMatchObject({
    status: "undecided",
    rivals: ["v1.xlsx", "v2.xlsx", "v4.xlsx"],
    superseded: [expect.any(String), expect.any(String), expect.any(String)],
  });
  // The same file can be chosen once more, now from three.
  expect(merged(files, choose(files, "v1.xlsx", chosen))).toMatchObject({
    status: "received",
    percent: 50,
    files: ["o.xlsx merged", "v1.xlsx merged", "v2.xlsx superseded", "v4.xlsx superseded"],
  });
});

it("[PANE-41] loses no unit when the chosen file is gone, and chooses as before when it is back", () => {
  const chosen = choose([other, v1, v2], "v1.xlsx");
  expect(merged([other, v2], chosen)).toMatchObject({
    status: "received",
    percent: 60,
    files: ["o.xlsx merged", "v2.xlsx merged"],
    superseded: [],
  });
  const replaced = received("v1.xlsx", [x1(242)], "other bytes");
  expect(merged([other, replaced, v2], chosen)).toMatchObject({
    status: "undecided",
    rivals: ["v1.xlsx", "v2.xlsx"],
  });
  expect(merged([other, v1, v2], chosen)).toMatchObject({ status: "received", percent: 50 });
});

it("[PANE-41] knows the files by their bytes: another name or a copy changes nothing", () => {
  const chosen = choose([other, v1, v2], "v1.xlsx");
  const copy = received("a.xlsx", [x1(110)], "v1.xlsx");
  expect(merged([copy, other, v1, v2], chosen)).toMatchObject({
    status: "received",
    percent: 50,
    files: ["a.xlsx merged", "o.xlsx merged", "v1.xlsx duplicate", "v2.xlsx superseded"],
    superseded: [expect.stringContaining("v2.xlsx: Bìa, ô C21: Đã chọn tệp khác của đơn vị (“a.xlsx”)")],
  });
});

it("[PANE-41] leaves the other units of a file that lost for one of them as they are", () => {
  const both = received("v2.xlsx", [x1(176), x2(220)]);
  const files = [v1, both];
  const outcome = merged(files, choose(files, "v1.xlsx"));
  expect(outcome).toMatchObject({
    status: "received",
    percent: 50,
    files: ["v1.xlsx merged", "v2.xlsx merged"],
  });
  expect(outcome.preview.files[1]!.units.map(({ code, status }) => `${code} ${status}`)).toEqual([
    "X2 merged",
    "X1 superseded",
  ]);
  expect(outcome.superseded).toEqual([expect.stringContaining("v2.xlsx: Bìa, ô C21: Đã chọn tệp khác")]);
});
