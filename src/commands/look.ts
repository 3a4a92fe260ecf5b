import { checkOpenWorkbook, formsOnly } from "../app/checkOpenWorkbook";
import { recogniseOpenWorkbook } from "../app/recogniseOpenWorkbook";
import type { Finding, Severity } from "../core/finding";
import type { Plan } from "../core/model";
import { reportingOrgUnits } from "../core/model";
import { SUMMARY_SHEET } from "../core/report";
import type { WorkbookData } from "../core/workbook";
import { addressOf, describeFinding } from "../i18n";
import type { OpenWorkbookPort } from "../ports";
import type { CommandLanguage } from "./commandLanguage";

/** Sentences that a quick button says, in order. */
export type Said = readonly string[];

/** What a quick button does: reads the open workbook, leads to a place, says what it found; it never writes. */
export type Look = (workbook: OpenWorkbookPort, language: CommandLanguage) => Promise<Said>;

/** `Đến chỗ cần sửa`: checks the open report and leads to its first error, or else its first warning. */
export const lookAtCheck: Look = async (workbook, language) => {
  const { data, name } = await read(workbook);
  const kind = recogniseOpenWorkbook(data);
  const { check, brokenPlan } = language.pane;
  if (kind.kind === "brokenPlan") return [brokenPlan];
  if (kind.kind === "reportWithoutPlan") return [check.noPlan];
  if (kind.kind !== "report" && kind.kind !== "plan") return [check.noForm];
  const forms = kind.kind === "plan" ? formsOnly(data) : data;
  return sayCheck(kind.plan, forms, name, workbook, language);
};

/** `Kế hoạch trong tệp`: what the workbook's plan is, or what stands in its way. */
export const lookAtPlan: Look = async (workbook, language) => {
  const { data } = await read(workbook);
  const kind = recogniseOpenWorkbook(data);
  const words = language.texts.templates;
  switch (kind.kind) {
    case "plan": {
      const { settings, indicators } = kind.plan;
      return [words.plan(settings.year, indicators.length, reportingOrgUnits(kind.plan).length)];
    }
    case "brokenPlan": {
      const errors = kind.findings.filter((finding) => finding.severity === "error");
      const first = await leadTo(errors, workbook);
      return [words.broken(errors.length), ...(first === null ? [] : [say(first, language)])];
    }
    case "report":
    case "reportWithoutPlan":
      return [words.report];
    case "empty":
      return [words.empty];
  }
};

/** `Kết quả tổng hợp`: leads to the summary and says when it was made and of how many units. */
export const lookAtSummary: Look = async (workbook, language) => {
  const { data } = await read(workbook);
  const kind = recogniseOpenWorkbook(data);
  const words = language.texts.consolidate;
  if (kind.kind === "brokenPlan") return [language.pane.brokenPlan];
  if (kind.kind !== "plan") return [words.needsPlan];
  const last = kind.summary?.diary.at(-1);
  if (last === undefined) return [words.none];
  await workbook.goTo(SUMMARY_SHEET.totals, "A1");
  return [words.earlier(last.at, last.orgUnits)];
};

async function read(workbook: OpenWorkbookPort): Promise<{ data: WorkbookData; name: string }> {
  const [data, { name }] = await Promise.all([workbook.readSheets(), workbook.identity()]);
  return { data, name };
}

async function sayCheck(
  plan: Plan,
  forms: WorkbookData,
  name: string,
  workbook: OpenWorkbookPort,
  language: CommandLanguage,
): Promise<Said> {
  const words = language.texts.check;
  const { checked, findings, filled, asked } = checkOpenWorkbook(plan, forms, name);
  if (checked === null) return [language.pane.check.noForm];
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  const wanted = [...of("error"), ...of("warning")];
  const progress = language.pane.check.filled(filled, asked);
  const counts = words.counts(of("error").length, of("warning").length, of("note").length);
  if (wanted.length === 0) {
    return filled === asked && of("note").length === 0
      ? [words.clean(filled, asked)]
      : [`${progress}.`, counts, words.more];
  }
  const first = await leadTo(wanted, workbook);
  return [
    `${progress}.`,
    counts,
    ...(first === null ? [] : [`${words.wentTo} ${say(first, language)}`]),
    words.more,
  ];
}

/** Shows the first finding that has a cell; null when none has. */
async function leadTo(findings: readonly Finding[], workbook: OpenWorkbookPort): Promise<Finding | null> {
  for (const finding of findings) {
    const { sheet } = finding.place;
    const address = addressOf(finding.place);
    if (sheet === undefined || address === null) continue;
    await workbook.goTo(sheet, address);
    return finding;
  }
  return null;
}

function say(finding: Finding, language: CommandLanguage): string {
  return describeFinding(finding, language.findings);
}
