import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { ProvinceReport } from "../../core/province";
import { fixPackage } from "./fixPackage";
import { footBlock } from "./footBlock";
import { headBlock, styled, titleBlock } from "./headBlock";
import { PAGE, twip } from "./layout";
import { createParagraphWriter, printable } from "./paragraphs";
import { reportStyles, STYLE } from "./reportStyles";

/** The report as the bytes of a .docx file. */
export async function reportDocument(
  report: ProvinceReport,
  made: { readonly issuedOn: string | null; readonly madeAt: Date },
): Promise<Uint8Array> {
  const write = createParagraphWriter();
  const banner = report.banner === null ? [] : [styled(STYLE.banner, report.banner)];
  const document = new Document({
    title: `${report.title} ${report.subject}`,
    creator: report.issuer.name,
    lastModifiedBy: report.issuer.name,
    description: "",
    styles: reportStyles(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twip(PAGE.width), height: twip(PAGE.height) },
            margin: {
              top: twip(PAGE.top),
              bottom: twip(PAGE.bottom),
              left: twip(PAGE.left),
              right: twip(PAGE.right),
              header: twip(PAGE.header),
              footer: twip(PAGE.header),
              gutter: 0,
            },
          },
        },
        headers: {
          default: new Header({ children: [pageNumber()] }),
          first: new Header({ children: [new Paragraph({ style: STYLE.pageNumber, children: [] })] }),
        },
        footers: { default: new Footer({ children: banner }), first: new Footer({ children: banner }) },
        children: [
          headBlock(report, made.issuedOn),
          ...titleBlock(report),
          ...report.opening.map(write),
          ...report.sections.flatMap(({ number, title, paragraphs }) => [
            styled(STYLE.section, `${number}. ${printable(title)}`),
            ...paragraphs.map(write),
          ]),
          ...report.closing.map(write),
          footBlock(report),
        ],
      },
    ],
  });
  return fixPackage(new Uint8Array(await Packer.toArrayBuffer(document)), made.madeAt);
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: STYLE.pageNumber,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}
