import type { Indicator } from "../model";
import { toAddress } from "../workbook";
import type { CellRange, ValidationSpec } from "../workbook";
import { BOOLEAN_WORD } from "./vocabulary";

const PROMPT_LIMIT = 250;

/**
 * What an entry cell of an indicator accepts: a number within the hard limits, or one of the marks `-`, `x`, `…`.
 * Rows of `Đạt/Chưa đạt` get the list of words. `range` is one row; the formula is relative to its first cell.
 */
export function entryValidation(indicator: Indicator, range: CellRange, help: string): ValidationSpec {
  const prompt = {
    title: shorten(`${indicator.code} (${indicator.unitOfMeasure})`, 32),
    message: shorten(help, PROMPT_LIMIT),
  };
  if (indicator.valueType === "boolean") {
    return {
      ranges: [range],
      rule: { kind: "list", items: [BOOLEAN_WORD.met, BOOLEAN_WORD.notMet, BOOLEAN_WORD.notApplicable] },
      allowBlank: true,
      // Not final on the day of the report is an honest answer too: `…` is let through after a question.
      alertStyle: "warning",
      alert: {
        title: "Chọn trong danh sách",
        message: "Chọn Đạt, Chưa đạt hoặc Không áp dụng; ghi … khi chưa có kết quả.",
      },
      prompt,
    };
  }
  if (indicator.valueType === "text") {
    return {
      ranges: [range],
      rule: { kind: "promptOnly" },
      allowBlank: true,
      alertStyle: "information",
      prompt,
    };
  }
  return {
    ranges: [range],
    rule: {
      kind: "custom",
      formula: acceptsFormula(indicator, toAddress(range.firstRow, range.firstColumn)),
    },
    allowBlank: true,
    alertStyle: "stop",
    alert: { title: "Số liệu chưa hợp lệ", message: shorten(limitsSentence(indicator), 225) },
    prompt,
  };
}

/** Sentence shown on the selected entry cell: what to type, the limits, how it is computed. */
export function entryHelp(indicator: Indicator, rule: string | null): string {
  const parts = [indicator.name + "."];
  if (rule !== null) parts.push(`Kế hoạch: ${rule}.`);
  if (indicator.method !== "") parts.push(`Cách tính: ${indicator.method}.`);
  if (indicator.valueType !== "boolean") {
    parts.push("Ghi số; “-” không phát sinh, “x” không áp dụng, “…” chưa có số liệu.");
  }
  return parts.join(" ");
}

function acceptsFormula(indicator: Indicator, cell: string): string {
  const limits: string[] = [];
  if (indicator.hardMinimum !== null) limits.push(`${cell}>=${indicator.hardMinimum}`);
  if (indicator.hardMaximum !== null) limits.push(`${cell}<=${indicator.hardMaximum}`);
  if (indicator.valueType === "integer") limits.push(`${cell}=INT(${cell})`);
  const number = limits.length === 0 ? "TRUE" : limits.length === 1 ? limits[0]! : `AND(${limits.join(",")})`;
  // INT of a mark is an error, so marks are tested on a branch of their own.
  return `IF(ISNUMBER(${cell}),${number},OR(${cell}="-",${cell}="x",${cell}="…",${cell}="..."))`;
}

function limitsSentence(indicator: Indicator): string {
  const kind = indicator.valueType === "integer" ? "số nguyên" : "số";
  const limits =
    indicator.hardMinimum !== null && indicator.hardMaximum !== null
      ? ` từ ${show(indicator.hardMinimum)} đến ${show(indicator.hardMaximum)}`
      : indicator.hardMinimum !== null
        ? ` từ ${show(indicator.hardMinimum)} trở lên`
        : indicator.hardMaximum !== null
          ? ` không quá ${show(indicator.hardMaximum)}`
          : "";
  return `Đề nghị ghi ${kind}${limits} (${indicator.unitOfMeasure}), hoặc “-” không phát sinh, “x” không áp dụng, “…” chưa có số liệu.`;
}

function show(value: number): string {
  return String(value).replace(".", ",");
}

/** Cuts at a word and ends with `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  return (space > limit / 2 ? cut.slice(0, space) : cut) + "…";
}
