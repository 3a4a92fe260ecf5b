import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { issueDate } from "../../core/province";
import type { ProvinceReport } from "../../core/province";
import { HEAD_COLUMNS, invisibleTable, TEXT_WIDTH, textLength, twip } from "./layout";
import { STYLE } from "./reportStyles";

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
/** Lines under the office and under the subject are a third to a half of the text. */
const LINE_SHARE = 0.42;
/** Measured: the motto at 14 pt bold, in millimetres. */
const MOTTO_LENGTH = 63;

/** Office and national name, number and date: two columns without lines. */
export function headBlock({ issuer }: ProvinceReport, issuedOn: string | null): Table {
  const [left, right] = HEAD_COLUMNS;
  const row = (leftCell: readonly Paragraph[], rightCell: readonly Paragraph[]) =>
    new TableRow({
      cantSplit: true,
      children: [cell(left, leftCell), cell(right, rightCell)],
    });
  return new Table({
    ...invisibleTable(HEAD_COLUMNS),
    rows: [
      row(
        [
          styled(issuer.upperIsBold ? STYLE.office : STYLE.upperOffice, issuer.upperLine),
          styled(STYLE.office, issuer.lowerLine),
          line(left, textLength(issuer.lowerLine, 13) * LINE_SHARE),
        ],
        [styled(STYLE.nation, NATION), styled(STYLE.motto, MOTTO), line(right, MOTTO_LENGTH)],
      ),
      row(
        [styled(STYLE.number, `Số: ………/${issuer.symbol}`)],
        [styled(STYLE.placeAndDate, `${issuer.placeName}, ${issueDate(issuedOn)}`)],
      ),
    ],
  });
}

/** `BÁO CÁO`, the subject, and the line under it. */
export function titleBlock({ title, subject }: ProvinceReport): readonly Paragraph[] {
  const length = Math.min(textLength(subject, 14), TEXT_WIDTH);
  return [
    styled(STYLE.title, title),
    styled(STYLE.subject, subject),
    line(TEXT_WIDTH, length * LINE_SHARE, 12),
  ];
}

export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

export function cell(width: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({ width: { size: twip(width), type: WidthType.DXA }, children: [...children] });
}

/** A straight line in the middle of the given width, millimetres both. */
function line(width: number, length: number, pointsAfter = 0): Paragraph {
  const indent = twip(Math.max(0, (width - length) / 2));
  return new Paragraph({
    style: STYLE.line,
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: pointsAfter * 20, line: 60, lineRule: "exact" },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}
