import type { MergeFindingParams } from "../../core/consolidation/mergeFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

/** Sentences about corrections, slips that came back, and offices that say different things. */
export const mergeMessages: FindingMessages<MergeFindingParams> = {
  "correction.outdated": ({ indicator, seen, now, confirmed }, { room }) =>
    fit(
      room,
      [confirmed, seen, now],
      (a, b, c) =>
        `${indicator}: đã xác nhận ${b} thành ${a}, nhưng báo cáo nay ghi ${c} nên chưa áp dụng: đề nghị xác nhận lại.`,
    ),
  "correction.no-cell": ({ indicator, column }) =>
    `${indicator} (${column}): có số xác nhận, báo cáo thiếu ô này: đề nghị xem lại báo cáo.`,
  "correction.conflict": ({ indicator, first, second }, { room }) =>
    fit(
      room,
      [first, second],
      (a, b) => `${indicator}: có hai số xác nhận khác nhau (${a}; ${b}), chưa tính: đề nghị chọn một số.`,
    ),
  "correction.oral": ({ indicator, confirmed, by }, { room }) =>
    fit(
      room,
      [confirmed, by],
      (value, who) =>
        `${indicator}: tính theo số ${value} do ${who} xác nhận bằng lời; số tổng còn tạm tính.`,
    ),
  "slip.unit-unknown": ({ seen }, { room }) =>
    seen === null
      ? "Phiếu rà soát không ghi mã đơn vị, chưa áp dụng: đề nghị dùng phiếu đã gửi."
      : fit(
          room,
          [seen],
          (text) => `Phiếu rà soát chưa rõ của đơn vị nào (${text}): đề nghị dùng phiếu đã gửi.`,
        ),
  "slip.wrong-period": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (a, b) => `Phiếu của kỳ ${a}, kỳ tổng hợp ${b}, chưa áp dụng: đề nghị dùng phiếu đúng kỳ.`,
    ),
  "slip.incomplete": ({ indicator, missing }, { room }) =>
    fit(
      room,
      [missing.join(", ")],
      (list) => `${indicator}: phiếu chưa ghi ${list}, chưa áp dụng số xác nhận: đề nghị bổ sung.`,
    ),
  "slip.no-document": ({ indicator }) =>
    `${indicator}: phiếu chưa ghi số, ngày văn bản, số tổng còn tạm tính: đề nghị bổ sung.`,
  "slip.line-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (line) => `Dòng “${line}” của phiếu không có trong kế hoạch, chưa áp dụng: đề nghị dùng phiếu đã gửi.`,
    ),
  "slip.no-report": ({ answers }, formats) =>
    `Phiếu có ${formats.number(answers)} số xác nhận, chưa áp dụng vì chưa có báo cáo của đơn vị: đề nghị chọn kèm báo cáo.`,
  "total.owner-gap": ({ indicator, whole, places }, formats) =>
    `${indicator}: toàn địa bàn ${formats.number(whole)}, cộng các đơn vị ${formats.number(places)}, đang tính theo số toàn địa bàn: đề nghị đối chiếu.`,
  "total.two-owners": ({ indicator, first, firstValue, second, secondValue }, { room }) =>
    fit(
      room,
      [first, second],
      (a, b) =>
        `${indicator}: ${a} ghi ${firstValue}, ${b} ghi ${secondValue}, chưa tính: đề nghị thống nhất một số.`,
    ),
  "summary.figure-typed": ({ indicator, typed, over }, { room }) =>
    fit(room, [typed], (text) =>
      over === "total"
        ? `${indicator}: số ${text} gõ đè lên số tổng không được giữ: đề nghị sửa ở số liệu của đơn vị, ghi rõ căn cứ.`
        : `${indicator}: số ${text} gõ vào tệp tổng hợp không có căn cứ, đã tính lại: đề nghị ghi căn cứ.`,
    ),
};
