import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { SubmissionFindingParams } from "../../core/submission/submissionFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type StructureParams = Pick<
  CheckFindingParams & SubmissionFindingParams,
  Extract<keyof (CheckFindingParams & SubmissionFindingParams), `structure.${string}`>
>;

/** What does not agree in a row that is only likely to be that of an indicator. */
const DIFFERS = { label: "tên gần giống", unit: "khác đơn vị tính", order: "khác thứ tự dòng" } as const;

/** Sentences about rows, columns and sheets of received workbooks. */
export const structureMessages: FindingMessages<StructureParams> = {
  "structure.sheet-missing": ({ sheet }, { room }) =>
    fit(room, [sheet], (name) => `Không tìm thấy trang “${name}”: đề nghị bổ sung trang này và gửi lại tệp.`),
  "structure.row-missing": ({ indicator, name }, { room }) =>
    fit(
      room,
      [name],
      (text) => `Thiếu dòng ${indicator} (${text}), chưa có số liệu: đề nghị bổ sung dòng theo biểu mẫu.`,
    ),
  "structure.column-missing": ({ column }, { room }) =>
    fit(
      room,
      [column],
      (text) => `Không tìm thấy cột “${text}”, chưa lấy được số liệu: đề nghị ghi tên cột như biểu mẫu.`,
    ),
  "structure.column-repeated": ({ column }, { room }) =>
    fit(
      room,
      [column],
      (text) => `Có hai cột “${text}” với số liệu khác nhau, chưa tính: đề nghị chỉ giữ một cột tên này.`,
    ),
  "structure.sheet-renamed": ({ found, expected }, { room }) =>
    fit(room, [found, expected], (name, form) => `Trang “${name}” được đọc là “${form}” theo nội dung.`),
  "structure.column-moved": ({ columns }, { room }) =>
    columns.length === 0
      ? "Các cột đã dời chỗ so với biểu mẫu; vẫn đọc đúng theo tên cột."
      : fit(
          room,
          [columns.join(", ")],
          (list) => `Cột ${list} đã dời chỗ so với biểu mẫu; vẫn đọc đúng theo tên cột.`,
        ),
  "structure.row-moved": ({ count, indicator }, formats) =>
    `${formats.number(count)} dòng (từ ${indicator}) đứng khác thứ tự biểu mẫu; vẫn đọc đúng theo mã.`,
  "structure.row-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (typed) =>
        `Dòng “${typed}” có số liệu nhưng không thuộc biểu của đơn vị, chưa tính: đề nghị xem lại cột Mã.`,
    ),
  "structure.row-by-name": ({ indicator, label }, { room }) =>
    fit(
      room,
      [label],
      (text) =>
        `Dòng “${text}” không có mã đúng; đã đọc là ${indicator} vì tên, đơn vị tính, thứ tự dòng đều khớp.`,
    ),
  "structure.row-likely": ({ indicator, label, differs }, { room }) =>
    fit(
      room,
      [label],
      (text) =>
        `Dòng “${text}” không có mã đúng, có thể là ${indicator} (${DIFFERS[differs]}), chưa tính: đề nghị ghi mã hoặc xác nhận.`,
    ),
  "structure.row-ambiguous": ({ label, first, second }, { room }) =>
    fit(
      room,
      [label],
      (text) =>
        `Dòng “${text}” không có mã đúng, có thể là ${first} hoặc ${second}, chưa tính: đề nghị ghi mã vào cột Mã.`,
    ),
  "structure.row-duplicated": ({ indicator, otherRow }) =>
    `Mã ${indicator} còn có ở dòng ${otherRow} với số liệu khác, chưa tính: đề nghị chỉ giữ một dòng.`,
  "structure.label-changed": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (name, form) => `Tên “${name}” khác biểu mẫu (“${form}”): đề nghị xác nhận số liệu đúng chỉ tiêu này.`,
    ),
  "structure.unit-changed": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (typed, form) => `Đơn vị tính ghi “${typed}”, số liệu được hiểu theo “${form}”: đề nghị kiểm tra lại.`,
    ),
  "structure.target-changed": ({ found, expected }, { room }) => {
    const advice = "đề nghị gửi văn bản nếu có điều chỉnh.";
    return expected === ""
      ? fit(room, [found], (typed) => `Tệp ghi kế hoạch “${typed}” nhưng kế hoạch giao để trống: ${advice}`)
      : fit(
          room,
          [found, expected],
          (typed, issued) =>
            `Tệp ghi kế hoạch “${typed}”, kế hoạch giao là “${issued}” (được dùng): ${advice}`,
        );
  },
  "structure.formula-overwritten": ({ indicator, typed, computed }, formats) =>
    computed === null
      ? `${indicator} là ô tự tính, số đã nhập ${formats.number(typed)} không được dùng: đề nghị nhập đủ các dòng để tính.`
      : `${indicator} là ô tự tính, đã nhập ${formats.number(typed)}; tính lại là ${formats.number(computed)} (được dùng): đề nghị kiểm tra lại.`,
  "structure.merged-cells": ({ range }) => `Vùng ${range} có ô gộp; đã đọc theo ô đầu của vùng.`,
  "structure.hidden-data": ({ count }, formats) =>
    `Có ${formats.number(count)} dòng số liệu đang ẩn; vẫn được đọc.`,
};
