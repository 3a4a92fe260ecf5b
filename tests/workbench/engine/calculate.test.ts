import {
  addName,
  addSheet,
  addTable,
  calculateIfAutomatic,
  calculateNow,
  evaluateFree,
} from "../../../src/workbench/engine";
import type { EngineEvent } from "../../../src/workbench/engine";
import { aBook, put, show } from "./support";

describe("calculation", () => {
  it("[ENG-30] calculates over sheets, names and tables, and again when something changes", () => {
    const { book, sheet } = aBook();
    addSheet(book, "Biểu 01");
    put(book, "'Biểu 01'!A1:A3", [["Xã"], [2], [3]]);
    put(book, "A1:B3", [
      ["Xã", "Số"],
      ["A", 10],
      ["B", 20],
    ]);
    addTable(book, sheet, { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 }, true);
    addName(book, null, "HeSo", "='Biểu 01'!$A$2", "");
    addName(book, null, "Thue", "=HeSo*0.5", "");
    put(book, "D1:D3", [["=SUM(Table1[Số])*HeSo"], ["=Thue+'Biểu 01'!A3"], ['=HYPERLINK("#A1","đến đó")']]);
    calculateIfAutomatic(book);
    expect([show(book, "D1"), show(book, "D2"), show(book, "D3")]).toEqual([60, 4, "đến đó"]);
    put(book, "B2", 11);
    calculateIfAutomatic(book);
    expect(show(book, "D1")).toBe(62);
  });

  it("[ENG-31] gives every digit of a number", () => {
    const { book } = aBook();
    put(book, "A1:A3", [["=0.1+0.2"], ["=1/3"], ["=2/3*1000000"]]);
    calculateIfAutomatic(book);
    expect([show(book, "A1"), show(book, "A2"), show(book, "A3")]).toEqual([
      0.1 + 0.2,
      1 / 3,
      (2 / 3) * 1000000,
    ]);
  });

  it("[ENG-32] spills a result over its neighbours, or says that there is no room", () => {
    const { book } = aBook();
    put(book, "A1", "=FILTER({1;2;3},{1;0;1})");
    calculateIfAutomatic(book);
    expect([show(book, "A1"), show(book, "A2"), show(book, "A3")]).toEqual([1, 3, null]);
    put(book, "A2", "chắn");
    calculateIfAutomatic(book);
    expect(show(book, "A1")).toEqual({ error: "#SPILL!" });
  });

  it("[ENG-33] waits for F9 in manual mode, but calculates what is entered", () => {
    const { book } = aBook();
    put(book, "A1:B1", [[1, "=A1*10"]]);
    calculateIfAutomatic(book);
    book.calculationMode = "Manual";
    put(book, "A1", 2);
    put(book, "C1", "=A1*100");
    calculateIfAutomatic(book);
    expect([show(book, "B1"), show(book, "C1")]).toEqual([10, 200]);
    calculateNow(book);
    expect(show(book, "B1")).toBe(20);
  });

  it("[ENG-34] keeps texts, numbers, truth values and errors apart", () => {
    const { book } = aBook();
    put(book, "A1:A4", [["'01"], [true], ["=1/0"], ["=A1&A2"]]);
    put(book, "B1:B2", [["=ISTEXT(A1)"], ["=ISERROR(A3)"]]);
    calculateIfAutomatic(book);
    expect(show(book, "A3")).toEqual({ error: "#DIV/0!" });
    expect([show(book, "A4"), show(book, "B1"), show(book, "B2")]).toEqual(["01TRUE", true, true]);
  });

  it("[ENG-35] tells by name which functions it cannot calculate", () => {
    const { book } = aBook();
    put(book, "A1:A2", [["=AGGREGATE(9,5,B1:B3)"], ["=KHONGCO(1)"]]);
    calculateIfAutomatic(book);
    expect([show(book, "A1"), show(book, "A2")]).toEqual([{ error: "#NAME?" }, { error: "#NAME?" }]);
    expect([...book.calculator!.unknownFunctions]).toEqual(["AGGREGATE"]);
  });

  it("[ENG-36] says which cells got another result", () => {
    const { book, sheet } = aBook();
    put(book, "A1:B1", [[1, "=A1+1"]]);
    calculateIfAutomatic(book);
    const events: EngineEvent[] = [];
    book.listeners.add((event) => events.push(event));
    put(book, "A1", 5);
    calculateIfAutomatic(book);
    expect(events.filter((event) => event.kind === "calculated")).toEqual([
      {
        kind: "calculated",
        sheetId: sheet.id,
        areas: [{ firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 1 }],
      },
    ]);
  });

  it("[ENG-37] works out a formula that stands in no cell", () => {
    const { book } = aBook();
    put(book, "A1:A2", [[3], [4]]);
    expect(evaluateFree(book, "SUM(A1:A2)*2")).toBe(14);
    put(book, "A2", 5);
    addSheet(book, "Hai");
    put(book, "Hai!A1", 2);
    expect([evaluateFree(book, "SUM(A1:A2)"), evaluateFree(book, "Hai!A1*3")]).toEqual([8, 6]);
    put(book, "B1", "=A1+A2");
    calculateIfAutomatic(book);
    put(book, "B1", "");
    put(book, "A1", 1);
    calculateIfAutomatic(book);
    expect(evaluateFree(book, "SUM(A1:B2)")).toBe(6);
  });
});
