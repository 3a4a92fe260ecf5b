import { emit } from "./book";
import type { Book } from "./book";
import { refuse } from "./errors";
import type { ProtectionOptions } from "./protection";
import type { Sheet } from "./sheet";

/** Protects a sheet; one that is protected already refuses. */
export function protectSheet(
  book: Book,
  sheet: Sheet,
  options: ProtectionOptions,
  password: string | null,
): void {
  if (sheet.protection) refuse("AccessDenied", `${sheet.name} is protected already`);
  sheet.protection = { options, password };
  emit(book, { kind: "protectionChanged", sheetId: sheet.id, isProtected: true });
}

/** Lifts the protection. Errors: BadPassword; a password read from a file is not known here and never fits. */
export function unprotectSheet(book: Book, sheet: Sheet, password: string | null): void {
  if (!sheet.protection) return;
  const needed = sheet.protection.password;
  if (sheet.protection.storedHash || (needed !== null && needed !== password))
    refuse("BadPassword", sheet.name);
  sheet.protection = null;
  emit(book, { kind: "protectionChanged", sheetId: sheet.id, isProtected: false });
}
