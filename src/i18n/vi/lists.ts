import type { FamilyFindingParams } from "../../core/check/familyFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type ListParams = Pick<FamilyFindingParams, Extract<keyof FamilyFindingParams, `list.${string}`>>;

/** Sentences about lists. They name rows and cells, never the people in them. */
export const listMessages: FindingMessages<ListParams> = {
  "list.count-differs": ({ award, column, proposed, typed, counted }, formats) =>
    fit(
      formats.room,
      [award, column],
      (title, header) =>
        `“${title}”, “${header}”${proposed ? " đang trình" : ""} ghi ${formats.number(typed)}, danh sách có ${formats.number(counted)}: đề nghị đối chiếu lại.`,
    ),
  "list.duplicate": ({ otherRow, otherFile, otherCell }, formats) =>
    otherRow !== null
      ? `Trùng tên, hình thức và số quyết định với dòng ${formats.number(otherRow)}: đề nghị kiểm tra lại.`
      : fit(
          formats.room,
          [otherFile ?? "", otherCell ?? ""],
          (file, cell) =>
            `Trùng tên, hình thức, số và ngày quyết định với “${file}” (“${cell}”): đề nghị đối chiếu lại.`,
        ),
  "list.incomplete-row": ({ missing }, { room }) =>
    fit(room, [missing.join("”, “")], (columns) => `Dòng này chưa ghi “${columns}”: đề nghị ghi đủ.`),
  "list.title-not-allowed": ({ award, year, reason }, { room }) =>
    fit(room, [award], (title) => {
      const why = {
        otherKind: "dùng cho đối tượng khác",
        otherYear: `không có trong danh mục năm ${year}`,
        unknown: `chưa có trong danh mục năm ${year}`,
      }[reason];
      return `“${title}” ${why}: đề nghị chọn lại trong danh sách.`;
    }),
  "list.not-own-competence": ({ level }, { room }) =>
    fit(
      room,
      [level],
      (text) =>
        `Ghi cấp quyết định “${text}”; danh sách này chỉ gồm khen thưởng do đơn vị quyết định: đề nghị xem lại.`,
    ),
  "list.quota": ({ award, of, count, base, percent, basis }, formats) =>
    fit(
      formats.room,
      [award, of, basis],
      (title, whole, source) =>
        `“${title}” ${formats.number(count)}/${formats.number(base)} “${whole}”, quá ${formats.number(percent)}% (${source}): đề nghị rà soát.`,
    ),
  "list.thematic-award": ({ movement }, { room }) =>
    fit(
      room,
      [movement],
      (text) =>
        `Thành tích theo chuyên đề “${text}” không dùng để xét khen công trạng: đề nghị xem lại loại hình.`,
    ),
};
