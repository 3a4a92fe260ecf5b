import { showDate } from "../model";
import type { OrgUnit, Plan } from "../model";

/** What a reminder asks for. */
export type ReminderKind =
  /** Nothing has come. */
  | "report"
  /** The data file is here, the signed document is not. */
  | "document"
  /** The signed document is here, the data file is not. */
  | "data";

const NOT_HERE: Readonly<Record<ReminderKind, string>> = {
  report: "chưa nhận được báo cáo của quý đơn vị",
  document: "đã nhận tệp số liệu, chưa nhận được văn bản ký của quý đơn vị",
  data: "đã nhận văn bản ký, chưa nhận được tệp số liệu của quý đơn vị",
};
const WANTED: Readonly<Record<ReminderKind, string>> = {
  report: "báo cáo (văn bản ký và tệp Excel theo biểu mẫu)",
  document: "văn bản ký",
  data: "tệp Excel theo biểu mẫu",
};

/**
 * The text of a reminder to one unit, in the wording of an office letter; Vietnamese whatever the language of the pane.
 * It speaks of that unit only. `today` is an ISO date: after the limit the text no longer asks to send before it.
 */
export function reminderText(plan: Plan, orgUnit: OrgUnit, kind: ReminderKind, today: string): string {
  const { settings } = plan;
  const basis = settings.legalBases[0]?.trim().replace(/[;.,]+$/u, "") ?? "";
  const opening =
    basis === ""
      ? `Thực hiện chế độ báo cáo công tác thi đua ${settings.period}`
      : `Thực hiện ${basis.replace(/^(?:Căn cứ|Thực hiện)\s+/iu, "")}`;
  const limit = `trước ngày ${showDate(settings.deadlineBefore)}`;
  const isOver = today >= settings.deadlineBefore;
  const wanted = WANTED[kind];
  const request = isOver
    ? `Thời hạn gửi là ${limit}. Đề nghị quý đơn vị sớm gửi ${wanted} để kịp tổng hợp.`
    : `Đề nghị gửi ${wanted} ${limit}.`;
  const contact = settings.contact.trim();
  return [
    `Kính gửi: ${orgUnit.name}`,
    "",
    `${opening}, đến ngày ${showDate(today)} ${settings.receivingOffice} ${NOT_HERE[kind]}. ${request} ` +
      "Trường hợp đã gửi, đề nghị thông tin số, ngày văn bản để đối chiếu." +
      (contact === "" ? "" : ` Đầu mối: ${contact.replace(/\.$/u, "")}.`),
  ].join("\n");
}
