import { AWARDEE_GROUPS } from "../model";
import { formatVietnameseNumber } from "../reading";
import { countRun, countText } from "./figureText";
import { body, item } from "./provinceReport";
import type { Paragraph, Run } from "./provinceReport";
import type { CountCell, SummaryAward, SummaryContent } from "./summaryContent";

const CODE = "KHEN_THUONG";
const UNITS = ["tập thể", "cá nhân", "hộ gia đình"] as const;
const INDIVIDUAL = "Cá nhân";
/** `Trực tiếp công tác, lao động`. */
const DIRECT_GROUP = 1;

/** Commendations within competence and proposals: sums, then form by form; counts only, never names. */
export function commendationParagraphs(content: SummaryContent): readonly Paragraph[] {
  const { awardTotal, awards } = content;
  const paragraphs: Paragraph[] = [];
  const commended = awardTotal === null ? [] : countsOf(awardTotal.commended);
  const proposed = awardTotal === null ? [] : countsOf(awardTotal.proposed);
  if (commended.length === 0 && proposed.length === 0) {
    return [body("Các đơn vị đã gửi báo cáo chưa nêu khen thưởng, đề nghị khen thưởng.")];
  }
  if (commended.length > 0) {
    paragraphs.push(
      body("Khen thưởng theo thẩm quyền: ", ...commended, ", gồm:"),
      ...byForm(awards, (award) => award.commended),
      ...directShare(content),
    );
  }
  if (proposed.length > 0) {
    paragraphs.push(
      body("Đề nghị cấp trên khen thưởng: ", ...proposed, ", gồm:"),
      ...byForm(awards, (award) => award.proposed),
    );
  }
  return [
    ...paragraphs,
    body("Số lượng theo hình thức, loại và đối tượng nêu tại Phụ lục 3; danh sách lập riêng."),
  ];
}

/** `45 tập thể, 128 cá nhân`; kinds that nobody of is counted are left out. */
function countsOf(counts: readonly CountCell[]): readonly (Run | string)[] {
  const runs = counts.flatMap((count, index): (Run | string)[] =>
    count.value === 0 ? [] : [", ", countRun(count, CODE, UNITS[index]!)],
  );
  return runs.slice(1);
}

function byForm(
  awards: readonly SummaryAward[],
  pick: (award: SummaryAward) => readonly CountCell[],
): readonly Paragraph[] {
  const forms = awards
    .map((award) => ({ award: award.award, counts: countsOf(pick(award)) }))
    .filter(({ counts }) => counts.length > 0);
  return forms.map(({ award, counts }, index) =>
    item(`${award}: `, ...counts, index === forms.length - 1 ? "." : ";"),
  );
}

/** How many of the individuals on the lists are in direct work. */
export interface DirectShare {
  readonly direct: number;
  /** Individuals whose group is written. */
  readonly known: number;
  /** Individuals on the lists whose group is not written. */
  readonly unknown: number;
}

export function directShareOf(content: SummaryContent): DirectShare {
  const rows = content.awardGroups.filter((row) => row.kind === INDIVIDUAL);
  const at = (index: number) => rows.reduce((sum, row) => sum + (row.counts[index]?.value ?? 0), 0);
  const known = AWARDEE_GROUPS.reduce((sum, _, index) => sum + at(index), 0);
  return { direct: at(DIRECT_GROUP), known, unknown: at(AWARDEE_GROUPS.length) };
}

function directShare(content: SummaryContent): readonly Paragraph[] {
  const { direct, known, unknown } = directShareOf(content);
  if (known === 0) return [];
  const source = { code: CODE, sheet: content.awardGroups[0]!.counts[0]!.sheet, address: null };
  const figure = (text: string): Run => ({ text, source });
  const rest = unknown === 0 ? "" : `; ${countText(unknown)} cá nhân trong danh sách chưa ghi đối tượng`;
  return [
    body(
      "Trong ",
      figure(`${countText(known)} cá nhân`),
      " có ghi đối tượng trong danh sách, ",
      figure(`${countText(direct)} người`),
      " trực tiếp công tác, lao động, bằng ",
      figure(`${formatVietnameseNumber((direct / known) * 100, 1)}%`),
      `${rest}.`,
    ),
  ];
}
