import { fullAddress } from "../address";
import type { Book } from "../book";
import { fileFormula } from "./fileFormula";
import { legacyHash } from "./writeProtection";
import { element, escapeXml, MAIN, RELATIONS, XML_HEAD } from "./xml";

/** Names that Excel writes with a prefix of its own. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  Print_Area: "_xlnm.Print_Area",
  Print_Titles: "_xlnm.Print_Titles",
};

/** The workbook part; `ids` are the relations to the sheets, in order. */
export function workbookXml(book: Book, ids: readonly string[]): string {
  const active = Math.max(
    0,
    book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId),
  );
  const sheets = book.sheets.map(({ name, visibility }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility],
      "r:id": ids[index],
    }),
  );
  const { protection } = book;
  const password = protection?.password ?? null;
  const calculation = {
    calcId: 191029,
    calcMode: { Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual" }[
      book.calculationMode
    ],
    iterate: book.iteration.enabled || undefined,
    iterateCount: book.iteration.enabled ? book.iteration.maxIteration : undefined,
    iterateDelta: book.iteration.enabled ? book.iteration.maxChange : undefined,
    fullCalcOnLoad: true,
  };
  const inner = [
    element("workbookPr", { date1904: book.date1904 || undefined, defaultThemeVersion: 166925 }),
    protection
      ? element("workbookProtection", {
          workbookPassword: password === null ? undefined : legacyHash(password),
          lockStructure: true,
        })
      : "",
    element("bookViews", {}, element("workbookView", { activeTab: active })),
    element("sheets", {}, sheets.join("")),
    namesXml(book),
    element("calcPr", calculation),
  ];
  return XML_HEAD + element("workbook", { xmlns: MAIN, "xmlns:r": RELATIONS }, inner.join(""));
}

function namesXml(book: Book): string {
  const names = book.names.map(({ name, sheetId, formula, visible, comment }) => {
    const local = book.sheets.findIndex((sheet) => sheet.id === sheetId);
    const attributes = {
      name: OWN_NAMES[name] ?? name,
      comment: comment || undefined,
      localSheetId: local < 0 ? undefined : local,
      hidden: visible ? undefined : true,
    };
    const text = fileFormula(formula.replace(/^=/, "").replace(/^\((.*)\)$/, "$1"));
    return element("definedName", attributes, escapeXml(text));
  });
  book.sheets.forEach((sheet, localSheetId) => {
    if (!sheet.filter) return;
    const address = absolute(fullAddress(sheet, sheet.filter.area));
    names.push(
      element(
        "definedName",
        { name: "_xlnm._FilterDatabase", localSheetId, hidden: true },
        escapeXml(address),
      ),
    );
  });
  return names.length === 0 ? "" : element("definedNames", {}, names.join(""));
}

function absolute(address: string): string {
  const at = address.lastIndexOf("!");
  return address.slice(0, at + 1) + address.slice(at + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
