import type { FamilyFindingParams } from "../../../src/core/check/familyFindings";
import type { FindingParams } from "../../../src/core/finding";
import { LONG_FILE, LONG_NAME, LONG_ORG_UNIT, sample } from "./sample";
import type { Samples } from "./sample";

type FileParams = Pick<
  FindingParams,
  Exclude<Extract<keyof FindingParams, `file.${string}`>, keyof FamilyFindingParams>
>;

export const fileSamples: Samples<FileParams> = {
  "file.unreadable": [
    sample({ reason: "truncated" }, ["tải về chưa xong", ".xlsx"], ["unfinished download", ".xlsx"]),
    sample({ reason: "bad-crc", sheet: "Biểu 01", address: "G12" }, ["thay đổi"], ["changed"]),
    sample({ reason: "a-reason-of-tomorrow" }, ["tệp bị hỏng"], ["damaged"]),
  ],
  "file.encrypted": [sample({ reason: "encrypted-package" }, ["mật khẩu"], ["password"])],
  "file.not-a-workbook": [sample({ reason: "html" }, ["trang web"], ["web page"])],
  "file.empty": [
    sample({ reason: "zero-bytes" }, ["0 byte"]),
    sample({ reason: "empty-archive" }, ["tệp nén"], ["archive"]),
  ],
  "file.too-large": [sample({ reason: "too-many-cells" }, ["1.000.000"], ["1,000,000"])],
  "file.document": [
    sample({ reason: "pdf" }, ["PDF", "Nhập thay theo văn bản"]),
    sample({ reason: "powerpoint" }, ["PowerPoint"]),
  ],
  "file.archive": [sample({ reason: "seven-zip" }, [".7z", "giải nén"], [".7z", "unpack"])],
  "file.unit-unknown": [
    sample({ seen: null, closest: [] }, ["đơn vị"], ["unit"]),
    sample({ seen: "UBND xã Bình Tấn", closest: [] }, ["“UBND xã Bình Tấn”"]),
    sample({ seen: null, closest: ["UBND xã Bình Tân"] }, ["UBND xã Bình Tân"]),
    sample({ seen: LONG_ORG_UNIT, closest: [LONG_ORG_UNIT, "UBND xã Bình Tân", "UBND xã Bình Thuận"] }, [
      "Trung tâm",
    ]),
  ],
  "file.unit-conflict": [
    sample({ first: "UBND xã Bình Tân", second: "UBND xã Tây Giang" }, [
      "UBND xã Bình Tân",
      "UBND xã Tây Giang",
    ]),
    sample({ first: LONG_ORG_UNIT, second: LONG_ORG_UNIT }, ["Trung tâm"]),
  ],
  "file.unit-guessed": [
    sample({ name: "UBND xã Bình Tân" }, ["UBND xã Bình Tân"]),
    sample({ name: LONG_ORG_UNIT }, ["Trung tâm Văn hóa"]),
  ],
  "file.wrong-period": [
    sample({ found: "năm 2024", expected: "năm 2026" }, ["năm 2024", "năm 2026"]),
    sample({ found: LONG_NAME, expected: "6 tháng đầu năm 2026" }, ["6 tháng đầu năm 2026"]),
  ],
  "file.wrong-plan": [sample({}, ["kế hoạch"], ["plan"])],
  "file.old-template": [sample({}, ["biểu mẫu cũ"], ["older template"])],
  "file.duplicate": [
    sample({ other: "X21811.xlsx" }, ["X21811.xlsx"]),
    sample({ other: LONG_FILE }, ["đã ký số).xlsx"]),
  ],
  "file.superseded": [
    sample({ other: LONG_FILE, decided: true, partialSheets: [] }, ["đã ký số).xlsx"]),
    sample(
      { other: LONG_FILE, decided: "byPerson", partialSheets: [] },
      ["đã ký số).xlsx", "Đã chọn"],
      [".xlsx", "chosen"],
    ),
    sample(
      { other: "X21811.xlsx", decided: false, partialSheets: ["Biểu 03"] },
      ["Biểu 03", "X21811.xlsx", "xác nhận"],
      ["Biểu 03", "X21811.xlsx", "confirm"],
    ),
    sample({ other: LONG_FILE, decided: false, partialSheets: ["Biểu 01", "Biểu 02", "Biểu 03"] }, [".xlsx"]),
    sample(
      { other: LONG_FILE, decided: false, partialSheets: [] },
      ["đã ký số).xlsx", "chọn"],
      [".xlsx", "choose"],
    ),
  ],
  "file.late": [sample({ received: "2024-11-04", lastDay: "2024-10-31" }, ["04/11/2024", "31/10/2024"])],
  "file.not-asked": [sample({ name: LONG_ORG_UNIT }, ["Trung tâm Văn hóa"])],
  "file.external-links": [sample({ count: 1234 }, ["1.234"], ["1,234"])],
  "file.macros": [sample({}, ["macro"])],
  "file.comments": [sample({ count: 12 }, ["12"])],
};
