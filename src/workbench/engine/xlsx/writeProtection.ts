import type { ProtectionOptions } from "../protection";
import type { Sheet } from "../sheet";
import { element } from "./xml";

/** The file's attribute for each option; most say what is locked, that is the opposite. */
export const LOCKS: Readonly<Record<string, keyof ProtectionOptions>> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};

export function protectionXml(sheet: Sheet): string {
  const { protection } = sheet;
  if (!protection) return "";
  const { options } = protection;
  const allowed = Object.entries(LOCKS).filter(([, option]) => options[option] === true);
  return element("sheetProtection", {
    ...protection.storedHash,
    password: protection.password === null ? undefined : legacyHash(protection.password),
    sheet: true,
    objects: options.allowEditObjects ? undefined : true,
    scenarios: options.allowEditScenarios ? undefined : true,
    selectLockedCells: options.selectionMode === "Normal" ? undefined : true,
    selectUnlockedCells: options.selectionMode === "None" ? true : undefined,
    ...Object.fromEntries(allowed.map(([attribute]) => [attribute, false])),
  });
}

/** The 16-bit verifier of old files, which every program still accepts. */
export function legacyHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(index);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
