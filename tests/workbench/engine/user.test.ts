import {
  addTable,
  changeLooks,
  changeValidation,
  createUser,
  NOTHING_ALLOWED,
  patchStyle,
  protectSheet,
} from "../../../src/workbench/engine";
import { aBook, put, show } from "./support";

const column = [{ firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 0 }];

describe("a person at the keyboard", () => {
  it("[ENG-40] types in the machine's culture", () => {
    const { book, sheet } = aBook();
    const user = createUser(book);
    expect(user.type("A1", "1.234,5")).toEqual({ kind: "done" });
    user.type("A2", "31/12/2026");
    expect([show(book, "A1"), show(book, "A2")]).toEqual([1234.5, 46387]);
    expect(sheet.cells.get(1)?.get(0)?.style.numberFormat).toBe("dd/mm/yyyy");
    expect(user.type("A3", "=1+")).toEqual({ kind: "refused", reason: "formula" });
  });

  it("[ENG-41] is stopped by a validation that stops, asked by one that warns, and not by pasting", () => {
    const { book, sheet } = aBook();
    const user = createUser(book);
    const rule = { kind: "WholeNumber", operator: "Between", formula1: 0, formula2: 100 } as const;
    const errorAlert = { showAlert: true, style: "Stop", title: "Sai", message: "Từ 0 đến 100" } as const;
    changeValidation(sheet, column, { rule, errorAlert });
    expect(user.type("A1", "101")).toEqual({ kind: "refused", reason: "invalid", alert: errorAlert });
    expect(show(book, "A1")).toBeNull();
    expect(user.type("A1", "100")).toEqual({ kind: "done" });
    expect(user.paste("A2", [["999"]])).toEqual({ kind: "done" });
    expect(show(book, "A2")).toBe(999);
    changeValidation(sheet, column, { errorAlert: { ...errorAlert, style: "Warning" } });
    const asked = user.type("A3", "500");
    expect(asked.kind).toBe("asked");
    if (asked.kind === "asked") asked.accept();
    expect(show(book, "A3")).toBe(500);
  });

  it("[ENG-41] takes only what stands in a list, in its own writing", () => {
    const { book, sheet } = aBook();
    const user = createUser(book);
    put(book, "D1:D2", [["Đạt"], ["Không đạt"]]);
    changeValidation(sheet, column, { rule: { kind: "List", source: "=$D$1:$D$2", dropDown: true } });
    expect(user.type("A1", "Đạt").kind).toBe("done");
    expect(user.type("A1", "đạt").kind).toBe("refused");
    expect(user.type("A1", "").kind).toBe("done");
  });

  it("[ENG-42] cannot write into locked cells of a protected sheet", () => {
    const { book, sheet } = aBook();
    const user = createUser(book);
    changeLooks(book, sheet, column, (style) => patchStyle(style, { locked: false }));
    protectSheet(book, sheet, NOTHING_ALLOWED, null);
    expect(user.type("B1", "x")).toEqual({ kind: "refused", reason: "locked" });
    expect(user.type("A1", "x")).toEqual({ kind: "done" });
    expect(user.erase("A1:B1")).toEqual({ kind: "refused", reason: "locked" });
  });

  it("[ENG-43] takes back and does again, until a script changes something", () => {
    const { book } = aBook();
    const user = createUser(book);
    user.type("A1", "1");
    user.type("A1", "2");
    expect([user.undo(), show(book, "A1")]).toEqual([true, 1]);
    expect([user.redo(), show(book, "A1")]).toEqual([true, 2]);
    user.undo();
    user.undo();
    expect([user.undo(), show(book, "A1")]).toEqual([false, null]);
    user.type("A1", "3");
    put(book, "B1", "từ mã");
    expect([user.undo(), show(book, "A1")]).toEqual([false, 3]);
  });

  it("[ENG-44] makes a table longer by typing below it", () => {
    const { book, sheet } = aBook();
    const user = createUser(book);
    put(book, "A1:B2", [
      ["Xã", "Số"],
      ["A", 1],
    ]);
    addTable(book, sheet, { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 }, true);
    user.type("A3", "B");
    expect(sheet.tables[0]!.area.lastRow).toBe(2);
  });
});
