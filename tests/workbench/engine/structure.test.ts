import {
  addName,
  addSheet,
  addTable,
  calculateIfAutomatic,
  changeLooks,
  changeValidation,
  deleteCells,
  deleteSheet,
  insertCells,
  moveCells,
  patchStyle,
  renameSheet,
  styleAt,
} from "../../../src/workbench/engine";
import type { Book } from "../../../src/workbench/engine";
import { aBook, formula, put, show } from "./support";

const whole = { firstColumn: 0, lastColumn: 16_383 };

describe("rows, columns and sheets that come and go", () => {
  it("[ENG-20] carries cells, formulas, names and merges along when rows are inserted", () => {
    const { book, sheet } = aBook();
    put(book, "A1:A3", [[1], [2], ["=SUM(A1:A2)"]]);
    addName(book, null, "HaiDong", "=Sheet1!$A$2:$A$3", "");
    sheet.merges = [{ firstRow: 1, lastRow: 2, firstColumn: 3, lastColumn: 4 }];
    insertCells(book, sheet, { ...whole, firstRow: 1, lastRow: 2 }, "Down");
    calculateIfAutomatic(book);
    expect([show(book, "A1"), show(book, "A4"), show(book, "A5")]).toEqual([1, 2, 3]);
    expect(formula(book, "A5")).toBe("SUM(A1:A4)");
    expect(book.names[0]!.formula).toBe("=Sheet1!$A$4:$A$5");
    expect(sheet.merges).toEqual([{ firstRow: 3, lastRow: 4, firstColumn: 3, lastColumn: 4 }]);
  });

  it("[ENG-20] turns references to deleted cells into #REF! and shortens ranges", () => {
    const { book, sheet } = aBook();
    put(book, "A1:B3", [
      [1, "=A2"],
      [2, "=SUM(A1:A3)"],
      [3, ""],
    ]);
    deleteCells(book, sheet, { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 }, "Up");
    expect([formula(book, "B1"), formula(book, "B2")]).toEqual(["#REF!", "SUM(A1:A2)"]);
  });

  it("[ENG-20] shifts only the band when some cells are inserted", () => {
    const { book, sheet } = aBook();
    put(book, "A1:C1", [[1, 2, "=A1+B1"]]);
    insertCells(book, sheet, { firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 }, "Down");
    expect([show(book, "B1"), show(book, "B2"), formula(book, "C1")]).toEqual([null, 2, "A1+B2"]);
  });

  it("[ENG-21] dresses inserted rows like the row above", () => {
    const { book, sheet } = aBook();
    const row = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 };
    changeLooks(book, sheet, [row], (style) => patchStyle(style, { bold: true }));
    insertCells(book, sheet, { ...whole, firstRow: 1, lastRow: 1 }, "Down");
    expect(styleAt(sheet, 1, 0).bold).toBe(true);
  });

  it("[ENG-22] refuses to tear a merge or a table", () => {
    const { book, sheet } = aBook();
    sheet.merges = [{ firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 1 }];
    const cell = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
    expect(() => insertCells(book, sheet, cell, "Down")).toThrow(/conflict/);
    sheet.merges = [];
    put(book, "A5:B6", [
      ["Xã", "Số"],
      ["A", 1],
    ]);
    addTable(book, sheet, { firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: 1 }, true);
    expect(() => insertCells(book, sheet, cell, "Down")).toThrow(/conflict/);
  });

  it("[ENG-23] makes a table longer and wider from inside, and names its new column", () => {
    const { book, sheet } = aBook();
    put(book, "A1:B3", [
      ["Xã", "Số"],
      ["A", 1],
      ["B", 2],
    ]);
    addTable(book, sheet, { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 }, true);
    insertCells(book, sheet, { ...whole, firstRow: 2, lastRow: 2 }, "Down");
    insertCells(book, sheet, { firstRow: 0, lastRow: 1_048_575, firstColumn: 1, lastColumn: 1 }, "Right");
    expect(sheet.tables[0]!.area).toEqual({ firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 2 });
    expect(sheet.tables[0]!.columns.map((column) => column.name)).toEqual(["Xã", "Column2", "Số"]);
  });

  it("[ENG-24] moves validations with their cells and rewrites their formulas", () => {
    const { book, sheet } = aBook();
    const areas = [{ firstRow: 4, lastRow: 9, firstColumn: 0, lastColumn: 0 }];
    changeValidation(sheet, areas, { rule: { kind: "Custom", formula: "=A5>$B$1" } });
    insertCells(book, sheet, { ...whole, firstRow: 0, lastRow: 0 }, "Down");
    expect(sheet.validations[0]).toMatchObject({
      areas: [{ firstRow: 5, lastRow: 10 }],
      rule: { formula: "=A6>$B$2" },
    });
  });

  it("[ENG-25] lets formulas follow cells that are cut and pasted", () => {
    const { book, sheet } = aBook();
    const other = addSheet(book, "Biểu 01");
    put(book, "A1:C1", [[5, "=A1*2", "=SUM(A1:B1)"]]);
    const from = { sheet, area: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 } };
    moveCells(book, from, { sheet: other, area: { firstRow: 4, lastRow: 4, firstColumn: 1, lastColumn: 1 } });
    expect([formula(book, "B1"), formula(book, "C1")]).toEqual(["'Biểu 01'!B5*2", "SUM(A1:B1)"]);
  });

  it("[ENG-26] renames a sheet in every formula, and deletes one leaving #REF!", () => {
    const { book } = aBook();
    const other = addSheet(book, "Hai");
    put(book, "A1", "=Hai!B2");
    renameSheet(book, other, "Biểu 02");
    expect(formula(book, "A1")).toBe("'Biểu 02'!B2");
    deleteSheet(book, other);
    expect(formula(book, "A1")).toBe("#REF!");
  });

  it.each(["", "a/b", "x".repeat(32), "[1]", "Sheet1"])(
    "[ENG-27] refuses %j as the name of a new sheet",
    (name) => {
      const { book } = aBook();
      expect(() => addSheet(book, name)).toThrow();
    },
  );

  it("[ENG-27] keeps one visible sheet and a protected structure", () => {
    const { book, sheet } = aBook();
    expect(() => deleteSheet(book, sheet)).toThrow(/visible/);
    book.protection = { password: null };
    expect(() => addSheet(book, null)).toThrow(/cannot perform/);
  });

  it("[ENG-28] is the same again after inserting and deleting the same rows", () => {
    const { book, sheet } = aBook();
    put(book, "A1:B3", [
      [1, "=A1*2"],
      [2, "=SUM(A$1:A2)"],
      ["x", "=B2"],
    ]);
    const before = contents(book);
    insertCells(book, sheet, { ...whole, firstRow: 1, lastRow: 4 }, "Down");
    expect(contents(book)).not.toEqual(before);
    deleteCells(book, sheet, { ...whole, firstRow: 1, lastRow: 4 }, "Up");
    expect(contents(book)).toEqual(before);
  });
});

function contents(book: Book): unknown {
  return book.sheets.map((sheet) =>
    [...sheet.cells].map(([row, cells]) => [
      row,
      [...cells].map(([column, cell]) => [column, cell.value, cell.formula]),
    ]),
  );
}
