import type { StyleSpec } from "./workbookSpec";

/** Highest number of decimals that has a named style. */
export const MAXIMUM_DECIMALS = 6;

const FONT = { fontName: "Times New Roman", fontSize: 12 } as const;
const BOX = { ...FONT, border: "all", borderColor: "808080", vertical: "center" } as const;
const ENTRY_FILL = "FFFFF2";
const LOCKED_FILL = "F2F2F2";

/** Number format with the given digits after the comma: `#,##0.00`. */
export function numberFormat(decimals: number): string {
  return decimals <= 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, MAXIMUM_DECIMALS))}`;
}

/**
 * The looks of every sheet this product makes: Times New Roman 12–13, black on white, quiet fills.
 * Forms follow Nghị định 30/2020/NĐ-CP, Phụ lục I, as far as it speaks of annexes.
 * Styles ending in a digit carry that many decimals: `entry2`, `number0`.
 */
export function officeStyles(): Readonly<Record<string, StyleSpec>> {
  const styles: Record<string, StyleSpec> = {
    plain: { ...FONT },
    plainWrap: { ...FONT, wrap: true, vertical: "top" },
    plainItalic: { ...FONT, italic: true, wrap: true, vertical: "top" },
    strong: { ...FONT, bold: true },
    strongWrap: { ...FONT, bold: true, wrap: true, vertical: "top" },
    formName: { ...FONT, bold: true },
    title: { ...FONT, fontSize: 13, bold: true, horizontal: "center", vertical: "center", wrap: true },
    subtitle: { ...FONT, italic: true, horizontal: "center", vertical: "center" },
    identity: { ...FONT, fontSize: 11, horizontal: "center", vertical: "center" },
    banner: { ...FONT, bold: true, horizontal: "center", vertical: "center", fontColor: "9C0006" },
    header: { ...BOX, bold: true, horizontal: "center", wrap: true, fillColor: "E8EEF4" },
    headerNote: { ...BOX, fontSize: 10, italic: true, horizontal: "center", wrap: true, fillColor: "E8EEF4" },
    group: { ...BOX, bold: true, fillColor: "F7F9FB" },
    groupCenter: { ...BOX, bold: true, horizontal: "center", fillColor: "F7F9FB" },
    center: { ...BOX, horizontal: "center", wrap: true },
    text: { ...BOX, wrap: true },
    textLine: { ...BOX },
    textIndented: { ...BOX, wrap: true, indent: 1 },
    code: { ...BOX, horizontal: "center", numberFormat: "@" },
    lockedText: { ...BOX, wrap: true, horizontal: "center", fillColor: LOCKED_FILL },
    verdict: { ...BOX, horizontal: "center", wrap: true },
    state: { ...FONT, fontSize: 11, italic: true, vertical: "center" },
    percent: { ...BOX, horizontal: "right", numberFormat: '#,##0.0"%"' },
    difference: { ...BOX, horizontal: "right", numberFormat: "+#,##0.00;-#,##0.00;0" },
    // Text format, so that a bullet such as "- …" is not taken for a formula by the program it is typed in.
    entryText: { ...BOX, wrap: true, fillColor: ENTRY_FILL, numberFormat: "@", unlocked: true },
    entryCenter: { ...BOX, wrap: true, horizontal: "center", fillColor: ENTRY_FILL, unlocked: true },
    entryCode: { ...BOX, wrap: true, fillColor: ENTRY_FILL, numberFormat: "@", unlocked: true },
    entryDate: {
      ...BOX,
      horizontal: "center",
      fillColor: ENTRY_FILL,
      numberFormat: "dd/mm/yyyy",
      unlocked: true,
    },
    signTitle: { ...FONT, fontSize: 13, bold: true, horizontal: "center", vertical: "top", wrap: true },
    signNote: { ...FONT, italic: true, horizontal: "center" },
    label: { ...BOX, wrap: true, bold: true },
    hidden: { ...FONT, fontColor: "808080" },
    link: { ...BOX, fontColor: "0563C1", underline: true, wrap: true },
    date: { ...BOX, horizontal: "center", numberFormat: "dd/mm/yyyy" },
  };
  for (let decimals = 0; decimals <= MAXIMUM_DECIMALS; decimals++) {
    const format = numberFormat(decimals);
    styles[`number${decimals}`] = { ...BOX, horizontal: "right", numberFormat: format };
    styles[`locked${decimals}`] = {
      ...BOX,
      horizontal: "right",
      numberFormat: format,
      fillColor: LOCKED_FILL,
    };
    styles[`total${decimals}`] = { ...BOX, horizontal: "right", bold: true, numberFormat: format };
    styles[`entry${decimals}`] = {
      ...BOX,
      horizontal: "right",
      numberFormat: format,
      fillColor: ENTRY_FILL,
      unlocked: true,
    };
  }
  return styles;
}
