import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { createDocuments } from "../../../src/adapters/docx";
import type { ProvinceReport } from "../../../src/core/province";
import { aPlan, aSubmission } from "../../support/builders";
import { cellOf, PLAN, reportOf, summaryData, WHERE } from "../../core/province/support";
import { convert } from "../../support/libreOffice";
import { itWith, requireProgram } from "../../support/programs";

const MADE_AT = new Date("2024-11-05T08:00:00Z");
const WORDS = 'Chậm <giải ngân> & “vướng” "mặt bằng"\u0001';
const submissions = [
  aSubmission(PLAN, "X1")
    .actual("KT01", 90)
    .estimate("KT01", 110)
    .with({ assessments: [{ code: "DG10", text: WORDS, location: WHERE }] }),
  aSubmission(PLAN, "X2").actual("KT01", 150).estimate("KT01", 220),
].map((builder) => builder.build());
const report = reportOf(PLAN, submissions);

const write = (what: ProvinceReport, issuedOn: string | null = null) =>
  createDocuments().writeReport(what, { issuedOn, madeAt: MADE_AT });

interface Parts {
  readonly part: (name: string) => string;
  readonly document: string;
  readonly styles: string;
}

async function partsOf(what: ProvinceReport, issuedOn: string | null = null): Promise<Parts> {
  const entries = unzipSync(await write(what, issuedOn));
  const part = (name: string) => strFromU8(entries[name]!);
  return { part, document: part("word/document.xml"), styles: part("word/styles.xml") };
}

/** Twentieths of a point of a length in millimetres. */
const twip = (millimetres: number) => Math.floor((millimetres / 25.4) * 1440);
/** Attributes of the first element of that name. */
const attributes = (xml: string, element: string) =>
  Object.fromEntries(
    [
      ...(new RegExp(`<${element}\\b([^>]*)>`, "u").exec(xml)?.[1] ?? "").matchAll(/([\w:]+)="([^"]*)"/gu),
    ].map((match) => [match[1]!, match[2]!]),
  );
const styleXml = (styles: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, "su").exec(styles)![0];
/** Paragraphs with their style and text. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gsu)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/u.exec(paragraph)?.[1] ?? "Normal",
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(""),
    xml: paragraph,
  }));

describe("layout", () => {
  it("[DOC-01] is A4 upright with the margins of the decree", async () => {
    const { document, styles } = await partsOf(report);
    expect(attributes(document, "w:pgSz")).toMatchObject({
      "w:w": String(twip(210)),
      "w:h": String(twip(297)),
    });
    expect(attributes(document, "w:pgSz")["w:orient"] ?? "portrait").toBe("portrait");
    expect(attributes(document, "w:pgMar")).toMatchObject({
      "w:top": String(twip(20)),
      "w:bottom": String(twip(20)),
      "w:left": String(twip(30)),
      "w:right": String(twip(15)),
      "w:gutter": "0",
    });
    expect(attributes(styles, "w:rFonts")["w:ascii"]).toBe("Times New Roman");
    expect(attributes(styles, "w:lang")["w:val"]).toBe("vi-VN");
    // Nothing but black.
    const colours = new Set(
      [...`${document}${styles}`.matchAll(/<w:color w:val="([^"]+)"/gu)].map((match) => match[1]),
    );
    expect([...colours].filter((colour) => colour !== "000000" && colour !== "0563C1")).toEqual([]);
  });

  it("[DOC-02] numbers pages in the upper margin, not the first", async () => {
    const { part, document } = await partsOf(report);
    expect(document).toContain("<w:titlePg/>");
    const headers = ["word/header1.xml", "word/header2.xml"].map(part);
    const numbered = headers.filter((header) => header.includes("PAGE"));
    expect(numbered).toHaveLength(1);
    const rels = part("word/_rels/document.xml.rels");
    const first = /<w:headerReference w:type="first" r:id="([^"]+)"/u.exec(document)![1]!;
    const target = new RegExp(`Id="${first}"[^>]*Target="([^"]+)"`, "u").exec(rels)![1]!;
    expect(part(`word/${target}`)).not.toContain("PAGE");
    const look = styleXml((await partsOf(report)).styles, "SoTrang");
    expect(look).toContain('<w:sz w:val="28"/>');
    expect(look).toContain('<w:jc w:val="center"/>');
    // The header lies inside the 20 mm above the text.
    expect(Number(attributes(document, "w:pgMar")["w:header"])).toBeLessThan(twip(20));
  });

  it.each([
    ["CoQuan", 26, true, false],
    ["QuocHieu", 26, true, false],
    ["TieuNgu", 28, true, false],
    ["SoKyHieu", 26, false, false],
    ["DiaDanhNgayThang", 28, false, true],
    ["TenLoai", 28, true, false],
    ["TrichYeu", 28, true, false],
    ["Heading1", 28, true, false],
    ["NoiDung", 28, false, false],
    ["NoiNhan", 24, true, true],
    ["NoiNhanDanhSach", 22, false, false],
    ["ChucVuKy", 28, true, false],
  ])("[DOC-03, DOC-04, DOC-05, DOC-06] style %s: %i half points", async (id, size, bold, italic) => {
    const look = styleXml((await partsOf(report)).styles, id);
    const isOn = (tag: string) => new RegExp(`<w:${tag}(?: w:val="(?:true|1)")?/>`, "u").test(look);
    expect(look).toContain(`<w:sz w:val="${size}"/>`);
    expect([isOn("b"), isOn("i")]).toEqual([bold, italic]);
  });

  it("[DOC-03] has head, number, place and date; number and date are blank until they are given", async () => {
    const found = paragraphs((await partsOf(report)).document);
    const textOf = (style: string) => found.filter((one) => one.style === style).map((one) => one.text);
    expect(textOf("CoQuan")).toEqual(["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH SƠN"]);
    expect(textOf("QuocHieu")).toEqual(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
    expect(textOf("TieuNgu")).toEqual(["Độc lập - Tự do - Hạnh phúc"]);
    expect(textOf("SoKyHieu")).toEqual(["Số: ………/BC-UBND"]);
    expect(textOf("DiaDanhNgayThang")).toEqual(["Bình Sơn, ngày …… tháng …… năm ……"]);
    const dated = paragraphs((await partsOf(report, "2025-02-05")).document);
    expect(dated.find((one) => one.style === "DiaDanhNgayThang")!.text).toBe(
      "Bình Sơn, ngày 05 tháng 02 năm 2025",
    );
  });

  it("[DOC-05] text is justified, first line 12,7 mm, 6 pt after; titles and items are styles", async () => {
    const { styles, document } = await partsOf(report);
    const body = styleXml(styles, "NoiDung");
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(attributes(body, "w:ind")["w:firstLine"]).toBe(String(twip(12.7)));
    expect(Number(attributes(body, "w:spacing")["w:after"])).toBeGreaterThanOrEqual(120);
    const found = paragraphs(document);
    expect(found.filter((one) => one.style === "Heading1").map((one) => one.text)).toEqual([
      "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI",
      "II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
      "III. KẾT QUẢ CÁC PHONG TRÀO THI ĐUA",
      "IV. PHONG TRÀO THI ĐUA THEO ĐỢT, CHUYÊN ĐỀ",
      "V. CÔNG TÁC KHEN THƯỞNG",
      "VI. CÔNG TÁC TUYÊN TRUYỀN, NHÂN ĐIỂN HÌNH TIÊN TIẾN",
      "VII. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
      "VIII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025",
      "IX. KIẾN NGHỊ, ĐỀ XUẤT",
    ]);
    expect(found.some((one) => one.style === "GachDauDong" && one.text.startsWith("- "))).toBe(true);
    const named = new Set([...styles.matchAll(/w:styleId="([^"]+)"/gu)].map((match) => match[1]));
    expect(found.filter((one) => one.style !== "Normal" && !named.has(one.style))).toEqual([]);
  });

  it("[DOC-06] recipients and signature stand in one row that no page end parts", async () => {
    const { document } = await partsOf(report);
    const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map((match) => match[0]);
    expect(tables).toHaveLength(2);
    expect(tables[1]).toContain("<w:cantSplit/>");
    const found = paragraphs(tables[1]!);
    expect(found.map((one) => one.text).filter((text) => text !== "")).toEqual([
      "Nơi nhận:",
      "- UBND tỉnh;",
      "- Lưu: VT, ……",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
      "……………………",
    ]);
  });

  it("[DOC-10] a sample says so in the footer of every page; a note to the office has its own style", async () => {
    const sample = await partsOf({ ...report, banner: "SỐ LIỆU MẪU" });
    expect(
      ["word/footer1.xml", "word/footer2.xml"].map((name) => sample.part(name).includes("SỐ LIỆU MẪU")),
    ).toEqual([true, true]);
    const found = paragraphs(sample.document).filter((one) => one.style === "CanBoSung");
    expect(found[0]!.text).toMatch(/^\(Chưa đơn vị nào nêu nội dung này/u);
  });
});

describe("content", () => {
  it("[DOC-07] a figure lies in a hidden bookmark that names its cell in the summary", async () => {
    const { document } = await partsOf(report);
    const starts = [
      ...document.matchAll(
        /<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>|<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"\/>/gu,
      ),
    ].map((match) => ({ name: match[1] ?? match[4]!, id: match[2] ?? match[3]! }));
    const ends = [...document.matchAll(/<w:bookmarkEnd w:id="(\d+)"\/>/gu)].map((match) => match[1]);
    expect(starts.length).toBeGreaterThan(5);
    expect(new Set(starts.map((start) => start.id)).size).toBe(starts.length);
    expect(new Set(starts.map((start) => start.name)).size).toBe(starts.length);
    expect(ends).toEqual(starts.map((start) => start.id));
    for (const { name } of starts) expect(name).toMatch(/^_[A-Za-z0-9_]{1,39}$/u);

    const data = summaryData(PLAN, submissions);
    const named = starts
      .map(({ name }) => /^_KT01_([A-Z]+\d+)_\d+$/u.exec(name)?.[1])
      .filter((address) => address);
    const values = named.map((address) => cellOf(data, "Tổng hợp", address!)?.value);
    // Actual, estimate, target, completion, change, in the order of the sentence.
    expect(values).toEqual([240, 330, 660, 50, expect.closeTo(110, 9)]);
  });

  it("[DOC-08] brings units' words through whole, without what XML cannot hold", async () => {
    const { document } = await partsOf(report);
    expect(document).toContain("Chậm &lt;giải ngân&gt; &amp; “vướng” ");
    expect(document).not.toContain("\u0001");
  });

  it("[DOC-09] is the same for the same report, whatever the hour", async () => {
    const [first, second] = [await write(report), await write(report)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    const core = strFromU8(unzipSync(first)["docProps/core.xml"]!);
    expect(core.match(/2024-11-05T08:00:00Z/gu)).toHaveLength(2);
  });
});

describe("LibreOffice", () => {
  const millimetres = (points: string) => (Number(points) * 25.4) / 72;

  itWith(
    ["libreOffice", "libreOfficeWriter", "pdftotext"],
    "[DOC-11] opens it and shows head, sections and signature where the decree has them",
    async () => {
      const pdf = await convert(await write(report), "pdf", { from: "docx" });
      const words = wordsOf(pdf);
      const page = (number: number) => words.filter((word) => word.page === number);
      const find = (text: string) => page(1).find((word) => word.text === text)!;
      // The office is at the left, the national name at the right, on the same line below the margin of 20 mm.
      expect(find("HUYỆN").left).toBeGreaterThanOrEqual(30);
      expect(find("HUYỆN").left).toBeLessThan(90);
      expect(find("CỘNG").left).toBeGreaterThan(90);
      expect(Math.abs(find("CỘNG").top - find("BAN").top)).toBeLessThan(1);
      expect(find("CỘNG").top).toBeGreaterThanOrEqual(19);
      // The national name stays on one line and inside the margin of 15 mm.
      expect(Math.abs(find("NAM").top - find("CỘNG").top)).toBeLessThan(0.5);
      for (const word of words) {
        expect(word.left).toBeGreaterThanOrEqual(29.9);
        expect(word.right).toBeLessThanOrEqual(195.5);
      }
      // `BÁO CÁO` in the middle of the text, which lies between 30 and 195 mm.
      expect((find("BÁO").left + page(1).find((word) => word.text === "CÁO")!.right) / 2).toBeCloseTo(
        112.5,
        0,
      );
      // No number above the text of page 1, one in the middle of the upper margin of page 2.
      const above = (number: number) => page(number).filter((word) => word.top < 18);
      expect(above(1)).toEqual([]);
      expect(above(2).map((word) => word.text)).toEqual(["2"]);
      expect((above(2)[0]!.left + above(2)[0]!.right) / 2).toBeCloseTo(112.5, 0);
      const last = Math.max(...words.map((word) => word.page));
      expect(page(last).some((word) => word.text === "CHỦ" && word.left > 112)).toBe(true);
      expect(page(last).some((word) => word.text === "Nơi" && word.left < 40)).toBe(true);
    },
  );

  itWith(
    ["libreOffice", "libreOfficeWriter", "pdftotext"],
    "[DOC-11] opens the report of a plan with nothing received, and of an office with a long name",
    async () => {
      const office = aPlan()
        .withSettings({
          consolidatingOffice: "Trung tâm Văn hóa - Thông tin & “Thể thao” huyện Bình Sơn",
          superiorOffice: "UBND tỉnh Gia Lai",
        })
        .build();
      for (const what of [reportOf(PLAN, []), reportOf(office, [])]) {
        const words = wordsOf(await convert(await write(what), "pdf", { from: "docx" }));
        expect(words.some((word) => word.text === "BÁO")).toBe(true);
        expect(Math.max(...words.map((word) => word.right))).toBeLessThanOrEqual(195.5);
      }
    },
  );

  interface Word {
    readonly page: number;
    readonly text: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
  }

  /** Words of a PDF with their page and place in millimetres. */
  function wordsOf(pdf: Uint8Array): readonly Word[] {
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    try {
      const path = join(folder, "report.pdf");
      writeFileSync(path, pdf);
      const { stdout } = spawnSync(requireProgram("pdftotext"), ["-bbox", path, "-"], { encoding: "utf8" });
      const pieces = stdout
        .split("<page ")
        .slice(1)
        .flatMap((text, index) =>
          [...text.matchAll(WORD)].map(([, left, top, right, word]) => ({
            page: index + 1,
            text: word!,
            left: millimetres(left!),
            top: millimetres(top!),
            right: millimetres(right!),
          })),
        );
      return joined(pieces);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** A letter that another font has to lend is a word of its own in the PDF: put together what touches. */
  function joined(pieces: readonly Word[]): readonly Word[] {
    const words: Word[] = [];
    for (const piece of pieces) {
      const last = words.at(-1);
      const touches =
        last !== undefined &&
        last.page === piece.page &&
        Math.abs(last.top - piece.top) < 0.5 &&
        Math.abs(piece.left - last.right) < 0.3;
      if (touches) words[words.length - 1] = { ...last, text: last.text + piece.text, right: piece.right };
      else words.push(piece);
    }
    return words;
  }
});

const WORD = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="[^"]+">([^<]*)</gu;
