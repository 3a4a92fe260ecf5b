/** Codes of refused files, as findings name them. */
export type ReadFailureCode =
  | "file.unreadable"
  | "file.encrypted"
  | "file.not-a-workbook"
  | "file.empty"
  | "file.too-large"
  | "file.document"
  | "file.archive";

/** One word for each refusal; each belongs to exactly one code. */
export type ReadFailureReason = keyof typeof codes;

/** Why a file was refused, and where in it as far as that is known. */
export interface ReadFailure {
  readonly code: ReadFailureCode;
  readonly reason: ReadFailureReason;
  /** Name of the part or archive entry, as stored. */
  readonly part?: string;
  readonly sheet?: string;
  /** `G12`. */
  readonly address?: string;
}

export type FailurePlace = Pick<ReadFailure, "part" | "sheet" | "address">;

const codes = {
  // The container.
  truncated: "file.unreadable",
  "bad-directory": "file.unreadable",
  zip64: "file.unreadable",
  "compression-method": "file.unreadable",
  "duplicate-entry": "file.unreadable",
  "unsafe-entry-name": "file.unreadable",
  "overlapping-entries": "file.unreadable",
  "local-header-mismatch": "file.unreadable",
  "bad-deflate": "file.unreadable",
  "size-mismatch": "file.unreadable",
  "bad-crc": "file.unreadable",
  // Its parts.
  doctype: "file.unreadable",
  "bad-entity": "file.unreadable",
  "bad-encoding": "file.unreadable",
  "malformed-xml": "file.unreadable",
  "unclosed-element": "file.unreadable",
  "unclosed-quote": "file.unreadable",
  "wrong-root": "file.unreadable",
  "missing-part": "file.unreadable",
  "duplicate-part": "file.unreadable",
  "duplicate-sheet": "file.unreadable",
  // Its cells.
  "duplicate-cell": "file.unreadable",
  "bad-reference": "file.unreadable",
  "bad-shared-string": "file.unreadable",
  "bad-number": "file.unreadable",
  "bad-boolean": "file.unreadable",
  "bad-date": "file.unreadable",
  "bad-cell-type": "file.unreadable",
  "bad-style": "file.unreadable",
  // Older formats.
  "damaged-compound-file": "file.unreadable",
  "damaged-records": "file.unreadable",
  "damaged-legacy": "file.unreadable",
  // Passwords.
  "encrypted-package": "file.encrypted",
  "encrypted-xls": "file.encrypted",
  "encrypted-ods": "file.encrypted",
  "encrypted-entry": "file.encrypted",
  // Limits.
  "file-size": "file.too-large",
  "too-many-entries": "file.too-large",
  "part-size": "file.too-large",
  "total-size": "file.too-large",
  "compression-ratio": "file.too-large",
  "too-deep": "file.too-large",
  "too-many-attributes": "file.too-large",
  "too-many-sheets": "file.too-large",
  "too-many-cells": "file.too-large",
  "too-many-merges": "file.too-large",
  "too-many-shared-strings": "file.too-large",
  "text-too-long": "file.too-large",
  // Other kinds of file.
  "zero-bytes": "file.empty",
  "no-cells": "file.empty",
  pdf: "file.document",
  word: "file.document",
  powerpoint: "file.document",
  rtf: "file.document",
  rar: "file.archive",
  "seven-zip": "file.archive",
  "zip-of-files": "file.archive",
  html: "file.not-a-workbook",
  xml: "file.not-a-workbook",
  text: "file.not-a-workbook",
  unknown: "file.not-a-workbook",
} as const satisfies Readonly<Record<string, ReadFailureCode>>;

/** The failure that a reason stands for. */
export function readFailure(reason: ReadFailureReason, place: FailurePlace = {}): ReadFailure {
  return { code: codes[reason], reason, ...place };
}

/**
 * Carries a refusal from deep inside a scan to the border of this folder, where `catchRefusal` turns it into a
 * `Result`. A result returned through every step of a scan of 100,000 cells would cost more than the scan.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly failure: ReadFailure) {
    super(`${failure.code}: ${failure.reason}`);
  }
}

/** Ends the reading of a file. */
export function refuse(reason: ReadFailureReason, place?: FailurePlace): never {
  throw new Refusal(readFailure(reason, place));
}

/** Runs a step and adds to its refusal the place that only the caller knows; what the step said itself stays. */
export function withPlace<T>(placeOf: () => FailurePlace, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal({ ...placeOf(), ...error.failure });
    throw error;
  }
}
