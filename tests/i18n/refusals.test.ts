import { readFileSync } from "node:fs";
import path from "node:path";
import { LIMITS } from "../../src/adapters/xlsx/read/limits";
import type { ReadFailureReason } from "../../src/adapters/xlsx/read/readFailure";
import type { FindingCode } from "../../src/core/finding";
import { describeFinding, english, vietnamese } from "../../src/i18n";
import { refusalReasons as inEnglish } from "../../src/i18n/en/refusals";
import { refusalReasons as inVietnamese } from "../../src/i18n/vi/refusals";
import type { RefusalReason } from "../../src/i18n/vi/refusals";
import { aFinding, placesOf } from "./places";

/** Does not compile when the reader gains a reason that has no phrase. */
const EVERY_REASON_HAS_A_PHRASE: Exclude<ReadFailureReason, RefusalReason> extends never ? true : false =
  true;

const root = path.resolve(__dirname, "../..");
const readerSource = readFileSync(path.join(root, "src/adapters/xlsx/read/readFailure.ts"), "utf8");
const folderSource = ["src/app/readReceived.ts", "src/app/joinReceived.ts"]
  .map((file) => readFileSync(path.join(root, file), "utf8"))
  .join("\n");

const ofReader = [...readerSource.matchAll(/^ {2}"?([a-z0-9-]+)"?: "(file\.[a-z-]+)",$/gmu)];
const ofFolder = [...folderSource.matchAll(/code: "(file\.[a-z-]+)", reason: "([a-z-]+)"/gu)];
const reasons = [
  ...ofReader.map(([, reason, code]) => ({ reason: reason!, code: code as FindingCode })),
  ...ofFolder.map(([, code, reason]) => ({ reason: reason!, code: code as FindingCode })),
];

it("[SAY-08] has a phrase for every reason there is, and for no other", () => {
  expect(EVERY_REASON_HAS_A_PHRASE).toBe(true);
  expect(ofReader.length).toBeGreaterThan(50);
  expect(ofFolder.length).toBeGreaterThan(0);
  const known = [...new Set(reasons.map(({ reason }) => reason))].sort();
  expect(Object.keys(inVietnamese).sort()).toEqual(known);
  expect(Object.keys(inEnglish).sort()).toEqual(known);
});

it.each(reasons)("[SAY-08] says $reason in a sentence that fits any place", ({ reason, code }) => {
  for (const place of placesOf(code)) {
    const finding = aFinding(code, { reason }, place);
    const vi = describeFinding(finding, vietnamese);
    const en = describeFinding(finding, english);
    expect(vi.toLowerCase()).toContain(inVietnamese[reason as RefusalReason].toLowerCase());
    expect(en).toContain(inEnglish[reason as RefusalReason]);
    expect(vi).not.toContain(reason + ")");
    expect(Math.max(vi.length, en.length)).toBeLessThanOrEqual(160);
    expect(vi).toMatch(/: đề nghị .+\.$/u);
    expect(vi).not.toMatch(/(?<!\p{L})(?:phải|sai|bất thường)(?!\p{L})/iu);
  }
});

it.each<[RefusalReason, string, string]>([
  ["file-size", `${LIMITS.fileBytes / 1024 / 1024} MB`, `${LIMITS.fileBytes / 1024 / 1024} MB`],
  ["part-size", `${LIMITS.partBytes / 1024 / 1024} MB`, `${LIMITS.partBytes / 1024 / 1024} MB`],
  ["total-size", `${LIMITS.totalBytes / 1024 / 1024} MB`, `${LIMITS.totalBytes / 1024 / 1024} MB`],
  ["compression-ratio", `${LIMITS.ratio} lần`, `${LIMITS.ratio} times`],
  ["too-many-entries", dots(LIMITS.entries), commas(LIMITS.entries)],
  ["too-many-sheets", dots(LIMITS.sheets), commas(LIMITS.sheets)],
  ["too-many-cells", dots(LIMITS.cells), commas(LIMITS.cells)],
  ["too-many-merges", dots(LIMITS.merges), commas(LIMITS.merges)],
  ["too-many-shared-strings", dots(LIMITS.sharedStrings), commas(LIMITS.sharedStrings)],
  ["text-too-long", dots(LIMITS.cellCharacters), commas(LIMITS.cellCharacters)],
])("[SAY-08] names the reader's own limit for %s", (reason, vi, en) => {
  expect(inVietnamese[reason]).toContain(vi);
  expect(inEnglish[reason]).toContain(en);
});

function dots(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

function commas(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
