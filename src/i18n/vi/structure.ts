import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { SubmissionFindingParams } from "../../core/submission/submissionFindings";
import type { FindingMessages } from "../messages";

type StructureParams = Pick<
  CheckFindingParams & SubmissionFindingParams,
  Extract<keyof (CheckFindingParams & SubmissionFindingParams), `structure.${string}`>
>;

/** Sentences about rows, columns and sheets of received workbooks. */
export const structureMessages: FindingMessages<StructureParams> = {
  "structure.sheet-missing": ({ sheet }) => `Không tìm thấy ${sheet}: đề nghị gửi lại tệp có đủ các biểu.`,
  "structure.row-missing": ({ indicator, name }) =>
    `Thiếu dòng ${indicator} (${short(name)}): chưa có số liệu để tính, đề nghị bổ sung dòng này theo biểu mẫu.`,
  "structure.column-missing": ({ column }) =>
    `Không tìm thấy cột “${column}”: chưa lấy được số liệu của cột, đề nghị khôi phục tên cột theo biểu mẫu.`,
  "structure.sheet-renamed": ({ found, expected }) => `Trang “${found}” được đọc là ${expected}.`,
  "structure.column-moved": ({ columns }) =>
    columns.length === 0
      ? "Các cột đã dời chỗ so với biểu mẫu; vẫn đọc đúng theo tên cột."
      : `Cột ${columns.join(", ")} đã dời chỗ so với biểu mẫu; vẫn đọc đúng theo tên cột.`,
  "structure.row-moved": ({ count, indicator }, formats) =>
    `${formats.number(count)} dòng (từ ${indicator}) đứng khác thứ tự biểu mẫu; vẫn đọc đúng theo mã.`,
  "structure.row-unknown": ({ text }) =>
    `Dòng “${short(text)}” có số liệu nhưng mã không có trong kế hoạch nên không tính: đề nghị kiểm tra lại cột Mã.`,
  "structure.row-duplicated": ({ indicator, otherRow }, formats) =>
    `Mã ${indicator} có ở hai dòng với số khác nhau (dòng ${formats.number(otherRow)}): chưa tính, đề nghị giữ một dòng.`,
  "structure.label-changed": ({ found, expected }) =>
    `Tên chỉ tiêu “${short(found)}” khác biểu mẫu (“${short(expected)}”): đề nghị xác nhận số liệu đúng chỉ tiêu.`,
  "structure.unit-changed": ({ found, expected }) =>
    `Đơn vị tính ghi “${found}”, biểu mẫu là “${expected}”: số liệu được hiểu theo ${expected}, đề nghị kiểm tra lại.`,
  "structure.target-changed": ({ found, expected }) =>
    `Kế hoạch trong tệp là ${found}, kế hoạch giao là ${expected === "" ? "(không giao)" : expected}: tính theo kế hoạch giao; nếu có điều chỉnh, đề nghị gửi văn bản.`,
  "structure.formula-overwritten": ({ indicator, typed, computed }, formats) =>
    computed === null
      ? `${indicator} là ô tự tính nhưng đã nhập ${formats.number(typed)}: không dùng số này, đề nghị nhập số liệu nền.`
      : `${indicator} là ô tự tính nhưng đã nhập ${formats.number(typed)}, tính lại là ${formats.number(computed)}: dùng số tính lại, đề nghị kiểm tra.`,
  "structure.merged-cells": ({ range }) => `Vùng ${range} bị gộp ô; đã đọc theo ô đầu của vùng gộp.`,
  "structure.hidden-data": ({ count }, formats) =>
    `Có ${formats.number(count)} dòng số liệu đang ẩn; vẫn được đọc.`,
};

function short(text: string): string {
  return text.length <= 48 ? text : text.slice(0, 47).trimEnd() + "…";
}
