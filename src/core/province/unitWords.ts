import { foldText } from "../reading";
import { item, paragraph } from "./provinceReport";
import type { Paragraph } from "./provinceReport";
import type { SummaryContent } from "./summaryContent";

/** Said where no unit wrote anything: the office writes it or takes it out. */
const TO_WRITE =
  "(Chưa đơn vị nào nêu nội dung này: đề nghị cơ quan tổng hợp bổ sung hoặc bỏ mục trước khi trình ký.)";

/** One text with the units that gave it. */
export interface SaidByUnits {
  readonly orgUnits: readonly string[];
  readonly lines: readonly string[];
}

/** What units wrote under one code of `Đánh giá chung`, in the summary's order; the same words are told once. */
export function mergedWords(
  entries: readonly { readonly orgUnit: string; readonly text: string }[],
): readonly SaidByUnits[] {
  const byText = new Map<string, { orgUnits: string[]; lines: readonly string[] }>();
  for (const { orgUnit, text } of entries) {
    const key = foldText(text);
    const known = byText.get(key);
    if (known !== undefined) known.orgUnits.push(orgUnit);
    else byText.set(key, { orgUnits: [orgUnit], lines: linesOf(text) });
  }
  return [...byText.values()].filter((said) => said.lines.length > 0);
}

/** The units' own words under one heading, each with the unit named; a note to the office where there are none. */
export function wordsParagraphs(content: SummaryContent, code: string): readonly Paragraph[] {
  const said = mergedWords(content.words.filter((words) => words.code === code));
  return said.length === 0 ? [paragraph("placeholder", [TO_WRITE])] : said.flatMap(saidParagraphs);
}

export function saidParagraphs({ orgUnits, lines }: SaidByUnits): readonly Paragraph[] {
  const [first, ...others] = lines;
  return [
    item({ text: `${orgUnits.join("; ")}: `, italic: true }, first!),
    ...others.map((line) => paragraph("body", [line])),
  ];
}

/** Lines without the dashes and signs that begin them; empty ones are left out. */
function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-+*•–]\s+/u, "").trim())
    .filter((line) => line !== "");
}
