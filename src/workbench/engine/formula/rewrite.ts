import type { Area } from "../area";
import { containsArea, offsetArea } from "../area";
import { shiftArea } from "../structure/shift";
import type { Shift } from "../structure/shift";
import { referenceArea, referenceText, sheetPrefix, withArea } from "./reference";
import { mapReferences, tokenize } from "./tokenize";
import type { Reference } from "./tokenize";

/** True when the reference, written on the sheet `home`, means the sheet `target`. Names compare without case. */
function means(reference: Reference, home: string, target: string): boolean {
  return (reference.sheet ?? home).toLowerCase() === target.toLowerCase();
}

/** The formula after rows or columns of `target` were put in or taken out; lost cells become `#REF!`. */
export function shiftedFormula(formula: string, home: string, target: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if (!means(reference, home, target)) return null;
    const before = referenceArea(reference);
    const after = shiftArea(before, shift);
    if (after === before) return null;
    return after ? referenceText(withArea(reference, after)) : "#REF!";
  });
}

/** The formula after the cells of `area` on `target` were moved by cutting and pasting. */
export function followedFormula(
  formula: string,
  home: string,
  target: string,
  area: Area,
  move: { readonly rows: number; readonly columns: number; readonly sheet: string },
): string {
  return mapReferences(formula, (reference) => {
    if (!means(reference, home, target)) return null;
    const before = referenceArea(reference);
    if (!containsArea(area, before)) return null;
    const moved = withArea(reference, offsetArea(before, move.rows, move.columns));
    const elsewhere = move.sheet.toLowerCase() !== home.toLowerCase();
    return referenceText({ ...moved, sheet: elsewhere || reference.sheet !== null ? move.sheet : null });
  });
}

/** The formula after a sheet got another name. */
export function renamedFormula(formula: string, before: string, after: string): string {
  return tokenize(formula)
    .map((token) => {
      if (token.reference?.sheet?.toLowerCase() === before.toLowerCase()) {
        return referenceText({ ...token.reference, sheet: after });
      }
      const prefix = `${sheetPrefix(before)}!`;
      return token.kind === "name" && token.text.toLowerCase().startsWith(prefix.toLowerCase())
        ? `${sheetPrefix(after)}!${token.text.slice(prefix.length)}`
        : token.text;
    })
    .join("");
}

/** The formula after a sheet was deleted: references to it become `#REF!`. */
export function orphanedFormula(formula: string, deleted: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === deleted.toLowerCase() ? "#REF!" : null,
  );
}
