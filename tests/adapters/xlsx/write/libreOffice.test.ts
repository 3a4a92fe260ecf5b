import * as XLSX from "@e965/xlsx";
import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import { toAddress, type WorkbookSpec } from "../../../../src/core/workbook";
import { convert, convertAll } from "../../../support/libreOffice";
import { itWith } from "../../../support/programs";
import { chartWorkbook } from "./chartWorkbook";
import { findAll, partsOf, partTree } from "./packageParts";
import { unitWorkbook } from "./unitWorkbook";

/** Formula cells of a spec by sheet and address, with the result the spec gives. */
function formulas(spec: WorkbookSpec): [string, string | number | boolean | null][] {
  return spec.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined)
      .map((cell): [string, string | number | boolean | null] => [
        `${name}!${toAddress(cell.rowIndex, cell.columnIndex)}`,
        cell.value,
      ]),
  );
}

itWith("libreOffice", "[WRT-10] agrees with LibreOffice's own calculation", async () => {
  const specs = [unitWorkbook(), chartWorkbook()];
  const files = await Promise.all(specs.map(writeWorkbook));
  const recalculated = await convertAll(files, "xlsx", { recalculate: true });
  let compared = 0;
  for (const [index, bytes] of recalculated.entries()) {
    const book = XLSX.read(bytes, { type: "array" });
    for (const [place, expected] of formulas(specs[index]!)) {
      const [sheet = "", address = ""] = place.split("!");
      const cell = book.Sheets[sheet]?.[address] as XLSX.CellObject | undefined;
      // The result of 1/0 is an error, which SheetJS gives as text in `w`.
      const value = cell?.t === "e" ? cell.w : cell?.v;
      if (place === "Số liệu!E9") {
        // No cached result in the spec: 7.5 × 2.
        expect([place, value]).toEqual([place, 15]);
      } else if (typeof expected === "number") {
        expect(value).toBeCloseTo(expected, 9);
      } else {
        expect([place, value ?? ""]).toEqual([place, expected]);
      }
      compared += 1;
    }
  }
  // Four rows of the form and nine cells of the figures.
  expect(compared).toBe(13);
});

itWith("libreOffice", "[WRT-02] is opened by LibreOffice with nothing lost that it can keep", async () => {
  const converted = await convert(await writeWorkbook(unitWorkbook()), "xlsx");
  const book = XLSX.read(converted, { type: "array", cellStyles: true });
  expect(book.SheetNames).toEqual(["Hướng dẫn", "Biểu 01", "_thidua"]);
  const form = book.Sheets["Biểu 01"]!;
  expect((form["C10"] as XLSX.CellObject).v).toContain("Sản lượng lương thực có hạt");
  expect(form["!merges"]).toHaveLength(4);
  expect((book.Sheets["Hướng dẫn"]!["B3"] as XLSX.CellObject).v).toBe("- Chỉ nhập vào ô nền vàng.");
  const part = partTree(converted, "xl/worksheets/sheet2.xml");
  const validations = findAll(part, "dataValidation").map(({ attributes }) => attributes["sqref"]);
  // LibreOffice joins G8:H10 and G11:H11.
  expect([...validations].sort()).toEqual(["G8:H11", "J8:J11", "K8:K11"]);
  expect(findAll(part, "cfRule")).toHaveLength(2);
  expect(findAll(part, "sheetProtection")[0]?.attributes["sheet"]).toMatch(/^(1|true)$/);
  const names = findAll(partTree(converted, "xl/workbook.xml"), "definedName");
  expect(names.map(({ attributes }) => attributes["name"])).toEqual(
    expect.arrayContaining(["DanhMuc_Dat", "_xlnm.Print_Titles", "_xlnm.Print_Area"]),
  );
  const all = [...partsOf(converted).entries()];
  expect(all.some(([path, xml]) => path.endsWith("custom.xml") && xml.includes("1;X21811;2024"))).toBe(true);
  expect(all.some(([path, xml]) => path.startsWith("customXml/item") && xml.includes('unit="X21811"'))).toBe(
    true,
  );
});

itWith("libreOffice", "[WRT-18] prints on A4, one page wide, hidden sheets left out", async () => {
  const [unit, charts] = await convertAll(
    await Promise.all([unitWorkbook(), chartWorkbook()].map(writeWorkbook)),
    "pdf",
  );
  // The guide upright, the form lying; the stamp sheet is not printed. A4 is 595 × 842 points.
  expect(pageSizes(unit!)).toEqual(["595x842", "842x595"]);
  // The figures have no page set-up; the charts lie on one page.
  expect(pageSizes(charts!).at(-1)).toBe("842x595");
  expect(pageSizes(charts!)).toHaveLength(2);
});

/** Page sizes of a PDF whose page objects are not compressed, which is how LibreOffice writes them. */
function pageSizes(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  return [...text.matchAll(/\/Type\/Page\b[^]*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}
