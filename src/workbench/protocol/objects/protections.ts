import { NOTHING_ALLOWED, protectSheet, refuse, unprotectSheet } from "../../engine";
import type { Book, ProtectionOptions, Sheet } from "../../engine";
import type { HostClass } from "../context";
import { flagArg, optionalText, recordArg, wordArg } from "./arg";

function optionsArg(value: unknown): ProtectionOptions {
  if (value === null || value === undefined) return NOTHING_ALLOWED;
  const record = recordArg(value);
  const flags = Object.fromEntries(
    Object.entries(NOTHING_ALLOWED).map(([key, fallback]) => [
      key,
      typeof fallback === "boolean" ? flagArg(record[key], fallback) : fallback,
    ]),
  ) as unknown as ProtectionOptions;
  const selectionMode = wordArg(record.selectionMode, ["Normal", "Unlocked", "None"], "Normal");
  return { ...flags, selectionMode };
}

/** `worksheet.protection`. */
export const sheetProtectionClass: HostClass<Sheet> = {
  get: {
    Protected: (sheet) => sheet.protection !== null,
    Options: (sheet) => sheet.protection?.options ?? null,
  },
  methods: {
    Protect: (sheet, [options, password], { book }) =>
      protectSheet(book, sheet, optionsArg(options), optionalText(password)),
    Unprotect: (sheet, [password], { book }) => unprotectSheet(book, sheet, optionalText(password)),
  },
};

/** `workbook.protection`: guards the structure, that is the sheets. */
export const workbookProtectionClass: HostClass<Book> = {
  get: { Protected: (book) => book.protection !== null },
  methods: {
    Protect: (book, [password]) => {
      if (book.protection) refuse("AccessDenied", "the workbook is protected already");
      book.protection = { password: optionalText(password) };
    },
    Unprotect: (book, [password]) => {
      if (!book.protection) return;
      const needed = book.protection.password;
      if (needed !== null && needed !== optionalText(password)) refuse("BadPassword", "workbook");
      book.protection = null;
    },
  },
};
