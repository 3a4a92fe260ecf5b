import { failure, ok } from "../../../core/result";
import type { Result } from "../../../core/result";
import type { CellPlace, FormPort, FormRefusal, OpenForm } from "../../../ports";
import { packageKind } from "../read/packageKind";
import { readRelationships, relationshipOfType, scanPart, scanRequiredPart } from "../read/packageParts";
import { Refusal, refuse } from "../read/readFailure";
import { workbookPartKey } from "../read/readXlsx";
import { sniffFormat } from "../read/sniffFormat";
import { DEFAULT_STYLE, readStyles } from "../read/stylesPart";
import { readWorkbookPart } from "../read/workbookPart";
import { openZip } from "../read/zipPackage";
import type { ZipPackage } from "../read/zipPackage";
import { askForCalculation } from "./calculation";
import { fillSheet, styleAt } from "./fillSheet";
import { readUnlocked } from "./lockedStyles";
import { replaceParts } from "./replaceParts";
import { mapSheet } from "./sheetMap";
import type { SheetMap } from "./sheetMap";

/** Forms of other offices as files: only the parts in which something changes are written, and in them only that. */
export function createForms(): FormPort {
  return {
    open: (bytes) =>
      caught(() => {
        if (sniffFormat(bytes) !== "zip") return failure({ code: "form.other-format" });
        const zip = openZip(bytes);
        return packageKind(zip) === "xlsx" ? ok(openForm(zip)) : failure({ code: "form.other-format" });
      }),
  };
}

function openForm(zip: ZipPackage): OpenForm {
  const workbookKey = workbookPartKey(readRelationships(zip, ""));
  const relationships = readRelationships(zip, workbookKey);
  const keys = new Map(
    readWorkbookPart(scanRequiredPart(zip, workbookKey)).sheets.map(({ name, relationshipId }) => [
      name,
      relationships.get(relationshipId)?.target,
    ]),
  );
  const stylesKey = relationshipOfType(relationships, "styles")?.target ?? "";
  const stylesPart = scanPart(zip, stylesKey);
  const styles = stylesPart ? readStyles(stylesPart) : [DEFAULT_STYLE];
  const unlocked = stylesPart ? readUnlocked(scanRequiredPart(zip, stylesKey)) : [];
  const maps = new Map<string, SheetMap>();
  const keyOf = (sheet: string): string =>
    keys.get(sheet) ?? refuse("missing-part", { part: workbookKey, sheet });
  const mapOf = (sheet: string): SheetMap => {
    const known = maps.get(sheet);
    if (known !== undefined) return known;
    const map = mapSheet(scanRequiredPart(zip, keyOf(sheet)));
    maps.set(sheet, map);
    return map;
  };
  return {
    isSigned: zip.entries.some(({ key }) => key.startsWith("_xmlsignatures/")),
    look({ sheet, rowIndex, columnIndex }) {
      const map = mapOf(sheet);
      const style = styleAt(map, rowIndex, columnIndex);
      const { numberFormat, isDate } = styles[style] ?? DEFAULT_STYLE;
      return { numberFormat, isDate, locked: map.isProtected && unlocked[style] !== true };
    },
    fill: (writes, stale) =>
      caught(() => {
        const parts = new Map<string, Uint8Array>();
        for (const sheet of new Set([...writes, ...stale].map((place) => place.sheet))) {
          const map = mapOf(sheet);
          const own = writes.filter(inSheet(sheet));
          if (own.length > 0 && !map.isAddressed) return failure({ code: "form.unaddressed", sheet });
          parts.set(keyOf(sheet), encoded(fillSheet(map, own, stale.filter(inSheet(sheet)))));
        }
        if (stale.length > 0) {
          parts.set(workbookKey, encoded(askForCalculation(scanRequiredPart(zip, workbookKey))));
        }
        return ok(replaceParts(zip, parts));
      }),
  };
}

function inSheet(sheet: string): (place: CellPlace) => boolean {
  return (place) => place.sheet === sheet;
}

/** Parts are written in UTF-8; one that was UTF-16 no longer says so. */
function encoded(text: string): Uint8Array {
  const declared = text.replace(
    /^(<\?xml[^>]{0,200}?\sencoding\s*=\s*["'])utf-?16(?:le|be)?(["'])/iu,
    "$1UTF-8$2",
  );
  return new TextEncoder().encode(declared);
}

function caught<T>(step: () => Result<T, FormRefusal>): Result<T, FormRefusal> {
  try {
    return step();
  } catch (error) {
    if (error instanceof Refusal) return failure(error.failure);
    throw error;
  }
}
